/** The limits that SECURITY.md names are those of the code, all of them; `npm run docs` writes them. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MEGABYTES, SECONDS } from "../../src/commands/each-report.ts";
import * as limits from "../../src/load/limits.ts";
import { MOST_FINDINGS } from "../../src/rules/check-project.ts";
import { MAX_STEPS } from "../../src/template/evaluate.ts";

const { inMegabytes, ...figures } = limits;
type Name = keyof typeof figures;

const count = (figure: number) => figure.toLocaleString("en");
const of = (name: Name) => (name.endsWith("BYTES") ? inMegabytes(figures[name]) : count(figures[name]));

/** What is limited, and the limits, in the order in which they are named. */
const ROWS: readonly (readonly [string, readonly Name[], string])[] = [
  ["a text file, and all of a report", ["TEXT_FILE_BYTES", "REPORT_TEXT_BYTES"], "$, $"],
  ["files; folders, lists, brackets, templates within one another", ["FILES", "NESTING"], "$; $ levels"],
  ["a picture, an annex or a Word file of a layout", ["BINARY_FILE_BYTES"], "$"],
  ["a picture: a side, and its whole", ["MOST_PIXELS_A_SIDE", "MOST_PIXELS"], "$ and $ pixels"],
  ["all pictures that are shown", ["PICTURE_BYTES"], "$"],
  ["parts of a drawing, and of all; bytes of all", ["MOST_PARTS", "DRAWN_PARTS", "DRAWING_BYTES"], "$, $; $"],
  [
    "YAML: values, plainly written or not; aliases",
    ["PLAIN_YAML_VALUES", "YAML_VALUES", "ALIASES"],
    "$ or $; $",
  ],
  ["a text, and a paragraph of it", ["TEXT_CHARACTERS", "PARAGRAPH_CHARACTERS"], "$ and $ characters"],
  [
    "a text: empty lines, marks, edges of cells; marks of a paragraph; footnotes, quotations and the like",
    ["BLANK_LINES", "MARKS", "EDGES", "PARAGRAPH_MARKS", "COSTLY_LINES"],
    "$, $, $; $; $",
  ],
  [
    "a table: rows, columns, cells, cells with marks",
    ["TABLE_ROWS", "TABLE_COLUMNS", "TABLE_CELLS", "TABLE_MARKED_CELLS"],
    "$, $, $, $",
  ],
  ["cells and points that are shown; a chart counts as more", ["SHOWN_CELLS", "CHART_COST"], "$; $"],
  ["a standard's schema", ["SCHEMA_BYTES"], "$"],
  [
    "a layout with those it extends: how many, texts, pictures",
    ["LAYOUTS", "LAYOUT_BYTES", "LAYOUT_PICTURE_BYTES"],
    "$, $, $",
  ],
  [
    "one template; styles of a file; styles of a Word file",
    ["TEMPLATE_BYTES", "STYLES", "WORD_PART_BYTES"],
    "$; $; $",
  ],
];

const OTHERS = [
  ["steps of a template", count(MAX_STEPS)],
  ["findings of a rule", count(MOST_FINDINGS)],
  ["a report among several: time, memory", `${SECONDS} s, ${MEGABYTES} MB`],
];

function table(): string {
  const rows = ROWS.map(([what, names, form]) => {
    const left = [...names];
    return [what, form.replaceAll("$", () => of(left.shift()!))];
  });
  return [["limit of", "is"], ["---", "---"], ...rows, ...OTHERS]
    .map((row) => `| ${row.join(" | ")} |\n`)
    .join("");
}

test("every limit has its line", () => {
  expect(ROWS.flatMap(([, names]) => names).toSorted()).toEqual(Object.keys(figures).toSorted());
});

test("SECURITY.md has them as they are", async () => {
  const page = readFileSync(new URL("../../SECURITY.md", import.meta.url), "utf8");
  const found = /^\| limit of .*\n(?:\|.*\n)*/m;
  expect(page).toMatch(found);
  await expect(page.replace(found, table())).toMatchFileSnapshot("../../SECURITY.md");
});
