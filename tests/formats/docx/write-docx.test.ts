import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Block, ChartElement, Inline } from "../../../src/document/vocabulary.ts";
import { writeDocx } from "../../../src/formats/docx/write-docx.ts";
import { readZip } from "../../../src/formats/zip.ts";
import { bodyOf, h, list, look, p, page, partsOf, style, t, table, tree } from "./builder.ts";
import { kitchenSink } from "./kitchen-sink.ts";

const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("the package", () => {
  test("is the same for the same tree, whatever was written before", async () => {
    const first = await writeDocx(kitchenSink());
    await writeDocx(tree([p("башка"), list("decimal-period", ["бир"])]));
    const [second, third] = await Promise.all([writeDocx(kitchenSink()), writeDocx(kitchenSink())]);
    expect(hash(second.value)).toBe(hash(first.value));
    expect(hash(third.value)).toBe(hash(first.value));
    expect(first.findings).toEqual([]);
  });

  test("begins with the content types, then is in order", async () => {
    const names = readZip((await writeDocx(kitchenSink())).value).map((entry) => entry.name);
    expect(names[0]).toBe("[Content_Types].xml");
    expect(names.slice(1)).toEqual(names.slice(1).sort());
  });

  test("has the report's day and language", async () => {
    const core = partsOf((await writeDocx(kitchenSink())).value).get("docProps/core.xml")!;
    expect(core).toContain("2022-09-15T00:00:00Z</dcterms:created>");
    expect(core).toContain("<dc:language>ky-KG</dc:language>");
  });
});

describe("characters that XML forbids", () => {
  const file = { path: "criteria/1.1.md", text: "Текст \u0001 бар" };
  const at = { file, span: { start: 0, end: file.text.length } };

  test("are left out with a finding at the character", async () => {
    const node: Block = {
      type: "paragraph",
      style: null,
      children: [{ type: "text", value: file.text, at }],
    };
    const { value, findings } = await writeDocx(tree([node]));
    expect(bodyOf(value)).toContain("Текст  бар");
    expect(findings).toMatchObject([
      {
        rule: "character-dropped",
        message: { params: { characters: "U+0001" } },
        place: { span: { start: 6, end: 7 } },
      },
    ]);
  });

  test("lone surrogates and noncharacters too, one finding a text", async () => {
    const { value, findings } = await writeDocx(tree([p("a\ud800b\uffffc\ufffed\ud83d\ude00")]));
    expect(bodyOf(value)).toContain("abcd😀");
    expect(findings.map((one) => one.message.params.characters)).toEqual(["U+D800, U+FFFF, U+FFFE"]);
  });

  test("the vertical tab of a copy from Word is a space, without a finding", async () => {
    const { value, findings } = await writeDocx(tree([p("бир\u000bэки\u2028үч")]));
    expect(bodyOf(value)).toContain("бир эки үч");
    expect(findings).toEqual([]);
  });
});

describe("numbering", () => {
  test("one num a list, with its start; bullets share one", async () => {
    const nested = list("decimal-parenthesis", ["а"]);
    const { value } = await writeDocx(
      tree([
        list("decimal-period", [[p("бир"), nested]], { start: 3 }),
        list("bullet", ["бир"]),
        list("bullet", ["эки"]),
        list("decimal-period", ["бир"]),
      ]),
    );
    const xml = partsOf(value).get("word/numbering.xml")!;
    expect(
      [...xml.matchAll(/<w:num w:numId="(\d)">.*?<\/w:num>/g)].map(([num]) =>
        num
          .replace(/<\/?w:|\/>|>/g, " ")
          .replace(/\s+/g, " ")
          .trim(),
      ),
    ).toEqual([
      'num w:numId="1" abstractNumId w:val="0" lvlOverride w:ilvl="0" startOverride w:val="3" lvlOverride num',
      'num w:numId="2" abstractNumId w:val="1" lvlOverride w:ilvl="1" startOverride w:val="1" lvlOverride num',
      'num w:numId="3" abstractNumId w:val="2" num',
      'num w:numId="4" abstractNumId w:val="0" lvlOverride w:ilvl="0" startOverride w:val="1" lvlOverride num',
    ]);
    expect(xml.match(/<w:abstractNum /g)).toHaveLength(3);
  });
});

