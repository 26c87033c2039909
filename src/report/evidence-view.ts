import { link, text } from "../document/inline.ts";
import type { Inline, LinkTarget } from "../document/vocabulary.ts";
import { inLanguage } from "../project/local-text.ts";
import type { EvidenceTarget, Project } from "../project/types.ts";
import { pathOnDisk } from "./path-on-disk.ts";
import type { EvidenceView } from "./types.ts";

/** The register as it prints, by id. */
export interface EvidenceViews {
  get(id: string): EvidenceView | undefined;
  values(): Iterable<EvidenceView>;
  /** Papers of an annex that has several, each linked. */
  parts(id: string): readonly (readonly Inline[])[];
  /** Where a reference to it leads; null for paper and for annexes of several papers. */
  target(id: string): LinkTarget | null;
}

/** `base` leads from the output to the report's folder: `../`. */
export function evidenceViews(project: Project, base: string): EvidenceViews {
  const { language } = project.manifest;
  const views = new Map<string, EvidenceView>();
  for (const evidence of project.evidence.values()) {
    const title = inLanguage(evidence.title, language);
    const target = evidence.target && linkTarget(evidence.target, project, base);
    views.set(evidence.id, {
      id: evidence.id,
      title,
      kind: evidence.kind,
      number: evidence.number,
      date: evidence.date,
      validUntil: evidence.validUntil,
      href: target ? address(target) : "",
      place: evidence.target?.kind === "place" ? inLanguage(evidence.target.place, language) : "",
      content: titled(title, target),
    });
  }
  const targetOf = (id: string) => {
    const target = project.evidence.get(id)?.target;
    return target ? linkTarget(target, project, base) : null;
  };
  return {
    get: (id) => views.get(id),
    values: () => views.values(),
    target: targetOf,
    parts: (id) =>
      (project.evidence.get(id)?.parts ?? []).map((part) => {
        const place = part.target?.kind === "place" ? ` (${inLanguage(part.target.place, language)})` : "";
        const content = titled(
          inLanguage(part.title, language),
          part.target && linkTarget(part.target, project, base),
        );
        return place === "" ? content : [...content, text(place)];
      }),
  };
}

function titled(title: string, target: LinkTarget | null): readonly Inline[] {
  return target ? [link(target, [text(title)])] : [text(title)];
}

function linkTarget(target: EvidenceTarget, project: Project, base: string): LinkTarget | null {
  switch (target.kind) {
    case "file":
      return { kind: "file", path: base + pathOnDisk(target.path, project) };
    case "url":
      return { kind: "url", url: target.url };
    case "document":
      return { kind: "document", path: target.path.replace(/\.md$/i, "") };
    case "place":
      return null;
  }
}

function address(target: LinkTarget): string {
  switch (target.kind) {
    case "url":
      return target.url;
    case "anchor":
      return `#${target.id}`;
    default:
      return target.path;
  }
}
