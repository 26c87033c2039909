import { describe, expect, test } from "vitest";
import type { Look, Style } from "../../../src/document/vocabulary.ts";
import { styleRules, stylesBasedOn } from "../../../src/formats/html/style-rules.ts";
import { documentOf, heading, page, paragraph } from "./elements.ts";
import { mainOf } from "./page-harness.ts";

const style = (id: string, extras: Partial<Style> = {}): Style => ({
  id,
  name: id,
  kind: "paragraph",
  basedOn: null,
  font: null,
  size: null,
  bold: null,
  italic: null,
  capitals: null,
  color: null,
  background: null,
  align: null,
  spaceBefore: null,
  spaceAfter: null,
  lineHeight: null,
  indentLeft: null,
  indentFirst: null,
  keepWithNext: null,
  pageBreakBefore: null,
  borderTop: null,
  borderBottom: null,
  ...extras,
});

const look = (...styles: Style[]): Look => ({ ...documentOf([]).look, styles });

describe("a style of Word as CSS", () => {
  test.each<[name: string, styles: Style[], rules: string[]]>([
    ["nothing said", [style("note")], []],
    [
      "letters and lines",
      [
        style("title", {
          size: 18,
          bold: true,
          italic: false,
          capitals: true,
          align: "center",
          spaceAfter: 12,
        }),
      ],
      [
        ".title { font-size: calc(1.5 * var(--text-size)); font-weight: bold; font-style: normal; text-transform: uppercase; text-align: center; margin-bottom: 12pt; }",
      ],
    ],
    [
      "sizes are relative to the text's",
      [style("body", { size: 10 }), style("small", { size: 8 })],
      [
        ".body { font-size: calc(1 * var(--text-size)); }",
        ".small { font-size: calc(0.8 * var(--text-size)); }",
      ],
    ],
    [
      "what it is based on comes first and is taken over",
      [style("child", { basedOn: "parent", italic: true }), style("parent", { bold: true })],
      [".parent { font-weight: bold; }", ".child { font-weight: bold; font-style: italic; }"],
    ],
    [
      "colours are for white paper",
      [style("draft", { color: "9C0006" })],
      ["@media print, (prefers-color-scheme: light) { .draft { color: #9C0006; } }"],
    ],
    [
      "justified only in wide lines",
      [style("a", { align: "justify" })],
      ["@media print, (min-width: 60rem) { .a { text-align: justify; } }"],
    ],
    [
      "a font, whatever its name",
      [style("a", { font: `PT "Serif"; } </style>` })],
      [`.a { font-family: "PT \\22 Serif\\22 ; \\7d  \\3c \\2f style\\3e ", var(--serif); }`],
    ],
    [
      "a circle, a name that is no class, a colour that is none",
      [
        style("a", { basedOn: "b", bold: true }),
        style("b", { basedOn: "a", color: "red;}" }),
        style("x {} y", { bold: true }),
      ],
      [".a { font-weight: bold; }", ".b { font-weight: bold; }"],
    ],
  ])("%s", (_, styles, rules) => {
    expect(styleRules(look(...styles))).toBe(rules.join("\n"));
  });
});

test("the title is a paragraph of the style title, or of one based on it", () => {
  const styles = look(style("title"), style("report-title", { basedOn: "title" }), style("other"));
  expect([...stylesBasedOn("title", styles)]).toEqual(["title", "report-title"]);
  const tree = documentOf([page([paragraph("Отчет", "report-title"), heading(1, "Киришүү")])], {
    look: styles,
  });
  expect(mainOf(tree)).toBe(
    `<h1 class="report-title">Отчет</h1>\n<h2 id="heading-1" class="heading-1">Киришүү</h2>`,
  );
});