describe("styles", () => {
  const stylesOf = async (...styles: Parameters<typeof look>[0] & object[]) =>
    partsOf((await writeDocx(tree([p("x")], { look: look(styles) }))).value).get("word/styles.xml")!;

  test("a layout's style lies over the default one, whose name Word knows", async () => {
    const xml = await stylesOf(style("heading-1", { name: "Башкы аталыш", size: 15, color: "112233" }));
    expect(xml).toContain(
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:aliases w:val="Башкы аталыш"/>' +
        '<w:basedOn w:val="BodyText"/>' +
        '<w:next w:val="BodyText"/><w:unhideWhenUsed/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>' +
        '<w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr>' +
        '<w:rPr><w:b/><w:bCs/><w:i w:val="0"/><w:iCs w:val="0"/><w:color w:val="112233"/><w:sz w:val="30"/><w:szCs w:val="30"/></w:rPr></w:style>',
    );
  });

  test("names and ids are one of a kind; circles and foreign bases are cut", async () => {
    const xml = await stylesOf(
      style("note-text", { name: "Gap", basedOn: "b" }),
      style("note.text", { name: "NORMAL", basedOn: "note-text" }),
      style("b", { basedOn: "note-text" }),
      style("ө", { basedOn: "strong" }),
    );
    const found = [
      ...xml.matchAll(/w:styleId="([^"]+)"><w:name w:val="([^"]+)"\/><w:basedOn w:val="([^"]+)"/g),
    ].slice(-4);
    expect(found.map(([, id, name, base]) => `${id} | ${name} | ${base}`)).toEqual([
      "NoteText | Gap 2 | BodyText",
      "NoteText2 | NORMAL 2 | BodyText",
      "B | b | BodyText",
      "Style | ө | BodyText",
    ]);
  });

  test("a new font of running text is new everywhere; what else it says is taken back where it is not meant", async () => {
    const xml = await stylesOf(
      style("body", {
        name: "Негизги текст",
        align: "justify",
        lineHeight: 1.5,
        indentFirst: 10,
        color: "112233",
      }),
      style("motto", { align: "right" }),
    );
    expect(xml).toContain('<w:name w:val="Body Text"/><w:aliases w:val="Негизги текст"/>');
    const own = xml.match(/<w:style [^>]*w:styleId="(?!Normal")[^"]+">(?:(?!<\/w:style>).)*/g)!;
    const paragraphs = own.filter((each) => each.includes('w:type="paragraph"'));
    const bases = paragraphs.map((each) => /<w:basedOn w:val="([^"]+)"/.exec(each)![1]);
    expect(bases.filter((base) => base === "Normal")).toHaveLength(1);
    expect(
      paragraphs.filter((each) => each.includes("<w:rFonts")).map((each) => /styleId="(\w+)/.exec(each)![1]),
    ).toEqual(["BodyText", "HTMLPreformatted"]);
    expect(xml).toContain(
      '<w:name w:val="motto"/><w:basedOn w:val="BodyText"/><w:unhideWhenUsed/><w:qFormat/><w:pPr>' +
        '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/><w:jc w:val="right"/></w:pPr>' +
        '<w:rPr><w:color w:val="auto"/></w:rPr></w:style>',
    );
  });

  test("fractions become whole twips", async () => {
    const xml = await stylesOf(
      style("x", { indentLeft: 12.34, spaceAfter: 3.33, lineHeight: 1.15, size: 10.5 }),
    );
    expect(xml).toContain('<w:spacing w:after="67" w:line="276" w:lineRule="auto"/><w:ind w:left="700"/>');
    expect(xml).toContain('<w:sz w:val="21"/>');
  });
});

