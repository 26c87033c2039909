import { createRequire } from "node:module";
import type sharp from "sharp";

/** Throws where this machine has none; `import()` would not do, see `hosts/code-cache.ts`. */
export function sharpLibrary(): typeof sharp {
  return createRequire(import.meta.url)("sharp") as typeof sharp;
}
