import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isEmptyMarkdown,
  readCellMarkdown,
  readInlineMarkdown,
  readMarkdown,
} from "../../src/load/markdown.ts";
import { placedScalar, placedSlice } from "../../src/load/placed-text.ts";
import { findingLine } from "./load-files.ts";
import { markdownTree, written } from "./markdown-text.ts";

const fileOf = (text: string) => ({ path: "criteria/1.1.md", text });
const tree = (text: string) => markdownTree(readMarkdown(fileOf(text)).value);
const cell = (text: string) => markdownTree(readCellMarkdown(placedSlice(fileOf(text))).value);

test.each([
  ["10:30да балл:жакшы", "paragraph(text “10:30да балл:жакшы”)"],
  ["::x", "paragraph(text “::x”)"],
  ["::x[белги]{a=b}", "paragraph(text “::x[белги]{a=b}”)"],
  [":::landscape\nтекст\n:::", "containerDirective landscape(paragraph(text “текст”))"],
  [
    "::::columns\n:::column\nа\n:::\n:::column\nб\n:::\n::::",
    "containerDirective columns(containerDirective column(paragraph(text “а”)) containerDirective column(paragraph(text “б”)))",
  ],
  ["~~жок~~", "paragraph(delete(text “жок”))"],
  ["а[^1]\n\n[^1]: б", "paragraph(text “а” footnoteReference) footnoteDefinition(paragraph(text “б”))"],
  [
    "|а|б|\n|-|-|\n|1|2|",
    "table(tableRow(tableCell(text “а”) tableCell(text “б”)) tableRow(tableCell(text “1”) tableCell(text “2”)))",
  ],
])("%s", (text, expected) => {
  expect(tree(text)).toBe(expected);
});

test("offsets are those of the file, behind its front matter, in lists and tables", () => {
  const text =
    "---\r\ncriterion: 1.1\r\n---\r\n- **күч**\r\n  - [](fact:a.b)\r\n\r\n|a|\r\n|-|\r\n|🏫 [x](y)|\r\n";
  const { value } = readMarkdown(fileOf(text), { start: text.indexOf("- **"), end: text.length });
  expect(written(value, "strong")).toEqual(["**күч**"]);
  expect(written(value, "link")).toEqual(["[](fact:a.b)", "[x](y)"]);
});

test("bare addresses stand where they are written", () => {
  const { value } = readMarkdown(fileOf("Даректер: (www.a.kg, mektep@a.kg) жана b@a.kg"));
  expect(written(value, "link")).toEqual(["www.a.kg", "mektep@a.kg", "b@a.kg"]);
  expect(written(value, "text").every((text) => text.length > 0)).toBe(true);
});

test("inline Markdown has no blocks", () => {
  const inline = (text: string) => markdownTree(readInlineMarkdown(placedSlice(fileOf(text))).value);
  expect(inline("3. Кеңеш **туруктуу**")).toBe("paragraph(text “3. Кеңеш ” strong(text “туруктуу”))");
  expect(inline("# бир\n- эки\n> үч")).toBe("paragraph(text “# бир\n- эки\n> үч”)");
  expect(inline("---")).toBe("paragraph(text “---”)");
});

test.each([
  ["-", "paragraph(text “-”)"],
  ["1.", "paragraph(text “1.”)"],
  ["> 50", "paragraph(text “> 50”)"],
  ["---", "paragraph(text “---”)"],
  ["# 7", "paragraph(text “# 7”)"],
  ["- а", "list(listItem(paragraph(text “а”)))"],
  ["- а\n- б", "list(listItem(paragraph(text “а”)) listItem(paragraph(text “б”)))"],
  ["а\n\nб", "paragraph(text “а”) paragraph(text “б”)"],
  ["", ""],
])("a cell %j", (text, expected) => {
  expect(cell(text)).toBe(expected);
});

test.each([
  ["", true],
  ["<!-- кийин -->\n\n<!-- дагы\n\nбир -->", true],
  ["<!-- а --> текст", false],
  ["<b>", false],
  ["![](a.png)", false],
])("nothing but comments: %j", (text, expected) => {
  expect(isEmptyMarkdown(readMarkdown(fileOf(text)).value)).toBe(expected);
});

