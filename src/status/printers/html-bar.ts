import { element, escapeText } from "../../formats/html/markup.ts";
import type { Totals } from "../types.ts";
import { barParts } from "./bar.ts";
import type { Say } from "./printer.ts";

/** A bar for the eye alone: the numbers stand beside it. */
export function htmlBar(totals: Totals): string {
  const { done, written } = barParts(totals, 100);
  return bar({ done, written });
}

export function htmlLegend(say: Say): string {
  const entries = [
    bar({ done: 100, written: 0 }) + escapeText(say("status/legend-done")),
    bar({ done: 0, written: 100 }) + escapeText(say("status/legend-written")),
    bar({ done: 0, written: 0 }) + escapeText(say("status/legend-open")),
  ];
  return element("p", { class: "legend quiet" }, entries.join(""));
}

/** Per cent. */
function bar({ done, written }: { readonly done: number; readonly written: number }): string {
  const part = (name: string, width: number) =>
    width === 0 ? "" : element("span", { class: name, style: `width:${width}%` }, "");
  const parts = part("bar-done", done) + part("bar-written", written);
  return element("span", { class: "bar", "aria-hidden": "true" }, parts);
}
