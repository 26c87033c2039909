import type { Outcome } from "../findings/finding.ts";
import { finding } from "../findings/finding.ts";
import { firstLine, type SourceFile, type Span } from "../findings/source.ts";

/** Where the two halves of a Markdown file stand, in offsets of the file. */
export interface FrontMatter {
  /** What is between the `---` lines; null where the file begins with text. */
  readonly yaml: Span | null;
  /** False where the second line is missing: then `yaml` is a guess. */
  readonly closed: boolean;
  readonly body: Span;
}

const OPENING = /^\s*?---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /^---[ \t]*(?:\r\n|\n|\r|(?![\s\S]))/m;

/** Finds the front matter. Where its end is missing, it goes to the first empty line. */
export function splitFrontMatter(file: SourceFile): Outcome<FrontMatter> {
  const { text } = file;
  const opening = OPENING.exec(text)?.[0].length;
  if (opening === undefined)
    return { value: { yaml: null, closed: true, body: { start: 0, end: text.length } }, findings: [] };
  const closing = CLOSING.exec(text.slice(opening));
  if (closing) {
    const end = opening + closing.index;
    return {
      value: {
        yaml: { start: opening, end },
        closed: true,
        body: { start: end + closing[0].length, end: text.length },
      },
      findings: [],
    };
  }
  const gap = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(opening));
  const start = gap ? opening + gap.index + gap[0].length : text.length;
  return {
    value: { yaml: { start: opening, end: start }, closed: false, body: { start, end: text.length } },
    findings: [finding("file-invalid/front-matter-open", {}, firstLine(file))],
  };
}
