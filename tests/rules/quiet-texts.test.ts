/** What a check finds after checks of the same report as it was before: the same as one that remembers nothing. */
import { expect, test } from "vitest";
import type { Memory } from "../../src/memory.ts";
import { baseReport } from "./base-report.ts";
import { checkFiles } from "./run-case.ts";

type Files = Readonly<Record<string, string>>;

/** The findings with a memory of the versions before, and without one. */
async function foundAfter(before: readonly Files[], now: Files) {
  const kept = new Map<string, unknown>();
  const memory: Memory = {
    recall: (kind, text) => kept.get(`${kind} ${text}`),
    keep: (kind, text, value) => void kept.set(`${kind} ${text}`, value),
  };
  const laid = (files: Files) => new Map(Object.entries(files));
  for (const files of before) await checkFiles(laid(files), memory);
  return [await checkFiles(laid(now), memory), await checkFiles(laid(now))] as const;
}

const introduction = baseReport["chapters/introduction.md"]!;
const conclusion = baseReport["chapters/conclusion.md"]!;
/** With a row that stands twice. */
const table = "\n| Билими | Саны |\n|---|---|\n| Жогорку | 9 |\n| Жогорку | 9 |\n";
const shows = (text: string) => `${text}\n![Курамы](data/posts.csv)\n`;
const repeated = "Кызматы,Саны\nМугалим,9\nМугалим,9\n";

test.each<[string, readonly Files[], Files]>([
  ["a text that was mended and spoilt again", [{}], { "chapters/introduction.md": introduction + table }],
  [
    "a table that was spoilt",
    [{ "chapters/introduction.md": shows(introduction), "data/posts.csv": "Кызматы,Саны\nМугалим,9\n" }],
    { "chapters/introduction.md": shows(introduction), "data/posts.csv": repeated },
  ],
  [
    "a table whose other text shows it no longer",
    [
      {
        "chapters/introduction.md": shows(introduction),
        "chapters/conclusion.md": shows(conclusion),
        "data/posts.csv": repeated,
      },
    ],
    {
      "chapters/introduction.md": introduction,
      "chapters/conclusion.md": shows(conclusion),
      "data/posts.csv": repeated,
    },
  ],
])("%s", async (_, before, now) => {
  const [remembered, anew] = await foundAfter(before, now);
  expect(anew.map(({ rule }) => rule)).toContain("table-row-repeated");
  expect(remembered).toEqual(anew);
});

const results = (years: readonly number[]) => `Жыл,Саны\n${years.map((year) => `${year},9`).join("\n")}\n`;
const evidence = baseReport["evidence.yaml"]!;

test.each<[string, readonly Files[], Files]>([
  [
    "number-conflict",
    [{}],
    { "chapters/introduction.md": `${introduction}\nМектепте 15 мугалим эмгектенет.\n` },
  ],
  [
    "reference-unknown",
    [
      {
        "chapters/introduction.md": `${introduction}\nКурамы [](table:posts) менен берилген.\n`,
        "chapters/conclusion.md": shows(conclusion),
        "data/posts.csv": "Кызматы,Саны\nМугалим,9\n",
      },
    ],
    { "chapters/introduction.md": `${introduction}\nКурамы [](table:posts) менен берилген.\n` },
  ],
  [
    "series-length",
    [
      {
        "chapters/introduction.md": `${introduction}\nАкыркы 3 жылдагы саны [](table:posts) менен берилген.\n`,
        "chapters/conclusion.md": shows(conclusion),
        "data/posts.csv": results([2020, 2021, 2022]),
      },
    ],
    {
      "chapters/introduction.md": `${introduction}\nАкыркы 3 жылдагы саны [](table:posts) менен берилген.\n`,
      "chapters/conclusion.md": shows(conclusion),
      "data/posts.csv": results([2021, 2022]),
    },
  ],
  [
    "abbreviation-undefined",
    [
      {
        "chapters/introduction.md": `${introduction}\nБул ЖАНЫ тууралуу.\n`,
        "chapters/conclusion.md": `${conclusion}\nАл жаны иштейт.\n`,
      },
    ],
    { "chapters/introduction.md": `${introduction}\nБул ЖАНЫ тууралуу.\n` },
  ],
  [
    "item-repeated",
    [{}],
    { "sections/1.md": baseReport["sections/1.md"]!.replace(/\[(Мугалим.*)\]/, "[$1, $1]") },
  ],
  [
    "evidence-title-vague",
    [{}],
    { "evidence.yaml": evidence.replace("Физика кабинетинин паспорту", "Ички көзөмөл жөнүндө №7/1 буйрук") },
  ],
  [
    "date-impossible",
    [{ "evidence.yaml": evidence.replace("паспорту", "паспорту, 31-июнь") }],
    {
      "evidence.yaml": evidence.replace("паспорту", "паспорту, 31-июнь"),
      "chapters/introduction.md": `${introduction}\nАл жакшы иштейт.\n`,
    },
  ],
])("what two places say together: %s", async (rule, before, now) => {
  const [remembered, anew] = await foundAfter(before, now);
  expect(anew.map((each) => each.rule)).toContain(rule);
  expect(remembered).toEqual(anew);
});

test("of more findings than are shown, the same ones", async () => {
  // With a Latin letter.
  const many = "мeктеп ".repeat(700).trim();
  const now = {
    "sections/1.md": `---\nstrengths: [${many}]\n---\nБөлүм жөнүндө сөз.\n`,
    "criteria/1.1.md": `${baseReport["criteria/1.1.md"]}\n${many}\n`,
  };
  const [remembered, anew] = await foundAfter([{}], now);
  expect(anew.filter(({ rule }) => rule === "text-mixed-script")).toHaveLength(1_000);
  expect(remembered).toEqual(anew);
});

test("a name is misspelt also where it begins as far from the beginning of its file as the name that is known", async () => {
  const at = "---\nresponsible: ".length;
  const person = (name: string) => `---\nresponsible: ${name}\n`;
  const rest = (path: string) => baseReport[path]!.slice("---\n".length);
  const files = (name: string) => ({
    "criteria/1.2.md": person("Токтосунов Эрлан") + rest("criteria/1.2.md"),
    "criteria/2.1.md": person(name) + rest("criteria/2.1.md"),
  });
  const [remembered, anew] = await foundAfter([files("Токтосунов Эрлан")], files("Токтосунав Эрлан"));
  expect(anew.map(({ rule, place }) => [rule, place?.file.path, place?.span.start])).toEqual([
    ["institution-name", "criteria/2.1.md", at],
  ]);
  expect(remembered).toEqual(anew);
});
