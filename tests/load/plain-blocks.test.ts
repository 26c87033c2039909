import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kept } from "../../src/load/kept-tree.ts";
import { parsed } from "../../src/load/markdown.ts";
import { parseMarkdown, parseWithAddresses } from "../../src/load/markdown-parser.ts";
import { plainBlocks } from "../../src/load/plain-blocks.ts";
import { plainLine } from "../../src/load/plain-text.ts";

const { array, constant, constantFrom, tuple } = fc;

/** Mostly what is plain, sometimes what only looks so. */
function mostly<Value>(plain: fc.Arbitrary<Value>, ...traps: fc.Arbitrary<Value>[]) {
  return fc.oneof({ weight: 8 * traps.length, arbitrary: plain }, ...traps);
}
const oneOf = (pieces: string, separator = " ") => constantFrom(...pieces.split(separator));

const word = mostly(
  oneOf("план окуу a 2023 №5 «сөз» (а) а. б, жок: да! — 5-класс 10:30 а>б ^ 🏫 \u00a0"),
  oneOf(
    "x_y | - -- * ** > ! # #x = + [ ] ( ) :// www. http://a.kg a@b.kg 3) 1. 2023. ~ &amp; \\ ` < ' : ::: [^1]",
  ),
);
const link = tuple(
  constantFrom("", "!"),
  mostly(oneOf("|100|{}де|а б", "|"), oneOf("^a|!|a*b| |а_б", "|")),
  mostly(oneOf("evidence:order-1 fact:a_b.c https://a.kg/b"), oneOf("|a@b|а(б)|*a*|а б", "|")),
  mostly(oneOf('| "а _ б"', "|"), oneOf('  "x"| ""| \'x\'| "а\\"| "а', "|")),
).map(([mark, words, to, title]) => `${mark}[${words}](${to}${title})`);
const emphasis = tuple(
  mostly(oneOf("* **"), oneOf("*** _")),
  mostly(oneOf("а б|«а»|а:|а\nб", "|"), link, oneOf("| а|а ", "|")),
  mostly(constant(""), oneOf("* **")),
).map(([mark, words, end]) => mark + words + (end || mark));
const words = array(tuple(mostly(word, link, emphasis), mostly(constant(" "), oneOf("|  |\t|.|(", "|"))), {
  minLength: 1,
  maxLength: 4,
})
  .map((pieces) => pieces.flat().join(""))
  .chain((text) => mostly(constant(text.trim()), constant(text)));

const list = tuple(
  oneOf("- |* |1. |2. |1) ", "|"),
  array(tuple(words, array(words, { maxLength: 2 })), { minLength: 1, maxLength: 3 }),
).map(([mark, items]) => {
  const below = " ".repeat(mark.length);
  return items
    .flatMap(([text, inner]) => [mark + text, ...inner.map((each) => `${below}- ${each}`)])
    .join("\n");
});
const blockMark = oneOf(
  "- /-/+ /1./1. /3. /01. /10. /1234567890. /- - /- # /- [x] /-  /  - /   - /# /###### /####### /#/> / /    /: /::: /:::/| /[^1]: /[a]: /=/---/***/```",
  "/",
);
const row = (width: number) =>
  tuple(
    mostly(constant("| "), oneOf("|, | ,", ",")),
    array(mostly(words, oneOf(",^,>,1.,# 7", ",")), { minLength: width, maxLength: width }),
    mostly(constant(" |"), oneOf("|,| ,", ",")),
  ).map(([start, cells, end]) => start + cells.join(" | ") + end);
const ruleCells = array(mostly(oneOf(":-- --: :-: -"), oneOf(",а,:", ",")), { minLength: 1, maxLength: 3 });
const table = fc.integer({ min: 1, max: 3 }).chain((width) =>
  tuple(
    row(width),
    mostly(
      constant(`${"|:--".repeat(width)}|`),
      ruleCells.map((cells) => `| ${cells.join(" | ")} |`),
    ),
    array(mostly(row(width), row(width + 1), words), { maxLength: 3 }),
  ).map(([head, rule, body]) => [head, rule, ...body].join("\n")),
);
const block = fc.oneof(
  words,
  list,
  table,
  words.map((text) => `## ${text}`),
  tuple(words, words).map((lines) => lines.join("\n")),
  tuple(blockMark, words).map((parts) => parts.join("")),
);
const gap = mostly(constant("\n\n"), constantFrom("\n", "\r\n", "\n\n\n", " \n", "  \n\n", "\n    \n", "\r"));
const text = tuple(constantFrom("", "\n", "   \n"), array(tuple(block, gap), { maxLength: 4 })).map(
  ([start, blocks]) => start + blocks.flat().join(""),
);

describe("what the quick reader reads, the parser reads in the same way", () => {
  test.each([
    ["blocks", "blocks", text, plainBlocks],
    [
      "a line",
      "inline",
      tuple(mostly(constant(""), blockMark), words).map((parts) => parts.join("")),
      plainLine,
    ],
  ] as const)("%s", (_, syntax, texts, read) => {
    let taken = 0;
    fc.assert(
      fc.property(texts, (each) => {
        const root = read(each);
        if (!root) return;
        taken += 1;
        expect(kept(root)).toStrictEqual(kept(parsed(each, syntax)!));
      }),
      { numRuns: 1000 },
    );
    expect(taken).toBeGreaterThan(250);
  });
});

