/**
 * Reports that went wrong at random. Out: the files of a small report with its own standard, layout and every kind of file,
 * some of them mutated: pieces that mean something to a parser put in, stretches taken out, doubled or moved.
 */
import fc from "fast-check";
import type { Files } from "../outputs/compile-files.ts";
import { smallReport } from "../outputs/small-report.ts";

const whole: Files = {
  ...smallReport,
  "selfassess.yaml": `${smallReport["selfassess.yaml"]}title: Отчет
place: {ky: Ош, ru: Ош}
period: {from: 2024-01-10, to: 2024-05-01}
head: {name: А. Асанов, position: Директор, phone: "+996 3222 1-00-00"}
commission: {chair: {name: А. Асанова}, secretary: {name: Б. Бакиров}, members: [{name: В. Гапарова}]}
rules: {narrative-too-short: {words: 5}, evidence-unused: off}
`,
  "criteria/1.1.md": `---
evidence: [order-1529, {id: site, ends: ""}, "Кеңештин чечими"]
---
## План

Мектепте [100](fact:teachers.total) мугалим бар, [92,5 %](fact:teachers.share) жогорку билимдүү ([](evidence:order-1529)).
Сапаты [](table:quality) менен, [](figure:employment) айтат.[^1] Кара: [1.5](chapter:general/1.5).

- биринчи
  - экинчи **калың** *жантык* \`код\`

1. бир
2. эки

| Жыл | Саны |
|:--|--:|
| 2023 | 12 |

:::columns
:::column
Сол
:::
:::column
Оң
:::
:::

![Сапат](data/quality.csv)

![Сапат боюнча](data/quality.table.yaml)

![Иш](data/employment.chart.yaml)

![Кабинет](images/lab.png){width=50%}

![План](images/plan.svg)

> Цитата <https://mektep.example>

[^1]: Эскертме.
`,
  "sections/1.md":
    "---\nstrengths: [Иш жакшы жүрөт.]\nweaknesses: [Убакыт жетпейт.]\nrecommendations: [Убакыт бөлүү.]\n---\n",
  "documents/minutes-1.md": `---
type: minutes
title: Протокол
body: Педагогикалык кеңеш
number: 1
date: 2024-02-01
present: 12
agenda: [План жөнүндө]
heard: [А. Асанов айтты.]
decided: ["План кабыл алынсын, *бүгүн*."]
chair: А. Асанов
---
Талкуу.
`,
  "images/plan.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 50"><defs><linearGradient id="a"><stop offset="1" stop-color="red"/></linearGradient></defs><style>.b { fill: url(#a) }</style><rect class="b" width="9" height="9"/><use href="#a"/><path d="M0 0 L9 9 Z"/><text x="5" y="20" font-size="9">План</text></svg>`,
  "look/languages/ky.yaml": "contents: Мазмуну\n",
  "look/styles.yaml": "text: {size: 12}\n",
  "look/style.css": "p { margin: 0 }\n",
  "look/partials/extra.hbs": "{{#if title}}<p>{{title}}</p>{{/if}}\n",
};

const textFiles = Object.keys(whole).filter((path) => /\.(?:md|yaml|csv|hbs|css|json|svg)$/.test(path));

/** What means something to one of the parsers or to a rule. */
const PIECES = [
  ...["\n", "\r\n", "\t", " ", "\u00a0", "\0", "\ufeff", "\u202e", "\ud800", "𝒳", "\u2028"],
  ...[
    ":",
    ": ",
    "- ",
    "? ",
    "|",
    "|-\n  ",
    ">",
    "&a ",
    "*a",
    "!!str ",
    "<<: *a",
    "{",
    "}",
    "[",
    "]",
    ",",
    "#",
    "'",
    '"',
    "%",
    "@",
    "---\n",
    "...\n",
    "~",
    "null",
    "true",
    "0x1",
    "1e9",
    "-1",
    "999999999999999999999",
    "2024-02-31",
    "__proto__",
    "constructor: 1\n",
  ],
  ...[
    "# ",
    "* ",
    "1. ",
    "**",
    "_",
    "`",
    "```\n",
    "~~",
    "> ",
    "![",
    "](",
    ")",
    "[^1]",
    "[^1]: ",
    "<b>",
    "<!--",
    "-->",
    "&amp;",
    "&#0;",
    "\\",
    ":::column\n",
    ":::\n",
    "| - | - |\n",
    "===\n",
    "https://a.kg/",
    "javascript:a",
    "evidence:",
    "fact:",
    "table:",
    "../",
    "/",
    "C:\\",
    "data/quality.csv",
    "data/employment.chart.yaml",
  ],
  ...[";", '""', "=1+1", "<", "^", ",,,,", "1,2\n", "sep=;\n"],
  ...[
    "{{",
    "}}",
    "{{{",
    "{{#each sections}}",
    "{{/each}}",
    "{{> extra}}",
    "{{lookup . ",
    "<p>",
    "</p>",
    "<table>",
    "<row>",
    "<cell>",
    "<slot/>",
    ' class="a"',
    'id="a"',
    "<page>",
    "</document>",
    "<g>",
    '<use href="#a"/>',
    ' fill="url(#a)"',
    "<script/>",
    "@import ",
    "url( ",
  ],
  ...[
    "12 %",
    "50%",
    "2022-2023",
    "31.02.2024",
    "1.1-тиркеме",
    "Приложение 5",
    "5-А класстын окуучусу Асанов Асан",
    "TODO",
    "____",
    "• а",
    "колледж",
    "+996 555 123456",
    "aа",
    "«",
    "…",
  ],
];

type Mutation =
  | { readonly kind: "put"; readonly at: number; readonly piece: string }
  | { readonly kind: "cut"; readonly at: number; readonly length: number }
  | { readonly kind: "double"; readonly at: number; readonly length: number }
  | { readonly kind: "repeat"; readonly at: number; readonly length: number; readonly times: number }
  | { readonly kind: "move"; readonly at: number; readonly length: number; readonly to: number };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const length = fc.integer({ min: 1, max: 40 });
const times = fc.oneof(
  { weight: 19, arbitrary: fc.constant(60) },
  { weight: 1, arbitrary: fc.constant(20_000) },
);
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) },
);
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("put" as const), at: share, piece }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom("cut" as const, "double" as const),
      at: share,
      length,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("repeat" as const), at: share, length, times }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("move" as const), at: share, length, to: share }) },
);

