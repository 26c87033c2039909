import { type Document, isAlias, isScalar, type Scalar, visit } from "yaml";
import { gluedColon, gluedDash, reservedMarkAt } from "./yaml-errors.ts";
import { beginsWithForeignSpace, foreignSpaceEdits, type Line, lineAround } from "./yaml-line.ts";
import { mistake, type YamlMistake } from "./yaml-mistake.ts";
import type { TextEdit } from "./yaml-repair.ts";
import { rangeOf } from "./yaml-value.ts";

/** The first thing that parses, but as something that nobody means: `-item` as text, a foreign space in a key. */
export function silentMistake(text: string, document: Document.Parsed): YamlMistake | null {
  let found: YamlMistake | null = null;
  const lineAt = linesRead(text);
  visit(document, {
    Node(key, node) {
      if (isAlias(node) && !node.resolve(document))
        found = reservedMarkAt(text, lineAt(rangeOf(node).start).line);
      else if (isScalar(node) && node.type === "PLAIN") found = mistakeIn(text, node, key === "key", lineAt);
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

interface LineRead {
  readonly line: Line;
  readonly foreignSpaces: () => readonly TextEdit[];
}

/** The line at an offset; it is read once, since a line may hold thousands of values. */
function linesRead(text: string): (offset: number) => LineRead {
  let last: LineRead | null = null;
  return (offset) => {
    if (last && last.line.start <= offset && offset <= last.line.end) return last;
    const line = lineAround(text, offset);
    let edits: readonly TextEdit[] | null = null;
    last = {
      line,
      foreignSpaces() {
        edits ??= foreignSpaceEdits(line).filter(({ start, end }) => start >= line.start && end <= line.end);
        return edits;
      },
    };
    return last;
  };
}

function mistakeIn(
  text: string,
  node: Scalar,
  isKey: boolean,
  lineAt: (offset: number) => LineRead,
): YamlMistake | null {
  const { start, end } = rangeOf(node);
  const source = text.slice(start, end);
  const { line, foreignSpaces } = lineAt(start);
  const beginsLine = /^[\s-]*$/.test(text.slice(line.start, start));
  const touchesSpace = beginsWithForeignSpace(source) || (beginsLine && /^-[^ ]|:/.test(source)) || isKey;
  const edits = touchesSpace ? foreignSpaces() : [];
  if (edits[0])
    return mistake(
      "file-invalid/yaml-space",
      {},
      { start: edits[0].start, end: edits.at(-1)!.end },
      edits,
      true,
    );
  if (isKey || !beginsLine) return null;
  const glued = gluedDash({ text, line }) ?? gluedColon({ text, line });
  if (glued) return glued;
  const joined = /\n *(-) /.exec(source);
  if (!joined) return null;
  const dash = start + joined.index + joined[0].length - 2;
  return mistake("file-invalid/yaml-item-joined", {}, { start: dash, end: dash + 1 });
}
