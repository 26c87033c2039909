/** `chapters/<id>.md` → `Chapter`; the id may have folders in it: `general/1.1` (specification, section 4). */
import type { Finding, Outcome } from "../findings/finding.ts";
import type { Language } from "../messages/index.ts";
import { inLanguage } from "../project/local-text.ts";
import type { Chapter } from "../project/types.ts";
import { validate } from "../project/validate.ts";
import { fieldsOf } from "./fields.ts";
import type { Folder } from "./folder.ts";
import { take } from "./take.ts";
import { readTextFile } from "./text-file.ts";

export const CHAPTER_FILE = /^chapters\/(.+)\.md$/i;

export function loadChapter(folder: Folder, path: string, language: Language): Outcome<Chapter> {
  const findings: Finding[] = [];
  const file = take(readTextFile(folder, path), findings);
  const value = take(validate("chapter", file.keys), findings);
  const fields = fieldsOf(value, file.keys.at, language, findings);
  const title = inLanguage(fields.local("title"), language);
  const chapter: Chapter = {
    at: file.keys.at,
    file: file.file,
    id: CHAPTER_FILE.exec(path)?.[1] ?? path,
    title: title === "" ? null : title,
    text: file.text,
  };
  return { value: chapter, findings };
}