test("a text without addresses is the same tree where none are looked for", () => {
  const piece = mostly(
    oneOf("www|а.kg|http|:|//|а|*|`|[|](x)|<|>|\n|~|_| |<!--|:::a|\ufdd0", "|"),
    oneOf(".|@|\\|&#64;", "|"),
  );
  const texts = array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(texts, oneOf("blocks inline") as fc.Arbitrary<"blocks" | "inline">, (each, syntax) => {
      expect(parseMarkdown(each, syntax)).toEqual(parseWithAddresses(each, syntax));
    }),
    { numRuns: 500 },
  );
});

const criterion = `
Усулдук бирикме сунуштарды тең укуктуулук принциби менен карап чыгат ([](evidence:document-115)). Окуучулардын
саны — [348](fact:learners.total), анын 58,4%ы кыз; [{}нда](evidence:charter) жана [сайтта](https://mektep.example/a_b).

| Кеңеш | Аракет | Мөөнөтү |
| :-- | --- | --: |
| окуу бөлүмү | [](evidence:plan) | чейрек аягында |
| ^ | **бүттү** | > |

Үч милдет коюлган:
- *окуу* сабаттуулугу («5–9-класстар»);
- эки жол менен:
  - интернет аркылуу;
  - 10:30да, №2 залда;

1. бир
2. эки

## Жыйынтык
![Камсыздоо, нуска](data/textbooks.csv "Тик диаграмма: 2023–2024")
`;

describe("these are read quickly", () => {
  test.each([
    ["a criterion", criterion],
    ["one with line breaks of Windows", criterion.replaceAll("\n", "\r\n")],
    ["what a comment leaves", "          \n\nБиринчи\n     \nЭкинчи\n"],
    ["nothing", ""],
    ["empty lines", "\n\n"],
    ["strong words at the beginning", "**Миссия.** Эмгек рыногу"],
    [
      "strong words in a list",
      "- **долбоордук окутуу** — 7–10-класстарда;\n- **«тескери» сабак** 8-класста.",
    ],
    ["a list that goes on with its numbers", "3. критерийлер боюнча баалоо."],
  ])("%s", (_, typed) => {
    expect(plainBlocks(typed)).not.toBeNull();
  });

  test.each([
    "",
    "58,4",
    "-",
    "1.",
    "> 50",
    "# 7",
    "- а",
    "10:30",
    "[100](fact:a.b) окуучу",
    "**бүттү**",
    "№5 «А»",
  ])("a line: %s", (typed) => {
    expect(plainLine(typed)).not.toBeNull();
  });
});

test.each([
  ...[
    "а_б_",
    "_а_",
    "~а~",
    "~~а~~",
    "а@b.kg",
    "www.a.kg",
    "http://a.kg",
    "а\\*",
    "&amp;",
    "<b>",
    "`а`",
    "[а]",
    "[^1]",
  ],
  ...[
    "а*",
    "*а",
    "**а*",
    "***а***",
    "а**«б»**",
    "* *",
    "а\n** б",
    "**",
    "[а](б",
    "[а](б в)",
    "[а](б(в))",
    "![а]()",
    '[а](б "")',
  ],
  ...["а ", "а  \nб", "\tа", " а", "а\rб", "\ufeffа", "а\ufdd0", "а\u0000"],
  ...[
    "## а #",
    "#",
    "#а",
    "##  а",
    "# а ",
    "а\n---",
    "а\n===",
    "---",
    "> а",
    ":::а\nб\n:::",
    "[а]: б",
    "+7 а",
  ],
  ...[
    "-",
    "- а ",
    "-  а",
    "- - а",
    "- # а",
    "- [ ] а",
    "1.",
    "1. 2. а",
    "1234567890. а",
    "- а\nб",
    "- а\n* б",
    "- а\n # б",
  ],
  ...[
    "- а\n\n- б",
    "1. а\n\n  \n2. б",
    "- а\n\n  б",
    "- а\n   - б",
    "- а\n  2. б",
    "а\n2. б",
    "а\n-",
    "- а\n| б |",
  ],
  ...[
    "| а |",
    "| а |\nб",
    "| а | б |\n|-|",
    "| а |\n|-|\n| б | в |",
    "| а |\n|-|\nб",
    "| а |\n|-",
    "а\n| б |\n|-|",
    "| а\\|б |",
  ],
])("%j is left to the parser", (typed) => {
  expect(plainBlocks(typed)).toBeNull();
});

test.each([
  "а ",
  "а\n",
  "\n",
  "- а\n",
  "- а\n  - б\n",
  "| а | б |\n",
  "|",
  "[",
  "[а](б) ",
  '[а](б "',
  "*",
  "**а** ",
  "1",
  " ",
])("a long text of %j takes no time", (piece) => {
  const long = piece.repeat(300_000 / piece.length);
  const before = performance.now();
  plainBlocks(long);
  plainLine(long);
  expect(performance.now() - before).toBeLessThan(2_000);
});
