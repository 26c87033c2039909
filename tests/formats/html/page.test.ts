import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Inline } from "../../../src/document/vocabulary.ts";
import { walk } from "../../../src/document/walk.ts";
import { PAGE_SCRIPT, PAGE_SCRIPT_DIGEST } from "../../../src/formats/html/script.ts";
import {
  caption,
  cell,
  chart,
  documentOf,
  figure,
  gap,
  headerRow,
  heading,
  list,
  note,
  page,
  paragraph,
  row,
  table,
  text,
} from "./elements.ts";
import { kitchenSink } from "./kitchen-sink.ts";
import { elementsOf, htmlOf, mainOf, named, wordsOf } from "./page-harness.ts";

describe("a whole report", () => {
  const html = htmlOf(kitchenSink);
  const elements = elementsOf(html);

  test("is the same every time", () => {
    expect(htmlOf(kitchenSink)).toBe(html);
  });

  test("has a language, a title, one h1, landmarks", () => {
    expect(elements[0]!.attributes.lang).toBe("ky");
    expect(named(elements, "title").map(wordsOf)[0]).toBe("Отчет: №1 мектеп");
    expect(named(elements, "h1").map(wordsOf)).toEqual(["Өзүн-өзү баалоонун жыйынтыгы боюнча отчет"]);
    expect(named(elements, "header", "main").map((element) => element.name)).toEqual(["header", "main"]);
    const names = named(elements, "nav").map((element) => element.attributes["aria-label"]);
    expect(new Set(names).size).toBe(names.length);
  });

  test("its headings have no gaps", () => {
    const ranks = elements.flatMap((element) => /^h([1-6])$/.exec(element.name)?.[1] ?? []).map(Number);
    ranks.reduce((previous, rank) => {
      expect(rank).toBeLessThanOrEqual(previous + 1);
      return rank;
    }, 0);
  });

  test("ids stand once, and every inner link has its place", () => {
    const ids = elements.flatMap((element) => element.attributes.id ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const targets = named(elements, "a").flatMap((a) => /^#(.*)/.exec(a.attributes.href!)?.[1] ?? []);
    expect(targets.map(decodeURIComponent).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("reads in the order of the tree, notes at the end", () => {
    const inNotes = new Set<Inline>();
    const texts: string[] = [];
    for (const { children } of kitchenSink.pages) {
      walk(children, {
        inline: (node) => {
          if (node.type === "note") walk(node.children, { inline: (inner) => inNotes.add(inner) });
          if (node.type === "text" && !inNotes.has(node)) texts.push(node.value.replace("\u0007", ""));
        },
      });
    }
    const words = wordsOf(named(elements, "main")[0]!);
    let position = 0;
    for (const value of texts) {
      const found = words.indexOf(value, position);
      expect(found, value).toBeGreaterThanOrEqual(position);
      position = found + value.length;
    }
    expect(words.indexOf("Экинчи эскертүү.")).toBeGreaterThan(position);
  });

  test("needs no network", () => {
    const sources = elements.flatMap((element) => element.attributes.src ?? []);
    expect(sources.filter((source) => !source.startsWith("data:"))).toEqual([]);
    expect(named(elements, "link", "iframe", "object")).toEqual([]);
    expect(html).toContain("default-src 'none'");
  });

  test("says draft once before the text and on every printed page", () => {
    expect(named(elements, "header").map((header) => wordsOf(header).trim())).toEqual(["ДОЛБООР"]);
    expect(html).toContain(`@top-center { content: "ДОЛБООР"; }`);
  });
});

test("the printed page has the layout's size, and page numbers where the footers have them", () => {
  const html = htmlOf(
    documentOf([page([paragraph("а")], { footer: [paragraph([{ type: "page-number" }])] })]),
  );
  expect(html).toContain(`@page {
  size: 210mm 297mm;
  margin: 20mm 10mm 20mm 20mm;
  @bottom-center { content: counter(page); }
}`);
});

test("running headers and footers are left out", () => {
  const html = htmlOf(
    documentOf([page([paragraph("тексти")], { header: [paragraph("баш")], footer: [paragraph("аяк")] })]),
  );
  expect(html).not.toMatch(/баш|аяк/);
});

test("a style sheet cannot leave its element", () => {
  const tree = documentOf([paragraph("а")]);
  const css = `a::after { content: "</style><script>alert(1)</script>]]>"; } @media (width < 5em) { p { & b { color: red } } }`;
  const elements = elementsOf(htmlOf({ ...tree, look: { ...tree.look, css } }));
  expect(named(elements, "style").map(wordsOf).join("")).toContain("@media (width < 5em)");
  expect(named(elements, "script")).toEqual([]);
});

test("the number of pages is given from outside", () => {
  const tree = documentOf([paragraph([{ type: "page-count" }])]);
  expect(htmlOf(tree, { pageCount: 48 })).toContain("<p>48</p>");
});

test("a document without a title has it for those who cannot see it", () => {
  expect(htmlOf(documentOf([paragraph("а")]))).toContain(`<h1 class="visually-hidden">Өзүн-өзү баалоо</h1>`);
});

test("words in another language say so", () => {
  const tree = documentOf([paragraph("Report of мектеп")], { language: "en" });
  expect(mainOf(tree)).toMatch(/<p>Report of <span lang="(ky|ru)">мектеп<\/span><\/p>/);
});

/** Every element in every element that may hold it, with any text; the words carry numbers to find them again. */
const { blocks } = fc.letrec<{ inline: Inline; block: Block; inlines: Inline[]; blocks: Block[] }>((tie) => ({
  inline: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.string({ unit: "binary" }).map(text),
    fc.record({
      type: fc.constantFrom("strong", "emphasis", "deleted"),
      children: tie("inlines"),
    }) as fc.Arbitrary<Inline>,
    tie("blocks").map((children) => note(...children)),
    fc
      .tuple(
        fc.string({ unit: "binary" }),
        fc.constantFrom("url", "file", "document", "anchor"),
        tie("inlines"),
      )
      .map(
        ([to, kind, children]) =>
          ({ type: "link", target: { kind, url: to, path: to, id: to }, children }) as Inline,
      ),
    fc
      .tuple(fc.string({ unit: "binary" }), tie("inlines"))
      .map(([id, children]): Inline => ({ type: "span", style: null, id, language: "ru", children })),
  ),
  inlines: fc.array(tie("inline"), { maxLength: 3 }),
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    tie("inlines").map((children) => paragraph(children)),
    fc
      .tuple(fc.integer({ min: 1, max: 6 }), tie("inlines"))
      .map(([level, children]) => heading(level, children)),
    fc.array(tie("blocks"), { maxLength: 3 }).map((items) => list("bullet", 1, ...items)),
    fc
      .tuple(tie("blocks"), tie("blocks"), fc.boolean())
      .map(([a, b, data]) =>
        table([1, null, 2], 1, [headerRow("а", "б", "в"), row([cell(a, { colspan: 2 }), b])], { data }),
      ),
    tie("inlines").map((children) => caption("table", children)),
    fc.string({ unit: "binary" }).map((title) => figure(chart({ title, categories: [title] }))),
    fc.string({ unit: "binary" }).map(gap),
    tie("blocks").map((children): Block => ({ type: "quote", children })),
    tie("blocks").map((children): Block => ({ type: "landscape", children })),
    fc.constant<Block>({ type: "contents", levels: 3 }),
  ),
  blocks: fc.array(tie("block"), { maxLength: 3 }),
}));

test("whatever the tree holds, the page is well-formed and its ids stand once", () => {
  fc.assert(
    fc.property(blocks, (children) => {
      const ids = elementsOf(htmlOf(documentOf([page(children)]))).flatMap(
        (element) => element.attributes.id ?? [],
      );
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 150 },
  );
});

test("the policy names the page's own script", () => {
  expect(PAGE_SCRIPT_DIGEST).toBe(createHash("sha256").update(PAGE_SCRIPT).digest("base64"));
});
