/**
 * In: YAML that was read, and the name of its schema. Out: its value with whole numbers, numbers and yes/no as such
 * where the schema says so, days in ISO form, and a finding for each mistake, in the words of the user.
 *
 * What is wrong is taken out, so that the rest can be used: keys vanish, items of lists become null and keep their
 * place. `at` of the file therefore holds for the value too. Whether a required key is there, ask again.
 */
import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import type { Finding, Outcome } from "../findings/finding.ts";
import { nearest } from "../findings/nearest.ts";
import { compact, isMap } from "./compact.ts";
import { CRITERION_SCHEMA_ID, coreSchema, type JsonSchema, type SchemaName } from "./core-schemas.ts";
import { knownKeys } from "./expected.ts";
import type { ErrorScene, Problem } from "./problem.ts";
import { problem } from "./problems.ts";
import { coreCheck, schemaCheck } from "./schemas.ts";
import type { DataPath } from "./types.ts";
import type { YamlFile } from "./yaml-file.ts";

export interface ValidateOptions {
  /** Keys of the schema that this file cannot hold: `narrative` beside a narrative in Markdown. */
  readonly without?: readonly string[];
}

/** A criterion under no standard: the core keys and no others. */
const BARE_RESPONSE: JsonSchema = { allOf: [{ $ref: CRITERION_SCHEMA_ID }], unevaluatedProperties: false };

export function validate(name: SchemaName, yaml: YamlFile, options: ValidateOptions = {}): Outcome<unknown> {
  if (name === "criterion") return validateResponse(BARE_RESPONSE, yaml, options);
  const rule =
    name === "manifest" ? "manifest-invalid" : name === "standard" ? "standard-invalid" : "file-invalid";
  return run(coreCheck(name), () => coreSchema(name), rule, yaml, options);
}

/** A criterion under a standard, by the standard's `response.schema.json`. */
export function validateResponse(
  schema: JsonSchema,
  yaml: YamlFile,
  options: ValidateOptions = {},
): Outcome<unknown> {
  const whole = () => {
    const keys = { properties: { ...propertiesOf(coreSchema("criterion")), ...propertiesOf(schema) } };
    return { type: "object", ...keys };
  };
  return run(schemaCheck(schema), whole, "file-invalid", yaml, options);
}

function run(
  check: ValidateFunction,
  schema: () => JsonSchema,
  rule: string,
  yaml: YamlFile,
  options: ValidateOptions,
): Outcome<unknown> {
  const nothing = () => (schema().type === "array" ? [] : Object.create(null));
  const whole = compact(yaml.value ?? nothing());
  const without = options.without ?? [];
  const unwanted = isMap(yaml.value) ? without.filter((key) => key in (yaml.value as object)) : [];
  if (check(whole.value) && unwanted.length === 0) return { value: whole.restored(), findings: [] };

  const keys = knownKeys(schema());
  const known = keys.filter((key) => !without.includes(key));
  const noticed: { readonly path: DataPath; readonly said: Problem }[] = [];

  for (const key of unwanted) noticed.push({ path: [], said: problem(unknownKey(yaml, key, known)) });
  for (const error of worthSaying((check.errors ?? []).slice(0, MOST_ERRORS), keys)) {
    const path = whole.path(error.instancePath);
    const scene = { yaml, error, path, known: path.length === 0 ? known : [], pathOf: whole.path };
    noticed.push({ path, said: problem(scene) });
  }
  const spoilt = noticed.flatMap(({ said }) => (said.spoilt ? [said.spoilt] : []));
  const problems = noticed
    .filter(({ path, said }) => said.spoilt || !spoilt.some((other) => isPathWithin(path, other)))
    .map(({ said }) => said);

  const value = whole.restored();
  for (const said of problems) if (said.spoilt) spoil(value, said.spoilt, said.instead);
  const isOther = (check.errors?.length ?? 0) > MOST_ERRORS;
  const isUseless = isOther || spoilt.some((path) => path.length === 0);
  return {
    value: isUseless ? nothing() : value,
    findings: problems.map((said) => underRule(said.finding, rule)),
  };
}

