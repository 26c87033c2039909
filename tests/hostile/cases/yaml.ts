/** YAML that fills the memory, goes too deep or means more than it says. */
import { bytesOf, type HostileCase, hostileBase, inFile, LARGEST, many } from "../hostile-case.ts";

const MANIFEST = "selfassess.yaml";
const TABLE = "data/quality.table.yaml";
const CHART = "data/work.chart.yaml";
const LIMIT = ["limit-exceeded"];
const PROTOTYPES = "__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\ntoString: а\n";
const manifest = hostileBase[MANIFEST] as string;

const laughs = (open: string, close: string, entry: (i: number) => string) =>
  [`a0: &a0 ${open}${entry(0)}${close}`]
    .concat(
      Array.from(
        { length: 30 },
        (_, i) =>
          `a${i + 1}: &a${i + 1} ${open}${Array.from({ length: 9 }, (_, j) => (open === "{" ? `k${j}: *a${i}` : `*a${i}`)).join(", ")}${close}`,
      ),
    )
    .join("\n");

export const yamlCases: readonly HostileCase[] = [
  inFile(MANIFEST, "a bomb of lists", () => `${manifest}${laughs("[", "]", () => "x")}\n`, LIMIT),
  inFile(MANIFEST, "a bomb of maps", () => `${manifest}${laughs("{", "}", () => "x: y")}\n`, LIMIT),
  inFile(
    MANIFEST,
    "a large text repeated",
    () => `${manifest}a: &a "${many("а", 500_000)}"\nb: [${many("*a, ", 99)}]\n`,
    LIMIT,
  ),
  inFile(MANIFEST, "a name that means itself", () => `${manifest}a: &a [*a]\n`, LIMIT),
  inFile(
    MANIFEST,
    "20,000 names",
    () => `${manifest}a: [${Array.from({ length: 20_000 }, (_, i) => `&a${i} б`).join(", ")}]\n`,
    ["manifest-invalid"],
  ),
  inFile(MANIFEST, "20,000 square brackets", () => `${manifest}a: ${many("[", 20_000)}`, LIMIT, 2),
  inFile(MANIFEST, "20,000 curly brackets", () => `${manifest}a: ${many("{", 20_000)}`, LIMIT, 2),
  inFile(MANIFEST, "20,000 dashes on a line", () => `${manifest}a:\n  ${many("- ", 20_000)}б`, LIMIT, 2),
  inFile(MANIFEST, "20,000 question marks", () => `${manifest}${many("? ", 20_000)}`, LIMIT, 2),
  inFile(
    MANIFEST,
    "1,000 levels",
    () => `${manifest}${Array.from({ length: 1_000 }, (_, i) => `${many(" ", i)}a:`).join("\n")}`,
    LIMIT,
    2,
  ),
  inFile(
    MANIFEST,
    "2 MB in a key",
    () => `${manifest}${bytesOf("a", LARGEST - 1_000)}: 1\n`,
    ["file-invalid"],
    2,
  ),
  inFile(MANIFEST, "2 MB in a value", () => `${manifest}a: ${bytesOf("a", LARGEST - 1_000)}\n`, [
    "manifest-invalid",
  ]),
  inFile(
    MANIFEST,
    "30,000 unknown keys",
    () => `${manifest}${Array.from({ length: 30_000 }, (_, i) => `key${i}: 1`).join("\n")}\n`,
    ["manifest-invalid"],
  ),
  inFile(MANIFEST, "30,000 repeated keys", () => `${manifest}${many("place: а\n", 30_000)}`, [
    "file-invalid",
  ]),
  inFile(MANIFEST, "30,000 open marks", () => `${manifest}${many('a: "\n', 30_000)}`, ["file-invalid"], 2),
  inFile(MANIFEST, "colons", () => `${manifest}${many("a: ", 60_000)}\n`, LIMIT, 2),
  inFile(MANIFEST, "tabs", () => `${manifest}a:\n${many("\t- б\n", 30_000)}`, ["file-invalid"], 2),
  inFile(MANIFEST, "documents", () => `${manifest}${many("---\n", 30_000)}`, ["file-invalid"], 2),
  inFile(MANIFEST, "directives", () => `${many("%TAG !a! tag:a,2000:\n", 20_000)}---\n${manifest}`, LIMIT, 2),
  inFile(MANIFEST, "comments", () => `${manifest}${bytesOf("# а\n", LARGEST - 1_000)}`, []),
  inFile(MANIFEST, "2 MB of empty lines", () => `${manifest}${many("\n", LARGEST - 1_000)}`, []),
  inFile(
    MANIFEST,
    "tags of programs",
    () => `${manifest}a: !!js/function "function () {}"\nb: !!python/object/apply:os.system [ls]\n`,
    ["file-invalid"],
  ),
  inFile(MANIFEST, "merged keys", () => `a: &a {selfassess: 1}\n<<: *a\n${manifest}`, ["file-invalid"]),
  inFile(
    MANIFEST,
    "keys of prototypes",
    () =>
      `${manifest}__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\nlabels: {__proto__: {ky: а}, constructor: {ky: а}}\nrules: {__proto__: off, constructor: {severity: off}}\nterms: {__proto__: а}\n`,
    ["manifest-invalid"],
  ),
  ...(
    [
      ["criteria/1.1.md", `---\nevidence: [order-1529]\n${PROTOTYPES}---\nПлан бар.\n`],
      ["criteria/1.1.yaml", `evidence: [order-1529]\nnarrative: План бар.\n${PROTOTYPES}`],
      ["sections/1.md", `---\nstrengths: [План бар.]\n${PROTOTYPES}---\n`],
      ["chapters/conclusion.md", `---\n${PROTOTYPES}---\nИш улантылат.\n`],
      ["documents/minutes-1.md", `---\ntype: minutes\ntitle: Протокол\n${PROTOTYPES}---\nТалкуу.\n`],
      [TABLE, `rows: [[1, {text: а, __proto__: {colspan: 9}, constructor: б}]]\n${PROTOTYPES}`],
      [
        CHART,
        `type: column\ncategories: [а]\nseries: [{name: а, values: [1], __proto__: {b: 1}}]\n${PROTOTYPES}`,
      ],
    ] as const
  ).map(([path, text]) => inFile(path, "keys of prototypes", () => text, ["file-invalid"])),
  inFile(MANIFEST, "zeros", () => `${manifest}place: "\0\u0001\u001b[31m\u202e"\n`, [], 0),
  inFile(
    MANIFEST,
    "UTF-16",
    () => new Uint8Array(Buffer.from(`\ufeff${manifest}`, "utf16le")),
    ["file-invalid"],
    2,
  ),
  inFile(
    MANIFEST,
    "bytes that are no text",
    () => new Uint8Array(4_096).map((_, i) => (i * 97) % 256),
    ["file-invalid"],
    2,
  ),
  inFile(MANIFEST, "dots and slashes for names", () => manifest.replace("./small", "../../../etc"), [
    "path-outside",
  ]),
  inFile(MANIFEST, "an absolute standard", () => manifest.replace("./small", "/etc"), ["path-outside"]),
  inFile(MANIFEST, "a standard on a server", () => manifest.replace("./small", "'\\\\server\\share'"), [
    "path-outside",
  ]),
  inFile(MANIFEST, "an absolute layout", () => `${manifest}layout: /etc\n`, ["path-outside"]),
  inFile(
    MANIFEST,
    "an emblem elsewhere",
    () => manifest.replace("мектеби}", "мектеби, emblem: ../../secret.png}"),
    ["path-outside"],
  ),
  inFile(
    "evidence.yaml",
    "keys of prototypes",
    () =>
      '- {id: __proto__, title: а}\n- {id: constructor, title: б}\n- {id: toString, title: в, place: г}\n- {id: order-1529, title: "№1529 буйрук", place: Архив, __proto__: 1}\n',
    ["file-invalid"],
  ),
  inFile("evidence.yaml", "colons behind braces", () => `:::a\n---${many("- {id: o", 20_000)}\n`, LIMIT),
  inFile(
    "evidence.yaml",
    "40,000 documents",
    () =>
      `- {id: order-1529, title: "№1529 буйрук", place: Архив}\n${Array.from({ length: 40_000 }, (_, i) => `- {id: a${i}, title: Буйрук ${i}, place: а}`).join("\n")}\n`,
    LIMIT,
  ),
  inFile(
    "evidence.yaml",
    "a title of 2 MB",
    () => `- {id: order-1529, title: ${bytesOf("а ", LARGEST - 1_000)}, place: Архив}\n`,
    [],
  ),
  inFile(
    "evidence.yaml",
    "paths that lead out",
    () =>
      '- {id: order-1529, title: №1529 буйрук, file: ../../../etc/passwd}\n- {id: b, title: б, file: /etc/passwd}\n- {id: c, title: в, file: "\\\\\\\\server\\\\share"}\n- {id: d, title: г, file: "C:\\\\Windows\\\\win.ini"}\n',
    ["path-outside"],
  ),
  inFile(
    "evidence.yaml",
    "addresses that run",
    () =>
      '- {id: order-1529, title: №1529 буйрук, url: "javascript:alert(1)"}\n- {id: b, title: б, url: "data:text/html,<script>"}\n',
    ["link-scheme"],
  ),
  inFile(
    "data/facts.yaml",
    "keys of prototypes",
    () =>
      "teachers: {total: 12, __proto__: 1}\n__proto__: {a: 1}\nconstructor: {b: 2}\nchecks: [{sum: [__proto__.a], equals: constructor.b}]\n",
    ["fact-check"],
  ),
  inFile(
    "data/facts.yaml",
    "4,000 checks",
    () =>
      `teachers: {total: 12}\nchecks:\n${many(`  - {sum: [${many("teachers.total, ", 5)}], equals: teachers.total}\n`, 4_000)}`,
    ["fact-check"],
  ),
  inFile(
    "evidence.yaml",
    "16,800 documents, each on lines of its own",
    () =>
      `- {id: order-1529, title: "№1529 буйрук", place: Архив}\n${Array.from({ length: 16_800 }, (_, i) => `- id: a${i}\n  title: ${i}-буйрук\n  url: https://a.kg/${i}\n`).join("")}`,
    ["evidence-unused"],
    0,
  ),
  inFile(
    "evidence.yaml",
    "39,000 values with tags",
    () => many("- {id: order-1529, title: !!str а}\n", 19_500),
    ["file-invalid"],
  ),
  inFile(
    "data/facts.yaml",
    "as many facts as there may be",
    () =>
      `teachers: {total: 12}\n${Array.from({ length: 39_900 }, (_, i) => `a${i}: {b: ${i}, c: 1}\n`).join("")}`,
    [],
  ),
  inFile(
    "data/facts.yaml",
    "numbers without end",
    () => `teachers: {total: 12}\na: {b: ${many("9", 100_000)}, c: 1e999999999, d: ${many("1 ", 50_000)}2}\n`,
    [],
  ),
  inFile(
    TABLE,
    "more than 2 MB of one table",
    () => `rows:\n${many(`- [${many("1, ", 60)}]\n`, 50_000)}`,
    LIMIT,
  ),
  inFile(TABLE, "2 MB of cells", () => `rows:\n${bytesOf(`- [${many("1, ", 60)}]\n`, LARGEST)}`, LIMIT),
  inFile(
    TABLE,
    "cells with marks",
    () => `header: [[а, б]]\nrows:\n${many('- ["1 & 2", "<3"]\n', 4_900)}`,
    LIMIT,
  ),
  inFile(
    TABLE,
    "cells that reach for ever",
    () =>
      "header: [[а]]\nrows: [[{text: а, colspan: 999999999, rowspan: 999999999}], [{text: б, colspan: -1}, {text: в, rowspan: 1e99}]]\n",
    ["file-invalid"],
  ),
  inFile(
    CHART,
    "100,000 points",
    () =>
      `type: column\ncategories: [${many("а, ", 40_000)}]\nseries: [{name: а, values: [${many("1, ", 40_000)}]}]\n`,
    LIMIT,
  ),
  inFile(
    CHART,
    "5,000 series",
    () => `type: column\ncategories: [а]\nseries: [${many("{name: а, values: [1]}, ", 5_000)}]\n`,
    LIMIT,
  ),
  inFile(
    CHART,
    "numbers that are none",
    () =>
      `type: line\ndecimals: 999999999\ncategories: [а, б, в]\nseries: [{name: а, values: [1e999, NaN, ${many("9", 5_000)}]}]\n`,
    ["chart-data"],
  ),
];
