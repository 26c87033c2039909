import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { nodeHost } from "../../src/hosts/node-host.ts";
import { loadLayout } from "../../src/layout/load-layout.ts";
import { LANGUAGES, type Language } from "../../src/messages/index.ts";
import type { Report } from "../../src/report/types.ts";
import { evaluate } from "../../src/template/evaluate.ts";
import { plainMarkup } from "../../src/template/plain-markup.ts";
import { renderDocument, renderReport } from "../../src/template/render.ts";
import { parseTemplate } from "../../src/template/template.ts";
import { findingLines } from "../template/render-text.ts";
import { documentFixture, reportFixture, response, section, text } from "../template/report-fixture.ts";
import { treeText } from "../template/tree-text.ts";

const templates = new URL("../../templates/", import.meta.url);
const builtIn = templates.pathname.replace(/\/$/, "");
const REPORT_LAYOUTS = [
  "kg-school-programme",
  "kg-school-institutional",
  "kg-sapattuu-bilim-vocational-programme",
] as const;

function layout(name: string, language: Language = "ky") {
  const outcome = loadLayout(nodeHost, {
    name,
    place: null,
    places: { report: null, extra: [], builtIn },
    language,
    labels: {},
    at: () => {
      throw new Error("no manifest");
    },
  });
  expect(findingLines(outcome.findings)).toBe("");
  return outcome.value!;
}

function render(name: string, own: Partial<Report> = {}, language: Language = "ky"): string {
  const outcome = renderReport(reportFixture({ language, ...own }), layout(name, language), new Map());
  expect(findingLines(outcome.findings)).toBe("");
  return treeText(outcome.value!.pages);
}

/** Everything that may be absent is. */
const BARE: Partial<Report> = {
  place: "",
  year: null,
  date: null,
  programme: null,
  previousAccreditation: "",
  head: null,
  contact: null,
  approvals: [],
  workingGroup: null,
  commission: null,
  abbreviations: [],
  chaptersBefore: [],
  chaptersAfter: [],
  institution: {
    ...reportFixture().institution,
    authority: "",
    address: "",
    phones: [],
    fax: null,
    email: null,
    website: null,
    license: null,
    letterhead: [{ language: "ky", authority: "", name: "№1 лицей", address: "" }],
  },
  sections: [
    section("1", {
      responses: [
        response("1.1", {
          narrative: [],
          missing: true,
          ratingMissing: true,
          evidence: [],
          evidenceMissing: true,
        }),
      ],
      strengths: { title: "", style: null, items: [], missing: true },
      weaknesses: { title: "", style: null, items: [], missing: true },
    }),
  ],
};

