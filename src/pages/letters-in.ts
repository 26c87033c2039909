import type { StyleLook } from "../formats/docx/default-styles.ts";
import type { Scope } from "../formats/docx/state.ts";
import type { StyleSheet } from "../formats/docx/style-sheet.ts";
import { documentFont } from "../formats/docx/styles-part.ts";
import { type Letters, lettersOf } from "./fonts.ts";

/** LibreOffice sets raised text at this share of its size. */
const RAISED_SHARE = 0.58;

const known = new WeakMap<StyleSheet, Map<string, Letters>>();

/** The letters of text in a scope, as the DOCX writer has it written: what outer character styles say is direct. */
export function lettersIn(scope: Scope): Letters {
  const { characterStyles, paragraphStyle } = scope;
  const { sheet } = scope.document;
  const ofSheet = known.get(sheet) ?? new Map<string, Letters>();
  known.set(sheet, ofSheet);
  const key = `${characterStyles.join(" ")}|${paragraphStyle}`;
  const letters = ofSheet.get(key) ?? find(scope);
  ofSheet.set(key, letters);
  return letters;
}

function find({ document: { sheet }, characterStyles, paragraphStyle }: Scope): Letters {
  const styles = characterStyles.flatMap((id) => sheet.find(id, "character") ?? []);
  const innermost = styles.at(-1);
  const paragraph = sheet.find(paragraphStyle, "paragraph") ?? sheet.get("body");
  const value = <Key extends keyof StyleLook>(key: Key): NonNullable<StyleLook[Key]> | undefined => {
    for (const style of styles.slice(0, -1).reverse()) {
      const direct = style.look[key];
      if (direct !== undefined && direct !== null) return direct;
    }
    return (innermost && sheet.look(innermost, key)) ?? sheet.look(paragraph, key);
  };
  const size = value("size") ?? sheet.look(sheet.get("body"), "size") ?? 12;
  const isRaised = innermost !== undefined && sheet.extra(innermost, "superscript") === true;
  return lettersOf({
    font: value("font") ?? documentFont(sheet),
    size: isRaised ? size * RAISED_SHARE : size,
    bold: value("bold") ?? false,
    italic: value("italic") ?? false,
    capitals: value("capitals") ?? false,
  });
}
