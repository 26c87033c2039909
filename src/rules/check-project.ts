import type { Image } from "mdast";
import { type Finding, finding } from "../findings/finding.ts";
import { firstLine } from "../findings/source.ts";
import { type Outline, outlineOf, textsOf } from "../project/outline.ts";
import { embedOf, nodesOf } from "../project/references.ts";
import type { Project } from "../project/types.ts";
import { rules } from "./index.ts";
import type { CheckedText, RuleContext } from "./rule.ts";
import { checkSettings, grade, optionOf, type Settings } from "./settings.ts";
import { keepingTexts } from "./text/once-per-text.ts";

export interface CheckOptions {
  readonly settings: Settings;
  readonly layout: RuleContext["layout"];
  readonly today: string | null;
  /** Where it is another day than today. */
  readonly dueDay?: string;
}

/** Runs every rule over a project. A rule that is switched off still runs: grading leaves its findings out. */
export function checkProject(project: Project, options: CheckOptions): readonly Finding[] {
  return keepingTexts(() => findingsIn(project, options));
}

function findingsIn(project: Project, options: CheckOptions): readonly Finding[] {
  const outline = outlineOf(project);
  const context = {
    project,
    outline,
    texts: checkedTexts(project, outline),
    today: options.today,
    dueDay: options.dueDay ?? options.today,
    layout: options.layout,
  };
  return [
    ...checkSettings(project),
    ...rules.flatMap((rule) => {
      if (!rule.check) return [];
      const option = (name: string) => optionOf(rule.id, name, options.settings);
      const found = rule.check({ ...context, option: option as RuleContext["option"] });
      return firstOf(rule.id, found, project, options.settings);
    }),
  ];
}

/** Findings of one rule: past these the rule is stopped. Nobody reads more, and each costs memory. */
export const MOST_FINDINGS = 1_000;

function firstOf(
  rule: string,
  found: Iterable<Finding>,
  { manifest }: Project,
  settings: Settings,
): Finding[] {
  const findings: Finding[] = [];
  for (const each of found) {
    if (findings.length === MOST_FINDINGS) {
      // As grave as what is not shown.
      for (const { severity } of grade([each], settings)) {
        const place = each.place ?? firstLine(manifest.file);
        findings.push(
          finding("limit-exceeded/findings", { rule, limit: MOST_FINDINGS }, place, { severity }),
        );
      }
      break;
    }
    findings.push(each);
  }
  return findings;
}

function checkedTexts(project: Project, outline: Outline): readonly CheckedText[] {
  const documents = project.documents.flatMap((document) => {
    const points =
      document.type === "minutes" ? [...document.agenda, ...document.heard, ...document.decided] : [];
    const texts = [...points, ...(document.body ? [document.body] : [])];
    return texts.map((markdown) => ({ markdown, in: "document" as const, criterion: null }));
  });
  return [...textsOf(project, outline), ...documents].flatMap((text): CheckedText[] => [
    { ...text, isCell: false },
    ...nodesOf(text.markdown.root).flatMap((node) => {
      const table = node.type === "image" ? project.tables.get(embedOf(node as Image).path) : undefined;
      const cells = [...(table?.header ?? []), ...(table?.rows ?? [])].flat();
      return cells.map((cell) => ({ ...text, markdown: cell.text, isCell: true }));
    }),
  ]);
}
