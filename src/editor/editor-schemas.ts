/**
 * In: a report and what else it may name. Out: a schema for each kind of its `.yaml` files, those that `check` uses, with the
 * values that are possible in this report: ids of its register, criteria of its standard, its facts, rules and words.
 * Where `check` takes any value, known ones are only proposed.
 */
import type { Language } from "../messages/index.ts";
import { coreSchema, type JsonSchema } from "../project/core-schemas.ts";
import { printFact } from "../project/fact-value.ts";
import { inLanguage } from "../project/local-text.ts";
import type { Project } from "../project/types.ts";
import { rules } from "../rules/index.ts";
import { type Choice, changed, oneOf, oneOfOrMap, perhaps } from "./choices.ts";
import { toDraft07 } from "./draft-07.ts";
import { ruleSettingsSchema } from "./rule-settings-schema.ts";

export interface EditorReport {
  readonly project: Project;
  /** Of the explanations. */
  readonly language: Language;
  /** What a layout prints, by key; null where there is no layout. */
  readonly labels: Readonly<Record<string, string>> | null;
  /** Ids of standards and layouts that there are. */
  readonly standards: readonly string[];
  readonly layouts: readonly string[];
  /** What each rule wants, by its id. */
  readonly ruleWords: ReadonlyMap<string, string>;
}

export interface EditorSchema {
  /** Of its file: `evidence` is `evidence.schema.json`. */
  readonly name: string;
  readonly schema: JsonSchema;
  /** Patterns of the files that it describes; a name alone is that name in any folder. */
  readonly files: readonly string[];
}

export function editorSchemas(report: EditorReport): readonly EditorSchema[] {
  return [
    { name: "manifest", schema: manifest(report), files: ["selfassess.yaml"] },
    { name: "criterion", schema: criterion(report), files: ["criteria/*.yaml"] },
    { name: "evidence", schema: evidence(report), files: ["evidence.yaml"] },
    { name: "facts", schema: facts(report), files: ["data/facts.yaml"] },
    { name: "table", schema: core("table", report), files: ["*.table.yaml", "*.table.yml"] },
    { name: "chart", schema: core("chart", report), files: ["*.chart.yaml", "*.chart.yml"] },
  ];
}

/** Changes of one schema, by the keys that lead to the part; a list stands for its items. */
type Changes = readonly (readonly [keys: string, change: (part: JsonSchema) => JsonSchema])[];

function withChanges(schema: JsonSchema, changes: Changes): JsonSchema {
  return changes.reduce((done, [keys, change]) => changed(done, keys.split("."), change), schema);
}

function core(name: "table" | "chart" | "evidence" | "facts" | "manifest", { language }: EditorReport) {
  return toDraft07(coreSchema(name), language);
}

function manifest(report: EditorReport): JsonSchema {
  const { project, labels, language, standards, layouts, ruleWords } = report;
  const plain = core("manifest", report);
  const ids = oneOf(evidenceIds(report));
  const ruleIds = rules.map(({ id }) => ({ value: id, meaning: ruleWords.get(id) ?? "" }));
  const { labels: label } = plain.properties as Readonly<Record<string, JsonSchema>>;
  const schema = withChanges(plain, [
    ["standard", perhaps([...new Set([...standards, project.manifest.standard])])],
    ["layout", perhaps(layouts)],
    ["institution.license.evidence", ids],
    ["approvals.evidence", ids],
    ["working_group.order.evidence", ids],
    ["rules", (part) => ruleSettingsSchema(part, ruleWords, language)],
    ["accepted.rule", oneOf(ruleIds)],
    ["labels", (part) => (labels ? labelsSchema(part, labels) : part)],
  ]);
  return { ...schema, definitions: { label: label!.additionalProperties } };
}

/** The keys of the layout's words, each with what is printed by itself. */
function labelsSchema(part: JsonSchema, labels: Readonly<Record<string, string>>): JsonSchema {
  const text = { allOf: [{ $ref: "#/definitions/label" }] };
  const keys = Object.entries(labels).map(([key, words]) => [key, { description: words, ...text }]);
  return { ...part, properties: Object.fromEntries(keys), additionalProperties: false };
}

function criterion(report: EditorReport): JsonSchema {
  const { project, language } = report;
  const { sections, rating, responseSchema } = project.standard;
  const numbers = oneOf(
    sections
      .flatMap((section) => section.criteria)
      .map(({ number, title }) => ({ value: number, meaning: inLanguage(title.text, language) })),
  );
  const scale = rating.map(({ id, label }) => ({ value: id, meaning: inLanguage(label, language) }));
  return withChanges(toDraft07(responseSchema, language), [
    ["criterion", numbers],
    ["criteria", numbers],
    ["rating", oneOf(scale)],
    ["evidence", oneOfOrMap(evidenceIds(report))],
  ]);
}

function evidence(report: EditorReport): JsonSchema {
  const { files, documents } = report.project;
  const papers = perhaps([...files.keys()].filter((path) => path.startsWith("evidence/")));
  const own = perhaps(documents.map(({ file }) => file.path));
  return withChanges(core("evidence", report), [
    ["file", papers],
    ["document", own],
    ["parts.file", papers],
    ["parts.document", own],
  ]);
}

function facts(report: EditorReport): JsonSchema {
  const { project, language } = report;
  const values = [...project.facts.values].map(([path, fact]) => ({
    value: path,
    meaning: printFact(fact, language),
  }));
  const names = oneOf(values);
  const schema = withChanges(core("facts", report), [
    ["checks.sum", names],
    ["checks.equals", names],
    ["checks.equal", names],
  ]);
  const { fact, ...others } = schema.definitions as Readonly<Record<string, JsonSchema>>;
  const whole = withChanges(fact!, [
    ["of", names],
    ["part", names],
  ]);
  return { ...schema, definitions: { ...others, fact: whole } };
}

function evidenceIds({ project, language }: EditorReport): readonly Choice[] {
  return [...project.evidence].map(([value, { title }]) => ({ value, meaning: inLanguage(title, language) }));
}
