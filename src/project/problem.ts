import type { ErrorObject } from "ajv/dist/2020.js";
import type { Finding } from "../findings/finding.ts";
import { firstLine, type Place } from "../findings/source.ts";
import type { DataPath } from "./types.ts";
import type { YamlFile } from "./yaml-file.ts";

/** One thing that is wrong with a value. */
export interface Problem {
  readonly finding: Finding;
  /** Where the value stands that is taken away, or replaced by `instead`; null where all stays. */
  readonly spoilt: DataPath | null;
  readonly instead?: unknown;
}

/** An error of the validator where it occurred. */
export interface ErrorScene {
  readonly yaml: YamlFile;
  readonly error: ErrorObject;
  /** Path of the value in the file. */
  readonly path: DataPath;
  /** Keys that may stand there beside those that the error's own schema names. */
  readonly known: readonly string[];
  /** The path in the file of a pointer of the validator. */
  readonly pathOf: (pointer: string) => DataPath;
}

/** Where a value begins: the first line of it; of the file for the whole. */
export function headOf(yaml: YamlFile, path: DataPath): Place {
  if (path.length === 0) return firstLine(yaml.file);
  const { file, span } = yaml.at(path);
  const end = file.text.slice(span.start, span.end).search(/[\r\n]/);
  return { file, span: { start: span.start, end: end < 0 ? span.end : span.start + end } };
}
