/** Values of YAML that people read in the report: titles, names, sentences. In: the project. Out: passages. */
import { LANGUAGES, type Language } from "../../messages/index.ts";
import type { DataPath, LocalText, Locate, Person, Project } from "../../project/types.ts";
import { fieldPassage, type Passage } from "./passage.ts";

export interface Field {
  readonly kind: "institution" | "programme" | "person" | "title" | "text";
  readonly passage: Passage;
  readonly criterion: string | null;
  /** Of a value that each language has its own of. */
  readonly language: Language | null;
}

const known = new WeakMap<Project, readonly Field[]>();

export function fieldsOf(project: Project): readonly Field[] {
  let fields = known.get(project);
  if (!fields) {
    fields = readFields(project);
    known.set(project, fields);
  }
  return fields;
}

function readFields(project: Project): Field[] {
  const fields: Field[] = [];
  const add = (
    kind: Field["kind"],
    at: Locate,
    path: DataPath,
    text: string | null,
    criterion: string | null = null,
    language: Language | null = null,
  ) => {
    if (text) fields.push({ kind, passage: fieldPassage(at(path), text), criterion, language });
  };
  const local = (kind: Field["kind"], at: Locate, path: DataPath, text: LocalText) => {
    for (const language of LANGUAGES) {
      const value = text[language];
      if (value) add(kind, at, [...path, language], value, null, language);
    }
  };
  const person = (at: Locate, path: DataPath, who: Person | null) => {
    if (!who) return;
    local("person", at, [...path, "name"], who.name);
    local("text", at, [...path, "position"], who.position);
    local("text", at, [...path, "role"], who.role);
  };

  addManifest();
  for (const response of project.responses) {
    const criterion = response.criteria[0]!;
    add("title", response.at, ["title"], response.title, criterion);
    add("person", response.at, ["responsible"], response.responsible, criterion);
  }
  for (const section of project.sections)
    for (const [kind, list] of Object.entries(section.lists))
      add("title", section.at, [`${kind}_title`], list.title);
  for (const chapter of project.chapters) add("title", chapter.at, ["title"], chapter.title);
  for (const evidence of project.evidence.values()) {
    local("title", evidence.at, ["title"], evidence.title);
    if (evidence.target?.kind === "place") local("text", evidence.at, ["place"], evidence.target.place);
    for (const [index, part] of evidence.parts.entries())
      local("title", evidence.at, ["parts", index, "title"], part.title);
  }
  for (const table of project.tables.values()) add("title", table.at, ["caption"], table.caption);
  addDocuments();
  return fields;

  function addManifest() {
    const { manifest } = project;
    const { at, institution, programme } = manifest;
    local("title", at, ["title"], manifest.title);
    local("text", at, ["place"], manifest.place);
    local("institution", at, ["institution", "name"], institution.name);
    local("institution", at, ["institution", "short"], institution.short);
    local("text", at, ["institution", "authority"], institution.authority);
    local("text", at, ["institution", "address"], institution.address);
    if (institution.license) local("text", at, ["institution", "license", "term"], institution.license.term);
    if (programme) {
      local("programme", at, ["programme", "name"], programme.name);
      local("text", at, ["programme", "qualification"], programme.qualification);
      local("text", at, ["programme", "form"], programme.form);
      local("text", at, ["programme", "duration"], programme.duration);
    }
    local("text", at, ["previous_accreditation"], manifest.previousAccreditation);
    person(at, ["head"], manifest.head);
    person(at, ["contact"], manifest.contact);
    for (const [index, approval] of manifest.approvals.entries()) {
      local("text", at, ["approvals", index, "body"], approval.body);
      local("text", at, ["approvals", index, "text"], approval.text);
    }
    const { workingGroup, commission } = manifest;
    if (workingGroup) local("text", at, ["working_group", "text"], workingGroup.text);
    for (const [index, member] of (workingGroup?.members ?? []).entries())
      person(at, ["working_group", "members", index], member);
    person(at, ["commission", "chair"], commission?.chair ?? null);
    person(at, ["commission", "secretary"], commission?.secretary ?? null);
    for (const [index, member] of (commission?.members ?? []).entries())
      person(at, ["commission", "members", index], member);
    for (const { short, long } of manifest.abbreviations) local("text", at, ["abbreviations", short], long);
  }

  function addDocuments() {
    for (const document of project.documents) {
      const { at } = document;
      local("title", at, ["title"], document.title);
      if (document.type === "minutes") {
        local("person", at, ["chair"], document.chair);
        local("person", at, ["secretary"], document.secretary);
        local("text", at, ["present"], document.present);
        local("text", at, ["absent"], document.absent);
      } else if (document.type === "regulation") {
        if (document.approved) local("person", at, ["approved", "name"], document.approved.name);
      } else {
        local("text", at, ["basis"], document.basis);
        person(at, ["signature"], document.signature);
      }
    }
  }
}
