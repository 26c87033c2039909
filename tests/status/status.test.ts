/** How far one report is: the small complete one of the rules' tests, with something laid over it. */
import { describe, expect, it } from "vitest";
import type { Status } from "../../src/status/types.ts";
import { type MachineOptions, testMachine } from "../commands/machine.ts";
import { baseReport, baseStandard } from "../rules/base-report.ts";
import { readStatus } from "./schema.ts";

type Changes = NonNullable<MachineOptions["report"]>;

const answer = (number: string, keys: string, text?: string) => {
  const [, , narrative] = baseReport[`criteria/${number}.md`]!.split("---\n");
  return { [`criteria/${number}.md`]: `---\n${keys}\n---\n${text ?? narrative}` };
};
const bySections = (section: string, lists: string) => ({
  [`sections/${section}.md`]: `---\n${lists}\n---\n`,
});

async function statusOf(report: Changes, ...typed: string[]): Promise<Status> {
  const run = await testMachine({ report }).run(
    ...typed,
    "--lang",
    "en",
    "status",
    "report",
    "--format",
    "json",
  );
  return readStatus(run.stdout);
}

const criterionOf = ({ sections }: Status, number: string) =>
  sections.flatMap(({ criteria }) => criteria).find((each) => each.number === number)!;

describe("a report", () => {
  it("that is complete has nothing left to do", async () => {
    expect(await statusOf({})).toMatchObject({
      folder: "report",
      state: "complete",
      language: "ky",
      institution: { name: "№5 орто мектеби" },
      standard: { id: "mini", version: "2", level: "school" },
      totals: { criteria: 4, narratives: 4, evidenced: 4, rated: 0, ready: 4, done: 4, overdue: 0, gaps: 0 },
      findings: { error: 0, warning: 0, info: 0 },
      rules: {},
      next: [],
      people: [{ name: null, criteria: ["1.1", "1.2", "2.1", "2.2"], done: 4, tasks: [] }],
    });
  });

  it("that cannot be read has nothing but its findings", async () => {
    const status = await statusOf({ "selfassess.yaml": "standard: unheard-of\nselfassess: 1\n" });
    expect(status).toMatchObject({ state: "unreadable", standard: null, sections: [], people: [] });
    expect(status.rules).toHaveProperty("manifest-invalid");
  });

  it.each([
    ["nowhere", {}, 2, "manifest-invalid"],
    ["report", { "selfassess.yaml": ": : [" }, 2, "file-invalid"],
    ["report", { "criteria/1.1.md": null }, 0, "Completeness"],
  ])("%s ends with a code", async (folder, report, code, says) => {
    const run = await testMachine({ report }).run("--lang", "en", "status", folder);
    expect(run).toMatchObject({ code, stdout: "" });
    expect(run.stderr).toContain(says);
  });
});

describe("a criterion", () => {
  it.each<[string, Changes, object]>([
    ["no file", { "criteria/1.1.md": null }, { file: null, status: null, narrative: false, evidence: 0 }],
    [
      "a file of comments",
      answer("1.1", "evidence: [minutes-2]", "<!-- later -->"),
      { file: "criteria/1.1.md", narrative: false, words: 0, evidence: 1, status: "ready" },
    ],
    [
      "no evidence",
      answer("1.1", "status: ready", "Бир эки үч."),
      { words: 3, evidence: 0, evidenceNeeded: 1 },
    ],
    [
      "a draft that is late",
      answer("1.1", "status: draft\ndue: 2026-03-01\nresponsible: ' А.  Асанова'"),
      { status: "draft", due: "2026-03-01", overdue: true, responsible: "А. Асанова" },
    ],
    [
      "a review in time",
      answer("1.1", "status: review\ndue: 2026-03-31"),
      { status: "review", overdue: false },
    ],
    [
      "an error in its text",
      answer("1.1", "evidence: [minutes-2]", "Бул жерге TODO жазыңыз ([](evidence:minutes-2))."),
      { narrative: true, findings: { error: 1, warning: 0, info: 0 } },
    ],
    [
      "front matter that cannot be read",
      { "criteria/1.1.md": "---\na: [\n---\nА" },
      { file: "criteria/1.1.md" },
    ],
  ])("%s is not done", async (_, report, expected) => {
    const status = await statusOf(report, "--today", "2026-03-31");
    expect(criterionOf(status, "1.1")).toMatchObject({ ...expected, done: false });
    expect(status).toMatchObject({ state: "incomplete", totals: { criteria: 4, done: 3 } });
  });

  it("is late by the real day, while evidence is judged by the report's", async () => {
    const report = {
      ...answer("1.1", "evidence: [minutes-2]\nstatus: draft\ndue: 2026-01-01"),
      "evidence.yaml": baseReport["evidence.yaml"]!.replace(
        "  kind: order\n",
        "  kind: order\n  valid_until: 2024-01-01\n",
      ),
    };
    const { rules, day } = await statusOf(report);
    expect(rules).toEqual({ overdue: 1 });
    expect(day).toBe("2026-01-15");
  });

  it("shares the answer of another one", async () => {
    const status = await statusOf({
      ...answer("1.1", 'criteria: ["1.1", "2.2"]\nevidence: [minutes-2]\nstatus: draft'),
      "criteria/2.2.md": null,
    });
    for (const number of ["1.1", "2.2"])
      expect(criterionOf(status, number)).toMatchObject({ file: "criteria/1.1.md", status: "draft" });
    expect(status.sections.map(({ totals }) => totals.ready)).toEqual([1, 1]);
    expect(status.people[0]!.tasks[0]).toMatchObject({
      criteria: ["1.1", "2.2"],
      needs: [{ kind: "ready" }],
    });
  });

  it("is rated by the standard's scale", async () => {
    const scale = "rating: [{id: full, label: {en: fully, ky: толук}}, {id: part, label: {en: partly}}]\n";
    const files = {
      "/tool/schemas/mini/standard.yaml": `${baseStandard["mini/standard.yaml"]!}${scale}`,
    };
    const report = answer("1.1", "evidence: [minutes-2]\nrating: full");
    const { stdout } = await testMachine({ report, files }).run(
      "--lang",
      "en",
      "status",
      "report",
      "--format",
      "json",
    );
    const status = readStatus(stdout);
    expect(status.ratings).toEqual([
      { id: "full", label: "fully", criteria: 1 },
      { id: "part", label: "partly", criteria: 0 },
    ]);
    expect(status.totals).toMatchObject({ rated: 1, done: 1, gaps: 3 });
  });
});

