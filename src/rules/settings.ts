/**
 * Settings of rules: a rule's default, over it the standard's, over it the manifest's. Here a finding gets its severity
 * and those that the commission accepts are set apart.
 */
import { type Finding, finding, type GradedFinding } from "../findings/finding.ts";
import { didYouMean } from "../findings/nearest.ts";
import { lineText, positionAt } from "../findings/source.ts";
import type { Manifest, RuleSetting, RuleSettings } from "../project/types.ts";
import { type RegisteredRule, ruleIds, rules } from "./index.ts";

export interface Settings {
  readonly standard: RuleSettings;
  readonly manifest: RuleSettings;
}

export const NO_SETTINGS: Settings = { standard: {}, manifest: {} };

const byId: ReadonlyMap<string, RegisteredRule> = new Map(rules.map((rule) => [rule.id, rule]));

function settingsOf(id: string, settings: Settings): RuleSetting[] {
  return [settings.manifest, settings.standard].flatMap((each) => each[id] ?? []);
}

export function optionOf(id: string, name: string, settings: Settings): number | string {
  for (const { options } of settingsOf(id, settings)) {
    const value = options[name];
    if (typeof value === "number" || typeof value === "string") return value;
  }
  const value = byId.get(id)?.options[name];
  if (value === undefined) throw new Error(`rule ${id} has no option ${name}`);
  return value;
}

/** Findings with their severities; those of rules that are switched off are left out. */
export function grade(findings: readonly Finding[], settings: Settings): GradedFinding[] {
  return findings.flatMap((each): GradedFinding[] => {
    const rule = byId.get(each.rule);
    if (!rule) throw new Error(`a finding names the rule ${each.rule}, which is not registered`);
    const set = settingsOf(each.rule, settings).find((setting) => setting.severity !== null)?.severity;
    if (set === "off") return [];
    return [{ ...each, severity: set ?? each.severity ?? rule.severity }];
  });
}

/** Unknown rules and options in the manifest's settings. */
export function* checkSettings(manifest: Manifest): Generator<Finding> {
  for (const [id, setting] of Object.entries(manifest.rules)) {
    const rule = byId.get(id);
    if (!rule) {
      yield finding(
        "manifest-invalid/rule-unknown",
        { id, suggestion: didYouMean(id, ruleIds) },
        manifest.at(["rules", id], "key"),
      );
      continue;
    }
    for (const name of Object.keys(setting.options))
      if (!(name in rule.options))
        yield finding(
          "manifest-invalid/option-unknown",
          { id, name, suggestion: didYouMean(name, ["severity", ...Object.keys(rule.options)]) },
          manifest.at(["rules", id, name], "key"),
        );
  }
  for (const [index, accepted] of manifest.accepted.entries())
    if (!byId.has(accepted.rule))
      yield finding(
        "manifest-invalid/rule-unknown",
        { id: accepted.rule, suggestion: didYouMean(accepted.rule, ruleIds) },
        manifest.at(["accepted", index, "rule"]),
      );
}

/** Whether the commission accepts a finding: same rule, and where given the same file and a line with the text. */
export function isAccepted(each: Finding, manifest: Manifest): boolean {
  return manifest.accepted.some((accepted) => {
    if (accepted.rule !== each.rule) return false;
    if (accepted.file !== null && accepted.file !== each.place?.file.path) return false;
    if (accepted.text === null) return true;
    if (!each.place) return false;
    const { file, span } = each.place;
    const first = positionAt(file, span.start).line;
    const last = positionAt(file, span.end).line;
    for (let line = first; line <= last; line++)
      if (lineText(file, line).includes(accepted.text)) return true;
    return false;
  });
}
