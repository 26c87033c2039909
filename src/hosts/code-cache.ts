/**
 * V8's compiled code of the bundle, kept between runs: about a tenth of a short run is compiling. V8 refuses code of another
 * Node or another build by itself, and what cannot be read or written counts as none. Node 22 has this of its own. Code
 * that is kept cannot call `import()`; the bundle has none (`scripts/bundle.mjs` sees to it).
 */
import * as fs from "node:fs";
import Module from "node:module";
import * as path from "node:path";
import machine from "node:process";
import { Script } from "node:vm";
import { build } from "../version.ts";

/** Node's own loader, of which `@types/node` knows the public part only. */
interface Loader {
  prototype: { _compile(this: NodeJS.Module, content: string, filename: string): unknown };
  wrap(code: string): string;
  enableCompileCache?(folder: string): unknown;
}

/** From now on. `purpose` tells runs apart that use different parts of the code; `folder` is the user's cache folder. */
export function keepCode(folder: string, purpose: string): void {
  const loader = Module as unknown as Loader;
  const place = path.join(folder, "code", `${build}-${machine.version}-${machine.arch}`);
  if (loader.enableCompileCache) loader.enableCompileCache(place);
  else keepCodeByHand(loader, path.join(place, purpose));
}

function keepCodeByHand(loader: Loader, place: string): void {
  const fresh = new Map<string, Script>();
  const { _compile: usual } = loader.prototype;
  loader.prototype._compile = function (content, filename) {
    if (path.dirname(filename) !== import.meta.dirname) return usual.call(this, content, filename);
    const kept = path.join(place, `${path.basename(filename)}.bin`);
    const cachedData = readKept(kept);
    const script = new Script(loader.wrap(content), { filename, ...(cachedData && { cachedData }) });
    if (!cachedData || script.cachedDataRejected) fresh.set(kept, script);
    const require = Object.assign((id: string) => this.require(id), { main: machine.mainModule });
    const run = script.runInThisContext() as (...given: unknown[]) => unknown;
    return run.call(this.exports, this.exports, require, this, filename, path.dirname(filename));
  };
  machine.once("exit", () => {
    try {
      if (fresh.size > 0) fs.mkdirSync(place, { recursive: true });
      for (const [kept, script] of fresh) {
        const temporary = `${kept}.${machine.pid}.tmp`;
        fs.writeFileSync(temporary, script.createCachedData());
        fs.renameSync(temporary, kept);
      }
    } catch {
      // The next run compiles again.
    }
  });
}

function readKept(file: string): Buffer | null {
  try {
    return fs.readFileSync(file);
  } catch {
    return null;
  }
}
