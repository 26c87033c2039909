/** A new report says what its author owes, and nothing else: for each built-in standard, in each language. */
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { createMemoryHost } from "../../src/hosts/memory-host.ts";
import { loadLayout } from "../../src/layout/load-layout.ts";
import { wholeFile } from "../../src/load/folder.ts";
import { listStandards } from "../../src/load/standards.ts";
import { LANGUAGES, type Language } from "../../src/messages/index.ts";
import { inLanguage } from "../../src/project/local-text.ts";
import { printedParts } from "../../src/starter/printed-parts.ts";
import { type Starter, starterFiles } from "../../src/starter/starter-files.ts";
import { compileFiles, toolFiles } from "../outputs/compile-files.ts";

const host = createMemoryHost(toolFiles);
const standards = listStandards(host, { builtIn: "/tool/schemas", extra: [] }).value;

function starter(id: string, language: Language): Starter {
  const standard = standards.find((each) => each.id === id)!;
  const layout = loadLayout(host, {
    name: standard.layout,
    place: null,
    places: { report: "/report", extra: [], builtIn: "/tool/templates" },
    language,
    labels: {},
    at: () => wholeFile("selfassess.yaml"),
  }).value!;
  const printed = printedParts(layout);
  return { standard, standardName: id, language, name: null, place: null, year: "2026", printed };
}

const numbered = (counts: readonly number[]) =>
  counts.flatMap((count, section) =>
    Array.from({ length: count }, (_, criterion) => `${section + 1}.${criterion + 1}`),
  );
const SIGNED = ['chair: {name: "…"}', 'secretary: {name: "…"}', '- {name: "…"}'];

/** Criteria by section, lists of each section, chapters, and lines of the manifest. */
const OWED = [
  {
    id: "kg-school-programme",
    criteria: numbered([4, 8, 3, 3]),
    lists: ["strengths", "weaknesses"],
    chapters: ["conclusion"],
    manifest: ['place: "…"', 'name: "…"', 'name: "…"', ...SIGNED],
  },
  {
    id: "kg-school-institutional",
    criteria: numbered([7, 4, 3, 3]),
    lists: ["strengths", "weaknesses", "recommendations"],
    chapters: [],
    manifest: ['place: "…"', 'name: "…"'],
  },
  {
    id: "kg-sapattuu-bilim-vocational-programme",
    criteria: numbered([4, 6, 5, 6, 5, 5, 3]),
    lists: ["strengths", "weaknesses"],
    chapters: [
      "conclusion",
      ...["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9"].map((each) => `general/${each}`),
      "introduction",
    ],
    manifest: ['place: "…"', 'name: "…"', 'name: "…"', 'name: "…"', '- {name: "…"}'],
  },
];

describe.each(OWED)("a new report by $id", ({ id, criteria, lists, chapters, manifest }) => {
  test.each(LANGUAGES)("in %s builds as a draft and owes what is to be written", async (language) => {
    const files = Object.fromEntries(starterFiles(starter(id, language)));
    const { findings, outputs } = await compileFiles(files, { draft: true, formats: ["html"] });
    const lineOf = (finding: string) => {
      const [, path, line, what] = /^([^:]+):(\d+):\d+ (.*)$/.exec(finding)!;
      const text = files[path!]!.split("\n")
        [Number(line) - 1]!.replace(/ {2}#.*/, "")
        .trim();
      return `${path} ${what} ${/^criteria|^chapters/.test(path!) ? "" : text}`.trim();
    };
    const sections = [...new Set(criteria.map((number) => number.split(".")[0]!))];
    expect(findings.map(lineOf)).toEqual([
      ...chapters.map((each) => `chapters/${each}.md error chapter-missing`),
      ...criteria.map((number) => `criteria/${number}.md error narrative-missing`),
      ...sections.flatMap((number) =>
        lists.map((list) => `sections/${number}.md error ${list}-missing ${list}:`),
      ),
      ...manifest.map((line) => `selfassess.yaml error text-placeholder ${line}`),
    ]);
    expect([...outputs.keys()]).toEqual(["report.html"]);
  });

  test.each(LANGUAGES)("in %s holds the official wording and what a reviewer looks for", (language) => {
    const { standard, ...rest } = starter(id, language);
    const files = starterFiles({ standard, ...rest });
    const words = (text: string) => text.replaceAll(/\s+/g, " ").replaceAll(/-{2,}/g, "–").trim();
    for (const { number, title, guidance } of standard.sections.flatMap((section) => section.criteria)) {
      const file = words(files.get(`criteria/${number}.md`)!);
      for (const wanted of [language, ...title.official])
        expect(file).toContain(words(inLanguage(title.text, wanted)));
      expect(file).toContain(words(inLanguage(guidance, language)));
    }
  });

  test.each(LANGUAGES)("in %s has examples that can be taken as they stand", async (language) => {
    const files = Object.fromEntries(
      [...starterFiles(starter(id, language))].map(([path, text]) => [path, withExamples(path, text)]),
    );
    files["evidence/plan.pdf"] = "%PDF-1.4\n";
    files["images/emblem.png"] = "";
    files["documents/minutes-2.md"] = /```markdown\n([\s\S]*?)```/.exec(files["README.md"]!)![1]!;
    const { findings } = await compileFiles(files, { draft: true, formats: [] });
    const unread = /-invalid|-unknown|markup-unsupported|date-|fact-|percent/;
    expect(findings.filter((finding) => unread.test(finding))).toEqual([]);
  });
});

/** Takes the # away wherever it hides a line of YAML, and writes what a text may hold. */
function withExamples(path: string, text: string): string {
  const uncommented = text.replaceAll(
    /^( *)# ((?: *(?:- )?[a-zКР][\w.]*:(?: |$)| *- [{А-ЯA-Z\d]).*)$/gmu,
    "$1$2",
  );
  if (/^selfassess|^evidence|^data\/facts/.test(path)) return uncommented;
  if (path.startsWith("sections/")) return uncommented;
  const ways = text.match(/^\(?!?\[.*?\]\(.*?\)\)?(?= – )/gm) ?? [];
  return path.startsWith("criteria/") ? `${text}\n${ways.join("\n\n")}\n` : text;
}

test("data that Excel opens right: a byte order mark, semicolons, a row a school year", () => {
  const table = starterFiles(starter("kg-school-programme", "ky")).get("data/learners.csv")!;
  expect(table).toBe("\uFEFFОкуу жылы;Класстар;Окуучулар\n2023-2024;;\n2024-2025;;\n2025-2026;;\n");
});

test("a wording cannot end its comment", () => {
  const begun = starter("kg-school-programme", "ky");
  const [section] = begun.standard.sections;
  const [criterion] = section!.criteria;
  const title = { text: { ky: "Эмне --> керек ---> ?" }, official: ["ky" as const] };
  const standard = { ...begun.standard, sections: [{ ...section!, criteria: [{ ...criterion!, title }] }] };
  const file = starterFiles({ ...begun, standard }).get("criteria/1.1.md")!;
  expect(file.split("-->")).toHaveLength(2);
});

test("every path stays in the folders of a report", () => {
  for (const { id } of OWED)
    for (const path of starterFiles(starter(id, "ky")).keys()) expect(posix.normalize(path)).toBe(path);
});
