import { readdirSync, readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type EditorReport, type EditorSchema, editorSchemas } from "../../src/editor/editor-schemas.ts";
import { nodeHost } from "../../src/hosts/node-host.ts";
import { loadProject } from "../../src/load/project.ts";
import { isMap } from "../../src/project/compact.ts";
import type { Project } from "../../src/project/types.ts";

const EXAMPLES = ["lyceum-programme", "school-programme", "school-programme-ru", "school-institutional"];

const loaded = new Map<string, Project>();

function project(folder: string): Project {
  const options = { builtInSchemas: `${process.cwd()}/schemas`, standards: [] };
  const report = loaded.get(folder) ?? loadProject(nodeHost, `${process.cwd()}/${folder}`, options).value!;
  loaded.set(folder, report);
  return report;
}

function schemasOf(folder: string, changes: Partial<EditorReport> = {}): readonly EditorSchema[] {
  return editorSchemas({
    project: changes.project ?? project(folder),
    language: "ky",
    labels: { criterion: "Критерий" },
    standards: ["kg-school-programme"],
    layouts: ["kg-school-programme"],
    ruleWords: new Map([["overdue", "Мөөнөтү өтпөсүн."]]),
    ...changes,
  });
}

/** As an editor reads them: no types are bent, and nothing is known but draft-07 and the words that editors show. */
function compiled(schemas: readonly EditorSchema[]): ReadonlyMap<string, ValidateFunction> {
  const ajv = new Ajv({ allErrors: true, strictTypes: false });
  ajv.addFormat("date", /^\d{4}-\d\d-\d\d$/);
  ajv.addVocabulary(["enumDescriptions", "patternErrorMessage"]);
  return new Map(schemas.map(({ name, schema }) => [name, ajv.compile(schema)]));
}

/** Whether a pattern of the settings is for a path, as the YAML extension takes it. */
function isFor(pattern: string, path: string): boolean {
  const expression = pattern.replace(/[.+?^$()[\]{}|\\]/g, "\\$&").replaceAll("*", ".*");
  return new RegExp(`(^|/)${expression}$`).test(path);
}

describe.each(EXAMPLES)("examples/%s", (name) => {
  test("every YAML file has one schema, which takes it", () => {
    const folder = `examples/${name}`;
    const schemas = schemasOf(folder);
    const checks = compiled(schemas);
    const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => /\.ya?ml$/.test(path) && !path.startsWith("build/"));
    expect(paths.length).toBeGreaterThan(2);
    for (const path of paths) {
      const names = schemas.filter(({ files }) => files.some((file) => isFor(file, path)));
      expect([path, names.length]).toEqual([path, 1]);
      const check = checks.get(names[0]!.name)!;
      check(parse(readFileSync(`${folder}/${path}`, "utf8")));
      expect([path, check.errors ?? []]).toEqual([path, []]);
    }
  });
});

