/**
 * The files of a new report. In: a standard, what is known of the institution, and what the layout prints. Out: texts by path
 * from the report's folder, each with the official wording, what a reviewer looks for and an example as comments in
 * the report's language. What the author owes is left open, so that `check` names just that: places marked «…», empty
 * lists, texts of comments only. Nothing is read or written here.
 */
import type { Language } from "../messages/index.ts";
import type { Standard } from "../project/types.ts";
import { chapterFile } from "./chapter-file.ts";
import { criterionFile } from "./criterion-file.ts";
import { evidenceFile, factsFile, firstTable, TABLE } from "./data-files.ts";
import { editorFiles } from "./editor-files.ts";
import { manifestFile } from "./manifest-file.ts";
import type { PrintedParts } from "./printed-parts.ts";
import { readmeFile } from "./readme-file.ts";
import { sectionFile } from "./section-file.ts";

export interface Starter {
  readonly standard: Standard;
  /** How the manifest calls it: an id, perhaps with a version, or a path. */
  readonly standardName: string;
  /** Of the report. */
  readonly language: Language;
  /** null where the author fills it in later. */
  readonly name: string | null;
  readonly place: string | null;
  /** Four digits. */
  readonly year: string;
  readonly printed: PrintedParts;
}

/** In the order in which one opens them. */
export function starterFiles(starter: Starter): ReadonlyMap<string, string> {
  const { standard, language, year } = starter;
  const files = new Map<string, string>([
    ["selfassess.yaml", manifestFile(starter)],
    ["README.md", readmeFile(starter)],
    ["evidence.yaml", evidenceFile(language, year)],
    ["data/facts.yaml", factsFile(language)],
    [TABLE, firstTable(language, year)],
  ]);
  for (const section of standard.sections) {
    for (const criterion of section.criteria)
      files.set(`criteria/${criterion.number}.md`, criterionFile(criterion, starter));
    files.set(`sections/${section.number}.md`, sectionFile(section, standard, language));
  }
  for (const chapter of standard.chapters)
    files.set(`chapters/${chapter.id}.md`, chapterFile(chapter, language));
  for (const [path, text] of editorFiles()) files.set(path, text);
  return files;
}
