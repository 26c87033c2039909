/** Paths that the manifest, the documents and the register of evidence name. */
import type { Place } from "../findings/source.ts";
import { readReportPath } from "../project/report-path.ts";
import type {
  Evidence,
  EvidenceTarget,
  Locate,
  Manifest,
  Person,
  SupportingDocument,
} from "../project/types.ts";
import { PICTURE_NAME } from "./pictures.ts";

/** Emblem and signatures, with where they are named. A signature that is typed names none. */
export function picturesNamed(
  manifest: Manifest,
  documents: readonly SupportingDocument[],
): { path: string; place: Place }[] {
  const { institution, head, contact, commission, workingGroup, at } = manifest;
  const signature = (person: Person | null, locate: Locate, path: readonly (string | number)[]) => {
    const named = person?.signature;
    return named && PICTURE_NAME.test(named) ? [{ path: named, place: locate([...path, "signature"]) }] : [];
  };
  const members = (people: readonly Person[] | undefined, key: string) =>
    (people ?? []).flatMap((person, i) => signature(person, at, [key, "members", i]));
  return [
    ...(institution.emblem ? [{ path: institution.emblem, place: at(["institution", "emblem"]) }] : []),
    ...signature(head, at, ["head"]),
    ...signature(contact, at, ["contact"]),
    ...signature(commission?.chair ?? null, at, ["commission", "chair"]),
    ...signature(commission?.secretary ?? null, at, ["commission", "secretary"]),
    ...members(commission?.members, "commission"),
    ...members(workingGroup?.members, "working_group"),
    ...documents.flatMap((document) =>
      document.type === "order" ? signature(document.signature, document.at, ["signature"]) : [],
    ),
  ];
}

/** Folders of the report's own standard and layout. */
export function pathsIn({ standard, layout }: Manifest): string[] {
  return [standard, layout ?? ""]
    .filter((name) => name.includes("/"))
    .map((name) => readReportPath(name) ?? name);
}

/** Files of the register, those of parts included. */
export function targetsOf(register: ReadonlyMap<string, Evidence>): string[] {
  const path = (target: EvidenceTarget | null) =>
    target?.kind === "file" || target?.kind === "document" ? [target.path] : [];
  return [...register.values()].flatMap(({ target, parts }) => [
    ...path(target),
    ...parts.flatMap((part) => path(part.target)),
  ]);
}
