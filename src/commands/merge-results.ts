import { HostError } from "../host.ts";
import { type Message, message } from "../messages/index.ts";
import { readResults } from "../status/read-results.ts";
import { keyOf } from "../status/roll-up.ts";
import type { School } from "../status/types.ts";
import type { CommandContext } from "./context.ts";
import { absolutePath } from "./folders.ts";

/** The rows of several results of `status --format json`, by the files as typed; or what stands against it. */
export function mergeResults(
  files: readonly string[],
  { host, workingFolder }: CommandContext,
): readonly School[] | Message {
  const schools: School[] = [];
  const fileOf = new Map<string, string>();
  for (const path of files) {
    let text: string;
    try {
      text = decoded(host.read(absolutePath(path, workingFolder)));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return message("usage/merge-unreadable", { path });
    }
    const rows = readResults(text);
    if (!rows) return message("usage/merge-invalid", { path });
    for (const school of rows) {
      const key = keyOf(school);
      const first = fileOf.get(key);
      const report = school.institution.name || school.folder;
      if (first !== undefined) return message("usage/merge-repeated", { report, first, second: path });
      fileOf.set(key, path);
      schools.push(school);
    }
  }
  return schools;
}

/** UTF-8, or UTF-16 as PowerShell redirects it. */
function decoded(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? "utf-16le" : "utf-8").decode(bytes);
}
