/** Values that YAML did not take as the text that was meant; each can be mended by quotation marks. */
import { type Edit, finding } from "../findings/finding.ts";
import type { Place } from "../findings/source.ts";
import { shortened } from "./expected.ts";
import { headOf, type Problem } from "./problem.ts";
import { quoted, unwrapped } from "./quotation.ts";
import type { DataPath } from "./types.ts";
import type { YamlFile } from "./yaml-file.ts";

/** `- Кадрлар: жогорку категория` became a key with a value. */
export function colonInText(yaml: YamlFile, path: DataPath, key: string): Problem {
  const edits = quotedWhole(yaml.at(path));
  const params = { key: shortened(key) };
  return {
    finding: finding("file-invalid/colon-in-text", params, headOf(yaml, path), { edits }),
    ...readAs(path, edits),
  };
}

/** `- [Текст]` became a list. */
export function bracketInText(yaml: YamlFile, path: DataPath, mark: string): Problem {
  const edits = quotedWhole(yaml.at(path));
  return {
    finding: finding("file-invalid/bracket-in-text", { mark }, headOf(yaml, path), { edits }),
    ...readAs(path, edits),
  };
}

/** `status: “draft”`: the word would do without the typographic marks around it. null where there are none. */
export function marksAroundWord(
  yaml: YamlFile,
  path: DataPath,
  value: unknown,
  fits: (inner: string) => boolean,
): Problem | null {
  const inner = typeof value === "string" ? unwrapped(value) : null;
  if (inner === null) return null;
  const place = yaml.at(path);
  const edits = [{ ...place, text: quoted(inner) }];
  const said = finding("file-invalid/quotation-marks", { text: shortened(inner) }, place, { edits });
  return { finding: said, spoilt: path, instead: fits(inner) ? inner : undefined };
}

/** Puts what stands on one line in quotation marks; nothing where it goes over several. */
function quotedWhole({ file, span }: Place): Edit[] {
  const written = file.text.slice(span.start, span.end).trimEnd();
  if (/[\r\n]/.test(written) || written === "") return [];
  return [{ file, span: { start: span.start, end: span.start + written.length }, text: quoted(written) }];
}

/** The text as it will be read when it is mended. */
function readAs(path: DataPath, [edit]: readonly Edit[]): Pick<Problem, "spoilt" | "instead"> {
  if (!edit) return { spoilt: path };
  return { spoilt: path, instead: edit.file.text.slice(edit.span.start, edit.span.end) };
}
