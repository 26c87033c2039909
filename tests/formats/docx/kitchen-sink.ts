/** A report of the shape that schools hand in, with every element. */
import type {
  Block,
  ChartElement,
  ChartType,
  DocumentTree,
  Inline,
} from "../../../src/document/vocabulary.ts";
import { cell, h, list, look, p, page, picture, row, style, t, table, tree } from "./builder.ts";
import { pngOf, SVG } from "./pictures.ts";

const strong = (value: string): Inline => ({ type: "strong", children: [t(value)] });
const emphasis = (value: string): Inline => ({ type: "emphasis", children: [t(value)] });
const to = (id: string, value: string): Inline => ({
  type: "link",
  target: { kind: "anchor", id },
  children: [t(value)],
});
const note = (...children: Block[]): Inline => ({ type: "note", children });

const PROSE =
  "Окуу жайдын ишмердүүлүгү боюнча кошумча түшүндүрмө: ар бир бөлүм өзүнчө талданып, сунуштар берилди. Сунуштар өнүктүрүү " +
  "планына киргизилет жана анын аткарылышы көзөмөлдөнөт. Жооптуу адамдар, мөөнөттөр жана күтүлгөн натыйжалар көрсөтүлгөн.";

const chart = (type: ChartType, more: Partial<ChartElement> = {}): Block[] => [
  {
    type: "figure",
    id: `chart-${type}`,
    style: null,
    content: {
      type: "chart",
      chart: type,
      categories: ["2019-2020", "2020-2021", "2021-2022"],
      series: [
        { name: "Окуучулар", values: [420, 436, null] },
        { name: "Мугалимдер", values: [34, 36, 39] },
      ],
      unit: "адам",
      decimals: null,
      title: "Окуучулар жана мугалимдер",
      alt: "Диаграмма: окуучулар 420, 436; мугалимдер 34, 36, 39",
      ...more,
    },
  },
  {
    type: "caption",
    of: "figure",
    id: null,
    style: null,
    children: [t(`${type}-сүрөт. Окуучулар жана мугалимдер`)],
  },
];

const results = table(
  [
    ["№", "Критерийлер", "Натыйжалар", "Далилдөөчү база"],
    row([cell("1-бөлүм. Окуу-тарбия иши", { colspan: 4 })], { style: "section-row", keepWithNext: true }),
    row([
      "1.1",
      "Мектептин өнүктүрүү планы бар жана анын аткарылышы жыл сайын талданат",
      cell([
        p(PROSE),
        list("decimal-period", [
          "Биринчи иш-чара",
          [p("Экинчи иш-чара"), list("bullet", ["ички пункт", "дагы бири"])],
        ]),
        table(
          [
            ["Жыл", "Класс", "Сан"],
            ["2021", "9-а", "24"],
            ["2022", "9-б", "26"],
          ],
          { headerRows: 1 },
        ),
      ]),
      cell([list("decimal-parenthesis", ["№1 тиркеме. Буйрук", "№2 тиркеме. Протокол"])]),
    ]),
    row([
      "1.2",
      "Педагогдордун квалификациясы",
      cell([
        p([t("Мугалимдердин 92,5 %ы жогорку билимдүү"), note(p("2022-жылдын 1-сентябрына карата")), t(".")]),
        p(PROSE),
      ]),
      cell([p([to("order", "№3 тиркеме")])]),
    ]),
    row([
      cell("Күчтүү жактар", { colspan: 2, header: true }),
      cell([list("bullet", ["Тажрыйбалуу жамаат", "Жаңы имарат"])], { colspan: 2 }),
    ]),
    row([
      cell("Алсыз жактар", { colspan: 2, header: true }),
      cell([list("bullet", ["Китептер жетишпейт"])], { colspan: 2 }),
    ]),
  ],
  {
    headerRows: 1,
    id: "results",
    description: "Минималдуу талаптардын аткарылышы",
    columns: [6, 24, 46, 24].map((width, index) => ({
      width,
      align: index === 0 ? ("center" as const) : ("left" as const),
    })),
  },
);

const spans = table(
  [
    [cell("Мугалим", { rowspan: 2 }), cell("Билими", { colspan: 2 }), cell("Жалпы", { rowspan: 2 })],
    ["жогорку", "орто"],
    [cell("Башталгыч класстар", { rowspan: 2 }), "12", "3", "15"],
    ["14", "2", "16"],
    row(["Бардыгы", "26", "5", "31"], { style: "table-total" }),
  ],
  {
    headerRows: 2,
    description: "Мугалимдердин билими",
    columns: ["left", "right", "right", "right"].map((align) => ({
      width: null,
      align: align as "left" | "right",
    })),
  },
);

