/** `layout.yaml`: the settings of a layout, laid over those of the layout it extends. */
import type { Look } from "../document/vocabulary.ts";
import { isLanguage, type Language } from "../messages/index.ts";
import type { LocalText } from "../project/types.ts";
import { toLocalText } from "./local-text.ts";

export interface Settings {
  readonly language: Language | null;
  readonly paper: Paper;
  /** Millimetres. */
  readonly margins: Look["page"]["margins"];
  readonly narrativeInCell: boolean;
  readonly signatures: boolean;
  readonly abbreviations: boolean;
}

type Paper = keyof typeof PAPERS;

/** Millimetres, portrait. */
const PAPERS = {
  A4: [210, 297],
  A5: [148, 210],
  Letter: [215.9, 279.4],
} as const;

export const DEFAULT_SETTINGS: Settings = {
  language: null,
  paper: "A4",
  margins: { top: 20, right: 10, bottom: 20, left: 20 },
  narrativeInCell: false,
  signatures: false,
  abbreviations: false,
};

/** The keys of `layout.yaml`, checked by its schema. */
export interface LayoutFile {
  readonly extends?: string;
  readonly language?: string;
  /** A Word file in the layout's folder. */
  readonly styles_from?: string;
  readonly page?: { readonly size?: Paper; readonly margins?: Partial<Settings["margins"]> };
  readonly font?: { readonly name?: string; readonly size?: number; readonly table_size?: number };
  readonly annexes?: { readonly per_section?: unknown; readonly global?: unknown };
  readonly narrative_in_cell?: boolean;
  readonly signatures?: boolean;
  readonly abbreviations?: boolean;
}

export function settingsOver(below: Settings, file: LayoutFile): Settings {
  return {
    language: isLanguage(file.language) ? file.language : below.language,
    paper: file.page?.size ?? below.paper,
    margins: { ...below.margins, ...file.page?.margins },
    narrativeInCell: file.narrative_in_cell ?? below.narrativeInCell,
    signatures: file.signatures ?? below.signatures,
    abbreviations: file.abbreviations ?? below.abbreviations,
  };
}

/** The portrait page in twips. */
export function pageOf({ paper, margins }: Settings): Look["page"] {
  const [width, height] = PAPERS[paper];
  return {
    width: twips(width),
    height: twips(height),
    margins: {
      top: twips(margins.top),
      right: twips(margins.right),
      bottom: twips(margins.bottom),
      left: twips(margins.left),
    },
  };
}

/** A twip is 1/1440 of an inch. */
function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

/** Patterns of annex labels, as entries of the layout's words. */
export function annexWords(file: LayoutFile): readonly (readonly [string, LocalText])[] {
  const { per_section, global } = file.annexes ?? {};
  const words: [string, LocalText][] = [];
  if (per_section !== undefined) words.push(["annex_per_section", toLocalText(per_section)]);
  if (global !== undefined) words.push(["annex_global", toLocalText(global)]);
  return words;
}
