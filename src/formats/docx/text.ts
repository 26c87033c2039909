/** Text → runs: cleaned, in pieces of one language, with the marks that are elements of their own in Word. */
import { LANGUAGE_TAGS, splitByLanguage } from "../../document/language.ts";
import { finding } from "../../findings/finding.ts";
import type { Place } from "../../findings/source.ts";
import type { Language } from "../../messages/index.ts";
import { type RunProperties, runProperties } from "./properties.ts";
import type { Scope } from "./state.ts";
import { runLook } from "./styles-part.ts";
import { cleanText, escapeText } from "./xml.ts";

/** Line ends and tabs are spaces, as in HTML. */
export function textRuns(value: string, scope: Scope, at: Place | null): string {
  return runs(clean(value, scope, at).replace(/[\n\t]/g, " "), scope);
}

/** Line ends and tabs stay. */
export function preformattedRuns(value: string, scope: Scope, at: Place | null): string {
  return runs(clean(value, scope, at), scope);
}

/** A run that holds something other than text. */
export function run(content: string, scope: Scope): string {
  return `<w:r>${propertiesOf(scope, scope.language)}${content}</w:r>`;
}

function runs(text: string, scope: Scope): string {
  return splitByLanguage(text, scope.language)
    .map((piece) => `<w:r>${propertiesOf(scope, piece.language)}${runContent(piece.text)}</w:r>`)
    .join("");
}

const MARK = /[\n\t\u00ad\u2011]/;
const MARKS: Readonly<Record<string, string>> = {
  "\n": "<w:br/>",
  "\t": "<w:tab/>",
  "\u00ad": "<w:softHyphen/>",
  "\u2011": "<w:noBreakHyphen/>",
};

function runContent(text: string): string {
  if (!MARK.test(text)) return textElement(text);
  return text
    .split(/([\n\t\u00ad\u2011])/)
    .map((part) => MARKS[part] ?? (part === "" ? "" : textElement(part)))
    .join("");
}

function textElement(text: string): string {
  const space = /^ | $| {2}/.test(text) ? ' xml:space="preserve"' : "";
  return `<w:t${space}>${escapeText(text)}</w:t>`;
}

function clean(value: string, scope: Scope, at: Place | null): string {
  const { text, dropped } = cleanText(value);
  if (dropped.length > 0) {
    const names = dropped.map(
      (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`,
    );
    const place = at && placeOf(dropped[0]!, at);
    scope.document.findings.push(finding("character-dropped", { characters: names.join(", ") }, place));
  }
  return text;
}

/** Where the character stands in the source; the whole text where it came about otherwise. */
function placeOf(character: string, at: Place): Place {
  const start = at.file.text.indexOf(character, at.span.start);
  const end = start + character.length;
  return start >= 0 && end <= at.span.end ? { file: at.file, span: { start, end } } : at;
}

function propertiesOf(scope: Scope, language: Language): string {
  const { document, characterStyles, paragraphStyle } = scope;
  const key = `${characterStyles.join(" ")}|${paragraphStyle}|${language}`;
  let properties = document.runCache.get(key);
  if (properties === undefined) {
    properties = runProperties({
      ...characterProperties(scope),
      ...(language === document.language ? {} : { language: LANGUAGE_TAGS[language] }),
    });
    document.runCache.set(key, properties);
  }
  return properties;
}

const TOGGLES = ["bold", "italic", "capitals"] as const;

/**
 * The innermost style by name, what the outer ones say directly. Word flips a toggle that the paragraph's style sets too
 * (ISO 29500-1, 17.7.3): strong text in a bold heading would be thin; a direct property settles it.
 */
function characterProperties({ document: { sheet }, characterStyles, paragraphStyle }: Scope): RunProperties {
  const styles = characterStyles.flatMap((id) => sheet.find(id, "character") ?? []);
  const innermost = styles.at(-1);
  if (!innermost) return {};
  const outer = styles.slice(0, -1).map((style) => withoutUndefined(runLook(style)));
  const direct: RunProperties = Object.assign({}, ...outer, { style: innermost.wordId });
  const paragraph = sheet.find(paragraphStyle, "paragraph");
  const clashes = TOGGLES.filter(
    (toggle) => sheet.look(innermost, toggle) === true && paragraph && sheet.look(paragraph, toggle) === true,
  );
  return { ...direct, ...Object.fromEntries(clashes.map((toggle) => [toggle, true])) };
}

function withoutUndefined(properties: RunProperties): RunProperties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}
