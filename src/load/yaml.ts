/**
 * In: a YAML file, or the front matter of one (`span`). Out: its value with every scalar as it was typed, and the place
 * of everything in it; null where it cannot be read at all. Plain texts are read at once, others by `yaml-reader.ts`.
 */
import type { Outcome } from "../findings/finding.ts";
import { firstLine, type SourceFile, type Span } from "../findings/source.ts";
import { remembered } from "../memory.ts";
import type { Locate } from "../project/types.ts";
import type { YamlFile } from "../project/yaml-file.ts";
import { plainYaml } from "./plain-yaml.ts";
import { faultlessReading, type MendedReading, type PlaceOf, readMending } from "./yaml-reader.ts";
import { plainValue, rangeIn } from "./yaml-tree.ts";

export type { YamlFile };

export function readYaml(
  file: SourceFile,
  span: Span = { start: 0, end: file.text.length },
): Outcome<YamlFile | null> {
  const source = file.text.slice(span.start, span.end);
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

function yamlFile(file: SourceFile, { tree, place, repaired }: MendedReading): YamlFile {
  const at: Locate = (path, what = "value") => {
    const range = rangeIn(tree, path, what);
    return range ? place(range.start, range.end) : firstLine(file);
  };
  return { file, value: plainValue(tree), at, repaired };
}
