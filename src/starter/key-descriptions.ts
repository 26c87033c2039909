import type { Language } from "../messages/index.ts";
import { coreSchema, type JsonSchema, type SchemaName } from "../project/core-schemas.ts";

/** What a key means, as the schema of its file says in each language: `["institution", "short"]`. Without the full stop. */
export function describedIn(schema: SchemaName, keys: readonly string[], language: Language): string {
  let node: JsonSchema | undefined = coreSchema(schema);
  for (const key of keys) node = childOf(node, key);
  const words = node && (language === "en" ? node.description : node[`x-description-${language}`]);
  if (typeof words !== "string") throw new Error(`${schema}.${keys.join(".")} has no words in ${language}`);
  return words.replace(/\.$/, "");
}

/** A key of a map, also of the items of a list and behind a reference to the shared pieces. */
function childOf(node: JsonSchema | undefined, key: string): JsonSchema | undefined {
  const shared = /definitions\.schema\.json#\/\$defs\/(\w+)$/.exec(String(node?.$ref ?? ""))?.[1];
  const whole = shared ? (coreSchema("definitions").$defs as Record<string, JsonSchema>)[shared] : node;
  const items = (whole?.items as JsonSchema | undefined) ?? whole;
  return (items?.properties as Record<string, JsonSchema> | undefined)?.[key];
}
