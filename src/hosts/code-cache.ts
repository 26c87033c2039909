/**
 * V8's compiled code of the bundle, kept between runs: compiling and finding forty files is a fifth of a short run. Runs of
 * one purpose keep theirs in one file: the sources that they loaded, and from the second run on the code that V8 made of
 * them. V8 refuses code of another Node by itself, and what cannot be read or written counts as none. Code that is kept
 * cannot call `import()`; the bundle has none, and no letters but ASCII (`scripts/bundle.mjs` sees to it).
 */
import * as fs from "node:fs";
import Module from "node:module";
import * as path from "node:path";
import machine from "node:process";
import { Script } from "node:vm";
import { build } from "../version.ts";

/** Node's own loader, of which `@types/node` knows the public part only. */
interface Loader {
  new (
    filename: string,
    parent: NodeJS.Module,
  ): NodeJS.Module & { _compile(source: string, file: string): void };
  _load(id: string, parent: NodeJS.Module, isMain: boolean): unknown;
  readonly prototype: { _compile(this: NodeJS.Module, source: string, filename: string): unknown };
  readonly _cache: Record<string, NodeJS.Module>;
}

type Compiled = (
  exports: unknown,
  require: unknown,
  module: NodeJS.Module,
  filename: string,
  folder: string,
) => unknown;

/** From now on. `purpose` tells runs apart that use different parts of the code; `folder` is the user's cache folder. */
export function keepCode(folder: string, purpose: string): void {
  const loader = Module as unknown as Loader;
  const here = import.meta.dirname;
  const file = path.join(folder, "code", `${build}-${machine.version}-${machine.arch}`, purpose);
  const kept = readKept(file);
  const known: Record<string, Compiled> = kept?.script.runInThisContext() ?? {};
  /** What was loaded and is not kept yet: sources by file name. */
  const fresh = new Map<string, string>();

  const { _compile: usual } = loader.prototype;
  loader.prototype._compile = function (source, filename) {
    if (path.dirname(filename) !== here) return usual.call(this, source, filename);
    const name = path.basename(filename);
    if (!Object.hasOwn(known, name)) fresh.set(name, source);
    return run(this, known[name] ?? new Script(wrapped(source), { filename }).runInThisContext());
  };

  const { _load: usualLoad } = loader;
  loader._load = (id, parent, isMain) =>
    isKept(id) && parent?.path === here ? load(id, parent) : usualLoad.call(loader, id, parent, isMain);

  function isKept(id: string): boolean {
    return id.startsWith("./") && Object.hasOwn(known, id.slice(2));
  }

  function run(module: NodeJS.Module, compiled: Compiled): unknown {
    const require = Object.assign((id: string) => module.require(id), { main: machine.mainModule });
    return compiled.call(module.exports, module.exports, require, module, module.filename, here);
  }

  /** As `require` does, without looking for a file whose place is known. */
  function load(id: string, parent: NodeJS.Module): unknown {
    const name = id.slice(2);
    const filename = path.join(here, name);
    const loaded = loader._cache[filename];
    if (loaded) return loaded.exports;
    const module = new loader(filename, parent);
    module.filename = filename;
    module.paths = parent.paths;
    loader._cache[filename] = module;
    try {
      run(module, known[name]!);
    } catch (error) {
      delete loader._cache[filename];
      throw error;
    }
    module.loaded = true;
    return module.exports;
  }

  machine.once("exit", () => {
    if (fresh.size > 0) keep(file, withEntries(kept?.sources ?? NO_SOURCES, fresh), null);
    else if (kept && !kept.hasCode) keep(file, kept.sources, kept.script.createCachedData());
  });
}

function wrapped(source: string): string {
  return `(function (exports, require, module, __filename, __dirname) { ${source}\n})`;
}

/** An object, whose properties are the sources as functions. */
const NO_SOURCES = "({\n})";
const END = "})";

function withEntries(sources: string, fresh: ReadonlyMap<string, string>): string {
  const entries = Array.from(fresh, ([name, source]) => `${JSON.stringify(name)}: ${wrapped(source)},\n`);
  return sources.slice(0, -END.length) + entries.join("") + END;
}

interface Kept {
  readonly sources: string;
  readonly script: Script;
  readonly hasCode: boolean;
}

/** The file has the length of the sources in bytes, as four bytes, the sources, and the code: all or none of one run. */
const LENGTH = 4;

function readKept(file: string): Kept | null {
  try {
    const bytes = fs.readFileSync(file);
    const end = LENGTH + bytes.readUInt32LE(0);
    const sources = bytes.toString("latin1", LENGTH, end);
    const cachedData = bytes.subarray(end);
    const script = new Script(sources, {
      filename: file,
      ...(cachedData.length > 0 && { cachedData }),
    });
    return { sources, script, hasCode: script.cachedDataRejected === false };
  } catch {
    return null;
  }
}

function keep(file: string, sources: string, code: Buffer | null): void {
  const text = Buffer.from(sources, "latin1");
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(text.length);
  const temporary = `${file}.${machine.pid}.tmp`;
  try {
    const isNew = fs.mkdirSync(path.dirname(file), { recursive: true }) !== undefined;
    if (isNew) removeFormerBuilds(path.dirname(file));
    // V8 breaks down on code that is damaged, as it may be after a power cut where only the name has reached the disk.
    fs.writeFileSync(temporary, Buffer.concat([length, text, ...(code ? [code] : [])]), { flush: true });
    fs.renameSync(temporary, file);
  } catch {
    // The next run compiles again.
  }
}

/** Code of other builds for this Node: a new one takes their place. */
function removeFormerBuilds(own: string): void {
  const [, node] = path.basename(own).split(/-(.*)/s);
  for (const name of fs.readdirSync(path.dirname(own)))
    if (name !== path.basename(own) && name.endsWith(`-${node}`))
      fs.rmSync(path.join(path.dirname(own), name), { recursive: true, force: true });
}
