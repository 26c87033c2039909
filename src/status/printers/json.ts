import { RESULT_VERSION } from "../read-results.ts";
import type { StatusPrinter } from "./printer.ts";

/** `schemas/core/status.schema.json`: one report with all its criteria, or a row of each of many. */
export const json: StatusPrinter = {
  one: (status) => printed({ version: RESULT_VERSION, ...status }),
  many: (rollUp) => printed({ version: RESULT_VERSION, ...rollUp }),
};

function printed(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
