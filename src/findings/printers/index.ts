import { github } from "./github.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { pretty } from "./pretty.ts";
import type { FindingFormat, Printer } from "./printer.ts";
import { sarif } from "./sarif.ts";
import { short } from "./short.ts";

export const printers: Readonly<Record<FindingFormat, Printer>> = {
  pretty,
  short,
  json,
  sarif,
  github,
  junit,
};
