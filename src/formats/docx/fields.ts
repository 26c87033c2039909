/** Complex fields (ISO 29500-1, 17.16.18): their code, and a stored result that Word shows without working it out. */
import { escapeText } from "./xml.ts";

export function complexField(code: string, result: string): string {
  return fieldStart(code) + result + FIELD_END;
}

/** For a result of several paragraphs. */
export function fieldStart(code: string): string {
  const instruction = `<w:r><w:instrText xml:space="preserve"> ${escapeText(code)} </w:instrText></w:r>`;
  return fieldCharacter("begin") + instruction + fieldCharacter("separate");
}

function fieldCharacter(type: "begin" | "separate" | "end"): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

export const FIELD_END = fieldCharacter("end");
