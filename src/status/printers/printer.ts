/**
 * Printers: how far reports are → text. In: one report, or many with their sums. Out: the whole text with a line end;
 * nothing is written here. People read `pretty`, in a terminal, and `html`; programs and spreadsheets the other forms.
 */
import { type Language, type MessageId, type MessageValue, translate } from "../../messages/index.ts";
import type { RollUp, Status } from "../types.ts";

export const TEXT_FORMATS = ["pretty", "json", "csv", "html"] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

/** `docx` is a list of what is left to do, and made by a layout. */
export const STATUS_FORMATS = [...TEXT_FORMATS, "docx"] as const;
export type StatusFormat = (typeof STATUS_FORMATS)[number];

export interface PrintOptions {
  readonly language: Language;
  readonly color: boolean;
}

export interface StatusPrinter {
  one(status: Status, options: PrintOptions): string;
  many(rollUp: RollUp, options: PrintOptions): string;
}

export type Say = (id: MessageId, params?: Readonly<Record<string, MessageValue>>) => string;

export function sayIn(language: Language): Say {
  return (id, params = {}) => translate({ id, params }, language);
}
