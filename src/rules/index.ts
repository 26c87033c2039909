/**
 * The registry of rules. Their order is the order of section 13 of the specification: structure, narrative, evidence,
 * data, links, output. A rule that a stage finds on its way (a file that cannot be read, a template's mistake) has no
 * check of its own and stands here with its severity.
 */
import type { Severity } from "../findings/finding.ts";
import { chapterMissing } from "./chapter-missing.ts";
import { chapterUnknown } from "./chapter-unknown.ts";
import { commissionMissing } from "./commission-missing.ts";
import { criterionMissing } from "./criterion-missing.ts";
import { criterionRepeated } from "./criterion-repeated.ts";
import { criterionUnknown } from "./criterion-unknown.ts";
import { evidenceFileMissing } from "./evidence-file-missing.ts";
import { evidenceMissing } from "./evidence-missing.ts";
import { evidenceUnknown } from "./evidence-unknown.ts";
import { factUnknown } from "./fact-unknown.ts";
import { fileUnknown } from "./file-unknown.ts";
import { imageAltMissing } from "./image-alt-missing.ts";
import { linkBroken } from "./link-broken.ts";
import { linkScheme } from "./link-scheme.ts";
import { markupUnsupported } from "./markup-unsupported.ts";
import { narrativeMissing } from "./narrative-missing.ts";
import { overdue } from "./overdue.ts";
import { ratingMissing } from "./rating-missing.ts";
import { referenceUnknown } from "./reference-unknown.ts";
import type { Rule } from "./rule.ts";
import { sectionListRule } from "./section-lists.ts";
import { standardExpired } from "./standard-expired.ts";
import { statusNotReady } from "./status-not-ready.ts";

function foundBy(stage: "load" | "template" | "output", id: string, severity: Severity): RegisteredRule {
  return { id, severity, options: {}, check: null, stage };
}

export type RegisteredRule =
  | (Rule & { readonly stage: "rules" })
  | (Omit<Rule, "check"> & { readonly check: null; readonly stage: "load" | "template" | "output" });

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
  ),
  foundBy("load", "text-character", "warning"),
  ...checks(evidenceMissing, evidenceUnknown, evidenceFileMissing, factUnknown),
  foundBy("load", "table-total", "error"),
  foundBy("load", "table-ragged", "error"),
  foundBy("load", "chart-data", "error"),
  foundBy("load", "date-impossible", "error"),
  foundBy("load", "date-format", "info"),
  ...checks(linkBroken, linkScheme),
  foundBy("load", "image-missing", "error"),
  ...checks(imageAltMissing),
  foundBy("load", "image-large", "warning"),
  foundBy("template", "template-invalid", "error"),
  foundBy("output", "page-number-unknown", "warning"),
  foundBy("output", "character-dropped", "warning"),
  foundBy("output", "output-locked", "error"),
];

export const ruleIds: readonly string[] = rules.map((rule) => rule.id);
