/** The guide: every command and fragment of it is run, and the three languages show the same. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../src/messages/index.ts";
import { followGuidePage } from "./follow-guide-page.ts";
import { readGuidePage } from "./guide-page.ts";

const docs = new URL("../../docs/", import.meta.url);
const pageText = (language: Language, name: string) =>
  readFileSync(new URL(`${language}/${name}`, docs), "utf8");
const namesIn = (language: Language) => readdirSync(new URL(language, docs)).sort();
const names = namesIn("ky");

/** What a block does, without what is said in it. */
function deed({ info, text }: { info: string; text: string }): string {
  if (info !== "sh") return info;
  return text.replace(/"[^"]*"/g, '"…"').replace(/ --(?:language|lang) (?:ky|ru|en)/g, "");
}

describe.each(LANGUAGES)("the guide in %s", (language) => {
  test.each(names)("%s: what it shows works", { timeout: 60_000 }, async (name) => {
    expect(await followGuidePage(readGuidePage(pageText(language, name)), language)).toEqual([]);
  });

  test("has the pages and blocks of the Kyrgyz one", () => {
    expect(namesIn(language)).toEqual(names);
    for (const name of names)
      expect(readGuidePage(pageText(language, name)).blocks.map(deed)).toEqual(
        readGuidePage(pageText("ky", name)).blocks.map(deed),
      );
  });

  test.each(names)("%s: links lead somewhere", (name) => {
    const links = [...pageText(language, name).matchAll(/\]\(((?!https?:|#)[\w./-]+)/g)].map(([, to]) => to!);
    const pages = links.filter((to) => to.endsWith(".md") || to.endsWith(".png"));
    expect(pages.filter((to) => !existsSync(new URL(to, new URL(`${language}/${name}`, docs))))).toEqual([]);
    for (const each of LANGUAGES) if (each !== language) expect(pages).toContain(`../${each}/${name}`);
  });
});
