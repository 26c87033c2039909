/** What a schema wants and what was found instead, in words. */
import { LANGUAGES, type Message, message } from "../messages/index.ts";
import { isMap } from "./compact.ts";
import type { JsonSchema } from "./core-schemas.ts";
import type { DataPath } from "./types.ts";

/** "text", "a list", "text, or texts by language": the kinds of value that the schema takes. */
export function expected(schema: JsonSchema): Message {
  if (schema.format === "date") return message("expected-day", {});
  if (Array.isArray(schema.enum)) return message("expected-one-of", { values: schema.enum.join(", ") });
  const types = [schema.type ?? []].flat() as string[];
  const kinds: Message[] = [];
  if (types.includes("string")) kinds.push(message("expected-text", {}));
  else if (types.includes("number")) kinds.push(message("expected-number", {}));
  if (types.includes("integer")) kinds.push(message("expected-whole-number", {}));
  if (types.includes("boolean")) kinds.push(message("expected-boolean", {}));
  if (types.includes("array")) kinds.push(message("expected-list", {}));
  if (types.includes("object")) kinds.push(expectedMap(schema));
  return kinds.reduce((first, second) => message("expected-or", { first, second }));
}

/** More keys than these are not listed. */
const MOST_KEYS = 8;

function expectedMap(schema: JsonSchema): Message {
  const keys = knownKeys(schema);
  if (keys.length === 0 || keys.length > MOST_KEYS) return message("expected-map", {});
  if (keys.includes(LANGUAGES[0])) return message("expected-languages", { languages: LANGUAGES.join(", ") });
  return message("expected-keys", { keys: listed(keys) });
}

/** Keys that a schema names. */
export function knownKeys(schema: JsonSchema): string[] {
  return isMap(schema.properties) ? Object.keys(schema.properties) : [];
}

export function listed(values: readonly unknown[]): string {
  return values.join(", ");
}

/** "the text “…”", "a list", "a group of keys". */
export function found(value: unknown): Message {
  if (Array.isArray(value)) return message("found-list", {});
  if (isMap(value)) return message("found-map", {});
  return message("found-text", { text: shortened(String(value)) });
}

export function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return [...line].length > 40 ? `${[...line].slice(0, 39).join("")}…` : line;
}

/** "“evidence”", "item 2 of “evidence”", "the file". */
export function nameOf(path: DataPath): Message {
  const last = path.at(-1);
  if (last === undefined) return message("named-file", {});
  if (typeof last === "string") return message("named-key", { key: last });
  const key = path.findLast((step) => typeof step === "string");
  return key === undefined
    ? message("named-entry", { number: last + 1 })
    : message("named-item", { number: last + 1, key });
}