export function kitchenSink(): DocumentTree {
  const emblem = picture("svg", SVG, 120, 80);
  const lab = picture("png", pngOf(160, 90), 90, 160, 6);
  const footer: Block[] = [p([{ type: "page-number" }, t(" / "), { type: "page-count" }])];
  const header: Block[] = [p("Өзгөн лицейи. Өзүн-өзү баалоо отчёту")];
  return tree(
    [
      page(
        [
          table(
            [
              [
                cell([p("Кыргыз Республикасынын Билим берүү министрлиги")], { align: "center" }),
                cell([p([{ type: "image", picture: emblem, alt: "Эмблема", width: 20 }])], {
                  align: "center",
                }),
                cell(
                  [
                    p([
                      {
                        type: "span",
                        style: null,
                        id: null,
                        language: "ru",
                        children: [t("Министерство образования")],
                      },
                    ]),
                  ],
                  {
                    align: "center",
                  },
                ),
              ],
            ],
            {
              data: false,
              border: "none",
              columns: [40, 20, 40].map((width) => ({ width, align: "left" as const })),
            },
          ),
          p("Өзүн-өзү баалоо жөнүндө отчёт", "title"),
          p("Өзгөн шаары, 2022"),
          { type: "contents", levels: 2 },
        ],
        { plainFirstPage: true, header, footer },
      ),
      page(
        [
          h(1, "Жалпы маалымат", { id: "general" }),
          p([
            t("Текст "),
            strong("калың"),
            t(", "),
            emphasis("жантык"),
            t(", "),
            { type: "deleted", children: [t("өчүрүлгөн")] },
            t(", "),
            { type: "code", value: "код <b>" },
            t(", "),
            {
              type: "link",
              target: { kind: "url", url: "https://edu.gov.kg/ky/өзгөн?a=1&b=2" },
              children: [t("шилтеме")],
            },
            t(", "),
            {
              type: "link",
              target: { kind: "file", path: "../evidence/буйрук 1.pdf" },
              children: [t("буйрук")],
            },
            t(", "),
            {
              type: "link",
              target: { kind: "url", url: "javascript:alert(1)" },
              children: [t("коркунучтуу")],
            },
            t(", "),
            to("results", "таблица"),
            { type: "break" },
            t("жаңы сап."),
            note(
              p([
                t("Эскертүү: "),
                { type: "link", target: { kind: "url", url: "https://edu.gov.kg" }, children: [t("сайт")] },
              ]),
              p("Экинчи абзац."),
            ),
          ]),
          p(PROSE),
          h(2, [t("Каттоо "), strong("эсеби")], { style: "criterion-title" }),
          list(
            "decimal-period",
            ["үчүнчү", [p("төртүнчү"), p("уландысы"), list("decimal-parenthesis", ["а", "б"])], "бешинчи"],
            { start: 3 },
          ),
          list("decimal-period", ["кайра биринчи", "экинчи"]),
          { type: "quote", children: [p("Билим — күч.")] },
          { type: "code-block", text: "if (x) {\n\treturn 1;\n}" },
          { type: "divider" },
          { type: "gap", children: [t("Бул жерде баяндама жок.")] },
          h(2, "Тизмеге кирбеген аталыш", { listed: false }),
          {
            type: "caption",
            of: "table",
            id: "quality",
            style: null,
            children: [t("1-таблица. Мугалимдердин билими")],
          },
          spans,
          p([to("quality", "1-таблицаны"), t(" караңыз.")]),
          table(
            [
              ["Бир", "Эки"],
              ["3", "4"],
            ],
            { headerRows: 1 },
          ),
          table([["Чексиз", "таблица"]], { border: "none" }),
          {
            type: "columns",
            mayBreak: false,
            columns: [
              [p([strong("Күчтүү жактар")]), list("bullet", ["бир", "эки"])],
              [p([strong("Алсыз жактар")]), list("bullet", ["үч"])],
            ],
          },
          {
            type: "figure",
            id: "lab",
            style: null,
            content: { type: "image", picture: lab, alt: "Лаборатория", width: 40 },
          },
          { type: "caption", of: "figure", id: null, style: null, children: [t("1-сүрөт. Лаборатория")] },
          ...chart("column"),
          ...chart("bar"),
          ...chart("line"),
          ...chart("stacked"),
          ...chart("pie", { series: [{ name: "Үлүшү", values: [40, 35, 25] }], unit: "%" }),
        ],
        { header, footer },
      ),
      page([h(1, "Минималдуу талаптардын аткарылышы"), results], {
        orientation: "landscape",
        header,
        footer,
      }),
      page(
        [
          h(1, "Корутунду"),
          p([
            { type: "span", style: null, id: "order", language: null, children: [t("Отчёт ")] },
            { type: "page-count" },
            t(" барактан турат."),
          ]),
          table(
            [
              row(["Төрага", cell([p("", "signature-line")]), "А. Өмүрова"], { keepWithNext: true }),
              row(["Катчы", cell([p("", "signature-line")]), "Б. Үсөнов"]),
            ],
            {
              data: false,
              border: "none",
              columns: [30, 30, 40].map((width) => ({ width, align: "left" as const })),
            },
          ),
        ],
        { header, footer },
      ),
    ],
    {
      look: look([
        style("body", { align: "justify", indentFirst: 10, spaceAfter: 6 }),
        style("title", { capitals: true, spaceBefore: 120, spaceAfter: 120 }),
        style("section-row", {
          name: "Бөлүмдүн сабы",
          bold: true,
          capitals: true,
          align: "center",
          background: "E7E6E6",
        }),
        style("criterion-title", { name: "Критерийдин аталышы", basedOn: "heading-2", italic: true }),
        style("table-total", { name: "Бардыгы", basedOn: "table-text", bold: true }),
        style("signature-line", { name: "Кол коюу сызыгы", borderBottom: true }),
      ]),
    },
  );
}