function mutated(text: string, change: Mutation): string {
  const at = Math.floor(change.at * text.length);
  if (change.kind === "put") return text.slice(0, at) + change.piece + text.slice(at);
  const stretch = text.slice(at, at + change.length);
  const rest = text.slice(0, at) + text.slice(at + change.length);
  if (change.kind === "cut") return rest;
  if (change.kind === "double") return text.slice(0, at) + stretch + text.slice(at);
  if (change.kind === "repeat") return text.slice(0, at) + stretch.repeat(change.times) + text.slice(at);
  const to = Math.floor(change.to * rest.length);
  return rest.slice(0, to) + stretch + rest.slice(to);
}

export interface FuzzedReport {
  /** The files that are not as they were. */
  readonly changed: Readonly<Record<string, string | Uint8Array | null>>;
}

const changes = fc.record({
  path: fc.constantFrom(...textFiles),
  mutations: fc.array(mutation, { minLength: 1, maxLength: 6 }),
  /** In place of text: no file, or bytes that are none. */
  instead: fc.oneof(
    { weight: 20, arbitrary: fc.constant("text" as const) },
    { weight: 1, arbitrary: fc.constantFrom("absent" as const, "bytes" as const) },
  ),
});

export const fuzzedReport: fc.Arbitrary<FuzzedReport> = fc
  .array(changes, { minLength: 1, maxLength: 3 })
  .map((all) => {
    const changed: Record<string, string | Uint8Array | null> = {};
    for (const { path, mutations, instead } of all) {
      const before = changed[path] ?? whole[path];
      const text = mutations.reduce(mutated, typeof before === "string" ? before : "");
      const bytes = new Uint8Array(Buffer.from(text, "utf16le"));
      changed[path] = instead === "text" ? text : instead === "absent" ? null : bytes;
    }
    return { changed };
  });

/** All files of a report. */
export function filesOf({ changed }: FuzzedReport): Files {
  const files: Record<string, string | Uint8Array> = { ...whole };
  for (const [path, content] of Object.entries(changed))
    if (content === null) delete files[path];
    else files[path] = content;
  return files;
}
