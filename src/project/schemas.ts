/**
 * Checks of JSON Schemas. Those of schemas that come with the tool are compiled when it is built (`ready-checks.ts`); for
 * all others the validator is loaded.
 */
import type { ValidateFunction } from "ajv/dist/2020.js";
import { coreSchemaId, type JsonSchema, type SchemaName } from "./core-schemas.ts";
import { readyChecks } from "./ready-checks.ts";
import { compiledCheck, compiledCoreCheck } from "./validator.ts";

const compiled = new Map<string, ValidateFunction>();
/** Of all files of a kind the schema is one object. */
const found = new WeakMap<JsonSchema, ValidateFunction>();

/** The check of a kind of file. */
export function coreCheck(name: Exclude<SchemaName, "criterion">): ValidateFunction {
  return readyChecks.get(coreSchemaId(name)) ?? compiledCoreCheck(name);
}

/** The check of a schema from elsewhere; throws where it is no schema. Equal schemas are compiled once. */
export function schemaCheck(schema: JsonSchema): ValidateFunction {
  const check = found.get(schema) ?? checkOf(schema);
  found.set(schema, check);
  return check;
}

function checkOf(schema: JsonSchema): ValidateFunction {
  const { anonymous, key } = nameless(schema);
  const known = readyChecks.get(key) ?? compiled.get(key);
  if (known) return known;
  const check = compiledCheck(anonymous);
  compiled.set(key, check);
  return check;
}

/** A schema without its name, and the key of its check. */
export function nameless({ $id: _, $schema: __, ...anonymous }: JsonSchema) {
  return { anonymous, key: JSON.stringify(anonymous) };
}
