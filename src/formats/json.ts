import type { Report } from "../report/types.ts";

/**
 * The report model as JSON. The bytes of a picture are left out: its path and size stand for it. Places of texts in
 * their source files are left out too.
 */
export function writeJson(report: Report): string {
  return `${JSON.stringify(report, (key, value) => (key === "bytes" || key === "at" ? undefined : value), 2)}\n`;
}
