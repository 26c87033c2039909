/**
 * In: the text of a standard's `response.schema.json`. Out: the schema, or what is wrong with it. A standard may come
 * from a stranger: its schema refers to nothing but the core criterion and holds no pattern that could take for ever.
 */
import { type Finding, finding, type Outcome } from "../findings/finding.ts";
import { firstLine, type Place, type SourceFile } from "../findings/source.ts";
import { isMap } from "./compact.ts";
import { CRITERION_SCHEMA_ID, type JsonSchema } from "./core-schemas.ts";
import { schemaCheck } from "./schemas.ts";

const CRITERION_PATH = "../core/criterion.schema.json";
const DEEPEST = 64;

export function readResponseSchema(file: SourceFile): Outcome<JsonSchema | null> {
  const refused = (said: Finding): Outcome<null> => ({ value: null, findings: [said] });
  if (isTooDeep(file.text))
    return refused(finding("limit-exceeded/yaml-nesting", { limit: DEEPEST }, firstLine(file)));
  let json: unknown;
  try {
    json = JSON.parse(file.text);
  } catch (error) {
    const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? Number.NaN);
    const place = Number.isNaN(at)
      ? firstLine(file)
      : { file, span: { start: at, end: Math.min(at + 1, file.text.length) } };
    return refused(finding("standard-invalid/response-json", {}, place));
  }
  const findings: Finding[] = [];
  const schema = withCore(json, file, findings);
  if (findings.length > 0) return { value: null, findings };
  if (!isMap(schema)) return refused(finding("standard-invalid/response-schema", {}, firstLine(file)));
  try {
    schemaCheck(schema);
  } catch (error) {
    const keyword = /unknown keyword: "([^"]+)"/.exec(String(error))?.[1];
    if (keyword !== undefined)
      return refused(finding("standard-invalid/response-keyword", { keyword }, placeOf(file, keyword)));
    return refused(finding("standard-invalid/response-schema", {}, firstLine(file)));
  }
  return { value: schema, findings: [] };
}

/** The schema with references to the core criterion by its id; everything else that is refused is said. */
function withCore(value: unknown, file: SourceFile, findings: Finding[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withCore(item, file, findings));
  if (!isMap(value)) return value;
  const result: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key === "__proto__") continue;
    if (REFERENCES.has(key) && typeof inner === "string") {
      if (inner !== CRITERION_PATH && inner !== CRITERION_SCHEMA_ID) {
        const params = { target: inner, core: CRITERION_PATH };
        findings.push(finding("standard-invalid/response-reference", params, placeOf(file, inner)));
      }
      result[key] = CRITERION_SCHEMA_ID;
      continue;
    }
    const patterns =
      key === "pattern" ? [inner] : key === "patternProperties" && isMap(inner) ? Object.keys(inner) : [];
    for (const pattern of patterns)
      if (typeof pattern === "string" && !isQuickPattern(pattern))
        findings.push(finding("standard-invalid/response-pattern", { pattern }, placeOf(file, pattern)));
    result[key] = withCore(inner, file, findings);
  }
  return result;
}

const REFERENCES: ReadonlySet<string> = new Set(["$ref", "$dynamicRef", "$recursiveRef"]);
const MOST_REPEATS = 3;

/**
 * Whether a pattern takes a time that is bounded for short texts: no repeated group repeats something itself or offers
 * a choice, and only few things are repeated without limit.
 */
export function isQuickPattern(pattern: string): boolean {
  const plain = pattern.replace(/\\./g, "x").replace(/\[[^\]]*\]/g, "x");
  const groups: boolean[] = [];
  let repeats = 0;
  for (let i = 0; i < plain.length; i += 1) {
    const letter = plain[i]!;
    const isRepeated = /^(?:[*+]|\{\d*,?\d*\})/.test(plain.slice(i + 1));
    if (letter === "(") groups.push(false);
    else if (letter === "|") groups.fill(true);
    else if (letter === ")") {
      const varies = groups.pop() ?? false;
      if (varies && isRepeated) return false;
    }
    if (isRepeated && letter !== "(") {
      groups.fill(true);
      repeats += 1;
    }
  }
  return repeats <= MOST_REPEATS;
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const { 0: token } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === "[" || token === "{") depth += 1;
    else if (token === "]" || token === "}") depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** The first place where a word stands in the file, in its quotation marks. */
function placeOf(file: SourceFile, word: string): Place {
  const written = JSON.stringify(word);
  const start = file.text.indexOf(written);
  return start < 0 ? firstLine(file) : { file, span: { start, end: start + written.length } };
}
