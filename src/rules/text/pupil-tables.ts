/** Tables that list children with their classes. In: a table, of data or of Markdown. Out: the first name of each. */
import type { Node, Parents } from "mdast";
import { nodesOf } from "../../project/references.ts";
import type { DataTable, Markdown } from "../../project/types.ts";
import { ruleWords } from "../words/index.ts";
import { type Passage, passageOf, passagesOf } from "./passage.ts";
import { peopleIn } from "./people.ts";
import { shapeOf } from "./shape.ts";
import { mentions } from "./words.ts";

const NAME = ruleWords.flatMap(({ people }) => people.nameColumn);
const CLASS = ruleWords.flatMap(({ people }) => people.classColumn);
const PUPIL = ruleWords.flatMap(({ people }) => people.pupil);
const ADULT = ruleWords.flatMap(({ people }) => people.teacher);
const BORN = ruleWords.flatMap(({ people }) => people.born);

export interface PupilTable {
  readonly name: string;
  readonly passage: Passage;
}

export function pupilsInTables(source: Markdown | DataTable): PupilTable[] {
  return tablesOf(source).flatMap((rows) => firstPupil(rows) ?? []);
}

type Rows = readonly (readonly (Passage | null)[])[];

function tablesOf(source: Markdown | DataTable): Rows[] {
  if ("rows" in source)
    return [
      [...source.header, ...source.rows].map((row) => row.map(({ text }) => passagesOf(text)[0] ?? null)),
    ];
  return nodesOf(source.root)
    .filter((node) => node.type === "table")
    .map((table) =>
      childrenOf(table).map((row) => childrenOf(row).map((cell) => passageOf(cell, source.file))),
    );
}

function childrenOf(node: Node): readonly Node[] {
  return (node as Partial<Parents>).children ?? [];
}

/** A head of names and classes, or of names and birth dates, over a name; teachers have classes too. */
function firstPupil([head, ...rows]: Rows): PupilTable | null {
  const labels = (head ?? []).map((cell) => cell?.text ?? "");
  if (labels.some((label) => mentions(label, ADULT))) return null;
  const column = labels.findIndex((label) => mentions(label, NAME));
  const isTelling = (label: string) => mentions(label, CLASS) || mentions(label, BORN);
  if (column < 0 || !labels.some(isTelling)) return null;
  const isOfPupils = labels.some((label) => mentions(label, PUPIL));
  const isNothingElse = labels.every(
    (label) => mentions(label, NAME) || isTelling(label) || !/[Aab]/.test(shapeOf(label)),
  );
  if (!isOfPupils && !isNothingElse) return null;
  for (const row of rows) {
    const passage = row[column];
    const [person] = passage ? peopleIn(passage.text) : [];
    if (passage && person) return { name: passage.text.slice(person.start, person.end), passage };
  }
  return null;
}