describe("a text taken out of YAML", () => {
  const scalar = (source: string, text: string) => {
    const file = fileOf(`key: ${source}`);
    return placedScalar({ file, span: { start: 5, end: file.text.length } }, text);
  };
  const strong = (source: string, text: string) => {
    const placed = scalar(source, text);
    return written(readMarkdown({ ...placed.file, text }).value, "strong").map((words) => {
      const start = text.indexOf(words);
      return placed.file.text.slice(placed.offsetOf(start), placed.offsetOf(start + words.length));
    });
  };
  test.each([
    ["plain", "а **б** в", "а **б** в", "**б**"],
    ["in quotes", '"а \\"x\\" **б**"', 'а "x" **б**', "**б**"],
    ["in single quotes", "'ит''и **б**'", "ит'и **б**", "**б**"],
    ["a block", "|\r\n  - а\r\n\r\n    **б**\r\n", "- а\n\n  **б**\n", "**б**"],
    ["folded", ">-\n  а\n  **б**\n", "а **б**", "**б**"],
    ["escapes", '"\\u0430\\n**б**"', "а\n**б**", "**б**"],
  ])("%s", (_, source, text, expected) => {
    expect(strong(source, text)).toEqual([expected]);
  });

  test("offsets never fall and stay in the scalar, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (source, text) => {
        const placed = scalar(source, text);
        let last = 5;
        for (let i = 0; i <= text.length; i++) {
          expect(placed.offsetOf(i)).toBeGreaterThanOrEqual(last);
          last = placed.offsetOf(i);
        }
        expect(last).toBeLessThanOrEqual(5 + source.length);
      }),
    );
  });
});

describe("texts that would stop the parser are refused in no time", () => {
  const many = (text: string, count: number) => text.repeat(count);
  test.each([
    ["quotes", many("> ", 65), "nesting"],
    ["lists on a line", many("- ", 65), "nesting"],
    [
      "lists below each other",
      Array.from({ length: 70 }, (_, i) => `${many("  ", i)}- а`).join("\n"),
      "nesting",
    ],
    ["numbered lists", Array.from({ length: 70 }, (_, i) => `${many("   ", i)}1. а`).join("\n"), "nesting"],
    ["fences", many(":::columns\n", 65), "nesting"],
    ["brackets", many("[", 65), "nesting"],
    ["emphasis", `${many("**", 20_000)}а${many("**", 20_000)}`, "nesting"],
    ["two kinds of emphasis", `${many("*а _б ", 500)}в${many("_ г*", 500)}`, "nesting"],
    ["closing brackets", many("а](", 20_000), "marks"],
    ["pairs of brackets", many("[а] ", 20_000), "marks"],
    ["backticks", Array.from({ length: 500 }, (_, i) => many("`", i)).join(" "), "marks"],
    ["footnotes", many("[^1]\n\n[^1]: а\n\n", 1_100), "marks"],
    ["underlined headings", many("а\n=\n", 1_100), "marks"],
    ["quotes below each other", many("> а\n\n", 1_100), "marks"],
    ["lists in lists", many("- а &\n  - б\n", 1_100), "marks"],
    ["tags", many("а <b ", 2_100), "marks"],
    ["emphasis that is never closed", many("а *б", 2_100), "marks"],
    ["signs over many paragraphs", many("&amp;\n\n".repeat(2), 5_100), "lines"],
    ["escapes", many("\\[ ", 10_100), "marks"],
    ["cells", `а & б\n\n${many(`${many("а|", 60)}\n`, 450)}`, "marks"],
    ["lines", many("а\n", 5_100), "lines"],
    ["empty lines", `а${many("\r\n", 20_100)}`, "lines"],
    ["letters", many("а", 400_100), "characters"],
  ])("%s", (_, text, kind) => {
    const { value, findings } = readMarkdown(fileOf(text));
    expect(findings.map(findingLine)[0]).toContain(`limit-exceeded/${kind}`);
    expect(findings).toHaveLength(1);
    expect(value.root.children).toEqual([]);
  });

  test.each([
    ["bullets of Word", many("*Асанова А.\n", 200)],
    ["stars and lines", `${many("*", 200)}\n\n${many("_", 200)}`],
    ["a hundred references", many("([](evidence:a)) ", 100)],
    ["a long list", many("- а\n", 300)],
    ["a narrative of 300 KB", many(`${many("Мектептин окуучулары ", 20)}\n\n`, 400)],
    [
      "a table of 2,000 rows",
      `|а|б|в|\n|-|-|-|\n${many("|1|[](evidence:a)|3 & 4|\n", 900)}${many("|1|2|3|\n", 1_100)}`,
    ],
    ["code in a list", `- а\n\n${many(" ", 200)}код`],
  ])("%s are text", (_, text) => {
    expect(readMarkdown(fileOf(text)).findings).toEqual([]);
  });
});

test("no text makes the parser throw", () => {
  const piece = fc.constantFrom(
    "*",
    "_",
    "[",
    "]",
    "(",
    ")",
    "`",
    ">",
    "- ",
    "1. ",
    "\n",
    " ",
    "а",
    "|",
    "\\",
    ":::",
    "<!--",
    "[^1]",
    "~",
    "#",
    "\r\n",
    "\t",
    "\u0000",
    "www.",
    "a@b.kg",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      const { value } = readMarkdown(fileOf(text));
      for (const words of written(value, "text")) expect(typeof words).toBe("string");
    }),
    { numRuns: 500 },
  );
});
