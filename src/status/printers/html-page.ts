/** The frame of a page about reports: one file that fetches nothing and runs no script but its own. */
import { createHash } from "node:crypto";
import { container, element, emptyElement, escapeText } from "../../formats/html/markup.ts";
import { styleElement } from "../../formats/html/page-style.ts";
import type { Language } from "../../messages/index.ts";
import { SORT_SCRIPT } from "./html-script.ts";
import { PAGE_STYLE } from "./html-style.ts";

export interface HtmlPage {
  readonly language: Language;
  readonly title: string;
  /** Markup. */
  readonly content: readonly string[];
}

export function writePage({ language, title, content }: HtmlPage): string {
  const head = container("head", {}, [
    emptyElement("meta", { charset: "utf-8" }),
    emptyElement("meta", { "http-equiv": "Content-Security-Policy", content: securityPolicy() }),
    emptyElement("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    emptyElement("meta", { name: "generator", content: "selfassess" }),
    element("title", {}, escapeText(title)),
    styleElement(PAGE_STYLE),
  ]);
  const body = container("body", {}, [
    container("main", {}, [element("h1", {}, escapeText(title)), ...content]),
    element("script", {}, SORT_SCRIPT),
  ]);
  return `<!DOCTYPE html>\n${container("html", { lang: language }, [head, body])}\n`;
}

function securityPolicy(): string {
  const hash = createHash("sha256").update(SORT_SCRIPT).digest("base64");
  const rules = ["default-src 'none'", "style-src 'unsafe-inline'", `script-src 'sha256-${hash}'`];
  return [...rules, "base-uri 'none'", "form-action 'none'"].join("; ");
}