/** A file with more is not of this kind at all: none of it is used, and the first are said. */
const MOST_ERRORS = 1_000;

function isPathWithin(path: DataPath, parent: DataPath): boolean {
  return parent.every((step, i) => path[i] === step);
}

/** One error a mistake: those that follow from another one are dropped. */
function worthSaying(errors: readonly ErrorObject[], known: readonly string[]): ErrorObject[] {
  const choices = errors.filter(({ keyword }) => keyword === "oneOf" || keyword === "anyOf");
  const kept = new Map<string, ErrorObject>();
  for (const error of errors) {
    const { keyword, instancePath, params } = error;
    if (keyword === "if" || keyword === "propertyNames" || keyword === "allOf") continue;
    if (keyword === "unevaluatedProperties" && known.includes(params.unevaluatedProperty)) continue;
    if (keyword === "required" && isMisspelt(error, errors)) continue;
    if (choices.some((choice) => choice !== error && isWithin(instancePath, choice.instancePath))) continue;
    const key = ABOUT_KEYS[keyword]?.(error) ?? instancePath;
    const other = kept.get(key);
    if (!other || rank(error) < rank(other)) kept.set(key, error);
  }
  return [...kept.values()];
}

/** Errors that stand at a map but are about one of its keys: several may be true. */
const ABOUT_KEYS: Readonly<Record<string, (error: ErrorObject) => string>> = {
  required: ({ instancePath, params }) => `${instancePath} lacks ${params.missingProperty}`,
  additionalProperties: ({ instancePath, params }) => `${instancePath}/${params.additionalProperty}`,
  unevaluatedProperties: ({ instancePath, params }) => `${instancePath}/${params.unevaluatedProperty}`,
  "x-unique": ({ instancePath, params }) => `${instancePath}/${params.index}/${params.key}`,
  pattern: ({ instancePath, propertyName }) =>
    propertyName === undefined ? instancePath : `${instancePath}/${propertyName}`,
};

/** Whether a key that is missing stands there under a name that is nearly right, or as a text with a colon. */
function isMisspelt(missing: ErrorObject, errors: readonly ErrorObject[]): boolean {
  return errors.some(({ keyword, instancePath, params }) => {
    if (!keyword.endsWith("Properties") || instancePath !== missing.instancePath) return false;
    const key = String(params.additionalProperty ?? params.unevaluatedProperty);
    return nearest(key, [String(missing.params.missingProperty)]) !== null;
  });
}

const RANKS = ["false schema", "type", "x-unique", "enum", "const", "format", "pattern"];
function rank({ keyword }: ErrorObject): number {
  const at = RANKS.indexOf(keyword);
  return at < 0 ? RANKS.length : at;
}

function isWithin(pointer: string, parent: string): boolean {
  return pointer === parent || pointer.startsWith(`${parent}/`);
}

function unknownKey(yaml: YamlFile, key: string, known: readonly string[]): ErrorScene {
  const error = {
    keyword: "additionalProperties",
    params: { additionalProperty: key },
    instancePath: "",
    schemaPath: "",
    parentSchema: {},
  };
  return { yaml, error, path: [], known, pathOf: () => [] };
}

function spoil(root: unknown, path: DataPath, instead: unknown): void {
  const last = path.at(-1);
  let parent: unknown = root;
  for (const step of path.slice(0, -1))
    parent = (parent as Record<string | number, unknown> | undefined)?.[step];
  if (last === undefined || typeof parent !== "object" || parent === null) return;
  const holder = parent as Record<string | number, unknown>;
  if (instead !== undefined) holder[last] = instead;
  else if (Array.isArray(parent)) holder[last] = null;
  else delete holder[last];
}

/** The same words under another rule: a manifest's mistakes and a standard's have rules of their own. */
function underRule(said: Finding, rule: string): Finding {
  return said.rule === "file-invalid" ? { ...said, rule } : said;
}

function propertiesOf(schema: JsonSchema): Record<string, unknown> {
  return isMap(schema.properties) ? schema.properties : {};
}
