import type { Finding, Outcome } from "../findings/finding.ts";
import type { SchemaName } from "../project/core-schemas.ts";
import { validate } from "../project/validate.ts";
import type { YamlFile } from "../project/yaml-file.ts";
import { type Folder, readText } from "./folder.ts";
import { take } from "./take.ts";
import { readYaml } from "./yaml.ts";

export interface YamlData {
  readonly yaml: YamlFile;
  /** As validation left it. */
  readonly value: unknown;
}

/** Reads and validates a YAML file of the folder; null where there is none or where it cannot be read. */
export function readYamlData(folder: Folder, path: string, schema: SchemaName): Outcome<YamlData | null> {
  const findings: Finding[] = [];
  const file = take(readText(folder, path), findings);
  const yaml = file && take(readYaml(file), findings);
  if (!yaml) return { value: null, findings };
  return { value: { yaml, value: take(validate(schema, yaml), findings) }, findings };
}
