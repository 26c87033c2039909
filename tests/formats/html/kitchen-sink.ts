/** A report that holds every element of the vocabulary, in Kyrgyz. */
import type { Block, DocumentTree } from "../../../src/document/vocabulary.ts";
import {
  anchorLink,
  caption,
  cell,
  chart,
  documentOf,
  figure,
  gap,
  headerRow,
  heading,
  link,
  list,
  note,
  page,
  paragraph,
  row,
  svgPicture,
  table,
  text,
} from "./elements.ts";

const EMBLEM = svgPicture(
  `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="90"><rect width="120" height="90" fill="#b3261e"/><circle cx="60" cy="45" r="26" fill="#ffcc33"/></svg>`,
  120,
  90,
);

const NARRATIVE =
  "Мектепте 2021-2022-окуу жылында 36 мугалим эмгектенет, алардын ичинен 28 мугалимдин жогорку билими бар. " +
  "Окуу жайдын миссиясы жана максаттары педагогикалык кеңештин жыйынында талкууланып, бекитилген.";

const letterhead = table(
  [42, 16, 42],
  0,
  [
    row([
      cell([paragraph("Кыргыз Республикасынын Билим берүү жана илим министрлиги", "letterhead")], {
        align: "center",
      }),
      cell([paragraph([{ type: "image", picture: EMBLEM, alt: "Лицейдин эмблемасы", width: 22 }])], {
        align: "center",
      }),
      cell(
        [
          paragraph(
            [
              {
                type: "span",
                style: null,
                id: null,
                language: "ru",
                children: [text("Министерство образования и науки Кыргызской Республики")],
              },
            ],
            "letterhead",
          ),
        ],
        { align: "center" },
      ),
    ]),
  ],
  { data: false, border: "none" },
);

const quality = table(
  [null, null, null, null],
  2,
  [
    row([
      cell("Окуу жылы", { header: true, rowspan: 2 }),
      cell("Окуучулар", { header: true, colspan: 2, align: "center" }),
      cell("Сапат, %", { header: true, rowspan: 2 }),
    ]),
    headerRow("кыздар", "балдар"),
    row(["2020-2021", "248", "251", "44,5"]),
    row(["2021-2022", "256", "263", "51"]),
    row([cell("Бардыгы", { header: true }), "504", "514", ""], { style: "table-total" }),
  ],
  {
    id: "quality",
    columns: (["left", "right", "right", "right"] as const).map((align) => ({ width: null, align })),
    description: "Окуу жылы, окуучулар, сапат",
  },
);

const criteria = table([6, 24, 46, 24], 1, [
  headerRow("№", "Критерийлер", "Жыйынтыктар", "Далилдөөчү база"),
  row([cell([paragraph("1. Башкаруу", "section-row")], { header: true, colspan: 4 })], {
    keepWithNext: true,
  }),
  row([
    "1.1",
    "Окуу жайдын бекитилген миссиясы жана өнүгүү стратегиясы бар",
    [
      paragraph([text(`${NARRATIVE} (`), anchorLink("annex-1", "1.1-тиркеме"), text(")")]),
      list("bullet", 1, "педагогикалык кеңеш", "усулдук бирикмелер"),
      table([null, null, null], 1, [headerRow("Жыл", "Саны", "Сапаты"), row(["2021", "28", "51 %"])]),
    ],
    [
      paragraph([
        {
          type: "span",
          style: null,
          id: "annex-1",
          language: null,
          children: [
            text("1.1-тиркеме. "),
            link({ kind: "file", path: "../evidence/буйрук №1529.pdf" }, "№1529/1 буйрук"),
          ],
        },
      ]),
    ],
  ]),
  row(["1.2", "Башкаруу органдары иштейт", [gap("Бул критерий боюнча баяндама жазыла элек")], ""]),
  row([
    cell("Күчтүү жактар", { header: true, colspan: 2 }),
    cell([list("bullet", 1, "Туруктуу жамаат")], { colspan: 2 }),
  ]),
  row([cell([paragraph("2. Кадрлар", "section-row")], { header: true, colspan: 4 })], { keepWithNext: true }),
  row(["2.1", "Мугалимдердин билими дал келет", NARRATIVE, "Өздүк баракчалар"]),
]);

const people = ["Айгүл Токтосунова", "Бакыт Сыдыков", "Гүлмира Асанова"];

