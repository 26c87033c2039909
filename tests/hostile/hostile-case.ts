/** Reports of a stranger who means harm, or whose programs did some. Each is laid over a small report without faults. */
import { pngOf } from "../formats/docx/pictures.ts";

export type Content = string | Uint8Array;

export interface HostileCase {
  readonly name: string;
  /** By path from the report's folder; made when the case runs, since some are large. */
  readonly files?: () => Readonly<Record<string, Content | null>>;
  /** Links by path from the folder; where they lead is a path, `OUTSIDE` being a folder beside the report. */
  readonly links?: Readonly<Record<string, string>>;
  readonly pipes?: readonly string[];
  readonly command?: "check" | "build";
  /** Rules that must be heard of. */
  readonly says: readonly string[];
  /** null where nobody minds whether the report has errors. */
  readonly code: 0 | 1 | 2 | null;
}

/** In links: the folder beside the report. It holds `secret.csv` and `secret.md`. */
export const OUTSIDE = "OUTSIDE";

export const many = (text: string, count: number) => text.repeat(count);

/** About so many bytes of a text. */
export const bytesOf = (text: string, bytes: number) =>
  text.repeat(Math.floor(bytes / new TextEncoder().encode(text).length));

/** The largest file that is read. */
export const LARGEST = 2 * 1024 * 1024 - 400;

export const hostileBase: Readonly<Record<string, Content>> = {
  "selfassess.yaml": `selfassess: 1
standard: ./small
language: ky
date: 2024-05-20
institution: {name: Сары-Өзөн мектеби}
`,
  "small/standard.yaml": `id: small
version: "1"
title: {ky: Кичине стандарт}
kind: institutional
languages: [ky, ru, en]
layout: kg-school-institutional
annexes: per-section
chapters:
  - {id: conclusion, title: {ky: Корутунду}, place: after}
sections:
  - {number: "1", title: {ky: Башкаруу}, criteria: [{number: "1.1", title: {ky: План бар}}]}
`,
  "criteria/1.1.md": narrative(""),
  "chapters/conclusion.md": "Иш улантылат.\n",
  "evidence.yaml": `- {id: order-1529, title: "№1529 буйрук", file: evidence/order-1529.pdf}\n`,
  "evidence/order-1529.pdf": "%PDF-1.4\n",
  "data/facts.yaml": "teachers: {total: 12}\n",
  "data/teachers.csv": "Билими,Саны\nЖогорку,9\nОрто,3\n",
  "data/quality.table.yaml": "caption: Сапат\nheader: [[Жыл, Сапат]]\nrows: [[2023, 61], [2024, 64]]\n",
  "data/work.chart.yaml":
    "type: column\ncategories: [2023, 2024]\nseries: [{name: Иштейт, values: [35, 40]}]\n",
  "images/lab.png": pngOf(4, 2),
};

/** The file of criterion 1.1 with a text behind what it needs to be complete. */
export function narrative(text: string): string {
  return `---
evidence: [order-1529]
---
Мектептин өнүктүрүү планы ата-энелер жана мугалимдер менен бирге түзүлдү, ал кеңеште кабыл алынды ([](evidence:order-1529)). План боюнча жумуш чейрек сайын текшерилет, жыйынтыгы жыйында айтылат. Мектепте [12](fact:teachers.total) мугалим иштейт, алардын билими [](table:teachers) менен, сапаты [](table:quality) менен көрсөтүлгөн, бүтүрүүчүлөр тууралуу [](figure:work) айтат.

![Мугалимдер](data/teachers.csv)

![Сапат](data/quality.table.yaml)

![Иштегендер](data/work.chart.yaml)

![Лаборатория](images/lab.png)

${text}`;
}

/** A case whose text follows the narrative of criterion 1.1. */
export function inText(
  name: string,
  text: () => string,
  says: readonly string[] = [],
  code: HostileCase["code"] = says.length > 0 ? 1 : 0,
): HostileCase {
  return { name, files: () => ({ "criteria/1.1.md": narrative(text()) }), says, code };
}

/** A case that is one file. */
export function inFile(
  path: string,
  name: string,
  content: () => Content,
  says: readonly string[],
  code: HostileCase["code"] = says.length > 0 ? 1 : 0,
): HostileCase {
  return { name: `${path}: ${name}`, files: () => ({ [path]: content() }), says, code };
}
