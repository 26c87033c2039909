/** `documents/<name>.md` → minutes, a regulation or an order (specification, section 8). */
import type { Finding, Outcome } from "../findings/finding.ts";
import type { Language } from "../messages/index.ts";
import type { Minutes, Order, Regulation, SupportingDocument } from "../project/types.ts";
import { validate } from "../project/validate.ts";
import { type Fields, fieldsOf } from "./fields.ts";
import type { Folder } from "./folder.ts";
import { markdownItems } from "./markdown-items.ts";
import { personFrom } from "./people.ts";
import { take } from "./take.ts";
import { readTextFile, type TextFile } from "./text-file.ts";

export const DOCUMENT_FILE = /^documents\/([^/]+)\.md$/i;

/** null where the file cannot be read or does not say which type of document it is. */
export function loadDocument(
  folder: Folder,
  path: string,
  language: Language,
): Outcome<SupportingDocument | null> {
  const findings: Finding[] = [];
  const file = take(readTextFile(folder, path), findings);
  if (!file.isRead) return { value: null, findings };
  const value = take(validate("document", file.keys), findings);
  const fields = fieldsOf(value, file.keys.at, language, findings);
  const read = DOCUMENTS[fields.text("type") ?? ""];
  return { value: read?.(fields, baseOf(fields, file), findings) ?? null, findings };
}

type Base = Omit<Regulation, "type" | "adopted" | "approved">;

function baseOf(fields: Fields, { file, text }: TextFile): Base {
  return {
    at: fields.at,
    file,
    name: DOCUMENT_FILE.exec(file.path)?.[1] ?? file.path,
    title: fields.local("title"),
    institution: fields.local("institution"),
    body: text,
  };
}

const DOCUMENTS: Readonly<
  Record<string, (fields: Fields, base: Base, findings: Finding[]) => SupportingDocument>
> = {
  minutes: (fields, base, findings): Minutes => ({
    ...base,
    type: "minutes",
    council: fields.local("body"),
    number: fields.text("number"),
    date: fields.day("date"),
    place: fields.local("place"),
    present: fields.local("present"),
    absent: fields.local("absent"),
    absenceReason: fields.local("absence_reason"),
    agenda: markdownItems(fields, "agenda", findings),
    heard: markdownItems(fields, "heard", findings),
    decided: markdownItems(fields, "decided", findings),
    chair: fields.local("chair"),
    secretary: fields.local("secretary"),
  }),
  regulation: (fields, base): Regulation => ({
    ...base,
    type: "regulation",
    adopted: adoptedFrom(fields.fields("adopted")),
    approved: approvedFrom(fields.fields("approved")),
  }),
  order: (fields, base): Order => ({
    ...base,
    type: "order",
    number: fields.text("number"),
    date: fields.day("date"),
    place: fields.local("place"),
    basis: fields.local("basis"),
    signature: personFrom(fields.fields("signature")),
  }),
};

function adoptedFrom(fields: Fields | null): Regulation["adopted"] {
  if (!fields) return null;
  return {
    body: fields.local("body"),
    number: fields.text("number"),
    date: fields.day("date"),
    document: fields.text("document"),
    text: fields.local("text"),
  };
}

function approvedFrom(fields: Fields | null): Regulation["approved"] {
  if (!fields) return null;
  return {
    name: fields.local("name"),
    position: fields.local("position"),
    date: fields.day("date"),
    text: fields.local("text"),
  };
}
