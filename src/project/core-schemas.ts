/** The schemas of the format itself, as they stand in `schemas/core/`. */
import criterion from "../../schemas/core/criterion.schema.json" with { type: "json" };
import { coreSchemaFiles } from "./core-schema-files.ts";

export type SchemaName = Exclude<keyof ReturnType<typeof coreSchemaFiles>, "definitions">;

/** Keys that a criterion has under every standard. */
export const CRITERION_KEYS: ReadonlySet<string> = new Set(Object.keys(criterion.properties));

export type JsonSchema = Readonly<Record<string, unknown>>;

const CORE = "https://selfassess.example/schemas/core/";
export const CRITERION_SCHEMA_ID = coreSchemaId("criterion");

export function coreSchemaId(name: SchemaName): string {
  return `${CORE}${name}.schema.json`;
}

export function schemaNames(): readonly SchemaName[] {
  return (Object.keys(coreSchemaFiles()) as (keyof ReturnType<typeof coreSchemaFiles>)[]).filter(
    (name) => name !== "definitions",
  );
}

export function coreSchema(name: SchemaName | "definitions"): JsonSchema {
  return coreSchemaFiles()[name];
}
