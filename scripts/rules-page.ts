/** The table of all rules, `docs/rules.md`, from the registry and the pages of the rules. `npm run docs` writes it. */
import { readFileSync } from "node:fs";
import { firstSentence } from "../src/findings/printers/first-sentence.ts";
import { type RegisteredRule, rules } from "../src/rules/index.ts";
import { readPage } from "../src/rules/page.ts";

const STAGES: Readonly<Record<RegisteredRule["stage"], string>> = {
  load: "while files are read",
  rules: "by a check of the report",
  template: "while the template is filled in",
  output: "while outputs are written",
};

export function rulesPage(): string {
  return `# Rules

Written by \`npm run docs\`. A page with reasons and examples, in Kyrgyz, Russian and English:
\`selfassess explain RULE\`. Severities and options are set in \`selfassess.yaml\` under \`rules:\`.

| rule | severity | options | found | asks |
|---|---|---|---|---|
${rules.map(row).join("\n")}
`;
}

function row(rule: RegisteredRule): string {
  const page = readPage(readFileSync(new URL(`../src/rules/${rule.id}.md`, import.meta.url), "utf8"));
  const options = Object.entries(rule.options).map(([name, value]) => `\`${name}: ${value}\``);
  const cells = [
    `[${rule.id}](../src/rules/${rule.id}.md)`,
    rule.severity,
    options.join(", "),
    STAGES[rule.stage],
    firstSentence(page.texts.en).replaceAll("|", "\\|"),
  ];
  return `| ${cells.join(" | ")} |`;
}
