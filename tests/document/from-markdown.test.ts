import { expect, test } from "vitest";
import { fromMarkdown } from "../../src/document/from-markdown.ts";
import type { Resolver } from "../../src/document/markdown-state.ts";
import { readMarkdown } from "../../src/load/markdown.ts";
import { readSpecFile } from "../spec-file.ts";
import { readCsvTable } from "./csv-fixture.ts";
import { blocksText } from "./tree-text.ts";

const picture = (path: string) => ({
  path,
  format: "png" as const,
  width: 10,
  height: 10,
  orientation: 1,
  bytes: new Uint8Array(),
});

const resolver: Resolver = {
  reference(kind, id) {
    if (id === "unknown") return null;
    if (kind === "fact") return { text: "92,5%", target: null };
    if (kind === "evidence") return { text: "1.1-тиркеме", target: { kind: "file", path: `../${id}.pdf` } };
    return { text: `${id}-${kind}`, target: { kind: "anchor", id: `${kind}-${id}` } };
  },
  table: (path) => (path === "data/quality.csv" ? readCsvTable(path, "Жыл,Саны\n2023,жок\n2024,12\n") : null),
  chart: (path) =>
    path === "data/jobs.chart.yaml"
      ? ({ type: "pie", categories: ["а"], series: [], unit: null, decimals: null } as never)
      : null,
  picture: (path) => (path.startsWith("images/") ? picture(path) : null),
  caption: (_, id, caption) => (id === "numbered" ? `1-таблица. ${caption}` : caption),
  anchor: (of, embed) => `${of}-${embed.id}`,
  file: (path) => `../${path}`,
  chartAlt: (caption) => `Диаграмма: ${caption}`,
};

test.each(readSpecFile(new URL("./from-markdown.spec.md", import.meta.url)))("$title", ({ blocks }) => {
  const [input, output] = blocks;
  const file = { path: "criteria/1.1.md", text: input!.text };
  const { value, findings } = readMarkdown(file);
  expect(findings).toEqual([]);
  expect(blocksText(fromMarkdown(value, resolver))).toBe(output!.text);
});

test("a text that a format may cut keeps its place in the file", () => {
  const file = { path: "criteria/1.1.md", text: "---\na: b\n---\n\nБир\u0001 **эки** үч\uffff" };
  const { value } = readMarkdown(file, { start: 14, end: file.text.length });
  const [paragraph] = fromMarkdown(value, resolver);
  const places: string[] = [];
  JSON.stringify(paragraph, (key, each) => {
    if (key === "at") places.push(file.text.slice(each.span.start, each.span.end));
    return key === "at" ? undefined : each;
  });
  expect(places).toEqual(["Бир\u0001 ", " үч\uffff"]);
});
