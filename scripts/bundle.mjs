/**
 * Builds `dist/`: the command line in one file, what each command needs in files that are read when it runs, and the
 * checks of all schemas that come with the tool, compiled. What stands in `dependencies` is not bundled.
 */
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { licencesOf } from "./licences.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const at = (...parts) => join(root, ...parts);
const { dependencies } = JSON.parse(readFileSync(at("package.json"), "utf8"));

/** Bundles entries, by name, into a folder. Gives the files that went into it. */
export async function bundle(input, folder, options = {}) {
  const build = await rolldown({
    input,
    platform: "node",
    external: [...Object.keys(dependencies), /^later:/],
    transform: { target: "node20.19" },
    plugins: options.plugins ?? [],
    onLog(level, log, handle) {
      handle(level === "warn" ? "error" : level, log);
    },
  });
  const names = { entryFileNames: "[name].js", chunkFileNames: "[name].js" };
  const { output } = await build.write({ dir: folder, ...names, ...options.output });
  return output.flatMap((chunk) => Object.keys(chunk.modules ?? {}));
}

/**
 * Modules that few runs need: libraries. Each is a file of its own in the bundle, read when one of its functions is called:
 * in their place stands a module that does so. They export functions and types only.
 */
const LATER = [
  "layout/word-file",
  "load/markdown-parser",
  "load/yaml-reader",
  "project/validator",
  "template/handlebars-parser",
];

/** Modules of one function, which gives plain data: called when the bundle is made, JSON in it. */
const DATA = ["messages/en/index", "messages/ky/index", "messages/ru/index", "project/core-schema-files"];

const fileOf = (module) => module.replaceAll("/", "-");

const later = {
  name: "later",
  resolveId(name, importer, { isEntry }) {
    const file = importer && resolve(dirname(importer), name);
    return !isEntry && [...LATER, ...DATA].some((each) => file === at("src", `${each}.ts`))
      ? `${file}?later`
      : null;
  },
  load(id) {
    const [file, isLater] = id.split("?later");
    if (isLater === undefined) return null;
    const source = readFileSync(file, "utf8");
    if (/^export (?!function|type|interface)/m.test(source))
      throw new Error(`${file} exports more than functions`);
    const exported = [...source.matchAll(/^export function (\w+)/gm)];
    const isModule = (each) => file === at("src", `${each}.ts`);
    const data = DATA.find(isModule);
    const target = JSON.stringify(
      `later:${data ? `${fileOf(data)}.json` : `${fileOf(LATER.find(isModule))}.js`}`,
    );
    const call = (name) =>
      data ? `() => require(${target})` : `(...given) => require(${target}).${name}(...given)`;
    return exported.map(([, each]) => `export const ${each} = ${call(each)};`).join("\n");
  },
};

/** Puts the compiled checks in place of the empty list of `src/project/ready-checks.ts`. */
function readyChecks(code) {
  const file = at("src/project/ready-checks.ts");
  const compiled = `${file}.cjs`;
  return {
    name: "ready-checks",
    resolveId: (id) => (id === compiled ? id : null),
    load: (id) =>
      id === file
        ? `import checks from ${JSON.stringify(compiled)};\nexport const readyChecks = new Map(Object.entries(checks));`
        : id === compiled
          ? code
          : null,
  };
}

/** The exports of a module of the sources. It runs from a scratch folder inside the project, where libraries are found. */
export async function importSource(file) {
  const scratch = mkdtempSync(at("node_modules", ".selfassess-"));
  // Not before: some of it is loaded later.
  process.once("exit", () => rmSync(scratch, { recursive: true, force: true }));
  await bundle({ module: file }, scratch, { output: { format: "esm" } });
  return import(pathToFileURL(join(scratch, "module.js")).href);
}

async function builtIn() {
  const read = await importSource(at("scripts/built-in.ts"));
  const [schemas, templates] = ["schemas", "templates"].map((name) => at(name).replaceAll("\\", "/"));
  return {
    checks: read.compiledChecks(schemas, at("src/project/schema-words.ts")),
    readings: read.builtInReadings(schemas, templates),
  };
}

/** Writes beside the former `dist/`, which stays whole where something fails. */
async function build() {
  const target = mkdtempSync(at("node_modules", ".selfassess-"));
  try {
    await write(target);
    chmodSync(target, 0o755);
    rmSync(at("dist"), { recursive: true, force: true });
    renameSync(target, at("dist"));
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

async function write(target) {
  const { checks, readings } = await builtIn();
  const build = digestOfInputs(checks);
  const paths = (id) => id.replace(/^later:/, "./");
  const output = { format: "cjs", minify: true, paths };
  const plugins = [later, noPrograms, readyChecks(checks), stamp(build)];
  const entries = Object.fromEntries(LATER.map((name) => [fileOf(name), at("src", `${name}.ts`)]));
  const input = { cli: at("src/cli.ts"), worker: at("src/worker.ts"), ...entries };
  const bundled = await bundle(input, target, { plugins, output });
  for (const name of readdirSync(target)) {
    const code = readFileSync(join(target, name), "utf8");
    if (/\bimport\(/.test(code))
      throw new Error(`${name} holds an import(), which code that is kept between runs cannot call`);
    writeFileSync(join(target, name), inAscii(code, name));
  }
  for (const name of DATA) {
    const [data] = Object.values(await importSource(at("src", `${name}.ts`)));
    writeFileSync(join(target, `${fileOf(name)}.json`), JSON.stringify(data()));
  }
  writeFileSync(join(target, "LICENCES.txt"), licencesOf(bundled));
  writeFileSync(join(target, "package.json"), '{ "type": "commonjs" }\n');
  mkdirSync(join(target, "built-in"));
  for (const [name, reading] of Object.entries(readings))
    writeFileSync(join(target, "built-in", name), JSON.stringify(reading));
  mkdirSync(join(target, "rules"));
  for (const name of readdirSync(at("src/rules")))
    if (name.endsWith(".md")) cpSync(at("src/rules", name), join(target, "rules", name));
}

/** Other letters are escaped: of ASCII alone, a text is read at once, and V8 holds it in half the room. */
function inAscii(code, name) {
  // The escaped letter behind it would be three; and a tag could see the escapes, unless it makes a pattern.
  if (/\\[^\x00-\x7f]/.test(code))
    throw new Error(`${name} holds a backslash before a letter that is not ASCII`);
  return code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Commander can start programs for its commands; ours are none, and what starts programs takes time to load. */
const noPrograms = {
  name: "no-programs",
  transform(code, id) {
    if (!id.endsWith("commander/lib/command.js")) return null;
    const asked = "require('node:child_process')";
    if (!code.includes(asked)) throw new Error("commander no longer asks for child_process in this way");
    return code.replace(asked, "{}");
  },
};

/** Puts the digest in its place in `src/version.ts`. */
function stamp(build) {
  return {
    name: "stamp",
    transform: (code, id) =>
      id === at("src/version.ts") ? code.replace('"sources"', JSON.stringify(build)) : null,
  };
}

/** Of all that the bundle is made of: by it one tells the code and the memory of another build. */
function digestOfInputs(checks) {
  const digest = createHash("sha1").update(checks);
  for (const name of ["package.json", "package-lock.json", "scripts/bundle.mjs"])
    digest.update(readFileSync(at(name)));
  for (const name of readdirSync(at("src"), { recursive: true }).sort())
    if (/\.ts$/.test(name)) digest.update(name).update(readFileSync(at("src", name)));
  return digest.digest("hex").slice(0, 12);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
