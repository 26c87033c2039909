/** The register of evidence, the facts and a first table. Their examples are comments: nothing in them is said of a school. */
import type { Language } from "../messages/index.ts";
import { wordsIn, yamlComment } from "./comments.ts";
import { describedIn } from "./key-descriptions.ts";

/** The first table's path. */
export const TABLE = "data/learners.csv";

/** `year` as everywhere here: of the report, four digits. */
export function evidenceFile(language: Language, year: string): string {
  const say = wordsIn(language);
  const about = (key: string) => describedIn("evidence", [key], language);
  return lines(
    ...yamlComment(say("starter/evidence")),
    ...yamlComment(say("starter/evidence-numbers")),
    ...yamlComment(say("starter/evidence-targets")),
    ...yamlComment(say("starter/optional")),
    "#",
    `# - id: order-41  # ${about("id")}`,
    `#   title: ${say("starter/example-order")}  # ${about("title")}`,
    "#   kind: order  # order, minutes, plan, report, regulation, act, contract, certificate, photo, register, link, other",
    `#   number: 41  # ${about("number")}`,
    `#   date: ${Number(year) - 1}-08-30  # ${about("date")}`,
    `#   place: ${say("starter/example-place")}  # ${about("place")}`,
    "#",
    "# - id: plan",
    `#   title: ${say("starter/example-plan")}`,
    "#   kind: plan",
    `#   file: evidence/plan.pdf  # ${about("file")}`,
    "#",
    "# - id: minutes-2",
    `#   title: ${say("starter/example-minutes")}`,
    "#   kind: minutes",
    `#   document: documents/minutes-2.md  # ${about("document")}`,
  );
}

export function factsFile(language: Language): string {
  return lines(
    ...yamlComment(`${wordsIn(language)("starter/facts")} [](fact:learners.total)`),
    ...yamlComment(wordsIn(language)("starter/optional")),
    "#",
    "# learners:",
    "#   total: 412",
    "#   girls: 208",
    "#   boys: 204",
    '#   girls_share: {value: 50.5, unit: "%", of: learners.total, part: learners.girls}',
    "# checks:",
    "#   - {sum: [learners.girls, learners.boys], equals: learners.total}",
  );
}

/** With a byte order mark and semicolons: so Excel under a Russian or Kyrgyz Windows opens it right. Three school years. */
export function firstTable(language: Language, year: string): string {
  const head = (["school-year", "classes", "learners"] as const).map((word) =>
    wordsIn(language)(`starter/${word}`),
  );
  const last = Number(year);
  const rows = [last - 2, last - 1, last].map((each) => `${each - 1}-${each};;`);
  return `\uFEFF${lines(head.join(";"), ...rows)}`;
}

function lines(...all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}
