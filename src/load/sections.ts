/** `sections/<number>.md` → `SectionText` (specification, section 4). */
import type { Finding, Outcome } from "../findings/finding.ts";
import type { Language } from "../messages/index.ts";
import { inLanguage } from "../project/local-text.ts";
import type {
  Markdown,
  SectionList,
  SectionListKind,
  SectionListStyle,
  SectionText,
} from "../project/types.ts";
import { validate } from "../project/validate.ts";
import { type Fields, fieldsOf } from "./fields.ts";
import type { Folder } from "./folder.ts";
import { markdownItems } from "./markdown-items.ts";
import { take } from "./take.ts";
import { readTextFile } from "./text-file.ts";

export const SECTION_FILE = /^sections\/([^/]+)\.md$/i;

export function loadSection(folder: Folder, path: string, language: Language): Outcome<SectionText> {
  const findings: Finding[] = [];
  const file = take(readTextFile(folder, path), findings);
  const value = take(validate("section", file.keys), findings);
  const fields = fieldsOf(value, file.keys.at, language, findings);
  const list = (kind: SectionListKind) => listOf(fields, kind, language, findings);
  const section: SectionText = {
    at: file.keys.at,
    file: file.file,
    number: SECTION_FILE.exec(path)?.[1] ?? path,
    lists: {
      strengths: list("strengths"),
      weaknesses: list("weaknesses"),
      recommendations: list("recommendations"),
    },
    narrative: file.text,
  };
  return { value: section, findings };
}

function listOf(fields: Fields, kind: SectionListKind, language: Language, findings: Finding[]): SectionList {
  const items: readonly Markdown[] | null =
    fields.raw(kind) === undefined ? null : markdownItems(fields, kind, findings);
  const title = inLanguage(fields.local(`${kind}_title`), language);
  return {
    items,
    title: title === "" ? null : title,
    style: fields.text(`${kind}_style`) as SectionListStyle | null,
  };
}
