/** `criteria/<number>.md` or `.yaml` → `Response` (specification, section 4). */
import type { Finding, Outcome } from "../findings/finding.ts";
import { firstLine, type Place, type SourceFile } from "../findings/source.ts";
import type { Language } from "../messages/index.ts";
import { CRITERION_KEYS, CRITERION_SCHEMA_ID, type JsonSchema } from "../project/core-schemas.ts";
import { inLanguage } from "../project/local-text.ts";
import type { EvidenceItem, Locate, Markdown, Response, Status } from "../project/types.ts";
import { validateResponse } from "../project/validate.ts";
import type { YamlFile } from "../project/yaml-file.ts";
import { type Fields, fieldsOf, isMap, scalarText } from "./fields.ts";
import { type Folder, readText } from "./folder.ts";
import { readInlineMarkdown, readPlacedMarkdown } from "./markdown.ts";
import { placedScalar } from "./placed-text.ts";
import { take } from "./take.ts";
import { noKeys, readTextFile, written } from "./text-file.ts";
import { readYaml } from "./yaml.ts";

/** What a criterion's file may hold, and in which language its plain texts are. */
export interface ResponseRules {
  /** The standard's schema of front matter; null where the standard is not known. */
  readonly schema: JsonSchema | null;
  readonly language: Language;
}

export const RESPONSE_FILE = /^criteria\/([^/]+)\.(md|yaml)$/i;

/** A file that cannot be read still answers the criterion that it is named after. */
export function loadResponse(folder: Folder, path: string, rules: ResponseRules): Outcome<Response> {
  return /\.md$/i.test(path) ? fromMarkdown(folder, path, rules) : fromYaml(folder, path, rules);
}

function fromMarkdown(folder: Folder, path: string, rules: ResponseRules): Outcome<Response> {
  const findings: Finding[] = [];
  const file = take(readTextFile(folder, path), findings);
  const value = take(checked(file.keys, rules.schema, ["narrative"]), findings);
  return { value: responseOf(value, file.keys, file.text, rules.language, findings), findings };
}

function fromYaml(folder: Folder, path: string, rules: ResponseRules): Outcome<Response> {
  const findings: Finding[] = [];
  const read = take(readText(folder, path), findings);
  const file = read ?? { path, text: "" };
  const yaml = take(readYaml(file), findings);
  const keys = yaml ?? noKeys(file);
  const value = yaml ? take(checked(yaml, rules.schema, []), findings) : null;
  const text = isMap(value) ? scalarText(value.narrative) : null;
  const narrative =
    text === null ? null : take(readPlacedMarkdown(placedScalar(keys.at(["narrative"]), text)), findings);
  return {
    value: responseOf(value, keys, narrative && written(narrative), rules.language, findings),
    findings,
  };
}

/** Keys that only an unknown standard knows are no mistakes. */
const ANY_STANDARD: JsonSchema = { allOf: [{ $ref: CRITERION_SCHEMA_ID }] };

function checked(yaml: YamlFile, schema: JsonSchema | null, without: readonly string[]): Outcome<unknown> {
  return validateResponse(schema ?? ANY_STANDARD, yaml, { without });
}

function responseOf(
  value: unknown,
  { file, at }: YamlFile,
  narrative: Markdown | null,
  language: Language,
  findings: Finding[],
): Response {
  const fields = fieldsOf(value, at, language, findings);
  const criteria = criteriaOf(fields, file);
  const title = inLanguage(fields.local("title"), language);
  return {
    at,
    file,
    criteria: criteria.map(({ number }) => number),
    criterionPlace: (index) => criteria[index]!.place,
    title: title === "" ? null : title,
    rating: fields.text("rating"),
    evidence: evidenceOf(fields, at, findings),
    responsible: fields.text("responsible"),
    status: (fields.text("status") as Status | null) ?? "ready",
    due: fields.day("due"),
    extra: extraOf(fields),
    narrative,
  };
}

/** `criterion`, else `criteria`, else the file's name, each with its place. */
function criteriaOf(fields: Fields, file: SourceFile): readonly { number: string; place: Place }[] {
  const one = fields.id("criterion");
  if (one !== null) return [{ number: one, place: fields.at(["criterion"]) }];
  const several = fields.list("criteria").flatMap((item, index) => {
    const number = scalarText(item)?.normalize("NFC");
    return number === undefined ? [] : [{ number, place: fields.at(["criteria", index]) }];
  });
  if (several.length > 0) return several;
  return [{ number: RESPONSE_FILE.exec(file.path)?.[1] ?? file.path, place: firstLine(file) }];
}

function evidenceOf(fields: Fields, at: Locate, findings: Finding[]): EvidenceItem[] {
  return fields.list("evidence").flatMap((item, index): EvidenceItem[] => {
    const place = at(["evidence", index]);
    const id = scalarText(item);
    if (id !== null) return [{ kind: "reference", id: id.normalize("NFC"), place }];
    const text = isMap(item) ? scalarText(item.text) : null;
    if (text === null) return [];
    const placed = placedScalar(at(["evidence", index, "text"]), text);
    return [{ kind: "text", text: take(readInlineMarkdown(placed), findings), place }];
  });
}

/** Keys that only this standard knows, as validation left them. */
function extraOf(fields: Fields): Readonly<Record<string, unknown>> {
  const extra: Record<string, unknown> = Object.create(null);
  for (const key of fields.keys) if (!CRITERION_KEYS.has(key)) extra[key] = fields.raw(key);
  return extra;
}
