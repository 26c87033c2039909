/**
 * A new look without TypeScript: settings, styles, a Word file and parts of a template in a layout folder of the report.
 * And what a look needs: text has its look from named styles, the letterhead stands on the first page, others have numbers.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { writeDocx } from "../../src/formats/docx/write-docx.ts";
import { partsOf } from "../formats/docx/builder.ts";
import { wordDocument, wordStyle } from "../layout/word-document.ts";
import { type Compiled, compileFiles, type Files, over } from "./compile-files.ts";
import { EXAMPLES, treesOf } from "./example-trees.ts";
import { smallReport } from "./small-report.ts";

const report = over(smallReport, {
  "criteria/1.1.md": "---\nevidence: [site]\n---\nПлан бекитилген, кабыл алынган жана аткарылып жатат.\n",
  "look/report.hbs": null,
  "look/layout.yaml": "extends: kg-sapattuu-bilim-vocational-programme\n",
});

/** The style of a name in `word/styles.xml`. */
function wordStyleOf(parts: ReadonlyMap<string, string>, name: string): string {
  const styles = parts.get("word/styles.xml")!.match(/<w:style .*?<\/w:style>/g)!;
  return styles.find((each) => each.includes(`<w:name w:val="${name}"/>`))!;
}

async function build(
  changes: Parameters<typeof over>[1],
): Promise<Compiled & { parts: Map<string, string> }> {
  const done = await compileFiles(over(report, changes));
  expect(done.errors).toEqual([]);
  return { ...done, parts: partsOf(done.outputs.get("report.docx")!) };
}

