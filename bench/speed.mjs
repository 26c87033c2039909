/**
 * How fast the tool is, beside `node -e 0`, pandoc and the limit program: whole processes, alternating rounds, medians of the
 * ratios. Prints a table and which target is missed; a missed one ends it with 1.
 *     npm run build && node bench/speed.mjs [--rounds 7] [--large]
 * `--large` adds the report at 100 times. Needs pandoc; for memory, python3.
 */
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCorpus } from "./corpus.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const cli = join(root, "dist", "cli.js");
const scratch = mkdtempSync(join(tmpdir(), "selfassess-speed-"));
const cache = join(scratch, "cache");
const rounds = Number(process.argv[process.argv.indexOf("--rounds") + 1]) || 7;
const scales = process.argv.includes("--large") ? [1, 10, 100] : [1, 10];
// Certificates that Node 20 would read at every start are nobody's work here.
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;
/** Runs after an edit find what the runs before them have kept. */
const environments = {
  empty: { ...environment, SELFASSESS_CACHE: cache },
  kept: { ...environment, SELFASSESS_CACHE: join(scratch, "kept") },
};

const corpus = new Map(scales.map((scale) => [scale, writeCorpus(scratch, scale)]));
// The same report in a layout that prints no page numbers.
const plain = { folder: join(scratch, "plain"), file: corpus.get(1).file };
cpSync(corpus.get(1).folder, plain.folder, { recursive: true });
appendFileSync(join(plain.folder, "selfassess.yaml"), "layout: kg-school-institutional\n");

const emptyCache = () => rmSync(cache, { recursive: true, force: true });
let edits = 0;
const editOne =
  ({ folder }) =>
  () =>
    appendFileSync(
      join(folder, "criteria", "3.4.md"),
      `\n${"Кошумча сүйлөм жазылды жана текшерилди.".replace("сүйлөм", `${++edits}-сүйлөм`)}\n`,
    );

const node = { name: "node -e 0", command: "node", args: ["-e", "0"] };
const pandoc = (scale, format) => ({
  name: `pandoc ${format} ${scale}x`,
  command: "pandoc",
  args: ["-s", corpus.get(scale).file, "-o", join(scratch, `pandoc.${format}`)],
});
const limit = (scale) => ({
  name: `limit ${scale}x`,
  command: "node",
  args: [join(root, "bench", "limit.mjs"), corpus.get(scale).file, join(scratch, "limit.docx")],
});
const tool = (name, args, before = () => {}) => ({
  name,
  command: "node",
  args: [cli, ...args],
  before,
  env: name.includes("after an edit") ? environments.kept : environments.empty,
});
const build = (report, format) => ["build", report.folder, "--format", format, "--out", join(scratch, "out")];

/** What is measured, against what, at most, aim at. */
const one = corpus.get(1);
const ten = corpus.get(10);
const TIMES = [
  [tool("--version", ["--version"]), node, 1.3, 1.1],
  [tool("check 1x, empty cache", ["check", one.folder], emptyCache), node, 16, 8],
  [tool("HTML 1x, empty cache", build(plain, "html"), emptyCache), pandoc(1, "html"), 1.9, 1.0],
  [tool("DOCX 1x, empty cache", build(plain, "docx"), emptyCache), pandoc(1, "docx"), 1.5, 0.8],
  [
    tool("DOCX 1x with page numbers, empty cache", build(one, "docx"), emptyCache),
    pandoc(1, "docx"),
    1.9,
    1.0,
  ],
  [
    tool("DOCX 10x with page numbers, empty cache", build(ten, "docx"), emptyCache),
    pandoc(10, "docx"),
    0.7,
    0.3,
  ],
  [tool("check 1x after an edit", ["check", one.folder], editOne(one)), node, 6, 3],
  [tool("HTML 1x after an edit", build(plain, "html"), editOne(plain)), pandoc(1, "html"), 0.8, 0.35],
  [tool("DOCX 1x after an edit", build(plain, "docx"), editOne(plain)), pandoc(1, "docx"), 0.5, 0.3],
  [
    tool("DOCX 1x with page numbers after an edit", build(one, "docx"), editOne(one)),
    pandoc(1, "docx"),
    0.8,
    0.4,
  ],
];
if (corpus.has(100))
  TIMES.push([
    tool("DOCX 100x with page numbers, empty cache", build(corpus.get(100), "docx"), emptyCache),
    pandoc(100, "docx"),
    0.7,
    0.3,
  ]);

