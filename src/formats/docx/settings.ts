/** Small parts of the package that hold little of the document: settings, fonts, theme, properties. */
import { LANGUAGE_TAGS } from "../../document/language.ts";
import type { DocumentProperties } from "../../document/vocabulary.ts";
import type { Language } from "../../messages/index.ts";
import { NAMESPACES } from "./namespaces.ts";
import { cleanText, escapeAttribute, escapeText, XML_DECLARATION } from "./xml.ts";

const PROGRAM = "selfassess";

/** `word/settings.xml` (ISO 29500-1, 17.15): Word's mode of 2013 and later, no field to be updated. */
export function settingsPart(language: Language, hasNotes: boolean): string {
  const compat = (name: string, value: number) =>
    `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`;
  const [decimal, list] = language === "en" ? [".", ","] : [",", ";"];
  return (
    `${XML_DECLARATION}<w:settings ${NAMESPACES.w}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/>` +
    '<w:characterSpacingControl w:val="doNotCompress"/>' +
    (hasNotes ? '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' : "") +
    `<w:compat>${compat("compatibilityMode", 15)}${compat("overrideTableStyleFontSizeAndJustification", 1)}` +
    `${compat("enableOpenTypeFeatures", 1)}${compat("doNotFlipMirrorIndents", 1)}` +
    `${compat("differentiateMultirowTableHeaders", 1)}</w:compat>` +
    `<w:themeFontLang w:val="${LANGUAGE_TAGS[language]}"/>` +
    '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" ' +
    'w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" ' +
    'w:followedHyperlink="followedHyperlink"/>' +
    `<w:decimalSymbol w:val="${decimal}"/><w:listSeparator w:val="${list}"/></w:settings>`
  );
}

/** `word/fontTable.xml`: names only; Word knows the rest of the fonts that are installed. */
export function fontTablePart(fonts: readonly string[]): string {
  const font = (name: string) => `<w:font w:name="${escapeAttribute(name)}"/>`;
  return `${XML_DECLARATION}<w:fonts ${NAMESPACES.w}>${[...new Set(fonts)].sort().map(font).join("")}</w:fonts>`;
}

/** `docProps/core.xml` (ISO 29500-2, 11). The date is the report's day. */
export function corePropertiesPart(properties: DocumentProperties, language: Language): string {
  const text = (value: string) => escapeText(cleanText(value).text);
  const date = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${text(properties.date)}T00:00:00Z</dcterms:${name}>`;
  const author = text(properties.author) || PROGRAM;
  return (
    `${XML_DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${text(properties.title)}</dc:title><dc:subject>${text(properties.subject)}</dc:subject>` +
    `<dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy>` +
    `${date("created")}${date("modified")}<dc:language>${LANGUAGE_TAGS[language]}</dc:language></cp:coreProperties>`
  );
}

/** `docProps/app.xml` (ISO 29500-1, 22.2). */
export function extendedPropertiesPart(): string {
  return (
    `${XML_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    `<Application>${PROGRAM}</Application></Properties>`
  );
}

/** `word/theme/theme1.xml` (ISO 29500-1, 20.1.6): the least that is valid; styles name fonts and colours themselves. */
export function themePart(font: string): string {
  const color = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
  const face = `<a:latin typeface="${escapeAttribute(font)}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const thrice = (element: string) => element.repeat(3);
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  return (
    `${XML_DECLARATION}<a:theme ${NAMESPACES.a} name="${PROGRAM}"><a:themeElements><a:clrScheme name="${PROGRAM}">` +
    color("dk1", "000000") +
    color("lt1", "FFFFFF") +
    color("dk2", "1F3864") +
    color("lt2", "E7E6E6") +
    ["1F4E79", "E08E0B", "7FA8D1", "4B7F3A", "A9A9A9", "7A3B69"]
      .map((value, index) => color(`accent${index + 1}`, value))
      .join("") +
    color("hlink", "0B4F9E") +
    color("folHlink", "7A3B69") +
    `</a:clrScheme><a:fontScheme name="${PROGRAM}"><a:majorFont>${face}</a:majorFont><a:minorFont>${face}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="${PROGRAM}"><a:fillStyleLst>${thrice(fill)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${thrice(`<a:ln w="6350">${fill}</a:ln>`)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${thrice("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst>` +
    `<a:bgFillStyleLst>${thrice(fill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  );
}
