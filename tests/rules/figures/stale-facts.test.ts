/** What `check --fix` makes of stale facts, and that a second time changes nothing. */
import { expect, test } from "vitest";
import { applyEdits } from "../../../src/findings/apply-edits.ts";
import { checkFiles } from "../run-case.ts";

const facts = `teachers:
  total: 12
  higher: 9
  share: {value: 75.0, unit: "%"}
  hours: {value: 1440, unit: саат}
  motto: "*Алга* [бирге]"
`;

async function repaired(files: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  const found = await checkFiles(new Map(Object.entries({ "data/facts.yaml": facts, ...files })));
  const { texts } = applyEdits(found.filter(({ rule }) => rule === "fact-stale"));
  return { ...files, ...Object.fromEntries([...texts].map(([file, text]) => [file.path, text])) };
}

const chapter = "chapters/institution.md";
const section = "sections/1.md";
const table = "data/teachers.csv";

test.each([
  ["a number", { [chapter]: "[13](fact:teachers.total) киши\n" }, "[12](fact:teachers.total) киши\n"],
  ["a percentage", { [chapter]: "[75%](fact:teachers.share)\n" }, "[75,0%](fact:teachers.share)\n"],
  ["a unit stays", { [chapter]: "[14 саат](fact:teachers.hours)\n" }, "[1440 саат](fact:teachers.hours)\n"],
  [
    "strong text is left",
    { [chapter]: "[**13**](fact:teachers.total)\n" },
    "[**13**](fact:teachers.total)\n",
  ],
  [
    "marks of Markdown are left",
    { [chapter]: "[Алга](fact:teachers.motto)\n" },
    "[Алга](fact:teachers.motto)\n",
  ],
  [
    "a value of YAML",
    { [section]: '---\nstrengths: ["[8](fact:teachers.higher) киши"]\n---\n' },
    '---\nstrengths: ["[9](fact:teachers.higher) киши"]\n---\n',
  ],
  [
    "a comma does not end a cell of CSV",
    { [table]: "Билими,Саны\nЖогорку,[7](fact:teachers.share)\n" },
    "Билими,Саны\nЖогорку,[7](fact:teachers.share)\n",
  ],
])("%s", async (_, files: Readonly<Record<string, string>>, expected) => {
  const once = await repaired(files);
  expect(Object.values(once)).toEqual([expected]);
  expect(await repaired(once)).toEqual(once);
});
