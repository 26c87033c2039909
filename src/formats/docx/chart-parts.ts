/**
 * Parts of charts: `charts/chartN.xml` and the workbook embedded in it. The `docx` library makes them, in a document that
 * is thrown away; it is loaded only for a document that has charts. In: chart elements. Out: the bytes of each part, the
 * same for the same charts.
 */

import { LANGUAGE_TAGS } from "../../document/language.ts";
import { readZip, writeZip, type ZipEntry } from "../zip.ts";
import { type ChartSurroundings, chartOptions } from "./chart-options.ts";
import { withPatterns } from "./chart-patterns.ts";
import type { DrawnChart } from "./state.ts";

export interface ChartPart {
  readonly xml: string;
  readonly workbook: Uint8Array;
}

/** Parts in the order of the charts. */
export async function chartParts(
  charts: readonly DrawnChart[],
  surroundings: ChartSurroundings,
): Promise<ChartPart[]> {
  const [{ Document, Packer, Paragraph }, { ChartRun }] = await Promise.all([
    import("docx"),
    import("docx/charts"),
  ]);
  const paragraphs = charts.map(
    (drawn) => new Paragraph({ children: [new ChartRun(chartOptions(drawn, surroundings))] }),
  );
  const packed = await Packer.toBuffer(new Document({ sections: [{ children: paragraphs }] }));
  const parts = new Map(readZip(packed).map((entry) => [entry.name, entry.bytes]));
  const text = (name: string) => Buffer.from(parts.get(name)!).toString("utf8");

  const targets = relationshipTargets(text("word/_rels/document.xml.rels"));
  return [...text("word/document.xml").matchAll(/<c:chart [^>]*\br:id="([^"]+)"/g)].map(([, id]) => {
    const name = targets.get(id!)!.replace(/^charts\//, "");
    const workbook = [...relationshipTargets(text(`word/charts/_rels/${name}.rels`)).values()][0]!;
    return {
      xml: withPatterns(finished(text(`word/charts/${name}`), LANGUAGE_TAGS[surroundings.language])),
      workbook: repacked(parts.get(workbook.replace("..", "word"))!),
    };
  });
}

function relationshipTargets(xml: string): Map<string, string> {
  const attribute = (element: string, name: string) =>
    new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1] ?? "";
  return new Map(
    [...xml.matchAll(/<Relationship [^>]*>/g)].map(([element]) => [
      attribute(element, "Id"),
      attribute(element, "Target"),
    ]),
  );
}

/** The library writes English, and an id drawn at random for the workbook. */
function finished(xml: string, language: string): string {
  return xml
    .replaceAll('lang="en-US"', `lang="${language}"`)
    .replaceAll('<c:lang val="en-US"/>', `<c:lang val="${language}"/>`)
    .replace(/(<c:externalData [^>]*?r:id=")[^"]*/, "$1rId1");
}

/** A workbook without the time at which it was made. */
function repacked(bytes: Uint8Array): Uint8Array {
  const rank = (entry: ZipEntry) => (entry.name === "[Content_Types].xml" ? 0 : 1);
  return writeZip(readZip(bytes).sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1)));
}
