import { describe, expect, test } from "vitest";
import type { Block, Inline } from "../../../src/document/vocabulary.ts";
import {
  anchorLink,
  caption,
  cell,
  figure,
  gap,
  headerRow,
  heading,
  list,
  note,
  paragraph,
  row,
  svgPicture,
  table,
  text,
} from "./elements.ts";
import { sheetOf } from "./page-harness.ts";

type Case = [name: string, blocks: Block[], html: string];

const picture = svgPicture("<svg/>", 100, 50);
const DATA = "data:image/svg+xml;base64,PHN2Zy8+";

describe("text", () => {
  test.each<Case>([
    ["a paragraph", [paragraph("Салам")], "<p>Салам</p>"],
    ["a style is a class", [paragraph("Салам", "title-place")], `<p class="title-place">Салам</p>`],
    [
      "markup in a text stays text",
      [paragraph(`<script>alert("1")</script> & 'x'`)],
      "<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; 'x'</p>",
    ],
    [
      "forbidden characters go, letters are composed",
      [paragraph("а\u0000\u0007б\uD800в и\u0306\uFFFE")],
      "<p>абв й</p>",
    ],
    [
      "emphasis",
      [
        paragraph([
          { type: "strong", children: [text("а")] },
          { type: "emphasis", children: [text("б")] },
          { type: "deleted", children: [text("в")] },
          { type: "code", value: "a<b" },
          { type: "break" },
          text("г"),
        ]),
      ],
      "<p><strong>а</strong><em>б</em><del>в</del><code>a&lt;b</code><br />г</p>",
    ],
    [
      "a span in another language",
      [paragraph([{ type: "span", style: "name", id: null, language: "ru", children: [text("школа")] }])],
      `<p><span class="name" lang="ru">школа</span></p>`,
    ],
    ["a gap", [gap("Жазыла элек")], `<p class="gap">Жазыла элек</p>`],
    [
      "a divider and code",
      [{ type: "divider" }, { type: "code-block", text: "a\n<b>" }],
      "<hr />\n<pre><code>a\n&lt;b&gt;</code></pre>",
    ],
    ["a quotation", [{ type: "quote", children: [paragraph("а")] }], "<blockquote>\n<p>а</p>\n</blockquote>"],
    [
      "columns",
      [{ type: "columns", mayBreak: false, columns: [[paragraph("а")], [paragraph("б")]] }],
      `<div class="columns">\n<div>\n<p>а</p>\n</div>\n<div>\n<p>б</p>\n</div>\n</div>`,
    ],
    ["numbers of pages", [paragraph([{ type: "page-number" }, { type: "page-count" }])], "<p>—</p>"],
  ])("%s", (_, blocks, html) => {
    expect(sheetOf(...blocks)).toBe(html);
  });
});

describe("lists", () => {
  test.each<Case>([
    ["bullets", [list("bullet", 1, "а", "б")], "<ul>\n<li>а</li>\n<li>б</li>\n</ul>"],
    ["a start number", [list("decimal-period", 3, "а")], `<ol start="3">\n<li>а</li>\n</ol>`],
    ["brackets", [list("decimal-parenthesis", 1, "а")], `<ol class="parenthesis">\n<li>а</li>\n</ol>`],
    [
      "a list in a list",
      [list("bullet", 1, [paragraph("а"), list("bullet", 1, "б")])],
      "<ul>\n<li>\n<p>а</p>\n<ul>\n<li>б</li>\n</ul>\n</li>\n</ul>",
    ],
    ["an empty item", [list("bullet", 1, [])], "<ul>\n<li></li>\n</ul>"],
  ])("%s", (_, blocks, html) => {
    expect(sheetOf(...blocks)).toBe(html);
  });
});

describe("pictures", () => {
  test.each<Case>([
    [
      "its own size",
      [figure({ type: "image", picture, alt: `"Эмблема"`, width: null })],
      `<figure>\n<img src="${DATA}" alt="&quot;Эмблема&quot;" width="100" height="50" />\n</figure>`,
    ],
    [
      "millimetres, with its caption",
      [
        figure({ type: "image", picture, alt: "", width: 25.4 }),
        caption("figure", "1-сүрөт", "lab"),
        paragraph([anchorLink("lab", "1-сүрөт")]),
      ],
      `<figure>\n<img src="${DATA}" alt="" width="96" height="48" />\n<figcaption id="lab" class="caption">1-сүрөт</figcaption>\n</figure>\n<p><a href="#lab">1-сүрөт</a></p>`,
    ],
    [
      "in a line",
      [paragraph([text("а "), { type: "image", picture, alt: "б", width: null }])],
      `<p>а <img src="${DATA}" alt="б" width="100" height="50" /></p>`,
    ],
  ])("%s", (_, blocks, html) => {
    expect(sheetOf(...blocks)).toBe(html);
  });
});

