/** What a reader is told: short sentences, the words of the glossary in ARCHITECTURE.md, endings that fit whatever is put in. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogues, LANGUAGES, type Language } from "../../src/messages/index.ts";
import { readPage } from "../../src/rules/page.ts";
import { readGuidePage } from "../docs/guide-page.ts";

const rules = new URL("../../src/rules/", import.meta.url);
const pages = readdirSync(rules)
  .filter((name) => name.endsWith(".md"))
  .map((name) => readPage(readFileSync(new URL(name, rules), "utf8")));

const schemas = new URL("../../schemas/core/", import.meta.url);
const descriptions = readdirSync(schemas).map((name): [string, string] => [
  name,
  readFileSync(new URL(name, schemas), "utf8"),
]);

const guide = (language: Language) =>
  readdirSync(new URL(`../../docs/${language}/`, import.meta.url)).flatMap((name) =>
    readGuidePage(readFileSync(new URL(`../../docs/${language}/${name}`, import.meta.url), "utf8")).prose.map(
      (part): [string, string] => [`${language}/${name}`, part],
    ),
  );

/** By the glossary's word, the fronts of words that are not used in its place. */
const instead: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ky: {
    бөлүк: "бап|глав",
    бөлүм: "раздел|параграф",
    сап: "строк|жолчо",
    мамыча: "столб|колонк|графа",
    уяча: "ячейк",
    боштук: "пробел",
    шилтеме: "ссылк",
    тиркеме: "приложени|тиркелме",
    далил: "доказательств",
    факт: "показател|факттар|фактын",
    билдирүү: "замечани|кабарлама|табылга(?!н)",
    долбоор: "черновик|каралама",
    ачкыч: "ключ",
    маани: "значени",
    параметр: "опци",
    папка: "каталог|директори",
    белги: "идентификатор|метка",
    шрифт: "арип",
    таблица: "жадыбал",
    эксперт: "рецензент",
    "selfassess.yaml": "манифест",
  },
  ru: {
    параметр: "опци",
    папка: "каталог|директори",
    столбец: "графа|графу|графе",
    "имя (id)": "идентификатор",
    эксперт: "рецензент",
    "selfassess.yaml": "манифест",
  },
  en: {
    reviewer: "assessor|inspector",
    folder: "director(?:y|ies)",
    option: "parameter",
    evidence: "proofs?",
  },
};

const described = {
  en: /"description": "(.+)"/g,
  ky: /"x-description-ky": "(.+)"/g,
  ru: /"x-description-ru": "(.+)"/g,
};

const textsIn = (language: Language): [id: string, text: string][] => [
  ...Object.entries<string>(catalogues[language]),
  ...pages.map(({ id, texts }): [string, string] => [`${id}.md`, texts[language]]),
  ...descriptions.flatMap(([name, text]) =>
    [...text.matchAll(described[language])].map(([, said]): [string, string] => [name, said!]),
  ),
  ...guide(language),
];
const found = (language: Language, pattern: RegExp) =>
  textsIn(language).flatMap(([id, text]) => [...text.matchAll(pattern)].map(([match]) => `${id}: ${match}`));

describe.each(LANGUAGES)("texts in %s", (language) => {
  test("say one thing in at most twenty words", () => {
    const long = textsIn(language).flatMap(([id, text]) =>
      text
        .split(/(?<=[.!?:;])\s+/)
        .filter((sentence) => (sentence.match(/[\p{L}\p{N}][^\s–—]*/gu) ?? []).length > 20)
        .map((sentence) => `${id}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  test.each(Object.entries(instead[language]))("say %s, not %s", (_, fronts) => {
    expect(found(language, new RegExp(`(?<!\\p{L})(?:${fronts})\\p{L}*`, "giu"))).toEqual([]);
  });
});

describe("texts in Kyrgyz", () => {
  test("put no ending on a value, a quoted word or code, which vowel harmony would change", () => {
    expect(found("ky", /(?:\{\w+\}|»|\w`)(?:\p{L}+|-(?!критерий|бөлүм|пункт|жазуу|жыл)\p{L}+)/gu)).toEqual(
      [],
    );
  });

  test("address the reader as «сиз»", () => {
    expect(found("ky", /(?<!\p{L})(?:сен|сени|сенин|сага|сенде|сенден)(?!\p{L})/giu)).toEqual([]);
  });
});

test.each(["ky", "ru"] as const)("texts in %s quote with «»", (language) => {
  expect(found(language, /[“”„]/g)).toEqual([]);
});
