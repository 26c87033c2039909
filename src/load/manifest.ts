/** `selfassess.yaml`, validated → `Manifest` (specification, section 3). */
import type { Finding } from "../findings/finding.ts";
import type { Language } from "../messages/index.ts";
import type { Approval, Institution, LocalText, Manifest } from "../project/types.ts";
import type { YamlFile } from "../project/yaml-file.ts";
import { type Fields, fieldsOf, isMap, languageAbsent, localText } from "./fields.ts";
import { peopleFrom, personFrom } from "./people.ts";
import { ruleSettings } from "./standard.ts";

/** `language` is the report's: the manifest's own, else the standard's. */
export function manifestFrom(
  value: unknown,
  yaml: YamlFile,
  language: Language,
  findings: Finding[],
): Manifest {
  const { file, at } = yaml;
  const fields = fieldsOf(value, at, language, findings);
  return {
    at,
    file,
    standard: fields.text("standard") ?? "",
    layout: fields.text("layout"),
    language,
    title: fields.local("title"),
    place: fields.local("place"),
    year: fields.text("year"),
    date: fields.day("date"),
    period: periodFrom(fields.fields("period")),
    institution: institutionFrom(
      fields.fields("institution") ?? fieldsOf({}, () => at(["institution"]), language, findings),
    ),
    programme: programmeFrom(fields.fields("programme")),
    previousAccreditation: fields.local("previous_accreditation"),
    head: personFrom(fields.fields("head")),
    contact: personFrom(fields.fields("contact")),
    approvals: fields.items("approvals").map(approvalFrom),
    workingGroup: workingGroupFrom(fields.fields("working_group")),
    commission: commissionFrom(fields.fields("commission")),
    abbreviations: wordsByKey("abbreviations").map(([short, long]) => ({ short, long })),
    labels: labelsFrom(wordsByKey("labels")),
    rules: ruleSettings(fields.raw("rules")),
    accepted: fields.items("accepted").map((item) => ({
      rule: item.text("rule") ?? "",
      file: item.text("file"),
      text: item.text("text"),
      reason: item.text("reason"),
    })),
  };

  function wordsByKey(key: string): [string, LocalText][] {
    return entriesOf(fields.raw(key)).map(([name, value]) => {
      const words = localText(value, language);
      findings.push(...languageAbsent(words, language, at([key, name], "key")));
      return [name, words];
    });
  }
}

function entriesOf(value: unknown): [string, unknown][] {
  return isMap(value) ? Object.entries(value) : [];
}

function labelsFrom(words: readonly [string, LocalText][]): Manifest["labels"] {
  const labels: Record<string, LocalText> = Object.create(null);
  for (const [key, text] of words) labels[key] = text;
  return labels;
}

function periodFrom(fields: Fields | null): Manifest["period"] {
  return fields && { from: fields.day("from"), to: fields.day("to") };
}

function institutionFrom(fields: Fields): Institution {
  const letterhead = fields.fields("letterhead");
  const license = fields.fields("license");
  return {
    name: fields.local("name"),
    short: fields.local("short"),
    authority: fields.local("authority"),
    address: fields.local("address"),
    phones: fields.texts("phones"),
    fax: fields.text("fax"),
    email: fields.text("email"),
    website: fields.text("website"),
    region: fields.local("region"),
    district: fields.local("district"),
    code: fields.text("code"),
    emblem: fields.path("emblem"),
    letterhead: letterhead && {
      name: letterhead.languages("name"),
      address: letterhead.languages("address"),
    },
    license: license && {
      number: license.text("number"),
      registration: license.text("registration"),
      issued: license.day("issued"),
      term: license.local("term"),
      evidence: license.id("evidence"),
    },
  };
}

function programmeFrom(fields: Fields | null): Manifest["programme"] {
  return (
    fields && {
      code: fields.text("code"),
      name: fields.local("name"),
      qualification: fields.local("qualification"),
      form: fields.local("form"),
      duration: fields.local("duration"),
    }
  );
}

function approvalFrom(fields: Fields): Approval {
  return {
    purpose: fields.text("purpose") === "adopt" ? "adopt" : "start",
    body: fields.local("body"),
    number: fields.text("number"),
    date: fields.day("date"),
    evidence: fields.id("evidence"),
    text: fields.local("text"),
  };
}

function workingGroupFrom(fields: Fields | null): Manifest["workingGroup"] {
  if (!fields) return null;
  const order = fields.fields("order");
  return {
    text: fields.local("text"),
    order: order && {
      number: order.text("number"),
      date: order.day("date"),
      evidence: order.id("evidence"),
    },
    members: peopleFrom(fields, "members"),
  };
}

function commissionFrom(fields: Fields | null): Manifest["commission"] {
  if (!fields) return null;
  return {
    chair: personFrom(fields.fields("chair")),
    secretary: personFrom(fields.fields("secretary")),
    members: peopleFrom(fields, "members"),
    place: fields.local("place"),
    date: fields.day("date"),
  };
}
