/** The schemas of the format itself (`schemas/core/`) and the one validator that runs them and a standard's own. */
import { createRequire } from "node:module";
import type { SchemaValidateFunction } from "ajv";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { readDay } from "./day.ts";

export const SCHEMA_NAMES = [
  "manifest",
  "criterion",
  "section",
  "chapter",
  "evidence",
  "facts",
  "table",
  "chart",
  "document",
  "standard",
  "layout",
  "styles",
] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

export type JsonSchema = Readonly<Record<string, unknown>>;

const CORE = "https://selfassess.example/schemas/core/";
export const CRITERION_SCHEMA_ID = `${CORE}criterion.schema.json`;
/** Annotations for people: descriptions in other languages, and the words for a pattern. */
const ANNOTATIONS = ["x-description-ky", "x-description-ru", "x-shape"];
/** Formats of JSON Schema that are taken as notes, as the 2020-12 vocabulary has it. */
const NOTES = ["email", "uri", "uri-reference", "date-time", "time", "regex"];

const load = createRequire(import.meta.url);
const compiled = new Map<string, ValidateFunction>();
let validator: Ajv2020 | null = null;

/** The schema of a kind of file as it stands in `schemas/core/`. */
export function coreSchema(name: SchemaName | "definitions"): JsonSchema {
  return load(`../../schemas/core/${name}.schema.json`) as JsonSchema;
}

/** The check of a kind of file. */
export function coreCheck(name: Exclude<SchemaName, "criterion">): ValidateFunction {
  return ajv().getSchema(`${CORE}${name}.schema.json`) ?? ajv().compile(coreSchema(name));
}

/** The check of a schema from elsewhere; throws where it is no schema. Equal schemas are compiled once. */
export function schemaCheck(schema: JsonSchema): ValidateFunction {
  const { $id: _, $schema: __, ...anonymous } = schema;
  const key = JSON.stringify(anonymous);
  const known = compiled.get(key);
  if (known) return known;
  if (!ajv().getSchema(CRITERION_SCHEMA_ID)) throw new Error("the core schemas lack the criterion");
  if (!ajv().validateSchema(anonymous)) throw new Error("not a JSON Schema");
  const check = ajv().compile(anonymous);
  compiled.set(key, check);
  return check;
}

function ajv(): Ajv2020 {
  if (validator) return validator;
  validator = new Ajv2020({
    allErrors: true,
    verbose: true,
    coerceTypes: true,
    ownProperties: true,
    strictTypes: false,
    strictTuples: false,
    validateSchema: false,
    logger: false,
  });
  validator.addVocabulary(ANNOTATIONS);
  validator.addFormat("date", { type: "string", validate: (text: string) => readDay(text).problem === null });
  for (const name of NOTES) validator.addFormat(name, true);
  validator.addKeyword({ keyword: "x-unique", type: "array", schemaType: "string", validate: uniqueBy });
  validator.addSchema(coreSchema("definitions"));
  validator.addSchema(coreSchema("criterion"));
  return validator;
}

/** Items of a list differ in the value of one key. */
const uniqueBy: SchemaValidateFunction = (key: string, items: readonly unknown[], _schema, context) => {
  const firsts = new Map<string, number>();
  const errors: Partial<ErrorObject>[] = [];
  for (const [index, item] of items.entries()) {
    const value: unknown =
      item && typeof item === "object" ? (item as Record<string, unknown>)[key] : undefined;
    if (typeof value !== "string" && typeof value !== "number") continue;
    const id = String(value).normalize("NFC");
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, index);
    else
      errors.push({
        keyword: "x-unique",
        instancePath: `${context?.instancePath ?? ""}/${index}/${key}`,
        params: { id, key, first },
      });
  }
  uniqueBy.errors = errors;
  return errors.length === 0;
};
