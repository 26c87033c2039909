import { type Finding, finding } from "../findings/finding.ts";
import { message } from "../messages/index.ts";
import { firstFrom } from "./figures/in-order.ts";
import { holdsSeries, type YearlySeries, yearlySeries } from "./figures/yearly-series.ts";
import { type CheckedText, defineRule, type RuleContext } from "./rule.ts";
import { type Passage, passagesOf, placeIn } from "./text/passage.ts";
import { folded, sentencesIn } from "./text/words.ts";
import { figureWords } from "./words/figures/index.ts";

/** «акыркы 3 жыл» stands over a series of three years. */
export const seriesLength = defineRule({
  id: "series-length",
  severity: "warning",
  concernedBy: (text, project) => speaksOfLastYears(text) || holdsSeries(text, project),
  *check(context) {
    if (!context.texts.some(speaksOfLastYears)) return;
    const announced = announcements(context);
    const reported = new Set<string>();
    for (const { passage, start, end, count, name } of announced) {
      const meant = yearlySeries(context).filter((series) =>
        name === null
          ? series.over.some((over) => over.node === passage.node && over.text === passage.text)
          : series.name === name,
      );
      if (meant.length === 0 || meant.some((series) => lengthOf(series) === count)) continue;
      const place = placeIn(passage, start, end);
      const key = `${place.file.path}:${place.span.start}`;
      if (reported.has(key)) continue;
      reported.add(key);
      yield mismatch(meant[0]!, count, place);
    }
  },
});

function mismatch(series: YearlySeries, count: number, place: Finding["place"]): Finding {
  return finding("series-length", { said: count, shown: lengthOf(series) }, place, {
    criterion: series.criterion,
    related: [{ message: message("series-length/series", {}), place: series.years[0]!.place }],
  });
}

function lengthOf({ years }: YearlySeries): number {
  return new Set(years.map(({ year }) => year.from)).size;
}

interface Announcement {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** What the sentence refers to; null for what stands below it. */
  readonly name: string | null;
}

/** Phrases over a series, and those in a sentence that refers to one. */
function announcements(context: RuleContext): Announcement[] {
  const over = new Set(yearlySeries(context).flatMap((series) => series.over));
  const all: Announcement[] = [];
  for (const passage of over) {
    // Only the end of a paragraph speaks of what follows.
    const from = passage.kind === "paragraph" ? (sentencesIn(passage.text).at(-1)?.start ?? 0) : 0;
    for (const phrase of phrasesIn(passage))
      if (phrase.start >= from) all.push({ passage, ...phrase, name: null });
  }
  for (const { markdown } of context.texts)
    for (const passage of passagesOf(markdown)) all.push(...referring(passage));
  return all;
}

/** Sentences that hold a phrase and a reference, with the first phrase of each. */
function* referring(passage: Passage): Generator<Announcement> {
  const phrases = phrasesIn(passage);
  if (phrases.length === 0) return;
  for (const { start, end } of sentencesIn(passage.text)) {
    const phrase = firstFrom(phrases, start);
    if (!phrase || phrase.end > end) continue;
    const { span } = placeIn(passage, start, end);
    const typed = passage.file.text.slice(span.start, span.end);
    const names = Array.from(typed.matchAll(/\]\(((?:table|figure):[^)\s]+)\)/g), ([, name]) => name!);
    for (const name of new Set(names)) yield { passage, ...phrase, name };
  }
}

/** The words of all languages; without one of them there is nothing to look for. */
const LAST = /акыркы|соңку|последни|last/i;

function speaksOfLastYears({ markdown, tables }: CheckedText): boolean {
  return (
    passagesOf(markdown).some(({ text }) => LAST.test(text)) ||
    tables.some(({ caption }) => caption !== null && LAST.test(caption))
  );
}

function phrasesIn(passage: Passage): { start: number; end: number; count: number }[] {
  if (!LAST.test(passage.text)) return [];
  const phrases = figureWords.flatMap(({ lastYears, counts }) =>
    [...passage.text.matchAll(lastYears)].flatMap((match) => {
      const typed = folded(match.groups!.count!);
      const named = Object.hasOwn(counts, typed) ? counts[typed]! : 0;
      const count = /^\d+$/.test(typed) ? Number(typed) : named;
      return count > 1 ? [{ start: match.index, end: match.index + match[0].length, count }] : [];
    }),
  );
  return phrases.sort((a, b) => a.start - b.start);
}
