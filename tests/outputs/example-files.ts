import { readdirSync, readFileSync } from "node:fs";
import type { Files } from "./compile-files.ts";

const root = new URL("../../examples/", import.meta.url);

/** Every example, the incomplete one too. */
export const EXAMPLE_NAMES: readonly string[] = readdirSync(root).sort();

/** The files of an example by path, without what was built of it. */
export function exampleFiles(name: string): Files {
  const folder = new URL(`${name}/`, root);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    entries
      .map((entry) =>
        `${entry.parentPath}/${entry.name}`
          .replaceAll("\\", "/")
          .split(`/examples/${name}/`)[1]!
          .replace(/^\/+/, ""),
      )
      .filter((path) => !path.startsWith("build/"))
      .map((path) => [path, readFileSync(new URL(encodeURI(path), folder))]),
  );
}
