/** `evidence.yaml`, validated → the register, in the order written (specification, section 5). */
import type { Finding } from "../findings/finding.ts";
import type { Language } from "../messages/index.ts";
import type { Evidence, EvidenceKind, EvidenceTarget } from "../project/types.ts";
import type { YamlFile } from "../project/yaml-file.ts";
import { type Fields, fieldsOf, isMap, within } from "./fields.ts";

/** Of several entries with one id the first counts; that they repeat, the schema's check says. */
export function evidenceFrom(
  value: unknown,
  yaml: YamlFile,
  language: Language,
  findings: Finding[],
): ReadonlyMap<string, Evidence> {
  const register = new Map<string, Evidence>();
  for (const [index, item] of (Array.isArray(value) ? value : []).entries()) {
    if (!isMap(item)) continue;
    const entry = entryFrom(fieldsOf(item, within(yaml.at, [index]), language, findings));
    if (entry && !register.has(entry.id)) register.set(entry.id, entry);
  }
  return register;
}

function entryFrom(fields: Fields): Evidence | null {
  const id = fields.id("id");
  if (id === null) return null;
  return {
    at: fields.at,
    id,
    title: fields.local("title"),
    kind: fields.text("kind") as EvidenceKind | null,
    number: fields.text("number"),
    date: fields.day("date"),
    validUntil: fields.day("valid_until"),
    target: targetFrom(fields),
    parts: fields.items("parts").map((part) => ({ title: part.local("title"), target: targetFrom(part) })),
    sha256: fields.text("sha256"),
    annex: fields.flag("annex") ?? true,
    label: fields.text("label"),
  };
}

function targetFrom(fields: Fields): EvidenceTarget | null {
  const file = fields.path("file");
  if (file !== null) return { kind: "file", path: file };
  const url = fields.text("url");
  if (url !== null) return { kind: "url", url };
  const document = fields.path("document");
  if (document !== null) return { kind: "document", path: document };
  return fields.raw("place") === undefined ? null : { kind: "place", place: fields.local("place") };
}
