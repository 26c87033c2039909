import { element, escapeText } from "../../formats/html/markup.ts";
import type { MessageId } from "../../messages/index.ts";
import { percentDone } from "../totals.ts";
import type { Totals } from "../types.ts";
import { htmlBar } from "./html-bar.ts";
import type { HtmlCell, HtmlColumn } from "./html-table.ts";
import type { Say } from "./printer.ts";

export function paragraph(text: string, style: string | null = null): string {
  return text === "" ? "" : element("p", { class: style }, escapeText(text));
}

/** Shown by the script: without it nothing sorts. */
export function hint(say: Say): string {
  return element("p", { class: "hint", hidden: "hidden" }, escapeText(say("status/sort")));
}

export function progress(totals: Totals): HtmlCell {
  return { text: `${totals.done}/${totals.criteria}`, before: htmlBar(totals), sort: percentDone(totals) };
}

/** A number that is best at 0. */
export function wanting(count: number): HtmlCell {
  return { text: String(count), alert: count > 0 };
}

export function numericColumns(say: Say, ids: readonly MessageId[]): HtmlColumn[] {
  return ids.map((id) => ({ title: say(id), numeric: true }));
}