describe("charts", () => {
  const chart: ChartElement = {
    type: "chart",
    chart: "column",
    categories: ["2021", "2022\uffff"],
    series: [{ name: "Окуучулар", values: [1, null] }],
    unit: "%",
    decimals: 1,
    title: "",
    alt: "Диаграмма",
  };
  const figure = (content: ChartElement): Block => ({ type: "figure", id: null, style: null, content });

  test("have cached values and a workbook, in the report's language", async () => {
    const { value } = await writeDocx(tree([figure(chart), figure({ ...chart, chart: "pie" })]));
    const parts = partsOf(value);
    const xml = parts.get("word/charts/chart1.xml")!;
    expect(xml).toContain('<c:lang val="ky-KG"/>');
    expect(xml).not.toContain("en-US");
    expect(xml).toContain("<c:v>2022</c:v>");
    expect(xml).toContain('formatCode="[$-440]0.0&quot;%&quot;"');
    expect(parts.get("word/charts/chart2.xml")).toContain("<c:pieChart>");
    expect(parts.get("word/charts/_rels/chart2.xml.rels")).toContain("../embeddings/workbook2.xlsx");
    expect(
      readZip(readZip(value).find((entry) => entry.name.endsWith("workbook1.xlsx"))!.bytes)[0]!.name,
    ).toBe("[Content_Types].xml");
  });

  test("with nothing to draw are their words", async () => {
    const { value } = await writeDocx(tree([figure({ ...chart, categories: [] })]));
    expect(bodyOf(value)).toContain("<w:t>Диаграмма</w:t>");
    expect([...partsOf(value).keys()].some((name) => name.includes("chart"))).toBe(false);
  });

  test("odd numbers do not stop it", async () => {
    const odd = {
      ...chart,
      series: [{ name: "", values: [Number.NaN, -5, 3, 9] }],
      unit: null,
      decimals: null,
    };
    for (const type of ["column", "bar", "line", "stacked", "pie"] as const) {
      const { value } = await writeDocx(tree([figure({ ...odd, chart: type })]));
      expect(partsOf(value).get("word/charts/chart1.xml")).toContain("<c:plotArea>");
    }
  });
});

test("the page count is the caller's", async () => {
  const { value } = await writeDocx(tree([p([{ type: "page-count" }, t(" барак")])]), {
    pages: { count: 40, pageOf: () => null },
  });
  expect(bodyOf(value)).toContain("<w:t>40</w:t>");
});

test("contents: the number of each known page at the right edge, in a clean field", async () => {
  const [first, second] = [h(1, "Биринчи"), h(1, "Экинчи")];
  const { value } = await writeDocx(tree([{ type: "contents", levels: 1 }, first, second]), {
    pages: { count: 9, pageOf: (heading) => (heading === first ? 7 : null) },
  });
  const [known, unknown] = bodyOf(value).split("</w:p>");
  expect(known).toContain("<w:t>Биринчи</w:t></w:r><w:r><w:tab/></w:r>");
  expect(known).toMatch(/ PAGEREF b_0001 \\h <.*"separate".*<w:t>7<\/w:t>.*"end"/);
  expect(unknown).not.toMatch(/<w:tab\/>|PAGEREF/);
  expect(partsOf(value).get("word/styles.xml")).toContain(
    '<w:tab w:val="right" w:leader="dot" w:pos="10205"/>',
  );
});

test("a wide nested table is as wide as its cell's text", async () => {
  const inner = table([["a", "b"]]);
  const { value } = await writeDocx(
    tree([page([table([[{ ...table([["x"]]).rows[0]!.cells[0]!, children: [inner] }]])])]),
  );
  expect([...bodyOf(value).matchAll(/<w:tblW w:w="(\d+)"/g)].map(([, width]) => Number(width))).toEqual([
    10205, 10035,
  ]);
});

test("a note that is cited again is one footnote, and its second mark a reference to the first", async () => {
  const again: Inline = { type: "note", children: [p("Эскертүү")] };
  const { value } = await writeDocx(tree([p([t("а"), again, t("б"), again])]));
  const body = bodyOf(value);
  expect(body.match(/<w:footnoteReference [^>]*>/g)).toEqual(['<w:footnoteReference w:id="1"/>']);
  expect(body).toMatch(
    /<w:bookmarkStart w:id="0" w:name="b_0001"\/><w:r>.*w:footnoteReference.*<w:bookmarkEnd/,
  );
  expect(body).toContain("> NOTEREF b_0001 \\f \\h <");
});
