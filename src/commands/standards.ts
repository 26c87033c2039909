/** `selfassess standards`: the list of standards, or one with its sections and criteria, for people or as JSON. */

import { pretty } from "../findings/printers/pretty.ts";
import { printable } from "../findings/printers/printable.ts";
import { wholeFile } from "../load/folder.ts";
import { findStandard, listStandards } from "../load/standards.ts";
import { LANGUAGES, type Language, type Message, message, translate } from "../messages/index.ts";
import { inLanguage } from "../project/local-text.ts";
import type { Standard, StandardText } from "../project/types.ts";
import { grade, NO_SETTINGS } from "../rules/settings.ts";
import type { CommandContext, ExitCode } from "./context.ts";

export const STANDARD_FORMATS = ["pretty", "json"] as const;
export type StandardFormat = (typeof STANDARD_FORMATS)[number];

/** `name` is an id, or an id with a version; null: all. */
export function standards(name: string | null, format: StandardFormat, context: CommandContext): ExitCode {
  return name === null ? listAll(format, context) : printOne(name, format, context);
}

function listAll(format: StandardFormat, context: CommandContext): ExitCode {
  const { host, builtIn, standards: extra } = context;
  const language = context.language ?? context.localeLanguage;
  const { value, findings } = listStandards(host, { builtIn: builtIn.schemas, extra });
  if (findings.length > 0) {
    const graded = grade(findings, NO_SETTINGS);
    const report = { folder: "", root: "", language, findings: graded, shown: graded, accepted: 0, known: 0 };
    context.stderr(pretty.part(report, { many: false, color: context.color, failOn: "error" }));
  }
  context.stdout(
    format === "json"
      ? json({ version: 1, standards: value.map(described) })
      : value.map((standard) => `${head(standard, language).join("\n  ")}\n`).join("\n"),
  );
  return findings.length > 0 ? 1 : 0;
}

function printOne(name: string, format: StandardFormat, context: CommandContext): ExitCode {
  const { host, builtIn, standards: extra, workingFolder } = context;
  const language = context.language ?? context.localeLanguage;
  const folder = { host, root: workingFolder, files: new Map() };
  const { value, findings } = findStandard(folder, name, wholeFile(name), {
    builtIn: builtIn.schemas,
    extra,
  });
  if (!value) {
    for (const { message: said, help } of findings)
      for (const text of help ? [said, help] : [said]) context.stderr(`${translate(text, language)}\n`);
    return 2;
  }
  context.stdout(format === "json" ? json({ version: 1, standard: whole(value) }) : wording(value, language));
  return 0;
}

/** Name, title, how large it is and in which languages it is official. */
function head(standard: Standard, language: Language): string[] {
  const say = (text: Message) => translate(text, language);
  const official = officialLanguages(standard).join(", ");
  const counts = {
    sections: standard.sections.length,
    criteria: criteriaOf(standard).length,
    languages: standard.languages.join(", "),
  };
  const about = official
    ? message("standards/official", { languages: official })
    : message("standards/official-none", {});
  return [
    printable(`${standard.id} (${standard.version})`),
    printable(inLanguage(standard.title.text, language)),
    `${say(message("standards/counts", counts))} ${say(about)}`,
  ];
}

function wording(standard: Standard, language: Language): string {
  const text = (words: Standard["reportTitle"]) => printable(inLanguage(words, language));
  const sections = standard.sections.map((section) => {
    const criteria = section.criteria.flatMap(({ number, title, items, guidance }) => [
      `  ${number}  ${text(title.text)}`,
      ...items.map((item) => `       – ${text(item)}`),
      ...(text(guidance) === ""
        ? []
        : [`       ${translate(message("starter/reviewer", {}), language)} ${text(guidance)}`]),
    ]);
    const requirement = section.requirement ? [`   ${text(section.requirement.text)}`] : [];
    return [`${section.number}. ${text(section.title.text)}`, ...requirement, ...criteria].join("\n");
  });
  return `${[head(standard, language).join("\n"), ...sections].join("\n\n")}\n`;
}

/** What of a standard stands in a list. Keys are those of `standard.yaml`. */
function described(standard: Standard) {
  const { id, version, title, kind, level, languages, layout, annexes, valid, sections } = standard;
  return {
    id,
    version,
    title: title.text,
    kind,
    level,
    languages,
    official: officialLanguages(standard),
    layout,
    annexes,
    valid,
    sections: sections.length,
    criteria: criteriaOf(standard).length,
  };
}

function whole(standard: Standard) {
  const own = (text: StandardText) => ({ ...text.text, official: text.official });
  return {
    ...described(standard),
    report_title: standard.reportTitle,
    authority: standard.authority,
    legal_basis: standard.legalBasis,
    rating: standard.rating,
    chapters: standard.chapters.map((chapter) => ({ ...chapter, title: own(chapter.title) })),
    section_requires: standard.sectionRequires,
    sections: standard.sections.map((section) => ({
      number: section.number,
      title: own(section.title),
      requirement: section.requirement && own(section.requirement),
      criteria: section.criteria.map(({ number, title, guidance, items, evidenceMin }) => ({
        number,
        title: own(title),
        guidance,
        items,
        evidence: { min: evidenceMin },
      })),
    })),
  };
}

/** Languages in which the wording of every criterion is official. */
function officialLanguages(standard: Standard): Language[] {
  return LANGUAGES.filter((language) =>
    criteriaOf(standard).every(({ title }) => title.official.includes(language)),
  );
}

function criteriaOf({ sections }: Standard) {
  return sections.flatMap(({ criteria }) => criteria);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
