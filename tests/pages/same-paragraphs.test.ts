/** What is laid out is what the DOCX writer writes: the same paragraphs, in the same styles, in the same order. */
import { parseXml, XmlElement } from "@rgrove/parse-xml";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { DocumentTree } from "../../src/document/vocabulary.ts";
import { pageScope, shapeOf } from "../../src/formats/docx/sections.ts";
import { startDocument } from "../../src/formats/docx/state.ts";
import { writeDocx } from "../../src/formats/docx/write-docx.ts";
import type { Box, ParagraphBox } from "../../src/pages/boxes.ts";
import { endedBoxes, flow } from "../../src/pages/flow.ts";
import { blocks, STYLES } from "../formats/docx/any-blocks.ts";
import { look, page, partsOf, tree } from "../formats/docx/builder.ts";
import { kitchenSink } from "../formats/docx/kitchen-sink.ts";

test("of a tree with every element", async () => {
  const document = kitchenSink();
  expect(laidOut(document)).toEqual(await written(document));
});

test("of any tree", async () => {
  await fc.assert(
    fc.asyncProperty(blocks, async (children) => {
      const document = tree([page(children), page([])], { look: look(STYLES) });
      expect(laidOut(document)).toEqual(await written(document));
    }),
    { numRuns: 60 },
  );
});

/** Style and letters of each paragraph; letters of fields, marks of notes and drawings are left out. */
type Line = string;

function laidOut(document: DocumentTree): Line[] {
  const state = startDocument(document);
  return document.pages.flatMap((section) => {
    const scope = pageScope(section, shapeOf(section, document), state);
    return paragraphsOf(endedBoxes(flow(section.children, scope), scope)).map(
      ({ look, text }) => `${state.sheet.get(look.style).wordId}: ${lettersOf(text!)}`,
    );
  });
}

function paragraphsOf(boxes: readonly Box[]): ParagraphBox[] {
  return boxes.flatMap((box) =>
    box.kind === "paragraph"
      ? [box]
      : [...box.headerRows, ...box.rows].flatMap(({ cells }) =>
          cells.flatMap((cell) => paragraphsOf(cell.boxes)),
        ),
  );
}

async function written(document: DocumentTree): Promise<Line[]> {
  const { value } = await writeDocx(document);
  const { root } = parseXml(partsOf(value).get("word/document.xml")!);
  return elementsIn(root!, "w:p").map((paragraph) => {
    const text = elementsIn(paragraph, "w:t").map((element) => element.text);
    const style = elementsIn(paragraph, "w:pStyle")[0]!.attributes["w:val"];
    return `${style}: ${lettersOf(text.join(""))}`;
  });
}

function elementsIn(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (!(child instanceof XmlElement)) return [];
    return [...(child.name === name ? [child] : []), ...elementsIn(child, name)];
  });
}

function lettersOf(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}]/gu, "");
}
