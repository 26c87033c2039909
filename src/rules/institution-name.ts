import { type Finding, finding } from "../findings/finding.ts";
import { message } from "../messages/index.ts";
import { defineRule } from "./rule.ts";
import { fieldsOf } from "./text/fields.ts";
import { otherKindsIn, ownKinds } from "./text/institution-kinds.ts";
import { indexNames, misspeltNamesIn, namesOf, type OtherSpelling } from "./text/own-names.ts";
import { type Passage, placeIn } from "./text/passage.ts";
import { comparePeople, type PersonName, peopleIn } from "./text/people.ts";
import { allReadings, textReadings } from "./text/readings.ts";

/** The report speaks of one institution, and writes its name, that of its programme and those of its people in one way. */
export const institutionName = defineRule({
  id: "institution-name",
  severity: "warning",
  alone: true,
  *check(context) {
    const { project } = context;
    const own = ownKinds(project);
    if (own.size > 0)
      for (const { passage, criterion } of textReadings(context))
        if (passage.kind !== "cell")
          for (const { text, start, end } of otherKindsIn(passage.text, own))
            yield finding("institution-name/kind", { word: text }, placeIn(passage, start, end), {
              criterion,
            });

    const fields = fieldsOf(project);
    const names = indexNames(
      fields.flatMap(({ kind, passage, language }) =>
        kind === "institution" || kind === "programme" ? namesOf(passage, language) : [],
      ),
    );
    const people = knownPeople(fields.flatMap(({ kind, passage }) => (kind === "person" ? passage : [])));
    const reported = new Set<string>();
    for (const { passage, criterion } of allReadings(context)) {
      const found = [...misspeltNamesIn(passage.text, names), ...misspeltPeopleIn(passage.text, people)];
      for (const spelling of found) {
        const key = `${passage.file.path}\n${spelling.written}`;
        if (reported.has(key) || isWhereKnown(passage, spelling)) continue;
        reported.add(key);
        yield spellingFinding(spelling, passage, criterion);
      }
    }
  },
});

/** Whether the passage is the value that says how a name is written. */
function isWhereKnown(passage: Passage, { known }: OtherSpelling): boolean {
  const { file, span } = placeIn(passage, 0, 1);
  return file === known.place.file && span.start === known.place.span.start;
}

interface KnownPerson {
  readonly name: PersonName;
  readonly passage: Passage;
}

/** Each person as they are first written. */
function knownPeople(passages: readonly Passage[]): KnownPerson[] {
  const known: KnownPerson[] = [];
  for (const passage of passages)
    for (const name of peopleIn(passage.text))
      if (!known.some((each) => comparePeople(name, each.name))) known.push({ name, passage });
  return known;
}

function misspeltPeopleIn(text: string, people: readonly KnownPerson[]): OtherSpelling[] {
  return peopleIn(text).flatMap((name) => {
    const compared = people.map((known) => ({ known, result: comparePeople(name, known.name) }));
    if (compared.some(({ result }) => result === "same")) return [];
    const other = compared.find(({ result }) => result !== null);
    if (!other || other.result === "same" || !other.result) return [];
    const { written, known } = other.result;
    const place = placeIn(other.known.passage, known.start, known.end);
    return [
      { start: written.start, end: written.end, written: written.text, known: { text: known.text, place } },
    ];
  });
}

function spellingFinding(
  { start, end, written, known }: OtherSpelling,
  passage: Passage,
  criterion: string | null,
): Finding {
  return finding("institution-name/spelling", { written, known: known.text }, placeIn(passage, start, end), {
    criterion,
    related: [{ message: message("institution-name/known", { known: known.text }), place: known.place }],
  });
}
