/**
 * The registry of rules. Their order is the order of section 13 of the specification: structure, narrative, evidence,
 * data, links, output. A rule that a stage finds on its way (a file that cannot be read, a template's mistake) has no
 * check of its own and stands here with its severity.
 */
import type { Severity } from "../findings/finding.ts";
import { abbreviationUndefined } from "./abbreviation-undefined.ts";
import { abbreviationUnused } from "./abbreviation-unused.ts";
import { annexLabel } from "./annex-label.ts";
import { annexTyped } from "./annex-typed.ts";
import { annexUnnamed } from "./annex-unnamed.ts";
import { chapterMissing } from "./chapter-missing.ts";
import { chapterUnknown } from "./chapter-unknown.ts";
import { commissionMissing } from "./commission-missing.ts";
import { criterionMissing } from "./criterion-missing.ts";
import { criterionRepeated } from "./criterion-repeated.ts";
import { criterionUnknown } from "./criterion-unknown.ts";
import { dataOld } from "./data-old.ts";
import { dateImpossible } from "./date-impossible.ts";
import { dateOrder } from "./date-order.ts";
import { evidenceExpired } from "./evidence-expired.ts";
import { evidenceFileChanged } from "./evidence-file-changed.ts";
import { evidenceFileMissing } from "./evidence-file-missing.ts";
import { evidenceMissing } from "./evidence-missing.ts";
import { evidenceNoTarget } from "./evidence-no-target.ts";
import { evidenceNotCited } from "./evidence-not-cited.ts";
import { evidenceRepeated } from "./evidence-repeated.ts";
import { evidenceTitleVague } from "./evidence-title-vague.ts";
import { evidenceUnknown } from "./evidence-unknown.ts";
import { evidenceUnused } from "./evidence-unused.ts";
import { factCheck } from "./fact-check.ts";
import { factStale } from "./fact-stale.ts";
import { factUnknown } from "./fact-unknown.ts";
import { fileUnknown } from "./file-unknown.ts";
import { headingSkipped } from "./heading-skipped.ts";
import { imageAltMissing } from "./image-alt-missing.ts";
import { institutionName } from "./institution-name.ts";
import { itemRepeated } from "./item-repeated.ts";
import { leadInEmpty } from "./lead-in-empty.ts";
import { linkBroken } from "./link-broken.ts";
import { linkScheme } from "./link-scheme.ts";
import { listNumbering } from "./list-numbering.ts";
import { listUnmarked } from "./list-unmarked.ts";
import { markupUnsupported } from "./markup-unsupported.ts";
import { narrativeMissing } from "./narrative-missing.ts";
import { narrativeTooShort } from "./narrative-too-short.ts";
import { numberConflict } from "./number-conflict.ts";
import { numberFormat } from "./number-format.ts";
import { overdue } from "./overdue.ts";
import { percentOf } from "./percent-of.ts";
import { percentSum } from "./percent-sum.ts";
import { periodGap } from "./period-gap.ts";
import { personalData } from "./personal-data.ts";
import { phoneFormat } from "./phone-format.ts";
import { ratingMissing } from "./rating-missing.ts";
import { referenceUnknown } from "./reference-unknown.ts";
import type { Rule } from "./rule.ts";
import { sectionListRule } from "./section-lists.ts";
import { seriesLength } from "./series-length.ts";
import { standardExpired } from "./standard-expired.ts";
import { statusNotReady } from "./status-not-ready.ts";
import { tableCellEmpty } from "./table-cell-empty.ts";
import { tableHeaderMissing } from "./table-header-missing.ts";
import { tableRagged } from "./table-ragged.ts";
import { tableRowRepeated } from "./table-row-repeated.ts";
import { tableTotal } from "./table-total.ts";
import { textCharacter } from "./text-character.ts";
import { textMixedScript } from "./text-mixed-script.ts";
import { textPlaceholder } from "./text-placeholder.ts";
import { textRepeated } from "./text-repeated.ts";
import { urlConflict } from "./url-conflict.ts";

function foundBy(
  stage: "load" | "template" | "output",
  id: string,
  severity: Severity,
  options: RegisteredRule["options"] = {},
): RegisteredRule {
  return { id, severity, options, check: null, stage };
}

export type RegisteredRule =
  | (Rule & { readonly stage: "rules" })
  | (Omit<Rule, "check" | "alone" | "concernedBy"> & {
      readonly check: null;
      readonly stage: "load" | "template" | "output";
    });

const checks = (...rules: readonly Rule[]): RegisteredRule[] =>
  rules.map((rule) => ({ ...rule, stage: "rules" }));

export const rules: readonly RegisteredRule[] = [
  foundBy("load", "manifest-invalid", "error"),
  foundBy("load", "file-invalid", "error"),
  foundBy("load", "standard-invalid", "error"),
  foundBy("load", "standard-outdated", "info"),
  foundBy("load", "limit-exceeded", "error"),
  foundBy("load", "path-outside", "error"),
  ...checks(
    markupUnsupported,
    fileUnknown,
    criterionMissing,
    criterionUnknown,
    criterionRepeated,
    chapterMissing,
    chapterUnknown,
    referenceUnknown,
    sectionListRule("strengths"),
    sectionListRule("weaknesses"),
    sectionListRule("recommendations"),
    commissionMissing,
    ratingMissing,
    statusNotReady,
    overdue,
    standardExpired,
    narrativeMissing,
    narrativeTooShort,
    textPlaceholder,
    textRepeated,
    itemRepeated,
    listNumbering,
    listUnmarked,
    leadInEmpty,
    textMixedScript,
    textCharacter,
    headingSkipped,
    abbreviationUndefined,
    abbreviationUnused,
    institutionName,
  ),
  ...checks(
    evidenceMissing,
    evidenceUnknown,
    evidenceUnused,
    evidenceNotCited,
    evidenceFileMissing,
    evidenceFileChanged,
    evidenceExpired,
    evidenceRepeated,
    evidenceTitleVague,
    evidenceNoTarget,
    annexTyped,
    annexUnnamed,
    annexLabel,
    factUnknown,
    factStale,
    factCheck,
    tableTotal,
    tableRagged,
    tableCellEmpty,
    tableRowRepeated,
    tableHeaderMissing,
    percentSum,
    percentOf,
    numberConflict,
    numberFormat,
    seriesLength,
    periodGap,
    dataOld,
  ),
  foundBy("load", "chart-data", "error"),
  ...checks(dateImpossible),
  foundBy("load", "date-format", "info"),
  ...checks(dateOrder, linkBroken, linkScheme),
  foundBy("load", "image-missing", "error"),
  ...checks(imageAltMissing),
  foundBy("load", "image-large", "warning"),
  ...checks(urlConflict, phoneFormat, personalData),
  foundBy("template", "template-invalid", "error"),
  foundBy("output", "font-unknown", "warning"),
  foundBy("output", "page-number-unknown", "warning"),
  foundBy("output", "page-limit", "warning", { pages: 0 }),
  foundBy("output", "character-dropped", "warning"),
  foundBy("output", "pdf-unavailable", "error"),
  foundBy("output", "output-locked", "error"),
];

export const ruleIds: readonly string[] = rules.map((rule) => rule.id);
