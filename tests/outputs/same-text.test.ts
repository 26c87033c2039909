/** DOCX and HTML hold the same words in the same order as the tree that both are written from. */
import { expect, test } from "vitest";
import { writeDocx } from "../../src/formats/docx/write-docx.ts";
import { writeHtml } from "../../src/formats/html/write-html.ts";
import { EXAMPLES, treesOf } from "./example-trees.ts";
import { docxWords, htmlWords, treeWords } from "./read-back.ts";

test.each(EXAMPLES)("%s", async (example) => {
  for (const [name, tree] of treesOf(example)) {
    const expected = treeWords(tree);
    const docx = await docxWords((await writeDocx(tree, { pages: { count: 1, pageOf: () => null } })).value);
    const html = htmlWords(writeHtml(tree, { pageCount: 1 }).value);
    expect(differenceOf(docx, expected), `${name}.docx`).toBe("");
    expect(differenceOf(html, expected), `${name}.html`).toBe("");
  }
});

/** The first place where two texts part, with its neighbours; nothing where they are equal. */
function differenceOf(actual: readonly string[], expected: readonly string[]): string {
  for (let i = 0; i < Math.max(actual.length, expected.length); i++)
    if (actual[i] !== expected[i]) {
      const around = (words: readonly string[]) => words.slice(Math.max(0, i - 6), i + 6).join(" ");
      return `word ${i}: «${around(actual)}» instead of «${around(expected)}»`;
    }
  return "";
}
