/** `selfassess explain`: the page of a rule; without a rule, the list of all. */
import { didYouMean } from "../findings/nearest.ts";
import { firstSentence } from "../findings/printers/first-sentence.ts";
import { type Language, message, translate } from "../messages/index.ts";
import { type RegisteredRule, ruleIds, rules } from "../rules/index.ts";
import type { RuleCase } from "../rules/page.ts";
import type { CommandContext, ExitCode } from "./context.ts";
import { rulePage } from "./rule-pages.ts";

export function explain(id: string | null, context: CommandContext): ExitCode {
  const language = context.language ?? context.localeLanguage;
  if (id === null) {
    context.stdout(list(language, context));
    return 0;
  }
  const rule = rules.find((each) => each.id === id);
  if (!rule) {
    const unknown = message("usage/rule-unknown", { id, suggestion: didYouMean(id, ruleIds) });
    context.stderr(`${translate(unknown, language)}\n`);
    return 2;
  }
  context.stdout(describe(rule, language, context));
  return 0;
}

function list(language: Language, context: CommandContext): string {
  const rows = rules.map((rule) => [
    rule.id,
    severityOf(rule, language),
    firstSentence(rulePage(rule.id, context).texts[language]),
  ]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}\n`)
    .join("");
}

function describe(rule: RegisteredRule, language: Language, context: CommandContext): string {
  const { texts, cases } = rulePage(rule.id, context);
  const options = Object.entries(rule.options).map(([name, value]) => `${name}: ${value}`);
  const example = cases.find(({ findings }) => findings.length > 0);
  const parts = [`${rule.id} (${severityOf(rule, language)})`, texts[language]];
  if (options.length > 0)
    parts.push(translate(message("explain/options", { options: options.join(", ") }), language));
  if (example) parts.push(showExample(example, language));
  return `${parts.join("\n\n")}\n`;
}

/** The files of a case that is reported, and what is reported in them. */
function showExample({ files, findings }: RuleCase, language: Language): string {
  const texts = [...files].flatMap(([path, content]) => {
    if (content === null) return [`${path}: ${translate(message("explain/deleted", {}), language)}`, ""];
    if (typeof content !== "string") return [];
    const lines = content.trimEnd().split("\n");
    return [path, ...lines.map((line) => `  | ${line}`.trimEnd()), ""];
  });
  return [
    translate(message("explain/example", {}), language),
    "",
    ...texts,
    translate(message("explain/reported", {}), language),
    ...findings.map((line) => `  ${line}`),
  ].join("\n");
}

function severityOf(rule: RegisteredRule, language: Language): string {
  return translate(message(`severity/${rule.severity}`, {}), language);
}
