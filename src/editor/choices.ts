/** Values that a key may have in this very report, put into the schemas of an editor. */
import { isMap } from "../project/compact.ts";
import type { JsonSchema } from "../project/core-schemas.ts";

/** A value that `check` takes, and what it stands for: the title of an evidence, the wording of a criterion. */
export interface Choice {
  readonly value: string;
  readonly meaning: string;
}

/** A schema in draft-07 with a part changed. Where there is no such part, it stays as it is. */
export function changed(
  schema: JsonSchema,
  keys: readonly string[],
  change: (part: JsonSchema) => JsonSchema,
): JsonSchema {
  if (isMap(schema.items)) return { ...schema, items: changed(schema.items, keys, change) };
  const [key, ...rest] = keys;
  if (key === undefined) return change(schema);
  const part = isMap(schema.properties) && Object.hasOwn(schema.properties, key) && schema.properties[key];
  if (!isMap(part)) return schema;
  return {
    ...schema,
    properties: { ...(schema.properties as object), [key]: changed(part, rest, change) },
  };
}

/** One of these and nothing else; what it is where there are none. */
export function oneOf(choices: readonly Choice[]): (part: JsonSchema) => JsonSchema {
  return (part) => {
    if (choices.length === 0) return part;
    const { pattern: _, patternErrorMessage: __, type, ...rest } = part;
    return { ...rest, ...enumeration(choices, Array.isArray(type) && type.includes("null")) };
  };
}

/** One of these, or a map as it was; `part` is what takes both. */
export function oneOfOrMap(choices: readonly Choice[]): (part: JsonSchema) => JsonSchema {
  return (part) => {
    if (choices.length === 0) return part;
    const { description, ...map } = part;
    return {
      ...(description !== undefined && { description }),
      anyOf: [enumeration(choices, true), { ...map, type: "object" }],
    };
  };
}

/** Proposed, not demanded. */
export function perhaps(values: readonly string[]): (part: JsonSchema) => JsonSchema {
  return (part) => (values.length === 0 ? part : { ...part, examples: values });
}

/** A number that was typed without quotation marks is a number to an editor, and text to `check`. */
function enumeration(choices: readonly Choice[], mayBeEmpty: boolean): JsonSchema {
  const meanings = new Map<string | number | null, string>();
  for (const { value, meaning } of choices) meanings.set(value, meaning);
  for (const { value, meaning } of choices) {
    const number = Number(value);
    if (value.trim() !== "" && Number.isFinite(number) && !meanings.has(number))
      meanings.set(number, meaning);
  }
  if (mayBeEmpty) meanings.set(null, "");
  return { enum: [...meanings.keys()], enumDescriptions: [...meanings.values()] };
}