describe("built-in layouts", () => {
  test.each(REPORT_LAYOUTS)("%s writes markup that is read without the XML parser", (name) => {
    const { templates: sources, words, pictures } = layout(name);
    const partials = new Set([...sources.keys()].map((path) => path.replace(/^partials\/(.+)\.hbs$/, "$1")));
    const parsed = new Map([...sources].map(([path, file]) => [path, parseTemplate(file, partials).value!]));
    for (const own of [{}, BARE]) {
      const written = evaluate(parsed.get("report.hbs")!, parsed, reportFixture(own), { words, pictures });
      expect(plainMarkup(written.value.text)).not.toBeNull();
    }
  });

  for (const name of REPORT_LAYOUTS) {
    test.each(LANGUAGES)(`${name} renders a full report, a bare one and a draft in %s`, (language) => {
      expect(render(name, {}, language)).toContain("Баяндама 1.1");
      expect(render(name, BARE, language)).not.toContain("gap:");
      const draft = render(name, { ...BARE, draft: true }, language);
      expect(draft.match(/gap: /g)!.length).toBeGreaterThanOrEqual(5);
      expect(draft.match(/^page/gm)!.length).toBe(draft.match(/p\.draft: /g)!.length);
    });

    test(`${name} prints numbers and wordings together where one narrative answers several criteria`, () => {
      const criteria = ["1.1", "1.2"].map((number) => ({
        number,
        anchor: `criterion-${number}`,
        title: `Критерий ${number}`,
        items: [],
      }));
      const several = [response("1.1", { criteria, title: "Жалпы аталыш" })];
      const tree = render(name, { sections: [section("1", { responses: several })] });
      expect(tree.match(/Баяндама 1\.1/g)).toHaveLength(1);
      expect(tree).toContain("1.1. Критерий 1.1");
      expect(tree).toContain("1.2. Критерий 1.2");
      expect(tree).toContain("p.response-title: Жалпы аталыш");
    });

    test(`${name} prints a rating, where the standard has one`, () => {
      const rated = [response("1.1", { rating: { id: "full", label: "толук" } })];
      expect(render(name, { sections: [section("1", { responses: rated })] })).toContain(
        "p.rating: Баа: толук",
      );
    });

    test(`${name} prints recommendations that a section has beyond what is required`, () => {
      const recommendations = {
        title: "Сунуштарыбыз",
        style: null,
        items: [text("Сунуш бир")],
        missing: false,
      };
      const tree = render(name, { sections: [section("1", { recommendations })] });
      expect(tree).toContain("Сунуштарыбыз");
      expect(tree).toContain("Сунуш бир");
    });
  }

  test("evidence without numbers is a numbered list", () => {
    const standard = { ...reportFixture().standard, annexes: "none" as const };
    const item = {
      label: "",
      anchor: "annex-a",
      evidence: null,
      content: text("Журнал"),
      parts: [text("А"), text("Б")],
      citedBy: [],
    };
    const sections = [section("1", { responses: [response("1.1", { evidence: [item] })] })];
    const tree = render("kg-school-institutional", { standard, sections });
    expect(tree).toMatch(
      /list decimal-period 1\n\s+-\n\s+p\.evidence-item: \{\}#annex-aЖурнал\n\s+list bullet/,
    );
  });

  test("the school table keeps its official shape", () => {
    const tree = render("kg-school-programme");
    expect(tree).toContain("2. Минималдуу талаптардын аткарылышын талдоо жана тастыктоочу база");
    expect(tree).toMatch(/page landscape[\s\S]*table \[6 24 46 24\] all header 1/);
    expect(tree).toMatch(/row keep\n\s+td colspan 4\n\s+h2\.section-row#section-1: 1\. Бөлүм 1/);
    expect(tree).toMatch(/td colspan 2\n\s+p\.list-title: Күчтүү жактар\n\s+td colspan 2\n\s+list bullet/);
    expect(tree).toMatch(/3\. Корутунду[\s\S]*Комиссиянын төрагасы[\s\S]*катчысы[\s\S]*мүчөсү/);
  });

  test("the statement of the head names the number of pages", () => {
    expect(render("kg-sapattuu-bilim-vocational-programme")).toContain("көлөмү <page-count> беттен турат.");
  });

  test.each(["minutes", "regulation", "order"] as const)("%s", (type) => {
    for (const language of LANGUAGES) {
      const view = documentFixture(type, { report: reportFixture({ language }) });
      const outcome = renderDocument(view, layout(type, language), new Map());
      expect(findingLines(outcome.findings)).toBe("");
      expect(treeText(outcome.value!.pages)).toContain("Тулку");
    }
    const text = "Педагогикалык кеңеш кабыл алган";
    const bare = documentFixture(type, {
      number: null,
      date: null,
      place: "",
      chair: "",
      secretary: "",
      adopted: { body: "", number: null, date: null, document: null, text },
      approved: null,
      signature: null,
    });
    const outcome = renderDocument(bare, layout(type), new Map());
    expect(findingLines(outcome.findings)).toBe("");
    if (type === "regulation") expect(treeText(outcome.value!.pages)).toContain(text);
  });

  test("every language has every label, with the same marks", () => {
    const folders = ["", ...readdirSync(templates).map((name) => `${name}/`)];
    for (const folder of folders) {
      const marks = LANGUAGES.map((language) => {
        try {
          const lines = readFileSync(new URL(`${folder}languages/${language}.yaml`, templates), "utf8")
            .split("\n")
            .filter((line) => /^\w+:/.test(line));
          return lines.map((line) => [
            line.slice(0, line.indexOf(":")),
            /^day_/.test(line) ? [] : [...line.matchAll(/\{\w+\}/g)].map(String).sort(),
          ]);
        } catch {
          return [];
        }
      });
      expect(marks[1]).toEqual(marks[0]);
      expect(marks[2]).toEqual(marks[0]);
    }
  });

  test("every label that a template names is there, also where no test goes", () => {
    for (const name of [...REPORT_LAYOUTS, "minutes", "regulation", "order"]) {
      const { templates: sources, words } = layout(name);
      for (const { path, text: source } of sources.values()) {
        const keys = [...source.matchAll(/label "(\w+)"|gap="(\w+)"/g)].map(([, key, gap]) => key ?? gap!);
        expect(
          keys.filter((key) => !Object.hasOwn(words.labels, key)),
          path,
        ).toEqual([]);
      }
    }
  });

  test("the properties inside take the report's day, its year, or 1980", () => {
    const day = (own: Partial<Report>) =>
      renderReport(reportFixture(own), layout("kg-school-programme"), new Map()).value?.properties.date;
    expect(day({})).toBe("2023-12-01");
    expect(day({ date: null })).toBe("2023-12-31");
    expect(day({ date: null, year: null })).toBe("1980-01-01");
  });
});
