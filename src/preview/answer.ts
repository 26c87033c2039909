/**
 * What the preview's server answers. In: a request and what there is to show. Out: a page, a file, or a refusal. Names are
 * looked up among the outputs and the evidence of the report; no address is ever made a path of the disk.
 */
import type { PageAnswer, PageRequest } from "../host.ts";
import { type Language, type Message, message, translate } from "../messages/index.ts";
import { isAllowed } from "./allowed-request.ts";
import { OWN, previewPage } from "./page.ts";
import { PREVIEW_SCRIPT } from "./script.ts";
import type { PreviewState } from "./state.ts";
import { PREVIEW_STYLE } from "./style.ts";

export interface Shown {
  readonly language: Language;
  /** Of the report, as it was typed. */
  readonly name: string;
  readonly state: () => PreviewState;
  /** HTML by path from the report's folder: `build/report.html`. */
  readonly pages: ReadonlyMap<string, Uint8Array>;
  /** The bytes of an evidence by its path from the report's folder; null where it is none or cannot be read. */
  readonly evidence: (path: string) => Uint8Array | null;
  /** A document by its path from the output folder, made now, or why there is none. */
  readonly make: (name: "report.docx" | "report.pdf") => Promise<Uint8Array | Message>;
}

const PREVIEW_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const TYPES: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  pdf: "application/pdf",
  png: "image/png",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export async function answer(request: PageRequest, port: number, shown: Shown): Promise<PageAnswer> {
  if (!isAllowed(request, port)) return reply(403, "text/plain", "");
  const path = pathOf(request.address);
  const { language } = shown;
  const text = (status: number, words: Message) => reply(status, "text/plain", translate(words, language));
  if (path === "/") {
    const policy = { "content-security-policy": PREVIEW_POLICY };
    return reply(200, "text/html", previewPage(language, shown.name), policy);
  }
  if (path === `${OWN}preview.js`) return reply(200, "text/javascript", PREVIEW_SCRIPT);
  if (path === `${OWN}preview.css`) return reply(200, "text/css", PREVIEW_STYLE);
  if (path === `${OWN}state`) return reply(200, "application/json", JSON.stringify(shown.state()));
  if (path === `${OWN}events`) return { ...reply(200, "text/event-stream", ""), body: null };
  if (path === "/build/report.docx" || path === "/build/report.pdf") {
    const name = path.slice("/build/".length) as "report.docx" | "report.pdf";
    const made = await shown.make(name);
    return "id" in made ? text(503, made) : download(name, made);
  }
  const page = path && shown.pages.get(path.slice(1));
  // A page of the report has a policy of its own, in its head.
  if (page) return reply(200, "text/html", page, { "content-security-policy": "frame-ancestors 'self'" });
  const bytes = path && shown.evidence(path.slice(1));
  return bytes ? download(path, bytes) : text(404, message("preview/not-found", {}));
}

/** Decoded; null where it is no address of ours. */
function pathOf(address: string): string | null {
  try {
    return decodeURIComponent(address.replace(/[?#].*$/s, "")).normalize("NFC");
  } catch {
    return null;
  }
}

/** To keep, never to be shown: what a report comes with may be anything. */
function download(path: string, bytes: Uint8Array): PageAnswer {
  const name = encodeURIComponent(path.slice(path.lastIndexOf("/") + 1)).replaceAll("'", "%27");
  const type = TYPES[path.slice(path.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream";
  return reply(200, type, bytes, { "content-disposition": `attachment; filename*=UTF-8''${name}` });
}

function reply(
  status: number,
  type: string,
  body: string | Uint8Array,
  more: PageAnswer["headers"] = {},
): PageAnswer {
  const headers = {
    "content-type": /^text|json/.test(type) ? `${type}; charset=utf-8` : type,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    ...more,
  };
  return { status, headers, body };
}
