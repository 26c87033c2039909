/** Tables that no example holds: too wide, too long, with rows longer than a page, at every place of a page. */
import { beforeAll, describe, expect, test } from "vitest";
import type { Block, Inline, Table, TableRow } from "../../src/document/vocabulary.ts";
import { layOutPages } from "../../src/pages/lay-out-pages.ts";
import { cell, h, list, p, picture, row, t, table } from "../formats/docx/builder.ts";
import { pngOf } from "../formats/docx/pictures.ts";
import { plannedTables, unmatchedTables } from "./grid-lines.ts";
import { hasLibreOffice, outputOf } from "./programs.ts";
import { type Printed, pagesWith, printed, squeezed } from "./table-pages.ts";

const YEARS = ["2019-2020", "2020-2021", "2021-2022", "2022-2023", "2023-2024"];
const LONG_WORD = "Мекемелештирилгендиктеринизден";

const caption = (value: string, of: "table" | "figure" = "table"): Block => ({
  type: "caption",
  of,
  id: null,
  style: null,
  children: [t(value)],
});
const filler = (count: number): Block[] => Array.from({ length: count }, () => p("сап"));
const head = (text: string, more = {}) => cell(text, { header: true, ...more });

/** Two levels of header over `rows` rows. */
function byYear(years: readonly string[], rows: number, name: string): Table {
  const header: TableRow[] = [
    row([
      head("Кесиптер", { rowspan: 2 }),
      ...years.map((year) => head(year, { colspan: 2 })),
      head("Жыйынтык", { rowspan: 2 }),
    ]),
    row(years.flatMap(() => [head("Кабыл алынган"), head("Бүтүргөндөр")])),
  ];
  const body = Array.from({ length: rows }, (_, index) => [
    `${name}${index + 1}аяк ширетүүчү`,
    ...years.flatMap(() => ["25", "23"]),
    "240",
  ]);
  return table([...header, ...body], { headerRows: 2 });
}

const sentence = (count: number) => "Лицейдин базасы жыл сайын жаңыланып турат. ".repeat(count);
const story = (name: string, count: number) => `${name}башы ${sentence(count)} ${name}соңу`;
const picturePage = {
  type: "image",
  picture: picture("png", pngOf(40, 30), 400, 300),
  alt: "Сүрөт",
  width: 60,
} as const;

const OFFSETS = Array.from({ length: 9 }, (_, index) => 26 + index);
const threeRows = (name: string) =>
  table([
    [`${name}1`, "а"],
    [`${name}2`, "б"],
    [`${name}3`, "в"],
  ]);
const note = (text: string): Inline => ({ type: "note", children: [p(text)] });

const wideStories: Block[][] = [
  [p("узунбаш"), caption("Узун"), byYear(YEARS.slice(0, 2), 80, "узун"), p("узунаяк")],
  [p("майдабаш"), caption("Майда"), byYear(YEARS.slice(0, 3), 40, "майдаланган")],
  [
    p("кеңбаш"),
    h(2, "Кең аталыш"),
    caption("Кең аталган"),
    byYear(YEARS.slice(0, 4), 80, "кең"),
    p("кеңаяк"),
  ],
  [p("кесилгенбаш"), table([Array.from({ length: 16 }, () => LONG_WORD)]), p("кесилгенаяк")],
  [
    table([[cell([byYear(YEARS, 3, "уя")]), "жан"]], {
      letters: "fixed",
      columns: [
        { width: 60, align: "left" },
        { width: 40, align: "left" },
      ],
    }),
  ],
];

