/** The words of a report: language files from the ground up, then the manifest's `labels`. */
import { type Finding, finding, type Outcome } from "../findings/finding.ts";
import { didYouMean } from "../findings/nearest.ts";
import { firstLine } from "../findings/source.ts";
import type { Language } from "../messages/index.ts";
import { inLanguage } from "../project/local-text.ts";
import type { LocalText, Locate } from "../project/types.ts";
import type { LayoutYaml } from "./layout-yaml.ts";

export type Labels = Readonly<Record<string, string>>;

/** `languages/<tag>.yaml` over the labels below. */
export function labelsOver(below: Labels, language: LayoutYaml | null): Outcome<Labels> {
  if (!language) return { value: below, findings: [] };
  const { value, yaml } = language;
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    const wrong = finding("template-invalid/words-not-map", {}, firstLine(yaml.file));
    return { value: below, findings: [wrong] };
  }
  const findings: Finding[] = [];
  const labels: Record<string, string> = Object.assign(Object.create(null), below);
  for (const [key, text] of Object.entries(value)) {
    if (typeof text === "string") labels[key] = text;
    else findings.push(finding("template-invalid/words-not-text", { key }, yaml.at([key])));
  }
  return { value: labels, findings };
}

/** The author's own labels; a key that the layout does not have is reported. */
export function labelsOfManifest(
  below: Labels,
  own: Readonly<Record<string, LocalText>>,
  at: Locate,
  language: Language,
): Outcome<Labels> {
  const findings: Finding[] = [];
  const labels: Record<string, string> = Object.assign(Object.create(null), below);
  for (const [key, text] of Object.entries(own)) {
    if (Object.hasOwn(below, key)) {
      labels[key] = inLanguage(text, language);
    } else {
      const suggestion = didYouMean(key, Object.keys(below));
      const place = at(["labels", key], "key");
      findings.push(finding("manifest-invalid/label-unknown", { name: key, suggestion }, place));
    }
  }
  return { value: labels, findings };
}
