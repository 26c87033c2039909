/**
 * The days that a report writes into its fields. One day of one document is often written several times: beside the
 * approval, in the register, on the document. Those belong to one group, the manifest's first.
 */
import type { Place } from "../../findings/source.ts";
import type { DataPath, Day, Locate, Project } from "../../project/types.ts";

export interface WrittenDate {
  readonly day: Day;
  readonly place: Place;
}

export function datesIn(project: Project): readonly (readonly WrittenDate[])[] {
  const { manifest } = project;
  const groups: WrittenDate[][] = [];
  const byDocument = new Map<string, WrittenDate[]>();

  /** `names`: the ids and paths under which the document is known. */
  const add = (
    day: Day | null | undefined,
    at: Locate,
    path: DataPath,
    names: readonly (string | null)[] = [],
  ) => {
    if (!day) return;
    const keys = names.flatMap((name) => (name === null ? [] : [`${name} ${day}`]));
    const known = keys.map((key) => byDocument.get(key)).find((group) => group !== undefined);
    const group = known ?? [];
    if (!known) groups.push(group);
    group.push({ day, place: at(path) });
    for (const key of keys) byDocument.set(key, group);
  };

  const { period, institution, workingGroup, commission, approvals, at } = manifest;
  add(period?.from, at, ["period", "from"]);
  add(period?.to, at, ["period", "to"]);
  add(
    institution.license?.issued,
    at,
    ["institution", "license", "issued"],
    [institution.license?.evidence ?? null],
  );
  for (const [index, { date, evidence }] of approvals.entries())
    add(date, at, ["approvals", index, "date"], [evidence]);
  add(
    workingGroup?.order?.date,
    at,
    ["working_group", "order", "date"],
    [workingGroup?.order?.evidence ?? null],
  );
  add(commission?.date, at, ["commission", "date"]);
  for (const evidence of project.evidence.values()) {
    const document = evidence.target?.kind === "document" ? evidence.target.path : null;
    add(evidence.date, evidence.at, ["date"], [evidence.id, document]);
  }
  for (const document of project.documents) {
    const names = [document.file.path];
    if (document.type !== "regulation") add(document.date, document.at, ["date"], names);
    else {
      add(document.adopted?.date, document.at, ["adopted", "date"], names);
      add(document.approved?.date, document.at, ["approved", "date"], names);
    }
  }
  return groups;
}
