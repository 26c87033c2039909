import { LANGUAGES, type Language } from "../messages/index.ts";
import { inLanguage } from "../project/local-text.ts";
import type { Institution, LocalText, Person } from "../project/types.ts";
import type { EvidenceViews } from "./evidence-view.ts";
import type { ReportInstitution, ReportPerson } from "./types.ts";

export function institutionView(
  institution: Institution,
  language: Language,
  evidence: EvidenceViews,
): ReportInstitution {
  const local = (text: LocalText) => inLanguage(text, language);
  const { license } = institution;
  return {
    name: local(institution.name),
    short: local(institution.short) || local(institution.name),
    authority: local(institution.authority),
    address: local(institution.address),
    phones: institution.phones,
    fax: institution.fax,
    email: institution.email,
    website: institution.website,
    region: local(institution.region),
    district: local(institution.district),
    code: institution.code,
    emblem: institution.emblem,
    license: license && {
      number: license.number,
      registration: license.registration,
      issued: license.issued,
      term: local(license.term),
      evidence: evidence.get(license.evidence ?? "") ?? null,
    },
    letterhead: letterheads(institution, language),
  };
}

/** A block for each language in which the name is given: the report's language alone where the name is one text. */
function letterheads(institution: Institution, language: Language): ReportInstitution["letterhead"] {
  const name = institution.letterhead?.name ?? institution.name;
  const address = institution.letterhead?.address ?? institution.address;
  const given = LANGUAGES.filter((each) => name[each] || institution.name[each]);
  return (given.length > 0 ? given : [language]).map((each) => ({
    language: each,
    authority: inLanguage(institution.authority, each),
    name: inLanguage(name[each] ? name : institution.name, each),
    address: inLanguage(address[each] ? address : institution.address, each),
  }));
}

export function personView(person: Person, language: Language): ReportPerson {
  return {
    name: inLanguage(person.name, language),
    position: inLanguage(person.position, language),
    role: inLanguage(person.role, language),
    phone: person.phone,
    email: person.email,
    signature: person.signature,
  };
}
