/**
 * Repair of texts. In: findings with their edits. Out: the new text of each file that changes, and the findings that
 * are repaired by it. The edits of a finding are made together or not at all; where two findings touch the same place
 * the first is repaired, and the other waits until the text has been checked again.
 */
import type { Edit, Finding } from "./finding.ts";
import type { SourceFile } from "./source.ts";

export interface Repairs<Repaired extends Finding> {
  readonly texts: ReadonlyMap<SourceFile, string>;
  readonly repaired: readonly Repaired[];
}

export function applyEdits<Repaired extends Finding>(findings: readonly Repaired[]): Repairs<Repaired> {
  // Stages may hold the same file as two objects.
  const files = new Map<string, { file: SourceFile; edits: Edit[] }>();
  const repaired: Repaired[] = [];
  for (const each of findings) {
    if (each.edits.length === 0) continue;
    const fits = each.edits.every((edit, index) => {
      const entry = files.get(edit.file.path);
      if (entry && entry.file.text !== edit.file.text) return false;
      const own = each.edits.slice(0, index).filter(({ file }) => file.path === edit.file.path);
      return !entry?.edits.some((other) => meet(edit, other)) && !own.some((other) => overlap(edit, other));
    });
    if (!fits) continue;
    for (const edit of each.edits) {
      const entry = files.get(edit.file.path) ?? { file: edit.file, edits: [] };
      entry.edits.push(edit);
      files.set(edit.file.path, entry);
    }
    repaired.push(each);
  }
  const texts = new Map([...files.values()].map(({ file, edits }) => [file, edited(file.text, edits)]));
  return { texts, repaired };
}

/** Beside overlapping: two that begin at the same point, where one would change what the other means. */
function meet(a: Edit, b: Edit): boolean {
  return a.span.start === b.span.start || overlap(a, b);
}

function overlap({ span: a }: Edit, { span: b }: Edit): boolean {
  return a.start < b.end && b.start < a.end;
}

/** New lines end as the lines of the text do. */
function edited(text: string, edits: readonly Edit[]): string {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  let result = "";
  let from = 0;
  // What is put in at a point comes before what is replaced from there.
  const inOrder = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (const { span, text: inserted } of inOrder) {
    result += text.slice(from, span.start) + inserted.replace(/\r\n|\n|\r/g, lineEnd);
    from = span.end;
  }
  return result + text.slice(from);
}
