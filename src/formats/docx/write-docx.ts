/**
 * DocumentTree → the bytes of a Word document (ISO 29500 transitional). It goes from the elements straight to text, one
 * handler an element (`blocks.ts`, `inlines.ts`). The same tree gives the same bytes, in every process. Findings: text that
 * Word's files cannot hold (`character-dropped`). What has no meaning in Word is written as its words; no text is lost.
 */
import type { DocumentTree } from "../../document/vocabulary.ts";
import type { Outcome } from "../../findings/finding.ts";
import type { PageMap } from "../../pages/page-map.ts";
import type { PreparedPictures } from "../pictures/prepared-picture.ts";
import { type ChartPart, chartParts } from "./chart-parts.ts";
import { chartFile } from "./charts.ts";
import { CONTENT_TYPES, NAMESPACES, RELATIONSHIPS } from "./namespaces.ts";
import { footnotesPart } from "./notes.ts";
import { numberingPart } from "./numbering.ts";
import { type PackagePart, writePackage } from "./package.ts";
import { type Body, writeBody } from "./sections.ts";
import {
  corePropertiesPart,
  extendedPropertiesPart,
  fontTablePart,
  settingsPart,
  themePart,
} from "./settings.ts";
import { type DocumentState, type Part, relate, startDocument } from "./state.ts";
import { documentFont, stylesPart } from "./styles-part.ts";
import { XML_DECLARATION } from "./xml.ts";

export interface DocxOptions {
  /** The document's pages, where somebody has laid them out: for its contents and its count of pages. */
  readonly pages?: PageMap | undefined;
  /** Those of the tree; one that is not among them stands as it is. */
  readonly pictures?: PreparedPictures;
  /** Of the supporting documents that links lead to; `docx` where it is not said. */
  readonly documentEnding?: "docx" | "pdf";
}

export async function writeDocx(tree: DocumentTree, options: DocxOptions = {}): Promise<Outcome<Uint8Array>> {
  const document = startDocument(tree, options.pages, options.pictures, options.documentEnding);
  const body = writeBody(tree, document);
  const surroundings = { language: tree.language, font: documentFont(document.sheet) };
  const charts = document.charts.length === 0 ? [] : await chartParts(document.charts, surroundings);
  const value = await writePackage(
    [
      ...propertyParts(tree),
      ...wordParts(document, body),
      ...body.running.map((part) => wordPart(part.file, part.kind, part.xml, part)),
      ...charts.flatMap(chartPackageParts),
      ...[...document.media].map(([bytes, file]) => mediaPart(file, bytes)),
    ],
    [
      { type: RELATIONSHIPS.document, target: "word/document.xml", external: false },
      { type: RELATIONSHIPS.coreProperties, target: "docProps/core.xml", external: false },
      { type: RELATIONSHIPS.extendedProperties, target: "docProps/app.xml", external: false },
    ],
  );
  return { value, findings: document.findings };
}

function propertyParts(tree: DocumentTree): PackagePart[] {
  const { coreProperties, extendedProperties } = CONTENT_TYPES;
  const core = corePropertiesPart(tree.properties, tree.language);
  return [
    { name: "docProps/core.xml", contentType: coreProperties, content: core, relationships: [] },
    {
      name: "docProps/app.xml",
      contentType: extendedProperties,
      content: extendedPropertiesPart(),
      relationships: [],
    },
  ];
}

/** The document, and the parts that it leads to; those that would be empty are left out. */
function wordParts(document: DocumentState, body: Body): PackagePart[] {
  const { main, sheet, language, lists, footnotes } = document;
  const font = documentFont(sheet);
  const fonts = [font, ...sheet.styles.flatMap((style) => style.look.font ?? [])];
  const parts: PackagePart[] = [];
  const add = (
    kind: keyof typeof CONTENT_TYPES & keyof typeof RELATIONSHIPS,
    file: string,
    xml: string,
    part?: Part,
  ) => {
    relate(main, RELATIONSHIPS[kind], file);
    parts.push(wordPart(file, kind, xml, part));
  };
  add("styles", "styles.xml", stylesPart(sheet, language, document.textWidth));
  add("settings", "settings.xml", settingsPart(language, footnotes.length > 0));
  add("fontTable", "fontTable.xml", fontTablePart(fonts));
  add("theme", "theme/theme1.xml", themePart(font));
  if (lists.length > 0) add("numbering", "numbering.xml", numberingPart(lists));
  if (footnotes.length > 0)
    add("footnotes", "footnotes.xml", footnotesPart(document), document.footnotesPart);
  const start = `${XML_DECLARATION}<w:document ${NAMESPACES.w} ${NAMESPACES.r} ${NAMESPACES.wp}><w:body>`;
  const xml = [start, ...body.xml, "</w:body></w:document>"];
  return [wordPart("document.xml", "document", xml, main), ...parts];
}

function wordPart(
  file: string,
  kind: keyof typeof CONTENT_TYPES,
  content: PackagePart["content"],
  part?: Part,
): PackagePart {
  return {
    name: `word/${file}`,
    contentType: CONTENT_TYPES[kind],
    content,
    relationships: part?.relationships ?? [],
  };
}

function chartPackageParts({ xml, workbook }: ChartPart, index: number): PackagePart[] {
  const book = `embeddings/workbook${index + 1}.xlsx`;
  return [
    wordPart(chartFile(index + 1), "chart", xml, {
      relationships: [{ type: RELATIONSHIPS.workbook, target: `../${book}`, external: false }],
    }),
    mediaPart(book, workbook),
  ];
}

function mediaPart(file: string, content: Uint8Array): PackagePart {
  return { name: `word/${file}`, contentType: null, content, relationships: [] };
}
