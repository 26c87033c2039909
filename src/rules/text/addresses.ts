/** Web and e-mail addresses in a text. In: a passage's text. Out: each with its place; what ends a sentence is left out. */
import { LETTERS, NUMERALS } from "./shape.ts";

export interface Address {
  readonly kind: "site" | "mail";
  readonly text: string;
  /** Name of the host, without `www.`, in lower case. */
  readonly host: string;
  readonly start: number;
  readonly end: number;
}

/** The end of a host's name; without one there is nothing to look for. */
const HOST_END = /[a-z0-9-]\.[a-z]{2}/i;
const ADDRESS = new RegExp(
  String.raw`(?<![${LETTERS}${NUMERALS}@./-])(?:https?:\/\/)?[a-z0-9](?:[a-z0-9._%+-]{0,63})(?:@[a-z0-9.-]{1,200})?(?:\/[^\s<>«»"“”]*)?`,
  "gi",
);
const HOST = /^(?:https?:\/\/)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24})(?=[/:?#]|$)/i;
const MAIL = /^[a-z0-9._%+-]+@([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24})$/i;
/** Endings of files, which look like those of hosts. */
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|svg|zip|csv|txt|md|yaml|html?)$/i;

export function addressesIn(text: string): Address[] {
  if (!HOST_END.test(text)) return [];
  return Array.from(text.matchAll(ADDRESS)).flatMap(({ 0: typed, index }) => {
    const address = addressOf(typed.replace(/[.,:;!?)\]]+$/, ""));
    return address ? [{ ...address, start: index, end: index + address.text.length }] : [];
  });
}

export function addressOf(text: string): Omit<Address, "start" | "end"> | null {
  const mail = MAIL.exec(text)?.[1];
  if (mail) return { kind: "mail", text, host: mail.toLowerCase() };
  const host = HOST.exec(text)?.[1];
  if (!host || (FILE.test(host) && !text.includes("//"))) return null;
  return { kind: "site", text, host: host.toLowerCase() };
}
