/** Markdown that its parser, or a rule that looks through it, would take for ever over. */
import { type HostileCase, inFile, inText, many } from "../hostile-case.ts";

const LIMIT = ["limit-exceeded"];
const WIDE = 400_000;

/** As much as one text may have, in paragraphs as long as they may be, each piece whole. */
function filled(piece: string, separator = "\n\n"): string {
  const paragraph = many(piece, Math.floor(48_000 / piece.length));
  return many(paragraph + separator, 8);
}

export const markdownCases: readonly HostileCase[] = [
  inText("100,000 nested quotes", () => `${many("> ", 100_000)}а`, LIMIT),
  inText("100,000 nested lists on a line", () => `${many("- ", 100_000)}а`, LIMIT),
  inText(
    "1,500 lists below each other",
    () => Array.from({ length: 1_500 }, (_, i) => `${many("  ", i)}- а`).join("\n"),
    LIMIT,
  ),
  inText("20,000 opening brackets", () => many("[", 20_000), LIMIT),
  inText("100,000 closing brackets", () => many("]", 100_000), LIMIT),
  inText("links in links", () => many("[а](", 50_000), LIMIT),
  inText("pictures in pictures", () => many("![", 50_000), LIMIT),
  inText("100,000 stars", () => many("*а **а ", 50_000), LIMIT),
  inText("stars and underscores in turn", () => many("а *_", 50_000), LIMIT),
  inText("crossed out for ever", () => many("~~а ", 50_000), LIMIT),
  inText(
    "backticks of every length",
    () => Array.from({ length: 500 }, (_, i) => many("`", i)).join(" "),
    LIMIT,
  ),
  inText("unclosed comments", () => many("а <!-- ", 40_000), LIMIT),
  inText("closed comments", () => many("<!-- а -->", 35_000), LIMIT),
  inText("comments on lines of their own", () => many("<!-- а -->\n", 4_900)),
  inText("tags", () => many("<b>", 100_000), LIMIT),
  inText("one tag with 90,000 attributes", () => `<a ${many("b ", 15_000)}`),
  inText("entities", () => many("&#x41;", 50_000), LIMIT),
  inText("escapes", () => many("\\", 300_000), LIMIT),
  inText(
    "100,000 definitions",
    () => Array.from({ length: 30_000 }, (_, i) => `[а${i}]: b`).join("\n"),
    LIMIT,
  ),
  inText("footnotes in footnotes", () => many("[^1]: ", 50_000), LIMIT),
  inText("footnotes", () => Array.from({ length: 30_000 }, (_, i) => `[^${i}]: б`).join("\n\n"), LIMIT),
  inText("underlined headings", () => many("а\n=\n", 2_000), LIMIT),
  inText("rules across the page", () => many("---\n\n", 2_000), LIMIT),
  inText("lists in lists", () => many("- а &\n  - б\n", 2_000), LIMIT),
  inText("fences in fences", () => many(":::columns\n", 4_000), LIMIT),
  inText("fences beside each other", () => many(":::column\nа\n:::\n", 1_500), ["markup-unsupported"]),
  inText("2 MB of empty lines", () => many("\n", 2_000_000), LIMIT),
  inText("empty lines of Windows", () => many("\r\n", 900_000), LIMIT),
  inText("an empty line of a million blanks", () => `а${many(" ", 1_000_000)}б`, LIMIT),
  inText("a line of a million letters", () => many("а", 1_000_000), LIMIT),
  inText("a line of 400,000 letters", () => many("а", WIDE - 1_000), LIMIT),
  inText("8 lines of 48,000 letters", () => filled("а")),
  inText("100,000 lines", () => many("а\n", 100_000), LIMIT),
  inText("4,900 paragraphs", () => many("Мектепте окуучулар билим алат.\n\n", 4_900), ["text-repeated"], 0),
  inText("4,900 items", () => many("- Мектепте окуучулар билим алат\n", 4_900), ["limit-exceeded"], 0),
  inText("4,900 headings", () => many("### а\n\n", 4_900), []),
  inText("a table of 100,000 cells", () => `|а|\n|-|\n${many(`|${many("1|", 60)}\n`, 1_700)}`, LIMIT),
  inText("a table of 60,000 columns", () => `|${many("а|", 60_000)}\n|${many("-|", 60_000)}\n`, LIMIT),
  inText("a table of 4,500 rows", () => `|а|б|\n|-|-|\n${many("|1|2|\n", 4_500)}`, []),
  inText("addresses", () => filled("https://a.kg/a ", "\n\n").slice(0, 140_000)),
  inText("an address without an end", () => `https://a.kg/${many("(", 45_000)}`),
  inText("mail addresses", () => many("a@b.kg ", 6_000)),
  inText("1,900 references to nothing", () => many("[](evidence:no) ", 900), ["evidence-unknown"]),
  ...[
    ["words", "Мектепте окуучулар билим алат. "],
    ["numbers", "12 "],
    ["shares of something", "10 окуучунун 5и, 50 % "],
    ["days", "12.05.2024 "],
    ["initials", "А. А. "],
    ["names", "Асанов Асан Асанович "],
    ["quotation marks", "«а» "],
    ["names of the school", "Сары-Өзен мектеби "],
    ["points", "а. "],
    ["families", "👨‍👩‍👧‍👦"],
  ].map(([what, piece]) => inText(`390,000 characters of ${what}`, () => filled(piece!))),
  ...(
    [
      ["telephones", "+996 555 123456 ", "limit-exceeded", 0],
      ["pupils", "5-А класстын окуучусу Асанов Асан 12.05.2010 ", "limit-exceeded", 0],
      ["annexes", "1.1-тиркеме ", "annex-typed", 1],
      ["words of two scripts", "aа ", "limit-exceeded", 0],
      ["directions", "\u202e", "text-character", 0],
      ["zeros", "\0", "text-character", 0],
      ["escapes of a terminal", "\u001b\u0007", "text-character", 0],
    ] as const
  ).map(([what, piece, rule, code]) =>
    inText(`390,000 characters of ${what}`, () => filled(piece), [rule], code),
  ),
  inFile(
    "chapters/conclusion.md",
    "390,000 characters of words",
    () => filled("Мектепте окуучулар билим алат. "),
    [],
    0,
  ),
  inFile(
    "sections/1.md",
    "4,000 strengths",
    () => `---\nstrengths:\n${many("  - Мектепте 5-А класс, 12 % окуучу, 2022-2023.\n", 4_000)}---\n`,
    ["item-repeated"],
    0,
  ),
  inFile(
    "documents/minutes-1.md",
    "4,000 points",
    () =>
      `---\ntype: minutes\ntitle: Протокол\nbody: Кеңеш\nnumber: 1\ndate: 2024-02-01\npresent: 12\nheard:\n${many("  - Асанов Асан 5-А класс жөнүндө айтты.\n", 4_000)}agenda: [а]\ndecided: [б]\nchair: А. Асанов\n---\n${filled("План 12 % бар. ")}`,
    [],
    null,
  ),
];