const missed = [];
const rows = [];
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

function milliseconds({ command, args, before = () => {}, env = environments.empty }) {
  before();
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, args, { env, encoding: "utf8" });
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}\n${stderr}`);
  return took;
}

/** Megabytes at the peak; null where python3 is not there. */
function peak({ command, args, before = () => {}, env = environments.empty }) {
  before();
  const measure =
    "import resource,subprocess,sys; subprocess.run(sys.argv[1:], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)";
  const { stdout, status } = spawnSync("python3", ["-c", measure, command, ...args], {
    env,
    encoding: "utf8",
  });
  return status === 0 ? Number(stdout) / 1024 : null;
}

function row(name, value, unit, ratio, most, aim) {
  const verdict = ratio <= aim ? "aim" : ratio <= most ? "yes" : "no";
  if (verdict === "no") missed.push(name);
  rows.push([
    name,
    value === null ? "" : `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`,
    ratio.toFixed(2),
    `${most}`,
    `${aim}`,
    verdict,
  ]);
}

try {
  const pairs = [...TIMES, [limit(1), pandoc(1, "docx"), 1, 1]];
  const times = pairs.map(() => ({ own: [], ratio: [] }));
  for (let round = -1; round < rounds; round++)
    for (const [index, [what, against]] of pairs.entries()) {
      const own = milliseconds(what);
      const other = milliseconds(against);
      if (round < 0) continue;
      times[index].own.push(own);
      times[index].ratio.push(own / other);
    }
  for (const [index, [what, against, most, aim]] of pairs.entries())
    row(
      `${what.name} / ${against.name}`,
      median(times[index].own),
      "ms",
      median(times[index].ratio),
      most,
      aim,
    );

  const bare = milliseconds(node);
  const numbered = (scale) =>
    median(
      Array.from({ length: 3 }, () => milliseconds(tool("", build(corpus.get(scale), "docx"), emptyCache))),
    );
  row("growth of the work from 1x to 10x", null, "", (numbered(10) - bare) / (numbered(1) - bare), 10, 6);

  for (const [scale, most, aim] of [
    [1, 1.0, 0.6],
    [10, 0.8, 0.4],
  ]) {
    const peakOf = (what) => median(Array.from({ length: 3 }, () => peak(what)));
    const own = peakOf(tool("", build(corpus.get(scale), "docx"), emptyCache));
    const other = peakOf(pandoc(scale, "docx"));
    if (own && other) row(`peak memory ${scale}x / pandoc`, own, "MB", own / other, most, aim);
  }
  milliseconds(pandoc(1, "docx"));
  milliseconds(tool("", build(one, "docx")));
  const sizes = ["out/report.docx", "pandoc.docx"].map((name) => statSync(join(scratch, name)).size);
  row("file size 1x / pandoc", sizes[0] / 1024, "KB", sizes[0] / sizes[1], 1.2, 1.0);

  const titles = ["what / against what", "measured", "ratio", "at most", "aim at", "reached"];
  process.stdout.write(
    `${[titles, titles.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n\n`,
  );
  const size = readdirSync(join(root, "dist"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  const version = spawnSync("pandoc", ["--version"], { encoding: "utf8" }).stdout.split("\n")[0];
  process.stdout.write(
    `${cpus().length} cores, Node ${process.version}, ${version}; medians of ${rounds} rounds; corpus ${(readFileSync(one.file).length / 1024).toFixed(0)} KB of Markdown; dist/ ${(size / 1048576).toFixed(1)} MB\n`,
  );
  if (missed.length > 0) process.stdout.write(`\nmissed: ${missed.join("; ")}\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
if (missed.length > 0) process.exitCode = 1;
