/**
 * In: the path of a Markdown file of the report. Out: its keys, as YAML that was read, and its text (`TextFile`). Keys
 * that cannot be read leave an empty map, so that the text is not lost with them.
 */
import type { Finding, Outcome } from "../findings/finding.ts";
import { firstLine, type SourceFile } from "../findings/source.ts";
import type { Markdown } from "../project/types.ts";
import type { YamlFile } from "../project/yaml-file.ts";
import { type Folder, readText } from "./folder.ts";
import { type FrontMatter, splitFrontMatter } from "./front-matter.ts";
import { isEmptyMarkdown, readMarkdown } from "./markdown.ts";
import { take } from "./take.ts";
import { readYaml } from "./yaml.ts";

export interface TextFile {
  readonly file: SourceFile;
  /** False where the file cannot be read as text: then it has neither keys nor text. */
  readonly isRead: boolean;
  readonly keys: YamlFile;
  /** null where nothing is written but comments. */
  readonly text: Markdown | null;
}

export function readTextFile(folder: Folder, path: string): Outcome<TextFile> {
  const findings: Finding[] = [];
  const read = take(readText(folder, path), findings);
  const file = read ?? { path, text: "" };
  const parts = take(splitFrontMatter(file), findings);
  const keys = keysOf(file, parts, findings) ?? noKeys(file);
  return {
    value: {
      file,
      isRead: read !== null,
      keys,
      text: written(take(readMarkdown(file, parts.body), findings)),
    },
    findings,
  };
}

/** Keys whose end is missing count only where they can be read without another word. */
function keysOf(file: SourceFile, { yaml, closed }: FrontMatter, findings: Finding[]): YamlFile | null {
  if (!yaml) return null;
  const read = readYaml(file, yaml);
  return closed ? take(read, findings) : read.findings.length === 0 ? read.value : null;
}

/** The YAML of a file that has none, or none that can be read. */
export function noKeys(file: SourceFile): YamlFile {
  return { file, value: null, at: () => firstLine(file), repaired: false };
}

export function written(text: Markdown): Markdown | null {
  return isEmptyMarkdown(text) ? null : text;
}
