/** What was kept of other documents changes nothing in the next one. */
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { openBlockMemory, saveBlockMemory } from "../../src/document/block-memory.ts";
import type { Block, DocumentTree } from "../../src/document/vocabulary.ts";
import { surroundingsOf } from "../../src/formats/docx/state.ts";
import { writeDocx } from "../../src/formats/docx/write-docx.ts";
import { writeHtml } from "../../src/formats/html/write-html.ts";
import { useMemory } from "../../src/memory.ts";
import { breakRows } from "../../src/pages/break-rows.ts";
import { fitTables } from "../../src/pages/fit-tables.ts";
import { layOutPages } from "../../src/pages/lay-out-pages.ts";
import { blocks, STYLES } from "../formats/docx/any-blocks.ts";
import { look, p, page, style, t, table, tree } from "../formats/docx/builder.ts";

afterEach(() => useMemory(null));

/** As files of the cache folder keep it. */
function remembering() {
  const kept = new Map<string, string>();
  useMemory({
    recall: () => undefined,
    keep: () => {},
    parts: {
      recall: (name) => {
        const json = kept.get(name);
        return json === undefined ? undefined : JSON.parse(json);
      },
      keep: (name, part) => void kept.set(name, JSON.stringify(part)),
    },
  });
  return kept;
}

async function written(given: DocumentTree) {
  openBlockMemory(given.look, "report docx html", surroundingsOf(given));
  const paper = breakRows(fitTables(given));
  const pages = layOutPages(paper);
  const docx = await writeDocx(paper, { pages });
  const html = writeHtml(paper);
  saveBlockMemory(given.look);
  return { docx: Buffer.from(docx.value).toString("base64"), html: html.value, findings: docx.findings };
}

const LOOK = look(STYLES);

test("any document after another", async () => {
  await fc.assert(
    fc.asyncProperty(blocks, blocks, async (before, added) => {
      const first = tree([page(before)], { look: LOOK });
      const second = tree([page([...added, ...before, ...added])], { look: LOOK });
      useMemory(null);
      const plain = await written(second);
      remembering();
      await written(first);
      expect(await written(second)).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});

const words = (count: number) => Array.from({ length: count }, () => "сөз").join(" ");

async function sameAfter(before: readonly Block[], now: readonly Block[]) {
  const kept = remembering();
  await written(tree([page(before)], { look: LOOK }));
  const json = [...kept.values()].join("\n");
  const again = await written(tree([page(now)], { look: LOOK }));
  useMemory(null);
  expect(again).toEqual(await written(tree([page(now)], { look: LOOK })));
  return json;
}

test.each<[string, Block, boolean]>([
  ["a paragraph", p(words(5)), true],
  ["a table", table([[words(5)]]), true],
  ["a table of a template", table([[words(5)]], { letters: "fixed" }), false],
  ["a character that Word cannot hold", p("а\u0001б"), false],
  ["half of a character", p("а\ud800б"), false],
])("%s", async (_, block, isKept) => {
  const json = await sameAfter([block], [p("x"), block]);
  expect(json.includes(JSON.stringify(JSON.stringify(block)))).toBe(isKept);
});

test("the number of a list and the target of a link stay those of the document", async () => {
  const linkTo = (url: string) =>
    p([{ type: "link", target: { kind: "url", url }, children: [t("шилтеме")] }]);
  const linked = linkTo("https://mektep.kg");
  const other = linkTo("https://litsey.kg");
  const list = (value: string): Block => ({
    type: "list",
    marker: "bullet",
    start: 1,
    style: null,
    items: [[p(value)]],
  });
  await sameAfter([linked, list("a"), list("b")], [other, list("b"), linked, list("a")]);
});

test("another look makes everything anew", async () => {
  remembering();
  await written(tree([page([p(words(40))])], { look: LOOK }));
  const large = look([...STYLES, style("body", { size: 20 })]);
  const again = await written(tree([page([p(words(40))])], { look: large }));
  useMemory(null);
  expect(again).toEqual(await written(tree([page([p(words(40))])], { look: large })));
});

test("a small change is not worth writing the memory again, a large one is", async () => {
  const kept = remembering();
  const many = Array.from({ length: 100 }, (_, index) => p(`${index}`));
  await written(tree([page(many)], { look: LOOK }));
  const first = [...kept.values()];
  await written(tree([page([p("x"), ...many])], { look: LOOK }));
  expect([...kept.values()]).toEqual(first);
  await written(tree([page([...many.map((_, index) => p(`x${index}`)), ...many])], { look: LOOK }));
  expect([...kept.values()]).not.toEqual(first);
});
