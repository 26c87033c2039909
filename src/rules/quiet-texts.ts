/**
 * Rules that look at one text alone pass over texts in which they found nothing in an earlier run, as long as these texts,
 * and all else that such rules know, are the same. Only that nothing was found is kept: what is wrong is found anew.
 * In: the texts of a check. Out: those that a rule has to look at. Without a memory these are all texts.
 */
import type { Finding } from "../findings/finding.ts";
import { hasMemory, keep, nameOf, recall } from "../memory.ts";
import type { CheckedText, RuleContext } from "./rule.ts";
import type { Settings } from "./settings.ts";
import { fieldsOf } from "./text/fields.ts";

export interface QuietTexts {
  readonly textsFor: (rule: string) => readonly CheckedText[];
  /** To be told what a rule found; null where it was stopped before its end. */
  readonly found: (rule: string, findings: readonly Finding[] | null) => void;
  /** Keeps what was found out for the next run. */
  readonly save: () => void;
}

/** A file with texts, and the data that they show. */
interface Source {
  readonly texts: CheckedText[];
  /** By path. */
  readonly files: Map<string, string>;
}

interface KnownSource extends Source {
  /** null: shows what others show too, so that one cannot be left out without the other. */
  readonly key: string | null;
  /** Rules that found something; null where they are not known. */
  readonly loud: readonly string[] | null;
  readonly newlyLoud: Set<string>;
}

const KIND = "quiet";

export function quietTexts(context: Omit<RuleContext, "option">, settings: Settings): QuietTexts {
  const sources = knownSources(context, settings);
  const all = sources.every(({ loud }) => loud === null);
  const selections = new Map<string, readonly CheckedText[]>();
  return {
    textsFor(rule) {
      if (all) return context.texts;
      const selected = sources.filter(({ loud }) => loud?.includes(rule) ?? true);
      const name = selected.map((source) => sources.indexOf(source)).join(" ");
      const texts = selections.get(name) ?? inOrder(selected, context.texts);
      selections.set(name, texts);
      return texts;
    },
    found(rule, findings) {
      const paths = findings && new Set(findings.map(({ place }) => place?.file.path));
      for (const { files, loud, newlyLoud } of sources)
        if (loud === null && (!paths || Array.from(files.keys()).some((path) => paths.has(path))))
          newlyLoud.add(rule);
    },
    save() {
      for (const { key, loud, newlyLoud } of sources)
        if (key !== null && loud === null) keep(KIND, key, [...newlyLoud]);
    },
  };
}

/** A file's texts need not follow one another, and of too many findings the first ones count. */
function inOrder(selected: readonly Source[], texts: readonly CheckedText[]): readonly CheckedText[] {
  const wanted = new Set(selected.flatMap((source) => source.texts));
  return texts.filter((text) => wanted.has(text));
}

function knownSources(context: Omit<RuleContext, "option">, settings: Settings): readonly KnownSource[] {
  const sources = sourcesOf(context.texts);
  if (!hasMemory())
    return sources.map((source) => ({ ...source, key: null, loud: null, newlyLoud: new Set() }));
  const shownBy = new Map<string, number>();
  for (const { files } of sources)
    for (const path of files.keys()) shownBy.set(path, (shownBy.get(path) ?? 0) + 1);
  const shared = sharedKnowledge(context, settings);
  return sources.map((source) => {
    const files = [...source.files];
    const isAlone = files.every(([path]) => shownBy.get(path) === 1);
    const parts = source.texts.map((text) => text.in);
    const named = files.map(([path, text]) => [path, nameOf(text)]);
    const key = isAlone ? JSON.stringify([shared, parts, named]) : null;
    const loud = key === null ? null : ((recall(KIND, key) as readonly string[] | undefined) ?? null);
    return { ...source, key, loud, newlyLoud: new Set() };
  });
}

function sourcesOf(texts: readonly CheckedText[]): readonly Source[] {
  const sources = new Map<string, Source>();
  let shownIn = "";
  for (const text of texts) {
    // Cells follow the text that shows them.
    if (!text.isCell) shownIn = text.markdown.file.path;
    const source: Source = sources.get(shownIn) ?? { texts: [], files: new Map() };
    sources.set(shownIn, source);
    source.texts.push(text);
    for (const { file } of [text.markdown, ...text.tables]) source.files.set(file.path, file.text);
  }
  return [...sources.values()];
}

/** All that may change what a rule finds in a text which has not changed. */
function sharedKnowledge({ project, layout }: Omit<RuleContext, "option">, settings: Settings): string {
  const { manifest, standard, facts } = project;
  const fields = fieldsOf(project).map(({ kind, passage: { text } }) => [kind, text]);
  const { id, level } = standard;
  const texts = [manifest.file.text, facts.file?.text];
  const shared = [settings, layout, id, level, manifest.language, texts, fields];
  return nameOf(JSON.stringify(shared));
}
