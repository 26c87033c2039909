import { type Document, isAlias, isScalar, type Scalar, visit } from "yaml";
import { gluedColon, gluedDash, reservedMarkAt } from "./yaml-errors.ts";
import { beginsWithForeignSpace, foreignSpaceEdits, lineAround } from "./yaml-line.ts";
import { mistake, type YamlMistake } from "./yaml-mistake.ts";
import { rangeOf } from "./yaml-value.ts";

/** The first thing that parses, but as something that nobody means: `-item` as text, a foreign space in a key. */
export function silentMistake(text: string, document: Document.Parsed): YamlMistake | null {
  let found: YamlMistake | null = null;
  visit(document, {
    Node(key, node) {
      if (isAlias(node) && !node.resolve(document))
        found = reservedMarkAt(text, lineAround(text, rangeOf(node).start));
      else if (isScalar(node) && node.type === "PLAIN") found = mistakeIn(text, node, key === "key");
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

function mistakeIn(text: string, node: Scalar, isKey: boolean): YamlMistake | null {
  const { start, end } = rangeOf(node);
  const source = text.slice(start, end);
  const line = lineAround(text, start);
  const beginsLine = /^[\s-]*$/.test(text.slice(line.start, start));
  const touchesSpace = beginsWithForeignSpace(source) || (beginsLine && /^-[^ ]|:/.test(source)) || isKey;
  const edits = touchesSpace
    ? foreignSpaceEdits(line).filter((edit) => edit.start >= line.start && edit.end <= line.end)
    : [];
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
