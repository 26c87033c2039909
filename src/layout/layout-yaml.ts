/** Reads the YAML of a layout: what its schema refuses is `template-invalid`, and the rest is used. */
import type { Finding, Outcome } from "../findings/finding.ts";
import { readText } from "../load/folder.ts";
import { take } from "../load/take.ts";
import { readYaml, type YamlFile } from "../load/yaml.ts";
import { validate } from "../project/validate.ts";
import type { LayoutFolder } from "./layout-folder.ts";

export interface LayoutYaml {
  readonly value: Readonly<Record<string, unknown>>;
  readonly yaml: YamlFile;
}

/** A file of the layout against its schema; null where there is none or it cannot be read. */
export function readLayoutYaml(
  folder: LayoutFolder,
  name: string,
  schema: "layout" | "styles" | null,
): Outcome<LayoutYaml | null> {
  const findings: Finding[] = [];
  const file = take(readText(folder, `${folder.shown}/${name}`), findings);
  const yaml = file && take(readYaml(file), findings);
  const value = yaml && (schema ? take(validate(schema, yaml), findings) : yaml.value);
  return {
    value: yaml ? { value: (value ?? {}) as LayoutYaml["value"], yaml } : null,
    findings: findings.map(asTemplateFinding),
  };
}

function asTemplateFinding(found: Finding): Finding {
  return found.rule === "file-invalid" ? { ...found, rule: "template-invalid" } : found;
}
