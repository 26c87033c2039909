/**
 * Settings of rules: a rule's default, over it the standard's, over it the manifest's. Here a finding gets its severity
 * and those that the commission accepts are set apart.
 */
import { type Finding, finding, type GradedFinding } from "../findings/finding.ts";
import { didYouMean } from "../findings/nearest.ts";
import { lineText, type Place, positionAt } from "../findings/source.ts";
import type { Locate, Manifest, Project, RuleSetting, RuleSettings } from "../project/types.ts";
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

/** The manifest's value, else the standard's, else the default; what is no number counts as not set. */
export function optionOf(id: string, name: string, settings: Settings): number {
  for (const { options } of settingsOf(id, settings)) {
    const value = numberIn(options[name]);
    if (value !== null) return value;
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

/** Scalars come as they were typed. */
function numberIn(value: unknown): number | null {
  return typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : null;
}

/** Unknown rules and options, and options that are no numbers, in the settings of the manifest and of the standard. */
export function* checkSettings({
  manifest,
  standard,
}: Pick<Project, "manifest" | "standard">): Generator<Finding> {
  yield* settingFindings(manifest.rules, (path, what) => manifest.at(["rules", ...path], what));
  for (const found of settingFindings(standard.rules, () => manifest.at(["standard"])))
    yield { ...found, rule: "standard-invalid" };
  for (const [index, { rule }] of manifest.accepted.entries())
    if (!byId.has(rule)) yield unknownRule(rule, manifest.at(["accepted", index, "rule"]));
}

function* settingFindings(settings: RuleSettings, at: Locate): Generator<Finding> {
  for (const [id, setting] of Object.entries(settings)) {
    const rule = byId.get(id);
    if (!rule) {
      yield unknownRule(id, at([id], "key"));
      continue;
    }
    for (const [name, value] of Object.entries(setting.options)) {
      const known = ["severity", ...Object.keys(rule.options)];
      if (!(name in rule.options)) {
        const params = { id, name, suggestion: didYouMean(name, known) };
        yield finding("manifest-invalid/option-unknown", params, at([id, name], "key"));
      } else if (numberIn(value) === null)
        yield finding("manifest-invalid/option-number", { id, name }, at([id, name]));
    }
  }
}

function unknownRule(id: string, place: Place): Finding {
  return finding("manifest-invalid/rule-unknown", { id, suggestion: didYouMean(id, ruleIds) }, place);
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
