import { type Language, type Message, translate } from "../../messages/index.ts";
import type { GradedFinding, Severity } from "../finding.ts";
import { type Place, positionAt, type SourceFile } from "../source.ts";
import { firstSentence } from "./first-sentence.ts";
import {
  type FindingReport,
  isAbsolute,
  type Printer,
  pathFromRoot,
  type WholeOptions,
  wellFormed,
} from "./printer.ts";

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** SARIF 2.1.0 (OASIS): one run for all reports, with the pages of the rules that were broken and the repairs. */
export const sarif: Printer<readonly Result[]> = {
  part: (report) => report.shown.map((each) => resultOf(each, report)),
  whole(parts, options) {
    const results = parts.flat();
    const rules = [...new Set(results.map(({ ruleId }) => ruleId))].sort();
    const index = new Map(rules.map((id, at) => [id, at]));
    const log = {
      $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: {
            driver: {
              name: "selfassess",
              version: options.version,
              language: options.language,
              rules: rules.map((id) => ruleOf(id, options)),
            },
          },
          columnKind: "unicodeCodePoints",
          results: results.map(({ ruleId, ...rest }) => ({ ruleId, ruleIndex: index.get(ruleId), ...rest })),
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};

type Result = ReturnType<typeof resultOf>;

function ruleOf(id: string, { describe }: WholeOptions) {
  const { severity, text } = describe(id);
  return {
    id,
    shortDescription: { text: firstSentence(text) },
    fullDescription: { text },
    help: { text, markdown: text },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf(each: GradedFinding, report: FindingReport) {
  const { place, related, edits, criterion, help } = each;
  const { language } = report;
  return {
    ruleId: each.rule,
    level: LEVELS[each.severity],
    message: textOf([each.message, help], language),
    locations: place ? [{ physicalLocation: locationOf(place, report) }] : [],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, index) => ({
        id: index + 1,
        physicalLocation: locationOf(other.place, report),
        message: textOf([other.message], language),
      })),
    }),
    ...(edits.length > 0 && {
      fixes: [
        { description: textOf([help ?? each.message], language), artifactChanges: changesOf(each, report) },
      ],
    }),
    ...(criterion !== null && { properties: { criterion } }),
  };
}

function changesOf({ edits }: GradedFinding, report: FindingReport) {
  const files = new Map<SourceFile, typeof edits>();
  for (const edit of edits) files.set(edit.file, [...(files.get(edit.file) ?? []), edit]);
  return [...files].map(([file, own]) => ({
    artifactLocation: artifactOf(file, report),
    replacements: own.map((edit) => ({
      deletedRegion: regionOf(edit),
      insertedContent: { text: edit.text },
    })),
  }));
}

function textOf(parts: readonly (Message | null)[], language: Language) {
  return { text: parts.flatMap((part) => (part ? [translate(part, language)] : [])).join("\n") };
}

function locationOf(place: Place, report: FindingReport) {
  return { artifactLocation: artifactOf(place.file, report), region: regionOf(place) };
}

/** Paths from the working folder stand under `%SRCROOT%`, which readers take for the root of the repository. */
function artifactOf(file: SourceFile, report: FindingReport) {
  const path = pathFromRoot(report, file.path);
  const uri = wellFormed(path).split("/").map(encodeURIComponent).join("/");
  if (isAbsolute(path))
    return { uri: `file://${path.startsWith("/") ? uri : `/${uri.replace("%3A", ":")}`}` };
  return { uri, uriBaseId: "%SRCROOT%" };
}

function regionOf({ file, span }: Place) {
  const start = positionAt(file, span.start);
  const end = positionAt(file, span.end);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
