import { readYaml } from "../../src/load/yaml.ts";
import { catalogues, translate } from "../../src/messages/index.ts";
import type { SchemaName } from "../../src/project/core-schemas.ts";
import { validate } from "../../src/project/validate.ts";
import { applied, findingLine } from "../load/yaml-report.ts";

/** What validating a text gives: a line a finding with its words, the text after fixes, the value that is left. */
export function validationReport(schema: SchemaName, text: string): string {
  const file = { path: "file.yaml", text };
  const read = readYaml(file);
  if (!read.value || read.findings.length > 0) throw new Error(`not YAML: ${text}`);
  const { value, findings } = validate(schema, read.value);
  const lines = findings.map((finding) => {
    if (finding.help) translate(finding.help, "ky");
    return `${findingLine(finding)} ${finding.rule}: ${translate(finding.message, "en")}`;
  });
  for (const language of Object.keys(catalogues) as (keyof typeof catalogues)[])
    for (const finding of findings) translate(finding.message, language);
  const edits = findings.flatMap((finding) => finding.edits);
  const fixed = edits.length > 0 ? ["fixed:", applied(text, edits).trimEnd()] : [];
  return [...lines, ...fixed, JSON.stringify(value)].join("\n");
}