describe.skipIf(!hasLibreOffice)("tables, if LibreOffice and poppler are installed:", () => {
  describe("too wide", () => {
    let wide: Printed;
    beforeAll(async () => {
      wide = await printed(wideStories);
    });

    test("small letters, then a landscape page of its own, then cut words", () => {
      const shapes = wide.tree.pages.map(({ orientation, children }) => {
        const tables = children.flatMap((block) => (block.type === "table" ? [block.letters] : []));
        return `${orientation} ${tables.join(" ")}`.trim();
      });
      expect(shapes).toEqual([
        "portrait usual",
        "portrait small",
        "portrait",
        "landscape usual",
        "portrait",
        "portrait",
        "landscape small",
        "portrait",
        "portrait fixed",
      ]);
    });

    test("the header of both levels stands on each page of 80 rows", () => {
      for (const name of ["узун", "кең"]) {
        const rows = Array.from({ length: 80 }, (_, index) =>
          pagesWith(wide.pages, `${name}${index + 1}аяк`),
        );
        expect(rows.filter((pages) => pages.length !== 1)).toEqual([]);
        const pages = [...new Set(rows.flat())];
        expect(pages.length).toBeGreaterThan(1);
        const header = ["Кесиптер", "2019-2020", "2020-2021", "Жыйынтык", "алынган", "Бүтүргөндөр"];
        const shown = pagesWith(wide.pages, ...header);
        expect(pages.filter((each) => !shown.includes(each))).toEqual([]);
      }
    });

    test("columns are as wide as planned, to two per cent", () => {
      expect(unmatchedTables(plannedTables(wide.docx), wide.pdf, wide.pages.length)).toEqual([]);
    });

    test("nothing of a word that is cut is lost", () => {
      const [only] = pagesWith(wide.pages, "мекемеле");
      const letters = (text: string) => [...text].sort().join("");
      const all = squeezed(LONG_WORD.repeat(16));
      expect(letters(wide.pages[only! - 1]!.replace(/\d/g, ""))).toBe(letters(all));
    });

    test("pages are where our own layout has them", () => {
      expect(wide.pages.length).toBe(layOutPages(wide.tree).count);
    });
  });

  describe("at every place of a page", () => {
    let placed: Printed;
    beforeAll(async () => {
      placed = await printed([
        ...OFFSETS.map((count) => [...filler(count), caption(`т${count}аталышы`), threeRows(`т${count}сап`)]),
        ...OFFSETS.map((count) => [
          ...filler(count),
          table([
            ["а", "б"],
            [cell([p("уя"), caption(`у${count}аталышы`), threeRows(`у${count}сап`)]), "в"],
          ]),
        ]),
        ...OFFSETS.map((count) => [
          ...filler(count),
          { type: "figure", id: null, style: null, content: picturePage } as const,
          caption(`с${count}аталышы`, "figure"),
        ]),
        ...OFFSETS.map((count) => [
          ...filler(count),
          table([["а", cell([p([t(`э${count}орду`), note(`э${count}тексти`)])])]]),
        ]),
        ...OFFSETS.map((count) => [
          table([
            [
              cell([
                ...filler(count),
                h(3, `к${count}башы`),
                p(`к${count}тексти ${sentence(4)}`),
                caption(`к${count}аталышы`),
                threeRows(`к${count}сап`),
                ...filler(20),
              ]),
              cell([p(sentence(count))]),
            ],
          ]),
        ]),
        [
          ...filler(30),
          table([
            ["р1", story("р1", 12)],
            ["р2", story("р2", 90)],
            ["р3", story("р3", 130)],
            ["р4", story("р4", 20)],
          ]),
        ],
        [
          list("decimal-period", ["бирэкилик", "экиэкилик"], { start: 2 }),
          p("арасы"),
          list("decimal-period", ["кайрабир", "кайраэки"]),
          list("decimal-parenthesis", ["кашаабеш"], { start: 5 }),
        ],
      ]);
    });

    test("a heading stands with its text, also in a cell that breaks", () => {
      for (const count of OFFSETS) {
        const pages = pagesWith(placed.pages, `к${count}башы`);
        expect(pages.length).toBe(1);
        expect(pagesWith(placed.pages, `к${count}тексти`)).toEqual(pages);
      }
    });

    test("a caption stands with its table, also in a cell", () => {
      for (const name of ["т", "у", "к"])
        for (const count of OFFSETS) {
          const [own, ...others] = pagesWith(placed.pages, `${name}${count}аталышы`);
          expect(others).toEqual([]);
          expect(pagesWith(placed.pages, `${name}${count}сап1`)).toEqual([own]);
        }
    });

    test("a picture stands with its caption", () => {
      const listed = outputOf("pdfimages", ["-list", placed.pdf]).trim().split("\n").slice(2);
      const pages = new Set(listed.map((line) => Number(line.trim().split(/\s+/, 1)[0])));
      for (const count of OFFSETS) expect(pages).toContain(pagesWith(placed.pages, `с${count}аталышы`)[0]);
    });

    test("a footnote of a cell stands below on its page", () => {
      for (const count of OFFSETS) {
        const pages = pagesWith(placed.pages, `э${count}орду`);
        expect(pages.length).toBe(1);
        expect(pagesWith(placed.pages, `э${count}тексти`)).toEqual(pages);
      }
    });

    test("a row goes on on another page only where it is longer than one", () => {
      const ends = ["р1", "р2", "р3", "р4"].map((name) => {
        const [first, last] = [
          pagesWith(placed.pages, `${name}башы`),
          pagesWith(placed.pages, `${name}соңу`),
        ];
        return `${name} ${last[0]! - first[0]!}`;
      });
      expect(ends).toEqual(["р1 0", "р2 0", "р3 1", "р4 0"]);
    });

    test("lists count from where they start, each anew", () => {
      const items = ["2бирэкилик", "3экиэкилик", "1кайрабир", "2кайраэки", "5кашаабеш"];
      expect(pagesWith(placed.pages, ...items).length).toBe(1);
    });

    test("no sentence is lost", () => {
      const wanted = OFFSETS.reduce((sum, count) => sum + 4 + count, 12 + 90 + 130 + 20);
      expect(placed.pages.join("").match(/турат/g)?.length).toBe(wanted);
    });

    test("no page is blank, and pages are where our own layout has them", () => {
      expect(placed.pages.filter((text) => text === "")).toEqual([]);
      expect(placed.pages.length).toBe(layOutPages(placed.tree).count);
    });
  });
});
