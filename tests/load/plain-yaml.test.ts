import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainYaml, unplainAt } from "../../src/load/plain-yaml.ts";
import { readOnce } from "../../src/load/yaml-reader.ts";

const { array, constant, constantFrom, tuple } = fc;

/** Mostly what is plain, sometimes what only looks so. */
function mostly<Value>(plain: fc.Arbitrary<Value>, ...traps: fc.Arbitrary<Value>[]) {
  return fc.oneof({ weight: 20 * traps.length, arbitrary: plain }, ...traps);
}

const value = mostly(
  constantFrom(
    ...[
      "план",
      "окуу бөлүмү",
      "58,4",
      "1.1",
      "https://a.kg/b",
      "10:30",
      "№5",
      "а#б",
      "~",
      "null",
      "(а)",
      "key:value",
    ],
    ...['"а: б"', "'а # б'", '""', "''", '"а" # б', "а # б", "[а, б]", '{ky: а б, ru: "б, в"}', "[]", "{}"],
    ...["[а, \"б\", 'в']", "[{a: б}, [в]]", "{ a: б } # в", "[~, null]", "[10:30]"],
    ...["|\n  а\n  б", "|\n  а\n\n  - б", "|-\n  # а\n    б", ">-\n  а\n  б", ">\n  а"],
  ),
  constantFrom(
    ...[
      "а: б",
      "а:",
      "-x",
      "- x",
      "-5",
      "---",
      "...",
      "? x",
      "*a",
      "&a б",
      "!!str x",
      "%x",
      "@x",
      "`x",
      ",x",
      "#x",
    ],
    ...['"а\\n"', "'it''s'", '"а" б', "'а'б", '"а\nб"', "а\n б", '"k": в', "[а]: б", "{a: б", "<<"],
    ...[
      "[а",
      "[а, ]",
      "[,а]",
      "{a}",
      "{a: }",
      "{a:б}",
      "{a: б, a: в}",
      "[a: б]",
      '{"a":б}',
      "[а #x]",
      "{a: б: в}",
    ],
    ...["[](x)", '["а"б]', "[а]б", "[а:]", "[?, а]", "[- а]", "{-a: б}", "['а''б']", "{a: [б}"],
    ...["а\u00a0б", "\u00a0а", "\tа", "а  ", "а\u200bб", "а\u2028б", "а\u0085б", "\u0000", "а\rб"],
    ...[
      "|",
      "|+\n  а",
      "|2\n  а",
      "| # а\n  б",
      "|\n\n  а",
      ">-\n  а\n\n  б",
      ">\n  а\n   б",
      "|\n  а \n  б",
      "x |\n  а",
    ],
  ),
);
const key = mostly(
  constantFrom(...'a b c d e f g h i title x_y a.b 1.1 Ачкыч КР "1.1"'.split(" "), "'q r'"),
  constantFrom("", "<<", "? a", "a b", "-a", '""', "null", "&x a", "[a]", "a ", "\u00a0a", '"a', "a:b"),
);
const aside = mostly(constant(""), constantFrom("\n", "# а\n", "  # а\n", "    # а\n", "\n# а\n\n", "  \n"));
const indent = mostly(constant(2), constantFrom(0, 1, 3, 4));

const indented = (text: string, by: number) => text.replace(/^(?=[^\n])/gm, " ".repeat(by));

/** Lines that make a map or a list. */
function collection(depth: number): fc.Arbitrary<string> {
  const inner = depth > 0 ? collection(depth - 1) : value.map((text) => `a: ${text}`);
  const text = mostly(value, constant("")).map((typed) => (typed ? ` ${typed}` : ""));
  const entry = fc.oneof(
    tuple(key, text).map((parts) => parts.join(":")),
    tuple(key, inner, indent).map(([name, lines, by]) => `${name}:\n${indented(lines, by)}`),
  );
  const item = fc.oneof(
    text.map((typed) => `-${typed}`),
    tuple(inner, indent).map(([lines, by]) => indented(lines, by).replace(/^ /, "-")),
    tuple(inner, indent).map(([lines, by]) => `-\n${indented(lines, by)}`),
  );
  const several = (each: fc.Arbitrary<string>) =>
    array(tuple(aside, each), { minLength: 1, maxLength: 3 }).map((all) =>
      all.map((parts) => parts.join("")).join("\n"),
    );
  return fc.oneof(several(entry), several(item));
}
const yaml = tuple(
  mostly(collection(2), value),
  aside,
  mostly(constant("\n"), constantFrom("", "\n\n")),
  mostly(constant("\n"), constant("\r\n")),
).map(([text, after, end, lineBreak]) => (`${text}\n${after}`.trimEnd() + end).replaceAll("\n", lineBreak));
/** A slip of the finger. */
const slipped = tuple(
  yaml,
  fc.nat(),
  fc.nat(2),
  constantFrom("", " ", "\n", "-", ":", "#", '"', ",", "\t"),
).map(([text, place, length, put]) => {
  const at = place % (text.length + 1);
  return text.slice(0, at) + put + text.slice(at + length);
});

