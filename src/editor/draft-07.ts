/**
 * In: a schema that `check` uses (JSON Schema 2020-12, in three languages). Out: the same for an editor: draft-07, as the
 * YAML extension of VS Code reads it, whole in itself, its descriptions in one language. A key without a value is allowed
 * wherever `check` passes over it. What draft-07 cannot say is left out, so that nothing is refused that `check` takes.
 */
import { type Language, message, translate } from "../messages/index.ts";
import { isMap } from "../project/compact.ts";
import { CRITERION_SCHEMA_ID, coreSchema, type JsonSchema } from "../project/core-schemas.ts";
import { closed } from "./closed-schema.ts";

const DRAFT_07 = "http://json-schema.org/draft-07/schema#";

export function toDraft07(schema: JsonSchema, language: Language): JsonSchema {
  return { $schema: DRAFT_07, ...convert(schema, { language, isCondition: false }) };
}

interface Around {
  readonly language: Language;
  /** Inside `if` and the like, where a value is looked at and not asked for. */
  readonly isCondition: boolean;
}

type Node = Record<string, unknown>;

/** Keywords by what stands behind them. */
const SCHEMA = new Set(["items", "additionalItems", "additionalProperties", "then", "else"]);
const CONDITION = new Set(["if", "not", "contains", "propertyNames"]);
const SCHEMAS = new Set(["allOf", "anyOf", "oneOf"]);
const NAMED_SCHEMAS = new Set(["properties", "patternProperties"]);
/** Kept as they are. */
const PLAIN = new Set([
  ...["type", "enum", "const", "format", "pattern", "default", "examples", "required"],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"],
]);

function convert(schema: JsonSchema, around: Around): Node {
  const result: Node = typeof schema.$ref === "string" ? referred(schema.$ref, around) : {};
  const description = descriptionOf(schema, around.language);
  if (description !== null) result.description = description;
  const isRequired = (key: string) => Array.isArray(schema.required) && schema.required.includes(key);
  for (const [keyword, value] of Object.entries(schema)) {
    if (PLAIN.has(keyword)) result[keyword] = value;
    else if (SCHEMA.has(keyword)) {
      const inner = converted(value, around);
      result[keyword] = keyword === "then" || keyword === "else" ? inner : orEmpty(inner, around);
    } else if (CONDITION.has(keyword)) result[keyword] = converted(value, { ...around, isCondition: true });
    else if (SCHEMAS.has(keyword) && Array.isArray(value))
      result[keyword] = value.map((each) => converted(each, around));
    else if (NAMED_SCHEMAS.has(keyword) && isMap(value))
      result[keyword] = mapped(value, (each, key) =>
        isRequired(key) ? converted(each, around) : orEmpty(converted(each, around), around),
      );
    else if (keyword === "$defs" && isMap(value))
      result.definitions = mapped(value, (each) => orEmpty(converted(each, around), around));
    else if (keyword === "dependentSchemas" && isMap(value))
      result.dependencies = {
        ...(result.dependencies as Node | undefined),
        ...mapped(value, (each) => converted(each, around)),
      };
    else if (keyword === "dependentRequired" && isMap(value))
      result.dependencies = { ...value, ...(result.dependencies as Node | undefined) };
    else if (keyword === "x-shape") result.patternErrorMessage = shapeWanted(String(value), around.language);
  }
  if (Array.isArray(schema.prefixItems)) {
    if (result.items !== undefined) result.additionalItems = result.items;
    result.items = schema.prefixItems.map((each) => orEmpty(converted(each, around), around));
  }
  return schema.unevaluatedProperties === false ? closed(result) : result;
}

function converted(schema: unknown, around: Around): unknown {
  return isMap(schema) ? convert(schema, around) : schema;
}

function mapped(map: Node, change: (value: unknown, key: string) => unknown): Node {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]));
}

/** Pieces of the same file stay pieces, since they may hold themselves; all others are put in their place. */
function referred(reference: string, around: Around): Node {
  const own = /^#\/\$defs\/(\w+)$/.exec(reference)?.[1];
  if (own !== undefined) return { $ref: `#/definitions/${own}` };
  if (reference === CRITERION_SCHEMA_ID) return convert(coreSchema("criterion"), around);
  const name = /definitions\.schema\.json#\/\$defs\/(\w+)$/.exec(reference)?.[1] ?? "";
  const shared = (coreSchema("definitions").$defs as Record<string, JsonSchema>)[name];
  if (!shared) throw new Error(`a schema refers to ${reference}, which is not there`);
  return convert(shared, around);
}

/** In the language, or as a standard of somebody else has it. */
function descriptionOf(schema: JsonSchema, language: Language): string | null {
  const words = schema[`x-description-${language}`] ?? schema.description;
  return typeof words === "string" ? words : null;
}

function shapeWanted(shape: string, language: Language): string {
  const known = (["id", "year", "number", "version", "chapter"] as const).find((each) => each === shape);
  return known ? translate(message(`shape-${known}`, {}), language) : "";
}

/** A schema that also takes a key without a value. */
function orEmpty(schema: unknown, { isCondition }: Around): unknown {
  if (!isMap(schema) || isCondition) return schema;
  const { type, enum: values, anyOf } = schema;
  return {
    ...schema,
    ...(type !== undefined && { type: [...new Set([type, "null"].flat())] }),
    ...(Array.isArray(values) && { enum: [...new Set([...values, null])] }),
    ...(Array.isArray(anyOf) && { anyOf: [...anyOf, { type: "null" }] }),
  };
}
