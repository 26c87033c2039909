import { digest } from "../digest.ts";
import type { SourceFile } from "../findings/source.ts";

const known = new WeakMap<SourceFile, string>();

/** What a file's text is known by from run to run, worked out once. */
export function digestOf(file: SourceFile): string {
  let found = known.get(file);
  if (found === undefined) {
    found = digest("sha1", file.text, "base64url");
    known.set(file, found);
  }
  return found;
}
