import type { SourceFile } from "../findings/source.ts";
import type { Locate } from "./types.ts";

/** YAML that was read: plain values with the places they came from. Made by `load/yaml.ts`. */
export interface YamlFile {
  readonly file: SourceFile;
  /**
   * Maps without a prototype, arrays and strings as typed. A key without a value is left out; an item without a value
   * is null, so that places count the items that were written. null where nothing is written at all.
   */
  readonly value: unknown;
  /** Places by path in `value`; offsets in the whole of `file`. */
  readonly at: Locate;
  /** Whether mistakes were mended in memory to read it: the text as it stands is not YAML. */
  readonly repaired: boolean;
}
