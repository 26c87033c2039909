/** The schemas of the format itself, as they stand in `schemas/core/`. */
import chapter from "../../schemas/core/chapter.schema.json" with { type: "json" };
import chart from "../../schemas/core/chart.schema.json" with { type: "json" };
import criterion from "../../schemas/core/criterion.schema.json" with { type: "json" };
import definitions from "../../schemas/core/definitions.schema.json" with { type: "json" };
import document from "../../schemas/core/document.schema.json" with { type: "json" };
import evidence from "../../schemas/core/evidence.schema.json" with { type: "json" };
import facts from "../../schemas/core/facts.schema.json" with { type: "json" };
import layout from "../../schemas/core/layout.schema.json" with { type: "json" };
import manifest from "../../schemas/core/manifest.schema.json" with { type: "json" };
import section from "../../schemas/core/section.schema.json" with { type: "json" };
import standard from "../../schemas/core/standard.schema.json" with { type: "json" };
import styles from "../../schemas/core/styles.schema.json" with { type: "json" };
import table from "../../schemas/core/table.schema.json" with { type: "json" };

const CORE_SCHEMAS = {
  manifest,
  criterion,
  section,
  chapter,
  evidence,
  facts,
  table,
  chart,
  document,
  standard,
  layout,
  styles,
};
export type SchemaName = keyof typeof CORE_SCHEMAS;
export const SCHEMA_NAMES = Object.keys(CORE_SCHEMAS) as readonly SchemaName[];

export type JsonSchema = Readonly<Record<string, unknown>>;

const CORE = "https://selfassess.example/schemas/core/";
export const CRITERION_SCHEMA_ID = coreSchemaId("criterion");

export function coreSchemaId(name: SchemaName): string {
  return `${CORE}${name}.schema.json`;
}

export function coreSchema(name: SchemaName | "definitions"): JsonSchema {
  return name === "definitions" ? definitions : CORE_SCHEMAS[name];
}
