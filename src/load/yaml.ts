/**
 * In: a YAML file, or the front matter of one (`span`). Out: its value with every scalar as it was typed, and the place
 * of everything in it; null where it cannot be read at all. Plain texts are read at once, others by `yaml-reader.ts`.
 */
import { finding, type Outcome } from "../findings/finding.ts";
import { firstLine, type SourceFile, type Span } from "../findings/source.ts";
import { remembered } from "../memory.ts";
import type { Locate } from "../project/types.ts";
import type { YamlFile } from "../project/yaml-file.ts";
import { YAML_VALUES } from "./limits.ts";
import { plainYaml } from "./plain-yaml.ts";
import { faultlessReading, type MendedReading, type PlaceOf, readMending } from "./yaml-reader.ts";
import { plainValue, rangeIn } from "./yaml-tree.ts";

export type { YamlFile };

export function readYaml(
  file: SourceFile,
  span: Span = { start: 0, end: file.text.length },
): Outcome<YamlFile | null> {
  const source = file.text.slice(span.start, span.end);
  if (hasTooManyValues(source)) {
    const tooMany = finding("limit-exceeded/yaml-values", { limit: YAML_VALUES }, firstLine(file));
    return { value: null, findings: [tooMany] };
  }
  const place: PlaceOf = (start, end) => ({
    file,
    span: { start: span.start + start, end: span.start + end },
  });
  const faultless =
    plainYaml(source) ??
    remembered("yaml", source, {
      read: () => faultlessReading(source),
      keep: (reading) => reading,
      restore: (reading) => reading,
    });
  if (faultless)
    return { value: yamlFile(file, { tree: faultless.tree, place, repaired: false }), findings: [] };
  const { value, findings } = readMending(source, place);
  return { value: value && yamlFile(file, value), findings };
}

/** Counted before a parser sees the text; empty lines and comments are free. */
function hasTooManyValues(source: string): boolean {
  if (source.length <= YAML_VALUES) return false;
  let values = 0;
  for (const [line] of source.matchAll(/^[ \t]*[^\s#][^\r\n]*/gm))
    values += line.split(",", YAML_VALUES).length;
  return values > YAML_VALUES;
}

function yamlFile(file: SourceFile, { tree, place, repaired }: MendedReading): YamlFile {
  const at: Locate = (path, what = "value") => {
    const range = rangeIn(tree, path, what);
    return range ? place(range.start, range.end) : firstLine(file);
  };
  return { file, value: plainValue(tree), at, repaired };
}
