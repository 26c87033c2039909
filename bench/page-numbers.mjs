/**
 * Page numbers of our own layout against LibreOffice's pages, for every complete example; and how long the layout takes.
 * Needs LibreOffice and poppler: `node bench/page-numbers.mjs [example…]`.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { importSource } from "../scripts/bundle.mjs";

const root = fileURLToPath(new URL("..", import.meta.url))
  .replaceAll("\\", "/")
  .replace(/\/$/, "");
const {
  buildReport,
  breakRows,
  fitTables,
  layOutPages,
  loadLayout,
  loadProject,
  nodeHost,
  renderReport,
  walk,
  wordsOf,
  writeDocx,
} = await importSource(join(root, "bench", "stages.ts"));

const ROUNDS = 15;
const scratch = mkdtempSync(join(tmpdir(), "selfassess-pages-"));
const chosen = process.argv.slice(2);
const examples = readdirSync(join(root, "examples")).filter((name) => name !== "incomplete");
try {
  for (const example of chosen.length > 0 ? chosen : examples) await compare(example);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function compare(example) {
  const tree = treeOf(`${root}/examples/${example}`);
  const { first, warm, map } = timed(tree);
  const file = join(scratch, `${example}.docx`);
  writeFileSync(file, (await writeDocx(tree, { pages: map })).value);
  const pages = printedPages(file);
  const off = { 0: 0, 1: 0, more: 0 };
  for (const { words, page } of headingsOf(tree, map)) {
    const showing = pages.flatMap((text, index) =>
      text.includes(words) ? [Math.abs(index + 1 - page)] : [],
    );
    const nearest = Math.min(...showing);
    off[nearest <= 1 ? nearest : "more"]++;
  }
  process.stdout.write(
    `${example}: headings ${off[0]} right, ${off[1]} one page off, ${off.more} worse; ` +
      `pages ${map.count}, LibreOffice ${pages.length}; ${first} ms, warm ${warm} ms\n`,
  );
}

function treeOf(folder) {
  const project = loadProject(nodeHost, folder, { builtInSchemas: `${root}/schemas`, standards: [] }).value;
  const { manifest } = project;
  const layout = loadLayout(nodeHost, {
    name: manifest.layout ?? project.standard.layout,
    place: null,
    places: { report: folder, extra: [], builtIn: `${root}/templates` },
    language: manifest.language,
    labels: manifest.labels,
    at: manifest.at,
  }).value;
  const report = buildReport(project, { words: layout.words, draft: false, base: "../" });
  return breakRows(fitTables(renderReport(report, layout, project.pictures).value));
}

function timed(tree) {
  const times = [];
  let map;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    map = layOutPages(tree);
    times.push(performance.now() - start);
  }
  const [first, ...others] = times;
  const middle = others.sort((a, b) => a - b)[others.length >> 1];
  return { first: Math.round(first), warm: Math.round(middle), map };
}

function headingsOf(tree, map) {
  const headings = [];
  for (const { children } of tree.pages) {
    walk(children, {
      block(node) {
        const words = node.type === "heading" ? squeezed(wordsOf(node.children)) : "";
        if (words !== "") headings.push({ words, page: map.pageOf(node) });
      },
    });
  }
  return headings;
}

/** The letters of each page. */
function printedPages(file) {
  const profile = pathToFileURL(join(scratch, "profile"));
  const typed = [
    `-env:UserInstallation=${profile}`,
    "--headless",
    "--convert-to",
    "pdf",
    "--outdir",
    scratch,
    file,
  ];
  execFileSync("soffice", typed, { stdio: "ignore" });
  const text = execFileSync("pdftotext", [file.replace(/docx$/, "pdf"), "-"], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return text.split("\f").slice(0, -1).map(squeezed);
}

function squeezed(text) {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
}
