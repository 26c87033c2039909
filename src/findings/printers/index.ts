import { github } from "./github.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { pretty } from "./pretty.ts";
import type { FindingFormat, Printer } from "./printer.ts";
import { sarif } from "./sarif.ts";
import { short } from "./short.ts";

/** What a printer makes of a report is for itself alone to read. */
export const printers: Readonly<Record<FindingFormat, Printer<unknown>>> = {
  pretty,
  short,
  json,
  sarif,
  github,
  junit,
};
