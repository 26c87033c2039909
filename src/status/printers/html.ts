import { reportPage } from "./html-report.ts";
import { rollUpPage } from "./html-roll-up.ts";
import type { StatusPrinter } from "./printer.ts";

/** For a browser: bars, tables that can be sorted, the next things to do. */
export const html: StatusPrinter = {
  one: (status, { language }) => reportPage(status, language),
  many: (rollUp, { language }) => rollUpPage(rollUp, language),
};
