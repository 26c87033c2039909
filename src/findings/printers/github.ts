import { translate } from "../../messages/index.ts";
import type { GradedFinding, Severity } from "../finding.ts";
import { positionAt } from "../source.ts";
import { printable } from "./printable.ts";
import { type FindingReport, oneAfterAnother, pathFromRoot } from "./printer.ts";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** Workflow commands of GitHub Actions: each finding becomes a note at its line in the pull request. */
export const github = oneAfterAnother((report) =>
  report.shown.map((each) => annotation(each, report)).join(""),
);

function annotation(each: GradedFinding, report: FindingReport): string {
  const properties = [...placeOf(each, report), ["title", each.rule] as const]
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(",");
  const text = [each.message, each.help]
    .flatMap((part) => (part ? [translate(part, report.language)] : []))
    .join("\n");
  return `::${COMMANDS[each.severity]} ${properties}::${escapeData(text)}\n`;
}

function placeOf({ place }: GradedFinding, report: FindingReport): (readonly [string, string | number])[] {
  if (!place) return [];
  const start = positionAt(place.file, place.span.start);
  const end = positionAt(place.file, place.span.end);
  const lines = [
    ["file", pathFromRoot(report, place.file.path)],
    ["line", start.line],
    ["endLine", end.line],
  ] as const;
  // GitHub refuses columns for a place of several lines.
  if (start.line !== end.line) return [...lines];
  return [...lines, ["col", start.column], ["endColumn", end.column]];
}

const LINE_ENDS: Readonly<Record<string, string>> = { "\r": "%0D", "\n": "%0A" };

/** A log is read in a terminal too. */
function escapeData(text: string): string {
  return text
    .split(/([\r\n])/)
    .map((piece) => LINE_ENDS[piece] ?? printable(piece).replaceAll("%", "%25"))
    .join("");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
