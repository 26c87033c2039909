/**
 * What the bundle holds beside code: the checks of every schema that comes with the tool, compiled, and what reading its
 * standards, layouts and templates gives. Bundled and run by `bundle.mjs`.
 */

import { readdirSync, readFileSync } from "node:fs";
import standaloneCode from "ajv/dist/standalone/index.js";
import { type BuiltInReading, readingName } from "../src/commands/built-in-readings.ts";
import { nodeHost } from "../src/hosts/node-host.ts";
import { loadLayout } from "../src/layout/load-layout.ts";
import { CORE_KEYS, findStandard } from "../src/load/standards.ts";
import { useMemory } from "../src/memory.ts";
import { LANGUAGES } from "../src/messages/index.ts";
import {
  coreSchema,
  coreSchemaId,
  type JsonSchema,
  type SchemaName,
  schemaNames,
} from "../src/project/core-schemas.ts";
import { readResponseSchema } from "../src/project/response-schema.ts";
import { nameless } from "../src/project/schemas.ts";
import { newValidator } from "../src/project/validator.ts";
import { parseTemplate } from "../src/template/template.ts";

/**
 * JavaScript (CommonJS) whose `exports` hold a check by the key under which `project/schemas.ts` looks for it. `words` is the
 * module of `schema-words.ts`; `schemas` and `templates` are absolute, with `/`.
 */
export function compiledChecks(schemas: string, words: string): string {
  const schema = (name: SchemaName | "definitions") => withoutNotes(coreSchema(name)) as JsonSchema;
  const validator = newValidator({ source: true, lines: false }, words, schema);
  const keys: Record<string, string> = {};
  for (const name of schemaNames()) {
    const id = coreSchemaId(name);
    if (!validator.getSchema(id)) validator.addSchema(schema(name));
    if (name !== "criterion") keys[id] = id;
  }
  const own = readdirSync(schemas).flatMap((standard) => {
    const path = `${schemas}/${standard}/response.schema.json`;
    return nodeHost.stat(path) ? [readFileSync(path, "utf8")] : [];
  });
  for (const [index, text] of [CORE_KEYS, ...own].entries()) {
    const { value } = readResponseSchema({ path: "response.schema.json", text });
    if (!value) throw new Error(`not a schema: ${text}`);
    const { anonymous, key } = nameless(value);
    const id = `https://selfassess.example/response-${index}`;
    validator.addSchema(withoutNotes(anonymous) as JsonSchema, id);
    keys[key] = id;
  }
  // Ajv writes a coercion of keys that are never anything but texts, and declares them constant.
  return standaloneCode.default(validator, keys).replaceAll("for(const key", "for(let key");
}

const NOTES = ["title", "description", "x-description-ky", "x-description-ru"];

/** A schema without what is for people only: the check would carry it along. A key of that name that it describes is a map. */
function withoutNotes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNotes);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, inner]) => !NOTES.includes(key) || typeof inner !== "string",
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNotes(inner)]));
}

/** By the names of their files. */
export function builtInReadings(schemas: string, templates: string): Record<string, BuiltInReading> {
  const entries: Record<string, BuiltInReading> = {};
  let kinds = ["standard"];
  useMemory({
    recall: () => undefined,
    keep(kind, text, value) {
      if (!kinds.includes(kind)) return;
      const name = readingName(kind, text);
      if (entries[name] && entries[name].text !== text) throw new Error(`two texts are called ${name}`);
      entries[name] = { text, value };
    },
  });
  const place = { file: { path: "", text: "" }, span: { start: 0, end: 0 } };
  const folder = { host: nodeHost, root: schemas, files: new Map() };
  for (const id of readdirSync(schemas)) findStandard(folder, id, place, { builtIn: schemas, extra: [] });
  kinds = ["yaml", "template"];
  for (const name of readdirSync(templates)) {
    for (const language of LANGUAGES) {
      const places = { report: null, extra: [], builtIn: templates };
      const layout = loadLayout(nodeHost, {
        name,
        place: null,
        places,
        language,
        labels: {},
        at: () => place,
      }).value;
      const names = new Set(layout?.templates.keys());
      for (const file of layout?.templates.values() ?? []) parseTemplate(file, names);
    }
  }
  return entries;
}