describe("the schemas of a report", () => {
  let schemas: readonly EditorSchema[];
  let checks: ReadonlyMap<string, ValidateFunction>;
  beforeAll(() => {
    schemas = schemasOf("examples/school-programme");
    checks = compiled(schemas);
  });
  const institution = "selfassess: 1\nstandard: kg-school-programme\ninstitution: {name: Мектеп}\n";
  const known = () => [...project("examples/school-programme").evidence.keys()][0];

  test.each([
    ["manifest", `${institution}`, true],
    ["manifest", `${institution}titel: Отчет`, false],
    ["manifest", `${institution}place:`, true],
    [
      "manifest",
      `${institution}rules: {overdue: off, narrative-too-short: {severity: info, words: 40}}`,
      true,
    ],
    ["manifest", `${institution}rules: {overdu: off}`, false],
    ["manifest", `${institution}rules: {narrative-too-short: {word: 40}}`, false],
    ["manifest", `${institution}rules: {overdue: never}`, false],
    ["manifest", `${institution}accepted: [{rule: data-old}]`, true],
    ["manifest", `${institution}accepted: [{rule: data-olt}]`, false],
    ["manifest", `${institution}labels: {criterion: Талап}`, true],
    ["manifest", `${institution}labels: {criterium: Талап}`, false],
    ["manifest", `${institution}approvals: [{purpose: start, evidence: nothing-such}]`, false],
    ["manifest", `selfassess: 1\nstandard: ../another\ninstitution: {name: {ky: Мектеп}}`, true],
    ["manifest", `selfassess: 1\nstandard: kg-school-programme`, false],
    ["criterion", "criterion: 1.1\nstatus: draft\nevidence: []\nresponsible:\n", true],
    ["criterion", 'criteria: ["1.1", 1.2]\nevidence: [{text: Журнал}, null]', true],
    ["criterion", "criterion: 9.9", false],
    ["criterion", "criterion: 1.1\ncriteria: [1.2]", false],
    ["criterion", "evidence: [nothing-such]", false],
    ["criterion", "evidence: [{txt: Журнал}]", false],
    ["criterion", "evidense: []", false],
    ["criterion", "due: 2024-05-17\nnarrative: |\n  Текст", true],
    ["evidence", "- {id: a, title: А, file: evidence/other.pdf}", true],
    ["evidence", "- {id: a b, title: А}", false],
    ["evidence", "- {id: a, title: А, file: a.pdf, url: https://a.kg}", false],
    ["evidence", "- {id: a}", false],
    ["facts", 'new: 4\ngroup: {a: 012, b: {value: 3, unit: "%"}}', true],
    ["facts", "a: {value: 3, of: nothing.such}", false],
    ["facts", "checks: [{sum: [nothing.such], equals: nothing.such}]", false],
    ["facts", "a: {value: 3, unti: м}", false],
    ["table", "rows: [[1, {text: А, colspan: 2}]]", true],
    ["table", "rows: [[{txt: А}]]", false],
    ["chart", "type: pie\ndata: a.csv", true],
    ["chart", "type: torte", false],
  ])("%s: %j is taken: %s", (name, text, isTaken) => {
    expect(checks.get(name)!(parse(text))).toBe(isTaken);
  });

  test("name the evidence, facts and criteria of this report, with what they mean", () => {
    expect(checks.get("criterion")!({ evidence: [known()] })).toBe(true);
    const { properties } = schemas.find(({ name }) => name === "criterion")!.schema as Node;
    expect(properties.criterion.enum.slice(0, 2)).toEqual(["1.1", "1.2"]);
    expect(properties.criterion.enumDescriptions).toHaveLength(properties.criterion.enum.length);
    expect(properties.evidence.items.anyOf[0].enum).toContain(known());
  });

  test("where a report has no evidence yet, any id is taken", () => {
    const bare = { ...project("examples/school-programme"), evidence: new Map() };
    const check = compiled(schemasOf("examples/school-programme", { project: bare })).get("criterion")!;
    expect(check({ evidence: ["anything", { text: "Журнал" }] })).toBe(true);
  });

  test("speak one language and hold nothing of another draft", () => {
    const texts = schemas.map(({ schema }) => JSON.stringify(schema));
    for (const text of texts) {
      expect(text).toContain('"$schema":"http://json-schema.org/draft-07/schema#"');
      expect(text).not.toMatch(/"(x-[a-z-]+|\$defs|\$id|unevaluatedProperties|dependentSchemas)"/);
      expect(text).not.toContain("definitions.schema.json");
    }
    expect(texts[2]).toContain("тамгалар, цифралар, - жана _");
    const words = descriptions(schemas.map(({ schema }) => schema));
    expect(words.filter((each) => !/[а-я]/i.test(each) && each !== "Markdown.")).toEqual([]);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: the depths of a schema
type Node = any;

function descriptions(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(descriptions);
  if (!isMap(node)) return [];
  const own = typeof node.description === "string" ? [node.description] : [];
  return [...own, ...Object.values(node).flatMap(descriptions)];
}
