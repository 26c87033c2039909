/**
 * What a rule need not look at again. One that is alone passes over texts in which it found nothing in an earlier run, and over
 * fields and register alike; one that compares texts passes over those that hold nothing to compare. As long as they, and
 * all else that such rules know, are the same. Only that is kept: what is wrong is found anew.
 * In: the texts, fields and register of a check. Out: those that a rule has to look at. Without a memory these are all.
 */
import type { Finding } from "../findings/finding.ts";
import type { SourceFile } from "../findings/source.ts";
import { hasMemory, keep, nameOf, recall } from "../memory.ts";
import type { Evidence } from "../project/types.ts";
import type { CheckedText, Rule, RuleContext } from "./rule.ts";
import type { Settings } from "./settings.ts";

export interface QuietTexts {
  readonly toLookAt: (rule: LookingRule) => Pick<RuleContext, "texts" | "fields" | "register">;
  /** To be told what a rule that is alone found; null where it was stopped before its end. */
  readonly found: (rule: string, findings: readonly Finding[] | null) => void;
  /** Keeps what was found out for the next run. */
  readonly save: (rules: readonly LookingRule[]) => void;
}

/** `alone` is not there where a rule has no check. */
type LookingRule = Pick<Rule, "id"> & Partial<Pick<Rule, "alone" | "concernedBy">>;

/** A file with texts, and the data that they show; or the files of fields and register. */
interface Source {
  readonly texts: CheckedText[];
  /** By path. */
  readonly files: Map<string, SourceFile>;
}

interface KnownSource extends Source {
  /** null: shows what others show too, so that one cannot be left out without the other. */
  readonly key: string | null;
  /** Rules that have to look at it; null where they are not known. */
  readonly loud: readonly string[] | null;
  readonly newlyLoud: Set<string>;
}

const KIND = "quiet";

type Context = Pick<RuleContext, "project" | "layout" | "texts" | "fields" | "register">;

export function quietTexts(context: Context, settings: Settings): QuietTexts {
  const { project, texts, fields, register } = context;
  const shared = hasMemory() ? sharedKnowledge(context, settings) : null;
  const sources = knownSources(texts, shared);
  const values = withKey(sourceOfValues(context), shared && keyOfValues(register, shared));
  const isNew = sources.every(({ loud }) => loud === null);
  const selections = new Map<string, readonly CheckedText[]>();

  function textsFor(rule: string): readonly CheckedText[] {
    if (isNew) return texts;
    const selected = sources.filter(({ loud }) => loud?.includes(rule) ?? true);
    const name = selected.map((source) => sources.indexOf(source)).join(" ");
    const chosen = selections.get(name) ?? inOrder(selected, texts);
    selections.set(name, chosen);
    return chosen;
  }

  return {
    toLookAt({ id, alone, concernedBy }) {
      const isQuiet = alone && values.loud?.includes(id) === false;
      return {
        texts: alone || concernedBy ? textsFor(id) : texts,
        ...(isQuiet ? NO_VALUES : { fields, register }),
      };
    },
    found(rule, findings) {
      const paths = findings && new Set(findings.map(({ place }) => place?.file.path));
      for (const { files, loud, newlyLoud } of [...sources, values])
        if (loud === null && (!paths || Array.from(files.keys()).some((path) => paths.has(path))))
          newlyLoud.add(rule);
    },
    save(rules) {
      for (const source of [...sources, values]) {
        const { key, loud, newlyLoud } = source;
        if (key === null || loud !== null) continue;
        for (const { id, concernedBy } of rules)
          if (concernedBy && source.texts.some((text) => concernedBy(text, project))) newlyLoud.add(id);
        keep(KIND, key, [...newlyLoud]);
      }
    },
  };
}

/** A file's texts need not follow one another, and of too many findings the first ones count. */
function inOrder(selected: readonly Source[], texts: readonly CheckedText[]): readonly CheckedText[] {
  const wanted = new Set(selected.flatMap((source) => source.texts));
  return texts.filter((text) => wanted.has(text));
}

function withKey(source: Source, key: string | null): KnownSource {
  const loud = key === null ? null : ((recall(KIND, key) as readonly string[] | undefined) ?? null);
  return { ...source, key, loud, newlyLoud: new Set() };
}

/** `shared`: what rules know besides texts; null without a memory. */
function knownSources(texts: readonly CheckedText[], shared: string | null): readonly KnownSource[] {
  const sources = sourcesOf(texts);
  const shownBy = new Map<string, number>();
  for (const { files } of sources)
    for (const path of files.keys()) shownBy.set(path, (shownBy.get(path) ?? 0) + 1);
  return sources.map((source) => {
    const isAlone = Array.from(source.files.keys()).every((path) => shownBy.get(path) === 1);
    if (shared === null || !isAlone) return withKey(source, null);
    const files = Array.from(source.files, ([path, file]) => [path, nameOf(file.text)]);
    return withKey(source, JSON.stringify([shared, source.texts.map((text) => text.in), files]));
  });
}

function sourcesOf(texts: readonly CheckedText[]): readonly Source[] {
  const sources = new Map<string, Source>();
  let shownIn = "";
  for (const text of texts) {
    // Cells follow the text that shows them.
    if (text.isCell) {
      sources.get(shownIn)?.texts.push(text);
      continue;
    }
    shownIn = text.markdown.file.path;
    const source: Source = sources.get(shownIn) ?? { texts: [], files: new Map() };
    sources.set(shownIn, source);
    source.texts.push(text);
    for (const { file } of [text.markdown, ...text.tables]) source.files.set(file.path, file);
  }
  return [...sources.values()];
}

const NO_VALUES = { fields: [], register: [] };

/** All together: names in some fields say how they are written in the others. */
function sourceOfValues({ fields, register }: Context): Source {
  const files = [...fields.map(({ passage }) => passage.file), ...filesOf(register)];
  return { texts: [], files: new Map(files.map((file) => [file.path, file])) };
}

/** What is written in fields is in `shared`. */
function keyOfValues(register: readonly Evidence[], shared: string): string {
  return JSON.stringify([shared, filesOf(register).map(({ text }) => nameOf(text))]);
}

/** All its entries stand in one file. */
function filesOf(register: readonly Evidence[]): SourceFile[] {
  return register.slice(0, 1).map(({ at }) => at([]).file);
}

/** All that may change what a rule finds in a text which has not changed. */
function sharedKnowledge({ project, fields, layout }: Context, settings: Settings): string {
  const { manifest, standard, facts } = project;
  const written = fields.map(({ kind, passage: { text } }) => [kind, text]);
  const { id, level } = standard;
  const texts = [manifest.file.text, facts.file?.text];
  const shared = [settings, layout, id, level, manifest.language, texts, written];
  return nameOf(JSON.stringify(shared));
}