describe("a layout of YAML and markup", () => {
  const look: Files = {
    "look/layout.yaml": `extends: kg-sapattuu-bilim-vocational-programme
page: {size: A5, margins: {left: 25, top: 12.7}}
font: {name: Arial, size: 11}
`,
    "look/styles.yaml": `heading-2: {color: 7A1F1F, size: 14, align: right}
letterhead-name: {size: 15, capitals: false}
motto: {name: {ky: Ураан}, kind: paragraph, italic: true, align: center}
`,
    "look/partials/letterhead.hbs": `<p class="letterhead-name">{{#with (lookup letterhead 0)}}{{name}}{{/with}}</p>
<p class="motto">Билим – күч</p>
`,
    "look/languages/ky.yaml": "contents: Бул китепте\n",
    "look/style.css": ".motto { letter-spacing: 0.1em }\n",
  };
  let done: Awaited<ReturnType<typeof build>>;
  beforeAll(async () => {
    done = await build(look);
  });

  test("shows in the Word document", () => {
    const document = done.parts.get("word/document.xml")!;
    expect(document).toContain('<w:pgSz w:w="8391" w:h="11906"/>');
    expect(document).toContain('<w:pgMar w:top="720" w:right="567" w:bottom="1134" w:left="1417"');
    expect(wordStyleOf(done.parts, "Body Text")).toMatch(/w:ascii="Arial".*<w:sz w:val="22"\/>/);
    expect(wordStyleOf(done.parts, "heading 2")).toMatch(
      /<w:jc w:val="right"\/>.*<w:color w:val="7A1F1F"\/><w:sz w:val="28"\/>/,
    );
    expect(wordStyleOf(done.parts, "Бланктагы аталыш")).toMatch(/<w:caps w:val="0"\/>.*<w:sz w:val="30"\/>/);
    expect(document).toMatch(/<w:pStyle w:val="LetterheadName"\/>.{0,90}<w:t>Сары-Өзөн мектеби/);
    expect(document).toMatch(/<w:pStyle w:val="Motto"\/>.{0,90}<w:t>Билим – күч/);
    expect(document).toContain("Бул китепте");
    expect(document).not.toContain("Мазмуну");
  });

  test("shows on the page", () => {
    const html = done.text("report.html");
    expect(html).toMatch(/@page[^{]*\{[^}]*size: 148mm 210mm/);
    expect(html).toMatch(
      /\.heading-2 \{ font-size: calc\(1\.273 \* var\(--text-size\)\);.*text-align: right/,
    );
    expect(html).toMatch(/\.heading-2 \{ color: #7A1F1F; \}/);
    expect(html).toContain('--text-font: "Arial"');
    expect(html).toContain(".motto { letter-spacing: 0.1em }");
    expect(html).toContain('<p class="motto">Билим – күч</p>');
  });
});

describe("a layout with a Word file", () => {
  const house = wordDocument({
    theme: ["Courier New", "Calibri"],
    styles:
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>' +
      wordStyle("Normal", "") +
      wordStyle(
        "heading 2",
        '<w:rPr><w:rFonts w:hAnsiTheme="majorHAnsi"/><w:color w:val="1F7A3A"/></w:rPr>',
      ) +
      wordStyle("Бланктагы аталыш", '<w:pPr><w:jc w:val="right"/></w:pPr><w:rPr><w:sz w:val="36"/></w:rPr>') +
      wordStyle("Unknown to us", '<w:rPr><w:sz w:val="96"/></w:rPr>'),
  });
  const layout = "extends: kg-sapattuu-bilim-vocational-programme\nstyles_from: house.docx\n";

  test("looks like that file, where its styles have our names", async () => {
    const { parts, findings, text } = await build({ "look/layout.yaml": layout, "look/house.docx": house });
    expect(findings.filter((line) => /font|template/.test(line))).toEqual([]);
    expect(wordStyleOf(parts, "Body Text")).toMatch(/w:hAnsi="Calibri".*<w:sz w:val="22"\/>/);
    expect(wordStyleOf(parts, "heading 2")).toMatch(/w:hAnsi="Courier New".*<w:color w:val="1F7A3A"\/>/);
    expect(wordStyleOf(parts, "Бланктагы аталыш")).toMatch(/<w:jc w:val="right"\/>.*<w:sz w:val="36"\/>/);
    expect(wordStyleOf(parts, "Бланктагы даректер")).toContain('<w:sz w:val="20"/>');
    expect(parts.get("word/styles.xml")).not.toContain('<w:sz w:val="96"/>');
    expect(text("report.html")).toMatch(/\.heading-2 \{ color: #1F7A3A; \}/);
  });

  test("with letters that nobody has measured says so", async () => {
    const strange = wordDocument({
      styles: wordStyle("Body Text", '<w:rPr><w:rFonts w:ascii="Papyrus" w:hAnsi="Papyrus"/></w:rPr>'),
    });
    const { findings } = await build({ "look/layout.yaml": layout, "look/house.docx": strange });
    expect(findings.filter((line) => line.includes("font-unknown"))).toEqual([
      "selfassess.yaml:3:9 warning font-unknown",
    ]);
  });

  test("that is an earlier report of ours looks the same again", async () => {
    const first = await build({});
    const again = await build({
      "look/layout.yaml": layout,
      "look/house.docx": first.outputs.get("report.docx")!,
    });
    for (const name of ["Body Text", "heading 1", "heading 2", "Title", "footer", "Таблицанын тексти"])
      expect(lookOf(again, name)).toEqual(lookOf(first, name));
    expect(again.parts.get("word/document.xml")).toBe(first.parts.get("word/document.xml"));

    function lookOf({ parts }: { parts: Map<string, string> }, name: string): string[] {
      const said =
        wordStyleOf(parts, name).match(/<w:(?:rFonts|sz|color|b|i|caps|jc|keepNext)\b[^>]*>/g) ?? [];
      return said.filter((each) => !/w:val="(?:0|left)"/.test(each)).sort();
    }
  });

  test("that is broken stops the build at the line that names it", async () => {
    const changes = { "look/layout.yaml": layout, "look/house.docx": "broken" };
    const done = await compileFiles(over(report, changes));
    expect(done.errors).toEqual(["look/layout.yaml:2:14 error template-invalid"]);
    expect(done.outputs.size).toBe(0);
  });
});

describe("the letterhead and the numbers of pages", () => {
  test("stand on the first page and on all the others", async () => {
    const { parts } = await build({});
    const document = parts.get("word/document.xml")!;
    const relationships = parts.get("word/_rels/document.xml.rels")!;
    const sections = document.split(/(?<=<\/w:sectPr>)/).filter((each) => each.includes("<w:sectPr>"));
    const letterheads = sections.map((each) => each.includes('<w:pStyle w:val="LetterheadName"/>'));
    expect(letterheads).toEqual(sections.map((_, index) => index === 0));
    const numbered = sections.map((section) => {
      const type = section.includes("<w:titlePg/>") ? "first" : "default";
      const id = new RegExp(`<w:footerReference w:type="${type}" r:id="(\\w+)"/>`).exec(section)![1]!;
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relationships)![1]!;
      return parts.get(`word/${target}`)!.includes(" PAGE ");
    });
    expect(sections[0]).toContain("<w:titlePg/>");
    expect(numbered).toEqual(sections.map((_, index) => index > 0));
    const running = [...parts].filter(([name]) => /^word\/(header|footer)/.test(name)).map(([, xml]) => xml);
    expect(running.join("")).not.toContain("Letterhead");
  });
});

/** What a style can say and no text says itself. */
const LETTERS = /<w:(?:rFonts|sz|szCs|color|shd|spacing|u|highlight|strike|vertAlign|pBdr|pageBreakBefore)\b/;
/** Direct by its nature: what surrounds a paragraph or a word, and not what it is. */
const SURROUNDINGS =
  /^w:(?:pStyle|rStyle|lang|numPr|ilvl|numId|keepNext|ind|jc|outlineLvl|sectPr|b|bCs|i|iCs|caps)$/;

test.each(EXAMPLES)("in %s text has its look from named styles alone", async (example) => {
  for (const tree of treesOf(example).values()) {
    for (const [name, xml] of partsOf((await writeDocx(tree)).value)) {
      if (!/^word\/(?:document|footnotes|header\d+|footer\d+)\.xml$/.test(name)) continue;
      const paragraphs = xml.match(/<w:p>(?!<w:r><w:(?:s|continuationS)eparator).*?<\/w:p>/gs)!;
      expect(paragraphs.filter((each) => !each.startsWith("<w:p><w:pPr><w:pStyle "))).toEqual([]);
      const properties = xml
        .match(/<w:(pPr|rPr)>.*?<\/w:\1>/gs)!
        .map((each) => each.replace(/<w:sectPr>.*<\/w:sectPr>/s, ""));
      expect(properties.filter((each) => LETTERS.test(each))).toEqual([]);
      const said = new Set(properties.flatMap((each) => each.match(/(?<=<)w:\w+/g)!));
      expect([...said].filter((each) => !SURROUNDINGS.test(each) && !/^w:[pr]Pr$/.test(each))).toEqual([]);
    }
  }
});
