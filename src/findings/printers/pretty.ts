import { type Language, type Message, message, translate } from "../../messages/index.ts";
import type { GradedFinding, Severity } from "../finding.ts";
import { summarise } from "../order.ts";
import { type Place, positionAt } from "../source.ts";
import { codeFrame } from "./code-frame.ts";
import { printable } from "./printable.ts";
import { type FindingReport, oneAfterAnother } from "./printer.ts";

const COLORS = { error: 31, warning: 33, info: 36, dim: 2, bold: 1 } as const;

type Paint = (style: keyof typeof COLORS, text: string) => string;

/** For people: place, rule, the line with the word marked, what is wrong, what to do; a summary at the end. */
export const pretty = oneAfterAnother((report, { many, color }) => {
  const paint: Paint = (style, text) => (color ? `\u001b[${COLORS[style]}m${text}\u001b[0m` : text);
  return [
    ...(many ? [`${paint("bold", printable(report.folder))}\n\n`] : []),
    ...report.shown.map((each) => `${printFinding(each, report.language, paint)}\n`),
    printSummary(report, paint),
  ].join("");
});

function printFinding(each: GradedFinding, language: Language, paint: Paint): string {
  const { place } = each;
  const say = (text: Message) => printable(translate(text, language));
  const head = `${paint(each.severity, say(message(`severity/${each.severity}`, {})))} ${paint("dim", each.rule)}`;
  const lines = [place ? `${paint("bold", where(place))} ${head}` : head];
  if (place && place.file.text !== "") lines.push(...printFrame(place, each.severity, paint));
  lines.push(`   ${say(each.message)}`);
  for (const related of each.related)
    lines.push(`   ${paint("dim", `${where(related.place)}: ${say(related.message)}`)}`);
  if (each.help) lines.push(`   ${paint("dim", `${say(message("help-label", {}))}:`)} ${say(each.help)}`);
  return `${lines.join("\n")}\n`;
}

function where(place: Place): string {
  if (place.file.text === "") return printable(place.file.path);
  const { line, column } = positionAt(place.file, place.span.start);
  return `${printable(place.file.path)}:${line}:${column}`;
}

function printFrame(place: Place, severity: Severity, paint: Paint): string[] {
  const { lines, mark } = codeFrame(place);
  const digits = String(lines.at(-1)!.number).length;
  const gutter = (label: string) => paint("dim", `  ${label.padStart(digits)} |`);
  return [
    ...lines.map(({ number, text }) => `${gutter(String(number))} ${text}`.trimEnd()),
    `${gutter("")} ${" ".repeat(mark.indent)}${paint(severity, "^".repeat(mark.width))}`,
  ];
}

function printSummary(report: FindingReport, paint: Paint): string {
  const { findings, shown, accepted, known, language } = report;
  const { error, warning, info } = summarise(findings);
  const counts =
    findings.length === 0 ? message("summary/none", {}) : message("summary/counts", { error, warning, info });
  const fixable = findings.filter((each) => each.edits.length > 0).length;
  const more = [
    findings.length > shown.length && message("summary/hidden", { count: findings.length - shown.length }),
    accepted > 0 && message("summary/accepted", { count: accepted }),
    known > 0 && message("summary/known", { count: known }),
    fixable > 0 && message("summary/fixable", { count: fixable }),
  ].filter((each) => each !== false);
  const style = error > 0 ? "error" : warning > 0 ? "warning" : "bold";
  return `${[paint(style, translate(counts, language)), ...more.map((each) => translate(each, language))].join(" ")}\n`;
}
