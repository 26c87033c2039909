/**
 * In: the texts of a standard's two files. Out: the standard, typed, or null where it has no id, no sections, or a
 * schema that cannot be used; what is wrong with its parts is said and left out.
 */
import type { Finding, Outcome } from "../findings/finding.ts";
import { finding } from "../findings/finding.ts";
import type { SourceFile } from "../findings/source.ts";
import { remembered } from "../memory.ts";
import { isLanguage, type Language, message } from "../messages/index.ts";
import { readResponseSchema } from "../project/response-schema.ts";
import {
  type LocalText,
  type RuleSetting,
  type RuleSettings,
  SECTION_LISTS,
  type Standard,
  type StandardChapter,
  type StandardCriterion,
  type StandardSection,
  type StandardText,
} from "../project/types.ts";
import { validate } from "../project/validate.ts";
import { readYaml, type YamlFile } from "./yaml.ts";

type Keys = Readonly<Record<string, unknown>>;

export function loadStandard(yamlText: SourceFile, responseSchemaText: SourceFile): Outcome<Standard | null> {
  let outcome: Outcome<Standard | null> | undefined;
  const faultless = remembered("standard", `${yamlText.text}\n${responseSchemaText.text}`, {
    read: () => {
      outcome = readStandard(yamlText, responseSchemaText);
      return outcome.findings.length === 0 ? outcome.value : null;
    },
    keep: (standard) => standard,
    restore: restored,
  });
  return outcome ?? { value: faultless, findings: [] };
}

/** JSON has no objects without a prototype, which keys of users need. */
function restored(kept: Standard): Standard {
  return { ...kept, rules: Object.assign(Object.create(null), kept.rules) };
}

function readStandard(yamlText: SourceFile, responseSchemaText: SourceFile): Outcome<Standard | null> {
  const read = readYaml(yamlText);
  const schema = readResponseSchema(responseSchemaText);
  const findings: Finding[] = [...read.findings, ...schema.findings].map((said) =>
    said.rule === "file-invalid" ? { ...said, rule: "standard-invalid" } : said,
  );
  if (!read.value) return { value: null, findings };
  const checked = validate("standard", read.value);
  findings.push(...checked.findings, ...repeatedNumbers(read.value));
  const written = mapOf(checked.value);
  const sections = mapsOf(written.sections);
  if (!schema.value || textOf(written.id) === null || sections.length === 0) return { value: null, findings };
  return { value: standardOf(written, sections, schema.value), findings };
}

function standardOf(written: Keys, sections: readonly Keys[], responseSchema: Keys): Standard {
  const languages = itemsOf(written.languages).filter(isLanguage);
  const first = languages[0] ?? "ky";
  const wording = (value: unknown) => wordingOf(value, first);
  const local = (value: unknown) => localText(value, first);
  const id = textOf(written.id)!;
  const valid = mapOf(written.valid);
  return {
    id,
    version: textOf(written.version) ?? "",
    title: wording(written.title),
    reportTitle: local(written.report_title),
    authority: local(written.authority),
    legalBasis: mapsOf(written.legal_basis).map((act) => ({
      title: local(act.title),
      number: textOf(act.number),
      date: textOf(act.date),
      url: textOf(act.url),
    })),
    kind: written.kind === "institutional" ? "institutional" : "programme",
    level: textOf(written.level) ?? "",
    languages: languages.length > 0 ? languages : [first],
    valid: { from: textOf(valid.from), until: textOf(valid.until) },
    layout: textOf(written.layout) ?? id,
    annexes: (textOf(written.annexes) ?? "none") as Standard["annexes"],
    rating: mapsOf(written.rating).map((step) => ({ id: textOf(step.id) ?? "", label: local(step.label) })),
    chapters: mapsOf(written.chapters).map((chapter) => chapterOf(chapter, wording)),
    sections: sections.map((section) => sectionOf(section, wording, local)),
    sectionRequires: SECTION_LISTS.filter((list) => itemsOf(written.section_requires).includes(list)),
    rules: ruleSettings(written.rules),
    responseSchema,
  };
}

function chapterOf(chapter: Keys, wording: (value: unknown) => StandardText): StandardChapter {
  return {
    id: textOf(chapter.id) ?? "",
    title: wording(chapter.title),
    place: chapter.place === "after" ? "after" : "before",
    number: textOf(chapter.number),
    required: chapter.required === true,
  };
}

function sectionOf(
  section: Keys,
  wording: (value: unknown) => StandardText,
  local: (value: unknown) => LocalText,
): StandardSection {
  const criterionOf = (criterion: Keys): StandardCriterion => ({
    number: textOf(criterion.number) ?? "",
    title: wording(criterion.title),
    guidance: local(criterion.guidance),
    items: itemsOf(criterion.items)
      .filter((item) => item !== null)
      .map(local),
    evidenceMin: Number(mapOf(criterion.evidence).min ?? 1),
  });
  return {
    number: textOf(section.number) ?? "",
    title: wording(section.title),
    requirement: section.requirement === undefined ? null : wording(section.requirement),
    criteria: mapsOf(section.criteria).map(criterionOf),
  };
}

/** Settings as they stand: `off`, a severity, or a map of `severity` and options. */
export function ruleSettings(value: unknown): RuleSettings {
  const settings: Record<string, RuleSetting> = Object.create(null);
  for (const [id, setting] of Object.entries(mapOf(value))) {
    const { severity, ...options } =
      typeof setting === "string" ? { severity: setting } : { ...mapOf(setting) };
    settings[id] = { severity: (textOf(severity) as RuleSetting["severity"]) ?? null, options };
  }
  return settings;
}

/** A text without languages stands under the standard's first one. */
function localText(value: unknown, first: Language): LocalText {
  const text = textOf(value);
  if (text !== null) return { [first]: text };
  const languages = Object.entries(mapOf(value)).filter(([language]) => isLanguage(language));
  return Object.fromEntries(languages.map(([language, words]) => [language, textOf(words) ?? ""]));
}

/** A wording that does not say where it is official is official in every language. */
function wordingOf(value: unknown, first: Language): StandardText {
  const text = localText(value, first);
  const said = mapOf(value).official;
  const official = said === undefined ? Object.keys(text) : itemsOf(said);
  return { text, official: official.filter(isLanguage) };
}

/** Numbers of criteria are unique in the whole standard; the schema sees one section at a time. */
function repeatedNumbers(yaml: YamlFile): Finding[] {
  const firsts = new Map<string, readonly (string | number)[]>();
  const findings: Finding[] = [];
  for (const [s, section] of itemsOf(mapOf(yaml.value).sections).entries()) {
    for (const [c, criterion] of itemsOf(mapOf(section).criteria).entries()) {
      const number = textOf(mapOf(criterion).number);
      if (number === null) continue;
      const path = ["sections", s, "criteria", c, "number"];
      const first = firsts.get(number);
      if (!first) firsts.set(number, path);
      else {
        const related = [{ message: message("yaml-first", {}), place: yaml.at(first) }];
        findings.push(finding("standard-invalid/number-repeated", { number }, yaml.at(path), { related }));
      }
    }
  }
  return findings;
}

function mapOf(value: unknown): Keys {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Keys) : {};
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function mapsOf(value: unknown): readonly Keys[] {
  return itemsOf(value).filter((item): item is Keys => typeof item === "object" && item !== null);
}

function textOf(value: unknown): string | null {
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}