describe("tables", () => {
  const scroll = (columns: number, label: string, html: string) =>
    `<div class="table-scroll" style="--columns: ${columns}" role="region" aria-label="${label}" tabindex="0">\n${html}\n</div>`;

  test.each<Case>([
    [
      "a narrow table with its caption, headings and total",
      [
        caption("table", "1-таблица"),
        table([null, null], 1, [
          headerRow("Жыл", "Саны"),
          row([cell("2021", { header: true }), cell("28", { align: "right" })], { style: "table-total" }),
        ]),
      ],
      `<table>
<caption class="caption">1-таблица</caption>
<thead>
<tr>
<th scope="col">Жыл</th>
<th scope="col">Саны</th>
</tr>
</thead>
<tbody>
<tr class="table-total">
<th scope="row">2021</th>
<td class="align-right">28</td>
</tr>
</tbody>
</table>`,
    ],
    [
      "a wide table: a frame that scrolls, columns, a heading across it",
      [
        table(
          [10, null, 20],
          1,
          [
            row([cell("", { header: true }), cell("а", { header: true, colspan: 2 })]),
            row([cell("1. Бөлүм", { header: true, colspan: 3 })], { keepWithNext: true }),
            row([cell("б", { rowspan: 2 }), "в", "г"]),
            row(["д", "е"]),
          ],
          {
            id: "t",
            description: "Бөлүмдөр",
            columns: [
              { width: 10, align: "left" },
              { width: null, align: "center" },
              { width: 20, align: "right" },
            ],
          },
        ),
      ],
      scroll(
        3,
        "Бөлүмдөр",
        `<table id="t" class="fixed" aria-label="Бөлүмдөр">
<colgroup><col style="width: 22.22%" /><col style="width: 33.33%" /><col style="width: 44.44%" /></colgroup>
<thead>
<tr>
<td></td>
<th scope="colgroup" colspan="2">а</th>
</tr>
</thead>
<tbody>
<tr class="keep-with-next">
<th scope="rowgroup" colspan="3">1. Бөлүм</th>
</tr>
<tr>
<td rowspan="2">б</td>
<td class="align-center">в</td>
<td class="align-right">г</td>
</tr>
<tr>
<td class="align-center">д</td>
<td class="align-right">е</td>
</tr>
</tbody>
</table>`,
      ),
    ],
    [
      "frames have names of their own",
      [1, 2].map(() => table([null, null, null], 0, [row(["а", "б", "в"])])),
      [1, 2]
        .map((count) =>
          scroll(
            3,
            count === 1 ? "Таблица" : "Таблица (2)",
            "<table>\n<tbody>\n<tr>\n<td>а</td>\n<td>б</td>\n<td>в</td>\n</tr>\n</tbody>\n</table>",
          ),
        )
        .join("\n"),
    ],
    [
      "an arrangement is no table to those who cannot see it",
      [
        table([42, 58], 0, [row([cell("а", { header: true }), "б"])], {
          data: false,
          border: "none",
          style: "letterhead",
        }),
      ],
      `<table class="arrangement fixed letterhead" role="presentation">
<colgroup><col style="width: 42.00%" /><col style="width: 58.00%" /></colgroup>
<tbody>
<tr>
<td>а</td>
<td>б</td>
</tr>
</tbody>
</table>`,
    ],
    ["no rows", [table([null], 0, [])], "<table>\n\n</table>"],
  ])("%s", (_, blocks, html) => {
    expect(sheetOf(...blocks)).toBe(html);
  });
});

