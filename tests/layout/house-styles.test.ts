/** `styles_from` of a layout: what of a Word file becomes the look of a report, and what is refused. */
import { describe, expect, test } from "vitest";
import type { Style } from "../../src/document/vocabulary.ts";
import { writeZip } from "../../src/formats/zip.ts";
import { createMemoryHost } from "../../src/hosts/memory-host.ts";
import { loadLayout } from "../../src/layout/load-layout.ts";
import { findingLines } from "../template/render-text.ts";
import { type WordDocument, wordDocument, wordStyle } from "./word-document.ts";

const GROUND = {
  "/tool/templates/languages/ky.yaml": "total: Бардыгы\n",
  "/tool/templates/base/layout.yaml": "font: {name: Times New Roman, size: 12, table_size: 10.5}\n",
  "/tool/templates/base/styles.yaml": `body: {name: {ky: Негизги текст, ru: Основной текст}, kind: paragraph, align: justify}
heading-1: {name: Heading 1, kind: paragraph, size: 15, bold: true, align: center}
part-title: {name: {ky: Бөлүктүн аталышы}, kind: paragraph, based_on: heading-1, capitals: true}
table-text: {name: {ky: Таблицанын тексти}, kind: paragraph, space_after: 2}
mark: {name: {ky: Белги}, kind: character, bold: true}
`,
  "/report/house.docx": "secret",
};
const LAYOUT = "extends: base\nstyles_from: house.docx\n";

function load(files: Readonly<Record<string, string | Uint8Array>>, links: Record<string, string> = {}) {
  const own = Object.entries(files).map(([name, content]) => [`/report/look/${name}`, content] as const);
  const host = createMemoryHost({ ...GROUND, ...Object.fromEntries(own) }, { links });
  const { value, findings } = loadLayout(host, {
    name: "./look",
    place: null,
    places: { report: "/report", extra: [], builtIn: "/tool/templates" },
    language: "ky",
    labels: {},
    at: () => {
      throw new Error("no manifest");
    },
  });
  const styles = new Map(value!.look.styles.map((style) => [style.id, style]));
  return { styles, text: findingLines(findings) };
}

function look(document: WordDocument, files: Readonly<Record<string, string>> = {}): Map<string, Style> {
  const { styles, text } = load({ "layout.yaml": LAYOUT, "house.docx": wordDocument(document), ...files });
  expect(text).toBe("");
  return styles;
}

const NORMAL = wordStyle("Normal", "");

