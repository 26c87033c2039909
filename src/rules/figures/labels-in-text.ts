/**
 * Labels of tables in running text, word for word, with the number right beside them: «Көркөм адабият — 4120»,
 * «4120 көркөм адабият». In: labels and a text. Out: where they stand.
 */
import { BETWEEN_WORDS, folded, foldedWordsIn, sentencesIn } from "../text/words.ts";
import { figureWords } from "../words/figures/index.ts";
import { firstFrom, lastBefore } from "./in-order.ts";
import type { LabelledNumber } from "./labelled-numbers.ts";
import { isYear, type NumberInText, numbersInText } from "./numbers-in-text.ts";
import { yearsIn } from "./years.ts";

export interface LabelIndex {
  /** Labels by their first word. */
  readonly byFirst: ReadonlyMap<string, readonly LabelledNumber[]>;
  /** Found in a folded text wherever a label may stand: by its first two words. */
  readonly anyLabel: RegExp;
}

/** null where there are none. */
export function indexLabels(labels: readonly LabelledNumber[]): LabelIndex | null {
  const byFirst = new Map<string, LabelledNumber[]>();
  for (const each of labels) {
    const first = each.label[0]!;
    const known = byFirst.get(first);
    if (known) known.push(each);
    else byFirst.set(first, [each]);
  }
  const beginnings = new Set(labels.map(({ label }) => label.slice(0, 2).join(BETWEEN_WORDS)));
  return labels.length === 0 ? null : { byFirst, anyLabel: new RegExp([...beginnings].join("|")) };
}

export interface NumberBesideLabel {
  readonly labelled: LabelledNumber;
  readonly beside: NumberInText;
}

/** Numbers of the same unit that may be meant by a label: of another year none is. */
export function numbersBesideLabels(text: string, index: LabelIndex): NumberBesideLabel[] {
  if (!/\d/.test(text) || !index.anyLabel.test(folded(text))) return [];
  const words = foldedWordsIn(text);
  if (!words.some((word) => index.byFirst.has(word.text))) return [];
  const numbers = numbersInText(text).filter((each) => !isYear(each));
  const sentences = sentencesIn(text);
  return words.flatMap((word, at) =>
    (index.byFirst.get(word.text) ?? []).flatMap((labelled): NumberBesideLabel[] => {
      const end = at + labelled.label.length;
      if (!labelled.label.every((each, i) => words[at + i]?.text === each)) return [];
      const [from, to] = [word.start, words[end - 1]!.end];
      const beside = numberAround(text, numbers, from, to);
      if (!beside || beside.isPercent !== labelled.isPercent || !isSameUnit(text, beside, labelled))
        return [];
      const sentence = lastBefore(sentences, from + 1);
      const years = yearsIn(sentence?.text ?? "");
      return [...years].some((year) => !labelled.years.has(year)) ? [] : [{ labelled, beside }];
    }),
  );
}

function numberAround(text: string, numbers: readonly NumberInText[], from: number, to: number) {
  const after = firstFrom(numbers, to);
  if (after && isLink(text.slice(to, after.start))) return after;
  const before = lastBefore(numbers, from);
  return before && /^\s+$/u.test(text.slice(before.end, from)) ? before : null;
}

/** What may stand between a label and its number. */
function isLink(between: string): boolean {
  return /^(?:\s?[:–—-])?\s+(?:саны\s*[:–—-]?\s+)?$/u.test(between);
}

/** A unit behind the number that the table does not speak of is another unit. */
function isSameUnit(text: string, beside: NumberInText, { about }: LabelledNumber): boolean {
  const next = foldedWordsIn(text.slice(beside.end, beside.end + 30))[0];
  if (!next || next.start > 1 || beside.isPercent) return true;
  if (!figureWords.some(({ units }) => units.test(next.text))) return true;
  return foldedWordsIn(about).some((word) => word.text.slice(0, 4) === next.text.slice(0, 4));
}
