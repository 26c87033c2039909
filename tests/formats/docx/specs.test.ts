import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { DocumentTree } from "../../../src/document/vocabulary.ts";
import { writeDocx } from "../../../src/formats/docx/write-docx.ts";
import { bodyOf, look, page, partsOf, picture, style, tree } from "./builder.ts";
import { pngOf, SVG } from "./pictures.ts";
import { expandBlocks, expandPage, prettyXml, readSpecFile, updateSpecFile } from "./spec-file.ts";

const folder = new URL("./specs/", import.meta.url);

const PICTURES = {
  png: picture("png", pngOf(4, 4), 400, 300),
  turned: picture("jpeg", new Uint8Array([255, 216, 255]), 300, 400, 6),
  svg: picture("svg", SVG, 120, 80),
};

for (const file of readdirSync(folder).sort()) {
  const path = new URL(file, folder).pathname;
  describe(file, () => {
    for (const one of readSpecFile(path)) {
      test(`${one.name} (line ${one.line})`, async () => {
        const { value } = await writeDocx(treeOf(one.input));
        const parts = partsOf(value);
        const actual = one.expected.map(({ part }) => ({
          part,
          xml: prettyXml(part === "" ? bodyOf(value) : (parts.get(part) ?? "")),
        }));
        if (process.env.UPDATE_SPECS) updateSpecFile(path, one.name, actual);
        else expect(actual).toEqual(one.expected);
      });
    }
  });
}

/** A list of blocks, or `{language, styles, pages}`. */
function treeOf(input: unknown): DocumentTree {
  if (Array.isArray(input)) return tree([page(expandBlocks(withPictures(input)))]);
  const given = withPictures(input as { language?: "ky"; styles?: { id: string }[]; pages: object[] });
  return tree(given.pages.map(expandPage), {
    language: given.language ?? "ky",
    look: look((given.styles ?? []).map(({ id, ...more }) => style(id, more))),
  });
}

/** `"picture": "png"` names one of `PICTURES`. */
function withPictures<Value>(input: Value): Value {
  const json = JSON.stringify(input);
  return JSON.parse(json, (key, value) =>
    key === "picture" ? PICTURES[value as keyof typeof PICTURES] : value,
  );
}
