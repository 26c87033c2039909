import { inLanguage } from "../project/local-text.ts";
import { wordsIn, wrapped, yamlComment } from "./comments.ts";
import { describedIn } from "./key-descriptions.ts";
import type { Starter } from "./starter-files.ts";

/** `text-placeholder` finds it, and it prints as what it is. */
const OPEN = "…";

/**
 * `selfassess.yaml`: what every report of the standard prints stands open, the rest behind a #. Each key says what it
 * means, in the words of the manifest's schema.
 */
export function manifestFile(starter: Starter): string {
  const { standard, language, year, printed } = starter;
  const say = wordsIn(language);
  const about = (...keys: string[]) => `  # ${describedIn("manifest", keys, language)}`;
  /** A key with an example behind a #, at a depth of spaces. */
  const optional = (depth: number, keys: readonly string[], example: string) =>
    `${" ".repeat(depth)}# ${keys.at(-1)}: ${example}${about(...keys)}`;
  const last = Number(year) - 1;
  const isProgramme = standard.kind === "programme";
  return [
    ...yamlComment(say("starter/manifest")),
    ...yamlComment(say("starter/optional")),
    `selfassess: 1${about("selfassess")}`,
    `standard: ${quotedWhereNeeded(starter.standardName)}  # ${inLanguage(standard.title.text, language).replaceAll(/\s+/g, " ")}`,
    `language: ${language}${about("language")}`,
    optional(0, ["title"], quoted(inLanguage(standard.reportTitle, language).replaceAll(/\s+/g, " "))),
    `place: ${quoted(starter.place)}${about("place")}`,
    `year: ${year}${about("year")}`,
    optional(0, ["date"], `${year}-05-31`),
    optional(0, ["period"], `{from: ${last}-09-01, to: ${year}-05-15}`),
    "",
    `institution:${about("institution")}`,
    `  name: ${quoted(starter.name)}${about("institution", "name")}`,
    optional(2, ["institution", "short"], OPEN),
    optional(2, ["institution", "authority"], OPEN),
    optional(2, ["institution", "address"], OPEN),
    optional(2, ["institution", "phones"], '["+996 …"]'),
    optional(2, ["institution", "email"], OPEN),
    optional(2, ["institution", "website"], OPEN),
    optional(2, ["institution", "region"], OPEN),
    optional(2, ["institution", "district"], OPEN),
    optional(2, ["institution", "emblem"], "images/emblem.png"),
    optional(2, ["institution", "license"], `{number: ${OPEN}, issued: ${last}-01-31}`),
    "",
    ...(isProgramme
      ? [
          `programme:${about("programme")}`,
          `  name: "${OPEN}"${about("programme", "name")}`,
          optional(2, ["programme", "code"], '"7212"'),
          optional(2, ["programme", "qualification"], OPEN),
          optional(2, ["programme", "form"], OPEN),
          optional(2, ["programme", "duration"], OPEN),
          "",
        ]
      : []),
    optional(0, ["previous_accreditation"], OPEN),
    "",
    ...(printed.head
      ? [
          `head:${about("head")}`,
          `  name: "${OPEN}"${about("head", "name")}`,
          optional(2, ["head", "position"], OPEN),
        ]
      : [optional(0, ["head"], `{name: ${OPEN}, position: ${OPEN}}`)]),
    optional(0, ["contact"], `{name: ${OPEN}, position: ${OPEN}, phone: ${OPEN}, email: ${OPEN}}`),
    "",
    `# approvals:${about("approvals")}`,
    `#   - {purpose: start, body: ${OPEN}, number: 1, date: ${last}-08-30}`,
    "",
    ...(printed.workingGroup
      ? [
          `working_group:${about("working_group")}`,
          optional(2, ["working_group", "order"], `{number: 7, date: ${last}-09-01}`),
          "  members:",
          `    - {name: "${OPEN}"}  # {name: ${OPEN}, position: ${OPEN}, role: ${OPEN}}`,
        ]
      : [
          `# working_group:${about("working_group")}`,
          `#   order: {number: 7, date: ${last}-09-01}`,
          "#   members:",
          `#     - {name: ${OPEN}, position: ${OPEN}, role: ${OPEN}}`,
        ]),
    "",
    ...(printed.commission
      ? [
          `commission:${about("commission")}`,
          `  chair: {name: "${OPEN}"}  # {name: ${OPEN}, position: ${OPEN}}`,
          `  secretary: {name: "${OPEN}"}`,
          "  members:",
          `    - {name: "${OPEN}"}`,
        ]
      : [
          `# commission:${about("commission")}`,
          `#   chair: {name: ${OPEN}, position: ${OPEN}}`,
          `#   secretary: {name: ${OPEN}, position: ${OPEN}}`,
          "#   members:",
          `#     - {name: ${OPEN}, position: ${OPEN}}`,
        ]),
    "",
    `# abbreviations:${about("abbreviations")}`,
    ...wrapped(`КР: ${OPEN}`, "#   "),
    "",
  ].join("\n");
}

/** What a person typed; open where nothing was. */
function quoted(text: string | null): string {
  return JSON.stringify(text ?? OPEN);
}

function quotedWhereNeeded(name: string): string {
  return /^[a-z][\w.@/-]*$/i.test(name) ? name : JSON.stringify(name);
}