const charts: readonly Block[] = [
  figure(
    chart({
      title: "Бүтүрүүчүлөрдүн ишке орношуусу",
      alt: "Үч жыл ичинде ишке орношуу 48 пайыздан 71 пайызга өстү.",
      categories: ["2019-2020", "2020-2021", "2021-2022"],
      series: [
        { name: "Ишке орношкон", values: [48, 55.5, 71] },
        { name: "Окуусун уланткан", values: [20, 18, 21] },
      ],
    }),
  ),
  caption("figure", "1-сүрөт. Бүтүрүүчүлөрдүн ишке орношуусу", "employment"),
  figure(
    chart({
      chart: "bar",
      title: "Канааттануу",
      categories: ["Окутуунун сапаты", "Жабдуулар жана окуу куралдары", "Тамактануу"],
      series: [{ name: "2022", values: [86, 64, 72.5] }],
    }),
  ),
  caption("figure", "2-сүрөт. Ата-энелердин канааттануусу"),
  figure(
    chart({
      chart: "line",
      title: "Окуучулардын саны",
      unit: "окуучу",
      categories: ["2018", "2019", "2020", "2021", "2022"],
      series: [
        { name: "Кыздар", values: [210, 222, null, 248, 256] },
        { name: "Балдар", values: [198, 215, 231, 251, 263] },
        { name: "Келгендер", values: [12, 25, 18, 30, 22] },
      ],
    }),
  ),
  figure(
    chart({
      chart: "pie",
      title: "Бюджет",
      unit: "сом",
      categories: ["Эмгек акы", "Коммуналдык кызматтар", "Жабдуулар", "Оңдоо"],
      series: [{ name: "2022", values: [1160459, 240000, 180500, 30000] }],
    }),
  ),
  figure(
    chart({
      chart: "stacked",
      title: "Кадрлар",
      unit: "адам",
      categories: [
        "Жогорку категориядагы мугалимдер",
        "Биринчи категориядагы мугалимдер",
        "Категориясы жок",
        "Жаш адистер",
      ],
      series: [
        { name: "Аялдар", values: [12, 8, 5, 3] },
        { name: "Эркектер", values: [4, 2, 1, 1] },
        { name: "Айкалыштырган", values: [2, 1, 0, 2] },
      ],
    }),
  ),
];

export const kitchenSink: DocumentTree = documentOf(
  [
    page(
      [
        letterhead,
        paragraph("Өзүн-өзү баалоонун жыйынтыгы боюнча отчет", "title"),
        paragraph("Өзгөн шаары, 2022-жыл", "title-place"),
      ],
      { header: [paragraph("ДОЛБООР", "draft")], plainFirstPage: true },
    ),
    page(
      [
        paragraph([text("Бул отчет "), { type: "page-count" }, text(" барактан турат.")]),
        heading(1, "Мазмуну", { listed: false }),
        { type: "contents", levels: 3 },
        heading(1, "Киришүү", { id: "introduction" }),
        paragraph([
          text(NARRATIVE),
          note(
            paragraph([
              text("Маалымат 2022-жылдын "),
              { type: "emphasis", children: [text("1-сентябрына")] },
            ]),
          ),
          text(" Кара: "),
          anchorLink("quality", "1-таблица"),
          text(", "),
          anchorLink("nowhere", "жок жер"),
          text(", "),
          link({ kind: "url", url: "https://edu.gov.kg/ky/?a=1&b=2" }, "министрликтин сайты"),
          text(", "),
          link({ kind: "url", url: "javascript:alert(1)" }, "тыюу салынган"),
          text("."),
          note(paragraph("Экинчи эскертүү."), list("bullet", 1, "бир", "эки")),
        ]),
        paragraph([
          { type: "strong", children: [text("Калың")] },
          text(", "),
          { type: "deleted", children: [text("сызылган")] },
          text(", "),
          { type: "code", value: "a < b && c" },
          { type: "break" },
          text(`<b>белги</b> "тырмакча" \u0007 & башка`),
        ]),
        heading(2, "Контингент", { style: "criterion-title" }),
        caption("table", "1-таблица. Билим сапаты", "quality-caption"),
        quality,
        list(
          "decimal-period",
          1,
          "Биринчи",
          [paragraph("Экинчи"), list("decimal-parenthesis", 3, "үчүнчү", "төртүнчү")],
          "Үчүнчү",
        ),
        {
          type: "columns",
          mayBreak: false,
          columns: [
            [paragraph("Күчтүү жактар", "label"), list("bullet", 1, "Туруктуу жамаат", "Жаңы жабдуулар")],
            [paragraph("Алсыз жактар", "label"), list("bullet", 1, "Китепкана эскирген")],
          ],
        },
        { type: "quote", children: [paragraph("Билим алуу — ар бир баланын укугу.")] },
        { type: "code-block", text: "selfassess build\n  --draft" },
        { type: "divider" },
        heading(4, "Диаграммалар"),
        ...charts,
        figure({ type: "image", picture: EMBLEM, alt: "Мектептин эмблемасы", width: 60 }),
        caption("figure", "3-сүрөт. Эмблема"),
      ],
      { footer: [paragraph([{ type: "page-number" }])] },
    ),
    page([heading(1, "Минималдуу талаптардын аткарылышы"), criteria], {
      orientation: "landscape",
      style: "criteria",
    }),
    page([
      heading(1, "Корутунду"),
      paragraph(NARRATIVE),
      table(
        [30, 40, 30],
        0,
        people.map((name) =>
          row(["Комиссиянын мүчөсү", "____________________", name], { keepWithNext: true }),
        ),
        { data: false, border: "none" },
      ),
    ]),
  ],
  {
    properties: {
      title: "Отчет: №1 мектеп",
      subject: "Өзүн-өзү баалоо",
      author: "№1 мектеп",
      date: "2022-09-15",
    },
  },
);
