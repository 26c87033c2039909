/** From an entry of a list of evidence a reader of the page comes back to the places that cite it. */
import { expect, test } from "vitest";
import { compileFiles, over } from "./compile-files.ts";
import { docxText } from "./output-text.ts";
import { smallReport } from "./small-report.ts";

const TEMPLATE = `<document><page>
{{#each chaptersBefore}}<h2 id="{{anchor}}">{{title}}</h2>{{content this.content}}{{/each}}
{{#each sections}}<h2 id="{{anchor}}">{{title}}</h2>{{#each responses}}
{{#each criteria}}<h3 id="{{anchor}}">{{number}}</h3>{{/each}}{{content narrative}}{{> evidence}}
{{/each}}{{/each}}
</page></document>
`;

const files = over(smallReport, {
  "look/report.hbs": TEMPLATE,
  "criteria/1.1.md":
    "---\nevidence: [order-1529]\n---\nЭки жолу ([](evidence:archive)), ([](evidence:archive)).\n",
  "criteria/2.1.md": "---\nevidence: [{text: Журналдар}]\n---\n![Сапат](data/quality.table.yaml)\n",
  "chapters/general/1.5.md": "Сайтта ([](evidence:site)) жазылган, буйрук ([](evidence:order-1529)) бар.\n",
  "sections/2.md": '---\nstrengths: ["Иш жакшы ([](evidence:site))"]\n---\n',
  "chapters/conclusion.md": null,
});

async function entriesOf(
  language: "ky" | "ru" | "en",
): Promise<{ html: string; links: string[]; docx: string }> {
  const manifest = String(smallReport["selfassess.yaml"]).replace("language: ky", `language: ${language}`);
  const { outputs, text, errors } = await compileFiles(over(files, { "selfassess.yaml": manifest }));
  expect(errors).toEqual([]);
  const html = text("report.html");
  const items = html.match(/<p class="evidence-item">.*?<\/p>/gs) ?? [];
  const links = items.map((item) => {
    const words = item.replace(/<[^>]*>/g, "");
    const backs = [...item.matchAll(/<a class="back" href="#([^"]*)"[^>]*aria-label="([^"]*)"/g)];
    return [words, ...backs.map(([, to, name]) => `${name} → ${decodeURIComponent(to!)}`)].join(" | ");
  });
  return { html, links, docx: await docxText(outputs.get("report.docx")!) };
}

test("ky: by criterion, section and chapter, each place once, in the order of the report", async () => {
  expect((await entriesOf("ky")).links).toEqual([
    "1.1-тиркеме. Архивдик иштер (Архив) | 1.1-критерийге кайтуу → criterion-1.1",
    "1.2-тиркеме. №1529 буйрук | «Кадрлар» бөлүгүнө кайтуу → chapter-general-1.5 | 1.1-критерийге кайтуу → criterion-1.1 | 2.1-критерийге кайтуу → criterion-2.1",
    "2.1-тиркеме. №1529 буйрук | «Кадрлар» бөлүгүнө кайтуу → chapter-general-1.5 | 1.1-критерийге кайтуу → criterion-1.1 | 2.1-критерийге кайтуу → criterion-2.1",
    "Журналдар",
  ]);
});

test.each([
  ["ru", "Вернуться к критерию 1.1"],
  ["en", "Back to criterion 1.1"],
] as const)("%s", async (language, name) => {
  expect((await entriesOf(language)).links[0]).toContain(`| ${name} → criterion-1.1`);
});

test("every link leads to a place of the page; print has no words of them", async () => {
  const { html, docx } = await entriesOf("ky");
  for (const [, to] of html.matchAll(/<a class="back" href="#([^"]*)"/g))
    expect(html).toContain(` id="${decodeURIComponent(to!)}"`);
  expect(docx).not.toContain("кайтуу");
});
