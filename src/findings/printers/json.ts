import { type Language, translate } from "../../messages/index.ts";
import type { GradedFinding } from "../finding.ts";
import { summarise } from "../order.ts";
import { type Place, positionAt } from "../source.ts";
import type { Printer } from "./printer.ts";

/**
 * The JSON of section 12 of the specification, `schemas/core/findings.schema.json`; several folders stand under
 * `reports`.
 */
export const json: Printer<ReportJson> = {
  part: ({ folder, findings, shown, language }) => ({
    folder,
    summary: summarise(findings),
    findings: shown.map((each) => findingJson(each, language)),
  }),
  whole(reports, { many }) {
    const [only] = reports;
    const value =
      only && !many
        ? { version: 1, summary: only.summary, findings: only.findings }
        : { version: 1, reports };
    return `${JSON.stringify(value, null, 2)}\n`;
  },
};

interface ReportJson {
  readonly folder: string;
  readonly summary: ReturnType<typeof summarise>;
  readonly findings: readonly ReturnType<typeof findingJson>[];
}

function findingJson(each: GradedFinding, language: Language) {
  const { line, column } = start(each.place);
  const end = each.place && positionAt(each.place.file, each.place.span.end);
  return {
    rule: each.rule,
    severity: each.severity,
    message: translate(each.message, language),
    help: each.help && translate(each.help, language),
    file: each.place?.file.path ?? null,
    line,
    column,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
    criterion: each.criterion,
    fixable: each.edits.length > 0,
    related: each.related.map((related) => ({
      message: translate(related.message, language),
      file: related.place.file.path,
      ...start(related.place),
    })),
  };
}

function start(place: Place | null): { line: number | null; column: number | null } {
  return place ? positionAt(place.file, place.span.start) : { line: null, column: null };
}
