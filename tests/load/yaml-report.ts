import type { Finding } from "../../src/findings/finding.ts";
import { positionAt } from "../../src/findings/source.ts";
import { readYaml } from "../../src/load/yaml.ts";

/** What reading a text gives: a line a finding, the text after its fixes where there are any, then the value. */
export function yamlReport(typed: string): string {
  const file = { path: "file.yaml", text: typed.replaceAll("␣", "\u00a0").replaceAll("→", "\t") };
  const { value, findings } = readYaml(file);
  const edits = findings.flatMap((finding) => finding.edits);
  const fixed = edits.length > 0 ? ["fixed:", applied(file.text, edits).trimEnd()] : [];
  const read = value ? JSON.stringify(value.value) : "nothing is read";
  return [...findings.map(findingLine), ...fixed, read].join("\n");
}

export function findingLine({ message, place }: Finding): string {
  const position = place ? positionAt(place.file, place.span.start) : null;
  return `${position?.line}:${position?.column} ${message.id}`;
}

export function applied(text: string, edits: Finding["edits"]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce(
      (result, { span, text: put }) => result.slice(0, span.start) + put + result.slice(span.end),
      text,
    );
}