describe("a paragraph style of the file", () => {
  test("has the whole look that it has there, under its own name", () => {
    const styles = look({
      styles:
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>' +
        '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
        NORMAL +
        wordStyle(
          "heading 1",
          '<w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:pageBreakBefore/>' +
            '<w:pBdr><w:top w:val="nil"/><w:bottom w:val="double" w:sz="6"/></w:pBdr><w:shd w:val="clear" w:fill="eeeeff"/>' +
            '<w:spacing w:before="240" w:after="0"/><w:ind w:left="567" w:hanging="284"/><w:jc w:val="end"/></w:pPr>' +
            '<w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/><w:i/><w:caps w:val="true"/><w:color w:val="2f5496"/><w:sz w:val="31"/></w:rPr>',
        ),
    });
    expect(styles.get("heading-1")).toEqual({
      id: "heading-1",
      name: "Heading 1",
      kind: "paragraph",
      basedOn: null,
      font: "Courier New",
      size: 15.5,
      bold: false,
      italic: true,
      capitals: true,
      color: "2F5496",
      background: "EEEEFF",
      align: "right",
      spaceBefore: 12,
      spaceAfter: 0,
      lineHeight: 1.08,
      indentLeft: 10,
      indentFirst: -5.01,
      keepWithNext: true,
      pageBreakBefore: true,
      borderTop: false,
      borderBottom: true,
    });
    expect(styles.get("body")).toMatchObject({
      name: "Негизги текст",
      font: "Arial",
      size: 11,
      align: "left",
      spaceAfter: 8,
    });
    expect(styles.get("table-text")).toMatchObject({ font: null, size: 10.5, spaceAfter: 2 });
  });

  test.each([
    ["Word's name for running text", "Body Text", "body"],
    ["in capitals", "BODY TEXT", "body"],
    ["the layout's name", "Негизги текст", "body"],
    ["its name in another language", "Основной  текст", "body"],
    ["the class", "part-title", "part-title"],
    ["a style that the layout does not describe", "toc 2", "toc-2"],
    ["a list", "List Paragraph", "list"],
    ["a footnote", "footnote text", "footnote"],
  ])("is found by %s", (_, name, id) => {
    const styles = look({ styles: NORMAL + wordStyle(name, '<w:rPr><w:sz w:val="26"/></w:rPr>') });
    expect(styles.get(id)?.size).toBe(13);
  });

  test("of running text is the layout's by name, else Word's own, else that of plain paragraphs", () => {
    const sized = (name: string, size: number) =>
      wordStyle(name, `<w:rPr><w:sz w:val="${size * 2}"/></w:rPr>`);
    const [own, word, plain] = [sized("Негизги текст", 13), sized("Body Text", 14), sized("Normal", 15)];
    const size = (...styles: string[]) => look({ styles: styles.join("") }).get("body")?.size;
    expect([size(own, word, plain), size(plain, word), size(plain)]).toEqual([13, 14, 15]);
  });

  test("has another name in Word", () => {
    const styles = look({
      styles: wordStyle("x", '<w:aliases w:val="y, Бөлүктүн аталышы"/><w:rPr><w:sz w:val="40"/></w:rPr>'),
    });
    expect(styles.get("part-title")?.size).toBe(20);
  });

  test("takes nothing from the layout's style that its own is based on", () => {
    const styles = look({
      styles:
        NORMAL +
        wordStyle("heading 1", '<w:rPr><w:color w:val="FF0000"/></w:rPr>') +
        wordStyle("Бөлүктүн аталышы", "<w:rPr><w:b/></w:rPr>"),
    });
    expect(styles.get("part-title")).toMatchObject({
      basedOn: "heading-1",
      color: "000000",
      font: "Times New Roman",
      bold: true,
      capitals: false,
    });
  });

  test("leaves the font of running text to running text", () => {
    const styles = look({
      styles: NORMAL + wordStyle("Title", "") + wordStyle("HTML Preformatted", ""),
    });
    expect(styles.get("body")?.font).toBe("Times New Roman");
    expect(styles.get("title")?.font).toBeNull();
    expect(styles.get("code-block")?.font).toBe("Times New Roman");
  });

  test.each([
    ["a multiple", 'w:line="360" w:lineRule="auto"', 1.5],
    ["a multiple without a rule", 'w:line="480"', 2],
    ["points", 'w:line="414" w:lineRule="exact"', 1.5],
    ["at least so many points", 'w:line="276" w:lineRule="atLeast"', 1],
    ["none", 'w:line="0" w:lineRule="exact"', 1],
    ["no number", 'w:line="1.5in" w:lineRule="exact"', 1],
    ["out of all bounds", 'w:line="99999999" w:lineRule="auto"', 5],
  ])("line height: %s", (_, spacing, expected) => {
    const styles = look({
      styles: wordStyle(
        "Body Text",
        `<w:pPr><w:spacing ${spacing}/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr>`,
      ),
    });
    expect(styles.get("body")?.lineHeight).toBe(expected);
  });
});

describe("a character style of the file", () => {
  test("lays over the layout's only what it says", () => {
    const attributes = 'w:type="character"';
    const styles = look({
      styles:
        wordStyle("Белги", '<w:basedOn w:val="base"/><w:rPr><w:color w:val="auto"/></w:rPr>', attributes) +
        wordStyle("base", '<w:rPr><w:i/><w:shd w:fill="FFFF00"/></w:rPr>', attributes) +
        wordStyle("Hyperlink", '<w:rPr><w:color w:val="0563C1"/></w:rPr>', attributes) +
        wordStyle("part-title", '<w:rPr><w:sz w:val="90"/></w:rPr>', attributes),
    });
    const nothing = { font: null, size: null, align: null, spaceAfter: null };
    expect(styles.get("mark")).toMatchObject({ ...nothing, bold: true, italic: true, background: "FFFF00" });
    expect(styles.get("link")).toMatchObject({ ...nothing, kind: "character", color: "0563C1", bold: null });
    expect(styles.get("part-title")?.size).toBeNull();
  });
});

describe("fonts", () => {
  const withFont = (fonts: string, theme?: [string, string]) =>
    look({
      styles: wordStyle("Body Text", `<w:rPr><w:rFonts ${fonts}/></w:rPr>`),
      ...(theme ? { theme } : {}),
    }).get("body")?.font;

  test.each([
    ['w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"', "Calibri"],
    ['w:ascii="Arial" w:hAnsiTheme="majorHAnsi"', "Cambria"],
    ['w:ascii="Arial" w:hAnsi="Courier New" w:cs="Tahoma"', "Courier New"],
    ['w:ascii="Arial"', "Arial"],
    ['w:cs="Tahoma"', "Times New Roman"],
    ['w:hAnsi=""', "Times New Roman"],
  ])("%s", (fonts, expected) => {
    expect(withFont(fonts, ["Cambria", "Calibri"])).toBe(expected);
  });

  test("a theme that is not there leaves the font by name", () => {
    expect(withFont('w:hAnsiTheme="minorHAnsi" w:hAnsi="Arial"')).toBe("Arial");
  });
});

