import { csv } from "./csv.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { pretty } from "./pretty.ts";
import type { StatusPrinter, TextFormat } from "./printer.ts";

export const statusPrinters: Readonly<Record<TextFormat, StatusPrinter>> = { pretty, json, csv, html };
