import { type Finding, finding } from "../findings/finding.ts";
import type { Place } from "../findings/source.ts";
import type { Person, Project } from "../project/types.ts";
import { defineRule } from "./rule.ts";

/** Telephone numbers of the manifest are whole, so that somebody who reads the report can call. */
export const phoneFormat = defineRule({
  id: "phone-format",
  severity: "info",
  *check({ project }) {
    for (const { phone, place } of phonesOf(project)) yield* checked(phone, place);
  },
});

/** With the country, or with 0 and the town or network. */
const WHOLE = /^(?:\+996\d{9}|0\d{9}|\+(?!996)[1-9]\d{7,14})$/;

function* checked(phone: string, place: Place): Generator<Finding> {
  const bare = phone.replace(/[\s\u00A0()\-–.]/g, "");
  if (WHOLE.test(bare)) return;
  if (/[,;/]/.test(bare)) yield finding("phone-format/several", { phone }, place);
  else yield finding("phone-format", { phone }, place);
}

function phonesOf({ manifest }: Project): { phone: string; place: Place }[] {
  const { institution, head, contact, at } = manifest;
  const phones = institution.phones.map((phone, index) => ({
    phone,
    place: at(["institution", "phones", index]),
  }));
  if (institution.fax) phones.push({ phone: institution.fax, place: at(["institution", "fax"]) });
  const people: [Person | null, string][] = [
    [head, "head"],
    [contact, "contact"],
  ];
  for (const [person, key] of people)
    if (person?.phone) phones.push({ phone: person.phone, place: at([key, "phone"]) });
  return phones;
}
