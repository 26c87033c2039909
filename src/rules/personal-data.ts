import { type Finding, finding } from "../findings/finding.ts";
import type { Project } from "../project/types.ts";
import { defineRule } from "./rule.ts";
import { type Passage, passagesOf, placeIn } from "./text/passage.ts";
import { childrenIn, personalNumbersIn, phonesIn } from "./text/personal.ts";
import { pupilsInTables } from "./text/pupil-tables.ts";

/** No child is named with class or birth date, no personal number and no private telephone is printed. */
export const personalData = defineRule({
  id: "personal-data",
  severity: "warning",
  alone: true,
  *check({ project, texts, fields }) {
    const known = officialPhones(project);
    for (const { markdown, criterion } of texts) {
      for (const passage of passagesOf(markdown)) yield* inPassage(passage, known, criterion);
      for (const { name, passage } of pupilsInTables(markdown))
        yield finding("personal-data/child", { name }, placeIn(passage, 0, passage.text.length), {
          criterion,
        });
    }
    for (const { kind, passage } of fields) if (kind === "title") yield* inPassage(passage, known, null);
    for (const table of project.tables.values())
      for (const { name, passage } of pupilsInTables(table))
        yield finding("personal-data/child", { name }, placeIn(passage, 0, passage.text.length));
  },
});

function* inPassage(
  passage: Passage,
  known: ReadonlySet<string>,
  criterion: string | null,
): Generator<Finding> {
  const { text } = passage;
  if (!/\d/.test(text)) return;
  for (const { text: name, start, end } of childrenIn(text))
    yield finding("personal-data/child", { name }, placeIn(passage, start, end), { criterion });
  for (const { start, end } of personalNumbersIn(text))
    yield finding("personal-data/number", {}, placeIn(passage, start, end), { criterion });
  for (const { text: phone, digits, start, end } of phonesIn(text))
    if (!known.has(digits))
      yield finding("personal-data/phone", { phone }, placeIn(passage, start, end), { criterion });
}

/** Those that the manifest gives are meant to be known. */
function officialPhones({ manifest }: Project): ReadonlySet<string> {
  const { institution, head, contact } = manifest;
  const given = [...institution.phones, institution.fax, head?.phone, contact?.phone];
  return new Set(given.flatMap((phone) => (phone ? phonesIn(phone).map(({ digits }) => digits) : [])));
}
