/** A standard that the tool has never heard of: folders of data, no line of TypeScript. */
import { describe, expect, test } from "vitest";
import { type Compiled, compileFiles, type Files, over } from "../outputs/compile-files.ts";
import { docxText, htmlText } from "../outputs/output-text.ts";
import { agency, agencyFolders, asOwn, report, STANDARD } from "./northland.ts";

const textOf = (path: string, files: Files = report) => new TextDecoder().decode(files[path] as Uint8Array);
const manifest = textOf("selfassess.yaml");
const named = (standard: string) => manifest.replace(`standard: ${STANDARD}`, `standard: ${standard}`);
const build = (changes: Readonly<Record<string, string | null>> = {}, folders = agencyFolders) =>
  compileFiles(over(report, changes), folders);
/** The lines of a page that have these words. */
const linesWith = (done: Compiled, words: RegExp) =>
  htmlText(done.text("report.html"))
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => words.test(line));

describe("builds", () => {
  test("without a finding, in both formats", async () => {
    const done = await build();
    expect(done.findings).toEqual([]);
    expect(linesWith(done, /^\| 2\.1/)).toEqual([
      "| 2.1 | Pupils attend and behave well | Grade: Requires improvement ¶ Attendance is below the average. ¶ " +
        "Attendance last year was 91.4 per cent, two points below the average of schools in Northland " +
        "(<a ../evidence/register.txt>Exhibit 2.1</a>). Lateness has halved since breakfast is served from half past " +
        "seven, while absence on Fridays remains as high as it was three years ago. | " +
        "Exhibit 2.1. <a ../evidence/register.txt>Register of attendance and checks</a> |",
    ]);
    expect(linesWith(done, /Harbour Street School has/)).toEqual([
      "Harbour Street School has 312 pupils in two houses.",
    ]);
    const docx = await docxText(done.outputs.get("report.docx")!);
    for (const line of linesWith(done, /^\|/)) expect(docx).toContain(line);
  });

  test("with the standard and the layout inside the report's folder", async () => {
    const own = manifest.replace(`standard: ${STANDARD}`, "standard: own/standard\nlayout: own/layout");
    const done = await compileFiles(over({ ...report, ...asOwn }, { "selfassess.yaml": own }));
    expect(done.findings).toEqual([]);
    expect(done.text("report.html")).toBe((await build()).text("report.html"));
  });

  test("with the folder of the standard itself behind --standards", async () => {
    const done = await build({}, { ...agencyFolders, standards: [`/agency/standards/${STANDARD}`] });
    expect(done.findings).toEqual([]);
  });

  test("with the ratings and the standard in the report model", async () => {
    const done = await compileFiles(report, { ...agencyFolders, formats: ["json"] });
    const model = JSON.parse(done.text("report.json"));
    expect(model.standard).toMatchObject({ id: STANDARD, version: "2024.1", annexes: "per-section" });
    expect(model.standard.rating.map(({ id }: { id: string }) => id)).toEqual([
      "outstanding",
      "good",
      "improving",
      "inadequate",
    ]);
    expect(model.sections[0].responses[0]).toMatchObject({
      rating: { id: "good", label: "Good" },
      extra: { lessons_observed: 14 },
    });
  });
});

describe("which standard is meant", () => {
  const older = textOf(`/agency/standards/${STANDARD}/standard.yaml`, agency)
    .replace('version: "2024.1"', 'version: "2019"')
    .replace("Inspection framework", "Former framework");
  const both = {
    ...agencyFolders,
    elsewhere: { ...agency, "/agency/standards/former/standard.yaml": older },
  };
  const versionOf = async (standard: string) => {
    const done = await compileFiles(over(report, { "selfassess.yaml": named(standard) }), {
      ...both,
      formats: ["json"],
      draft: true,
    });
    if (done.outputs.size === 0) return done.errors.filter((line) => line.startsWith("selfassess.yaml"));
    return JSON.parse(done.text("report.json")).standard.version;
  };

  test.each([
    [STANDARD, "2024.1"],
    [`${STANDARD}@2024.1`, "2024.1"],
    [`${STANDARD}@2019`, "2019"],
    [`${STANDARD}@2020`, ["selfassess.yaml:2:11 error manifest-invalid"]],
    ["northland-inspections", ["selfassess.yaml:2:11 error manifest-invalid"]],
    ["../elsewhere/standard", ["selfassess.yaml:2:11 error path-outside"]],
    ["own/nothing", ["selfassess.yaml:2:11 error manifest-invalid"]],
  ])("%s", async (standard, expected) => {
    expect(await versionOf(standard)).toEqual(expected);
  });

  test("its layout is not there", async () => {
    const done = await build({}, { ...agencyFolders, layouts: [] });
    expect(done.errors).toEqual(["selfassess.yaml:2:11 error manifest-invalid"]);
    expect(done.outputs.size).toBe(0);
  });
});

describe("its rules", () => {
  const criterion = (from: string | RegExp, to: string) => ({
    "criteria/2.1.md": textOf("criteria/2.1.md").replace(from, to),
  });

  test.each<[string, Record<string, string | null>, string[]]>([
    [
      "a rating is missing",
      criterion("rating: improving\n", ""),
      ["criteria/2.1.md:1:1 error rating-missing"],
    ],
    [
      "a rating that the scale does not have",
      criterion("improving", "bad"),
      ["criteria/2.1.md:2:9 error rating-missing"],
    ],
    ["a key that it requires", criterion(/judgement: .*\n/, ""), ["criteria/2.1.md:1:1 error file-invalid"]],
    [
      "a key that it does not know",
      criterion("judgement:", "grade: 1\njudgement:"),
      ["criteria/2.1.md:3:1 error file-invalid"],
    ],
    [
      "a value that its schema refuses",
      criterion("judgement:", "lessons_observed: many\njudgement:"),
      ["criteria/2.1.md:3:19 error file-invalid"],
    ],
    ["a criterion is missing", { "criteria/3.1.md": null }, ["selfassess.yaml:2:11 error criterion-missing"]],
    [
      "a required chapter is missing",
      { "chapters/context.md": null },
      ["selfassess.yaml:2:11 error chapter-missing"],
    ],
    [
      "a list that it requires",
      { "sections/5.md": "---\nstrengths: [All are trained.]\n---\n" },
      ["sections/5.md:1:1 error recommendations-missing"],
    ],
  ])("%s", async (_, changes, expected) => {
    expect((await build(changes)).errors).toEqual(expected);
  });

  test("a setting of its own: evidence that nothing uses is no matter here", async () => {
    const idle = "- {id: idle, title: Idle paper, place: Office}\n";
    const done = await build({ "evidence.yaml": `${textOf("evidence.yaml")}${idle}` });
    expect(done.findings).toEqual([]);
  });

  test("a missing rating is marked in a draft, where it belongs", async () => {
    const done = await compileFiles(over(report, criterion("rating: improving\n", "")), {
      ...agencyFolders,
      draft: true,
    });
    expect(linesWith(done, /^\| 2\.1/)[0]).toContain("<gap> The rating is missing ¶ Attendance is below");
  });
});
