/**
 * A layout, loaded: a folder of `templates/`, or a report's own, with what it extends laid under it. Data only; templates
 * are compiled in `template/`. Its words are needed before rendering (annex labels stand in narratives).
 */
import type { Look } from "../document/vocabulary.ts";
import type { SourceFile } from "../findings/source.ts";
import type { Language } from "../messages/index.ts";
import type { AnnexNumbering, Picture } from "../project/types.ts";

export interface Layout {
  readonly id: string;
  /** Template sources by path in the layout: `report.hbs`, `partials/letterhead.hbs`; nearest layout wins. */
  readonly templates: ReadonlyMap<string, SourceFile>;
  readonly look: Look;
  /** Classes that a template may use: those with a style or a rule in the style sheet. */
  readonly classes: ReadonlySet<string>;
  /** Pictures of the layout's own `images/`, by path in the layout. */
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly words: Words;
  /** Whether a narrative stands in a table cell: then it cannot hold a landscape page. */
  readonly narrativeInCell: boolean;
  /** Whether the layout prints signatures of the commission. */
  readonly signatures: boolean;
  /** Whether the layout prints the list of abbreviations. */
  readonly abbreviations: boolean;
  /** Language of reports where neither the manifest nor the standard says. */
  readonly language: Language | null;
}

/** The layout's words in the report's language: `templates/languages/<tag>.yaml`, over it the manifest's `labels`. */
export interface Words {
  readonly language: Language;
  /** Patterns hold marks: `{number}-тиркеме`. */
  readonly labels: Readonly<Record<string, string>>;
}

/** The label of an annex: `1.1-тиркеме`, `№1 тиркеме`; null under `none`. */
export type AnnexLabel = (numbering: AnnexNumbering, number: string) => string | null;
