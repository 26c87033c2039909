/** A font's measures in units of its em; ISO/IEC 14496-22, tables `hhea` and `hmtx`. */
export interface FontFace {
  readonly unitsPerEm: number;
  readonly ascent: number;
  /** Below the base line, above zero. */
  readonly descent: number;
  readonly lineGap: number;
  /** Runs of characters parted by spaces: the code of the first in hexadecimal, `:`, widths parted by commas. */
  readonly widths: string;
}

export interface FontFamily {
  readonly regular: FontFace;
  readonly bold: FontFace;
  readonly italic: FontFace;
  readonly boldItalic: FontFace;
}
