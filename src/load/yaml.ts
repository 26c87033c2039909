/**
 * In: a YAML file, or the front matter of one (`span`). Out: its value with every scalar as it was typed, and the place
 * of everything in it; null where it cannot be read at all. Plain texts are read at once, others by `yaml-reader.ts`.
 */
import { finding, type Outcome } from "../findings/finding.ts";
import { firstLine, type SourceFile, type Span } from "../findings/source.ts";
import { remembered } from "../memory.ts";
import type { Locate } from "../project/types.ts";
import type { YamlFile } from "../project/yaml-file.ts";
import { PLAIN_YAML_VALUES, YAML_VALUES } from "./limits.ts";
import { plainYaml, unplainAt } from "./plain-yaml.ts";
import { type FirstReading, type MendedReading, type PlaceOf, readMending, readOnce } from "./yaml-reader.ts";
import { plainValue, rangeIn } from "./yaml-tree.ts";

export type { YamlFile };

export function readYaml(
  file: SourceFile,
  span: Span = { start: 0, end: file.text.length },
): Outcome<YamlFile | null> {
  const source = file.text.slice(span.start, span.end);
  const values = valuesIn(source);
  if (values > PLAIN_YAML_VALUES) {
    const tooMany = finding("limit-exceeded/yaml-values", { limit: PLAIN_YAML_VALUES }, firstLine(file));
    return { value: null, findings: [tooMany] };
  }
  const place: PlaceOf = (start, end) => ({
    file,
    span: { start: span.start + start, end: span.start + end },
  });
  const plain = plainYaml(source);
  if (!plain && values > YAML_VALUES) {
    const at = unplainAt(source);
    const here = place(at, Math.min(at + 1, source.length));
    const params = { limit: YAML_VALUES, most: PLAIN_YAML_VALUES };
    return { value: null, findings: [finding("limit-exceeded/yaml-unplain", params, here)] };
  }
  let first: FirstReading | undefined;
  const faultless =
    plain ??
    remembered("yaml", source, {
      read: () => {
        first = readOnce(source);
        return first.faultless;
      },
      keep: (reading) => reading,
      restore: (reading) => reading,
    });
  if (faultless)
    return { value: yamlFile(file, { tree: faultless.tree, place, repaired: false }), findings: [] };
  const { value, findings } = readMending(source, first ?? readOnce(source), place);
  return { value: value && yamlFile(file, value), findings };
}

/** Counted before a parser sees the text, where there may be too many; empty lines and comments are free. */
function valuesIn(source: string): number {
  if (source.length <= YAML_VALUES) return 0;
  let values = 0;
  for (const [line] of source.matchAll(/^[ \t]*[^\s#][^\r\n]*/gm))
    values += line.split(",", PLAIN_YAML_VALUES + 1).length;
  return values;
}

function yamlFile(file: SourceFile, { tree, place, repaired }: MendedReading): YamlFile {
  const at: Locate = (path, what = "value") => {
    const range = rangeIn(tree, path, what);
    return range ? place(range.start, range.end) : firstLine(file);
  };
  return { file, value: plainValue(tree), at, repaired };
}
