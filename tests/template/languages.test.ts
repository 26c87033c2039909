import { describe, expect, test } from "vitest";
import { LANGUAGE_TAGS } from "../../src/document/language.ts";
import { nodeHost } from "../../src/hosts/node-host.ts";
import { loadLayout } from "../../src/layout/load-layout.ts";
import type { Words } from "../../src/layout/types.ts";
import { LANGUAGES, type Language } from "../../src/messages/index.ts";
import { longDay } from "../../src/template/day-text.ts";

const builtIn = new URL("../../templates", import.meta.url).pathname;
const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));

function wordsIn(language: Language): Words {
  const outcome = loadLayout(nodeHost, {
    name: "kg-school-programme",
    place: null,
    places: { report: null, extra: [], builtIn },
    language,
    labels: {},
    at: () => {
      throw new Error("no manifest");
    },
  });
  return outcome.value!.words;
}

function byIntl(day: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(LANGUAGE_TAGS[language], { ...options, timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`)).replaceAll("\u00a0", " ");
}

describe("days in words are those of Intl", () => {
  test.each(["ru", "en"] as const)("%s", (language) => {
    const days = months.map((month) => `2024-${month}-05`);
    expect(days.map((day) => longDay(day, wordsIn(language)))).toEqual(
      days.map((day) => byIntl(day, language, { dateStyle: "long" })),
    );
  });

  test("ky: the month bears the ending that the order of words asks for", () => {
    for (const month of months) {
      const stem = byIntl(`2024-${month}-05`, "ky", { month: "long" }).toLowerCase().replace(/ь$/, "");
      expect(longDay(`2024-${month}-05`, wordsIn("ky"))).toMatch(
        new RegExp(`^2024-жылдын 5-${stem}[ыиу]$`, "u"),
      );
    }
  });
});

test.each([
  ["ky", "2.1-тиркеме", "1-таблица. Окуучулар", "2-сүрөт. Жол", "1-таблица", "2.1-критерий"],
  ["ru", "Приложение 2.1", "Таблица 1. Окуучулар", "Рисунок 2. Жол", "таблица 1", "критерий 2.1"],
  ["en", "Annex 2.1", "Table 1. Окуучулар", "Figure 2. Жол", "Table 1", "criterion 2.1"],
] as const)("%s: captions and references in the order of its words", (language, ...expected) => {
  const { labels } = wordsIn(language);
  const fill = (key: string, values: Record<string, string>) =>
    labels[key]!.replace(/\{(\w+)\}/g, (_, name: string) => values[name]!);
  expect([
    fill("annex_per_section", { number: "2.1" }),
    fill("table_caption", { number: "1", caption: "Окуучулар" }),
    fill("figure_caption", { number: "2", caption: "Жол" }),
    fill("table_reference", { number: "1" }),
    fill("criterion_reference", { number: "2.1" }),
  ]).toEqual(expected);
});

test("every language of reports has words", () => {
  expect(LANGUAGES.map((language) => wordsIn(language).language)).toEqual(LANGUAGES);
});