describe("notes", () => {
  test("stand at the end, in the order of their marks, with links both ways", () => {
    const html = sheetOf(
      table([null, null], 0, [row(["а", [paragraph([text("б"), note(paragraph("биринчи"))])]])]),
      paragraph([text("в"), note(paragraph([text("экинчи"), note(paragraph("үчүнчү"))]))]),
    );
    expect(html).toContain(
      `<td>б<sup><a id="page-note-1-mark" href="#page-note-1" role="doc-noteref">1</a></sup></td>`,
    );
    expect(
      html.slice(html.indexOf("<section")),
    ).toBe(`<section class="notes" role="doc-endnotes" aria-label="Эскертүүлөр">
<ol>
<li id="page-note-1">
<p>биринчи</p>
<a class="note-back" href="#page-note-1-mark" role="doc-backlink" aria-label="1-эскертүүдөн текстке кайтуу"></a>
</li>
<li id="page-note-2">
<p>экинчи<sup><a id="page-note-3-mark" href="#page-note-3" role="doc-noteref">3</a></sup></p>
<a class="note-back" href="#page-note-2-mark" role="doc-backlink" aria-label="2-эскертүүдөн текстке кайтуу"></a>
</li>
<li id="page-note-3">
<p>үчүнчү</p>
<a class="note-back" href="#page-note-3-mark" role="doc-backlink" aria-label="3-эскертүүдөн текстке кайтуу"></a>
</li>
</ol>
</section>`);
  });

  test("one that is cited again has one number and one text, and leads back to its first mark", () => {
    const again = note(paragraph("биринчи"));
    const html = sheetOf(paragraph([text("а"), again, note(paragraph("экинчи")), text("б"), again]));
    expect(html).toContain(`б<sup><a href="#page-note-1" role="doc-noteref">1</a></sup></p>`);
    expect(html.match(/<li id="page-note-\d"/g)).toEqual(['<li id="page-note-1"', '<li id="page-note-2"']);
    expect(html.match(/id="page-note-1-mark"/g)).toHaveLength(1);
  });
});

describe("links back", () => {
  const back = (to: string, mark = ""): Inline => ({
    type: "back-link",
    to,
    mark,
    name: "1.1-критерийге кайтуу",
  });

  test("have a name and no words; the arrow and the mark are the style sheet's", () => {
    expect(
      sheetOf(
        heading(2, "1.1", { id: "criterion-1.1" }),
        paragraph([text("а"), back("criterion-1.1", "1.1")]),
      ),
    ).toContain(
      `<p>а<a class="back" href="#criterion-1.1" role="doc-backlink" aria-label="1.1-критерийге кайтуу" data-mark="1.1"></a></p>`,
    );
  });

  test("are not there where the place is not", () => {
    expect(sheetOf(paragraph([text("а"), back("criterion-9.9")]))).toContain("<p>а</p>");
  });
});

describe("headings", () => {
  test("class is the level of the tree, rank has no gaps", () => {
    const html = sheetOf(
      paragraph("Отчет", "title"),
      heading(1, "Киришүү", { id: "introduction" }),
      heading(3, "Тарыхы", { style: "criterion-title", listed: false }),
      heading(3, "Миссиясы"),
      heading(1, "Корутунду"),
    );
    expect(html.split("\n")).toEqual([
      `<h1 class="title">Отчет</h1>`,
      `<h2 id="introduction" class="heading-1">Киришүү</h2>`,
      `<h3 id="heading-2" class="heading-3 criterion-title">Тарыхы</h3>`,
      `<h3 id="heading-3" class="heading-3">Миссиясы</h3>`,
      `<h2 id="heading-4" class="heading-1">Корутунду</h2>`,
    ]);
  });

  test("a first heading above all others is the title", () => {
    const html = sheetOf(heading(1, "Жобо"), heading(2, "1. Жалпы жоболор"));
    expect(html).toMatch(/<h1[^>]*>Жобо<\/h1>\n<h2[^>]*>1. Жалпы жоболор<\/h2>/);
  });

  test("contents are lists in lists of what is listed, without notes", () => {
    const html = sheetOf(
      { type: "contents", levels: 2 },
      heading(1, [text("Киришүү"), note(paragraph("эскертүү"))]),
      heading(2, "Тарыхы <1>"),
      heading(3, "Терең"),
      heading(1, "Мазмуну", { listed: false }),
    );
    expect(
      html.slice(html.indexOf("<nav"), html.indexOf("</nav>")),
    ).toBe(`<nav class="contents" aria-label="Мазмуну">
<ul>
<li>
<a href="#heading-1">Киришүү</a>
<ul>
<li><a href="#heading-2">Тарыхы &lt;1&gt;</a></li>
</ul>
</li>
</ul>
`);
  });
});