test("styles.yaml and `font` of the layout itself lie over the file", () => {
  const styles = look(
    {
      styles:
        wordStyle("Body Text", '<w:pPr><w:jc w:val="both"/></w:pPr>') +
        wordStyle("Ураан", "<w:rPr><w:b/></w:rPr>"),
    },
    {
      "layout.yaml": `${LAYOUT}font: {size: 13}\n`,
      "styles.yaml": "body: {align: center}\nmotto: {name: {ky: Ураан}, kind: paragraph, italic: true}\n",
    },
  );
  expect(styles.get("body")).toMatchObject({ align: "center", size: 13 });
  expect(styles.get("motto")).toMatchObject({ name: "Ураан", bold: true, italic: true });
});

test("styles that are based on each other in a circle end", () => {
  const styles = look({
    styles:
      wordStyle("Body Text", '<w:basedOn w:val="Title"/><w:rPr><w:sz w:val="28"/></w:rPr>') +
      wordStyle("Title", '<w:basedOn w:val="BodyText"/><w:rPr><w:b/></w:rPr>'),
  });
  expect(styles.get("body")).toMatchObject({ size: 14, bold: true });
});

describe("a file that cannot be used", () => {
  const house = wordDocument({ styles: NORMAL });
  const broken = "The styles of “house.docx” cannot be read: it is damaged or no Word document.";
  const withParts = (parts: Readonly<Record<string, string | null>>) => wordDocument({ styles: "", parts });
  const damaged = Uint8Array.from(house, (byte, index) => (index > 30 && index < 2000 ? byte ^ 0x5a : byte));

  test.each<[string, string | Uint8Array]>([
    ["no zip", "Word 97"],
    ["empty", ""],
    ["cut off", house.slice(0, house.length - 30)],
    ["damaged", damaged],
    ["no Word document", writeZip([{ name: "mimetype", bytes: Buffer.from("opendocument") }])],
    ["without styles", withParts({ "word/styles.xml": null })],
    ["without relationships", withParts({ "word/_rels/document.xml.rels": null })],
    ["broken XML", withParts({ "word/styles.xml": "<w:styles><w:style></w:styles>" })],
    ["entities", withParts({ "word/styles.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' })],
    ["empty XML", withParts({ "word/styles.xml": "" })],
    ["nested without end", withParts({ "word/styles.xml": "<a>".repeat(1e5) + "</a>".repeat(1e5) })],
  ])("%s", (_, content) => {
    const { styles, text } = load({ "layout.yaml": LAYOUT, "house.docx": content });
    expect(text).toBe(`look/layout.yaml:2:14 template-invalid ${broken}`);
    expect(styles.get("body")?.font).toBe("Times New Roman");
  });

  test("a zip that unpacks without end is stopped at the limit", () => {
    const bomb = wordDocument({ styles: " ".repeat(4_000_000) });
    expect(bomb.length).toBeLessThan(10_000);
    expect(load({ "layout.yaml": LAYOUT, "house.docx": bomb }).text).toBe(
      "look/layout.yaml:2:14 limit-exceeded The description of the styles in “house.docx” is larger than 1 MB.",
    );
  });

  test("a broken theme is none", () => {
    const parts = { "word/theme/theme1.xml": "<a:theme>" };
    const styles = look({ styles: wordStyle("Body Text", '<w:rPr><w:sz w:val="28"/></w:rPr>'), parts });
    expect(styles.get("body")?.size).toBe(14);
  });

  test.each([
    [
      "absent",
      "hause.docx",
      "look/layout.yaml:2:14 template-invalid The layout has no Word file “hause.docx”. Did you mean “house.docx”?",
    ],
    [
      "a folder",
      "partials",
      "look/layout.yaml:2:14 template-invalid The layout has no Word file “partials”.",
    ],
    [
      "outside",
      "../house.docx",
      "look/layout.yaml:2:14 path-outside The Word file “../house.docx” lies outside the layout's folder.",
    ],
    [
      "behind a link that leads outside",
      "linked.docx",
      "look/layout.yaml:2:14 path-outside The Word file “linked.docx” lies outside the layout's folder.",
    ],
  ])("%s", (_, name, expected) => {
    const files = {
      "layout.yaml": `extends: base\nstyles_from: ${name}\n`,
      "house.docx": house,
      "partials/a.hbs": "<p>x</p>",
    };
    expect(load(files, { "/report/look/linked.docx": "../house.docx" }).text).toBe(expected);
  });

  test("deeper in the layout's folder it is found", () => {
    const files = {
      "layout.yaml": "extends: base\nstyles_from: ./word/house.dotx\n",
      "word/house.dotx": house,
    };
    expect(load(files).text).toBe("");
  });
});
