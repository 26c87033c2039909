/** What a report keeps in `data/`: tables, charts, facts (specification, section 7). */
import type { Place, SourceFile } from "../findings/source.ts";
import type { Locate, Markdown } from "./types.ts";

export type Align = "left" | "center" | "right";

/** A table from `.csv` or `.table.yaml`, spans resolved: every row lists only the cells that begin in it. */
export interface DataTable {
  readonly at: Locate;
  readonly file: SourceFile;
  /** The file's name up to the first dot. */
  readonly id: string;
  readonly caption: string | null;
  /** Relative width and alignment by column; null where the author gives none. As long as the table is wide. */
  readonly columns: readonly { readonly width: number | null; readonly align: Align | null }[];
  readonly border: "all" | "none";
  readonly header: readonly (readonly DataCell[])[];
  readonly rows: readonly (readonly DataCell[])[];
  /** A total that is computed stands as the last of `rows`, marked here by its index; a typed one likewise. */
  readonly total: {
    readonly row: number;
    readonly columns: readonly number[];
    readonly computed: boolean;
  } | null;
}

export interface DataCell {
  /** Markdown; blocks are allowed. */
  readonly text: Markdown;
  readonly colspan: number;
  readonly rowspan: number;
  readonly align: Align | null;
  readonly place: Place;
  /** Put in by the loader, since its row is too short or its mark joins nothing. */
  readonly isFilling?: true;
}

export type ChartType = "column" | "bar" | "line" | "pie" | "stacked";

export interface Chart {
  readonly at: Locate;
  readonly file: SourceFile;
  readonly id: string;
  readonly type: ChartType;
  readonly categories: readonly string[];
  /** A value that is absent is null: no point. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly unit: string | null;
  readonly decimals: number | null;
}

export interface Facts {
  readonly file: SourceFile | null;
  readonly at: Locate;
  /** By dotted path: `teachers.total`. */
  readonly values: ReadonlyMap<string, Fact>;
  readonly checks: readonly FactCheck[];
}

export interface Fact {
  readonly path: string;
  /** As written. */
  readonly value: string;
  readonly unit: string | null;
  readonly of: string | null;
  readonly part: string | null;
  readonly place: Place;
}

export type FactCheck =
  | { readonly kind: "sum"; readonly sum: readonly string[]; readonly equals: string; readonly place: Place }
  | { readonly kind: "equal"; readonly equal: readonly string[]; readonly place: Place };