describe("what is missing", () => {
  it.each<[string, Changes, number]>([
    ["narrative and evidence of a criterion", { "criteria/1.1.md": null }, 2],
    ["a list of a section", bySections("1", "strengths: [А]\nweaknesses: [Б]"), 1],
    ["the file of a section", { "sections/1.md": null }, 3],
    ["a chapter", { "chapters/conclusion.md": null }, 1],
  ])("%s", async (_, report, gaps) => {
    expect((await statusOf(report)).totals.gaps).toBe(gaps);
  });

  it("is what the report itself says", async () => {
    const report = { "criteria/1.1.md": null, ...answer("1.2", "status: draft", "Бир эки үч.") };
    const machine = testMachine({ report });
    await machine.run("build", "report", "--draft", "--format", "json");
    const { completeness } = JSON.parse(machine.text("/reports/report/build/report.json"));
    const { totals } = readStatus((await machine.run("status", "report", "--format", "json")).stdout);
    expect(completeness).toEqual({
      criteria: totals.criteria,
      answered: totals.narratives,
      withEvidence: totals.evidenced,
      ready: totals.ready,
    });
  });
});

describe("what to do next", () => {
  it("is what stops a build, what is late, then what is missing, each answer once", async () => {
    const { next } = await statusOf({
      ...answer("1.1", "responsible: А. Асанова", "Бул TODO сөз."),
      ...answer(
        "1.2",
        "evidence: [order-7]\nstatus: draft\ndue: 2026-01-01\nresponsible: Б. Бакиров",
        "<!-- -->",
      ),
      ...answer("2.1", "evidence: [order-7]", "<!-- -->"),
      "criteria/2.2.md": null,
      "chapters/conclusion.md": null,
    });
    expect(next.map(({ rule, criterion, responsible }) => [rule, criterion, responsible])).toEqual([
      ["text-placeholder", "1.1", "А. Асанова"],
      ["overdue", "1.2", "Б. Бакиров"],
      ["narrative-missing", "2.1", null],
      ["criterion-missing", "2.2", null],
      ["chapter-missing", null, null],
    ]);
    expect(next[1]).toMatchObject({ file: "criteria/1.2.md", line: 4, due: "2026-01-01" });
  });
});

describe("people", () => {
  it("stand in alphabetical order with what they owe, and last what nobody is named for", async () => {
    const { people } = await statusOf({
      ...answer("1.1", "evidence: [minutes-2]\nresponsible: Өмүрбеков"),
      ...answer("1.2", "status: draft\nresponsible: Орозов", "Бир эки үч."),
      ...answer("2.1", "evidence: [order-7]\nresponsible: Орозов"),
      "criteria/2.2.md": null,
      ...bySections("1", "strengths: [А]\nweaknesses: [Б]"),
      "evidence.yaml": baseReport["evidence.yaml"]!.replace(
        "  kind: order\n",
        "  kind: order\n  valid_until: 2022-09-01\n",
      ),
    });
    expect(people.map(({ name, criteria, done }) => [name, criteria, done])).toEqual([
      ["Орозов", ["1.2", "2.1"], 1],
      ["Өмүрбеков", ["1.1"], 1],
      [null, ["2.2"], 0],
    ]);
    const needs = people.map(({ tasks }) =>
      tasks.map((task) => [task.criteria.join() || task.file, task.needs.map(({ kind }) => kind).join()]),
    );
    expect(needs).toEqual([
      [["1.2", "evidence,ready"]],
      [],
      [
        ["sections/1.md", "recommendations"],
        ["2.2", "narrative,evidence"],
        ["evidence.yaml", ""],
      ],
    ]);
  });

  it("are told the errors and warnings of their files, by line", async () => {
    const { people } = await statusOf(
      answer("1.1", "responsible: А\nevidence: [minutes-2]", "Бул TODO сөз."),
    );
    expect(people[0]!.tasks).toMatchObject([
      { title: "Мектептин өнүктүрүү планы бар", findings: [{ severity: "error", line: 5 }] },
    ]);
  });
});