test("what the quick reader reads, the library reads in the same way", () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.oneof(yaml, slipped), (text) => {
      const reading = plainYaml(text);
      if (!reading) return;
      taken += 1;
      expect(reading).toStrictEqual(readOnce(text).faultless);
    }),
    { numRuns: 1500 },
  );
  expect(taken).toBeGreaterThan(300);
});

const manifest = `# Отчет
selfassess: 1
title: Өзүн-өзү баалоонун отчету
institution: {name: "№901 лицей", short: '№901', address: Жаңы-Айыл шаары}
head:
  name: Т. Т. Тестов

  # Кызматы
  position:
criteria:
- "1.1"
- [а, б] # эки
languages:
  - ky
  - tag: ru
    words: >-
      Сөздөр бир
      абзацта
  - - а
    - |
      - б

      - в
abbreviations:
  КР: Кыргыз Республикасы
`;

describe("these are read quickly", () => {
  test.each([
    ["a manifest", manifest],
    ["one with line breaks of Windows", manifest.replaceAll("\n", "\r\n")],
    ["nothing", ""],
    ["a comment", "# кийин\n"],
  ])("%s", (_, text) => {
    const reading = plainYaml(text);
    expect(reading).not.toBeNull();
    expect(reading).toStrictEqual(readOnce(text).faultless);
  });

  test("the files of our layouts", () => {
    const folder = new URL("../../templates/languages/", import.meta.url);
    const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
    for (const text of texts) {
      expect(plainYaml(text)).not.toBeNull();
      expect(plainYaml(text)).toStrictEqual(readOnce(text).faultless);
    }
  });
});

test.each([
  ...[
    "а",
    "[а]",
    "a: б: в",
    "a: б:",
    "a:б",
    "a: &b в",
    "a: *b",
    "a: !b в",
    "a: @b",
    "a: - б",
    "a: -5",
    "- key:value",
    "-a: б",
  ],
  ...[
    "a: 1\na: 2",
    "{a: 1, a: 2}",
    "a: {b: 1, b: 2}",
    "<<: a",
    "? a",
    "a : б",
    '"": а',
    "a: 'б''в'",
    'a: "б\\n"',
    'a: "б" в',
  ],
  ...[
    "a: б\n  в",
    "- а\n  б",
    "a: [б,\n  в]",
    'a: "б\n  в"',
    "a:\n  б",
    "a: [б] в",
    "a: [б",
    "a: [б, ]",
    "a: [б: в]",
    'a: "б"#',
  ],
  ...[
    "a: [б #в]",
    "a: {б:в}",
    "a: {б}",
    "---\na: б",
    "a: б\n...",
    "%YAML 1.2\n---\na: б",
    "\ta: б",
    "a:\tб",
    "a: б\u00a0в",
  ],
  ...[
    "a: \u200bб",
    "\ufeffa: б",
    "a: б\rв",
    "a: б\u2028в",
    "a: б\n  ",
    "a: ",
    "-",
    "- ",
    "a:\n b: в\n  c: г",
    "a:\n  b: в\n c: г",
  ],
  ...[
    "a:\n# б\n",
    "a:\n  b: в\n  # г\n",
    "a:\n  b: в\n# г\n  c: д",
    "a:\n  b:\n  # в\nc: г",
    "- а\n b: в",
    "a: б\n- в",
  ],
  ...[
    "a: |",
    "a: |\nб",
    "a: |+\n  б",
    "a: |2\n  б",
    "a: | # б\n  в",
    "a: |\n\n  б",
    "a: |\n  б \n",
    "a: б |\n  в",
    "- a: |\n  б",
  ],
  ...["a: >-\n  б\n\n  в", "a: >-\n  б\n   в", "a: >-\n   б\n  в"],
])("%j is left to the library", (text) => {
  expect(plainYaml(text)).toBeNull();
});

test.each([
  "a",
  "a: b\n",
  "- ",
  "- a\n",
  "-\n",
  "[",
  "[a, ",
  "{a: ",
  '"',
  "a: |\n\n",
  "a: |\n  b\n",
  " ",
  "\n",
  "#\n",
  ": ",
  "a:\n ",
])("a long text of %j takes no time", (piece) => {
  const long = piece.repeat(300_000 / piece.length);
  const before = performance.now();
  for (const start of ["", "a: ", "a: [", "- "]) plainYaml(start + long);
  expect(performance.now() - before).toBeLessThan(2_000);
});

test.each([
  ["a tab", "a: б\nв: г|\td\n"],
  ["an anchor", "a: б\n|в: &a г\nд: е\n"],
  ["a key that repeats", "- a: б\n- в: г\n  |в: д\n- е\n"],
  ["a text over several lines", "a: б\nв: г\n  |д\n"],
  ["a line further out", "  a: б\n|в: г\n"],
  ["an empty line with spaces", "a: б\n  |\nв: г\n"],
  ["what is no key", "a:\n  - б\n|в\n"],
])("what is not plain has a place: %s", (_, marked) => {
  expect(unplainAt(marked.replace("|", ""))).toBe(marked.indexOf("|"));
});
