import { type Finding, finding } from "../findings/finding.ts";
import { firstLine } from "../findings/source.ts";
import { type Outline, outlineOf, textsOf } from "../project/outline.ts";
import { embedOf, nodesOfType } from "../project/references.ts";
import type { DataTable, Project } from "../project/types.ts";
import { rules } from "./index.ts";
import { quietTexts } from "./quiet-texts.ts";
import type { CheckedText, RuleContext } from "./rule.ts";
import { checkSettings, grade, optionOf, type Settings } from "./settings.ts";
import { fieldsOf } from "./text/fields.ts";
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
  const { settings, layout, today, dueDay = today } = options;
  const outline = outlineOf(project);
  const everyText = checkedTexts(project, outline);
  const fields = fieldsOf(project);
  const register = [...project.evidence.values()];
  const quiet = quietTexts({ project, layout, texts: everyText, fields, register }, settings);
  const found = rules.flatMap((rule) => {
    if (!rule.check) return [];
    const lookedAt = quiet.toLookAt(rule);
    // Tomorrow a text that has not changed is as it was.
    const isTold = !rule.alone;
    const all = rule.check({
      project,
      outline,
      layout,
      everyText,
      texts: lookedAt.texts,
      fields: lookedAt.fields,
      register: lookedAt.register,
      today: isTold ? today : null,
      dueDay: isTold ? dueDay : null,
      option: (name) => optionOf(rule.id, name, settings),
    });
    const { findings, isAll } = firstOf(rule.id, all, project, settings);
    if (rule.alone) quiet.found(rule.id, isAll ? findings : null);
    return findings;
  });
  quiet.save(rules);
  return [...checkSettings(project), ...found];
}

/** Findings of one rule: past these the rule is stopped. Nobody reads more, and each costs memory. */
export const MOST_FINDINGS = 1_000;

function firstOf(
  rule: string,
  found: Iterable<Finding>,
  { manifest }: Project,
  settings: Settings,
): { findings: readonly Finding[]; isAll: boolean } {
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
      return { findings, isAll: false };
    }
    findings.push(each);
  }
  return { findings, isAll: true };
}

const NO_TABLES: readonly DataTable[] = [];

function checkedTexts(project: Project, outline: Outline): readonly CheckedText[] {
  const documents = project.documents.flatMap((document) => {
    const points =
      document.type === "minutes" ? [...document.agenda, ...document.heard, ...document.decided] : [];
    const texts = [...points, ...(document.body ? [document.body] : [])];
    return texts.map((markdown) => ({ markdown, in: "document" as const, criterion: null }));
  });
  return [...textsOf(project, outline), ...documents].flatMap((text): CheckedText[] => {
    const tables = nodesOfType(text.markdown.root, "image").flatMap(
      (image) => project.tables.get(embedOf(image).path) ?? [],
    );
    const { markdown, in: part, criterion } = text;
    const checked: CheckedText[] = [{ markdown, in: part, criterion, isCell: false, tables }];
    for (const { header, rows } of tables)
      for (const cell of [...header, ...rows].flat())
        checked.push({ markdown: cell.text, in: part, criterion, isCell: true, tables: NO_TABLES });
    return checked;
  });
}
