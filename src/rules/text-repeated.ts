import { type Finding, finding } from "../findings/finding.ts";
import { message } from "../messages/index.ts";
import { defineRule } from "./rule.ts";
import { SURE } from "./text/fingerprints.ts";
import { mayRepeat } from "./text/may-repeat.ts";
import { placeOfWords, type Stories, type StoryUnit, storiesOf } from "./text/stories.ts";
import { hasStem } from "./text/words.ts";
import { allWords } from "./words/index.ts";

/** Words of a paragraph or list that is worth comparing. */
const UNIT = 8;
/** Words of a run that is no accident. */
const RUN = SURE;

/** Nothing is said twice: a paragraph, a list, or a long run of words. Endings of words are not compared. */
export const textRepeated = defineRule({
  id: "text-repeated",
  severity: "warning",
  *check({ outline }) {
    if (!mayRepeat(outline, UNIT)) return;
    const stories = storiesOf(outline);
    for (const { first, again } of repeatsIn(stories)) {
      if (isWanted(stories, first, again)) continue;
      yield repeatFinding(stories, first, again);
    }
  },
});

interface Repeat {
  readonly first: StoryUnit;
  readonly again: StoryUnit;
}

function* repeatsIn(stories: Stories): Generator<Repeat> {
  const { words } = stories;
  const ends = unitEnds(stories);
  const roots = words.map((word) => word.root);
  const firsts = firstOfRuns(roots);
  let free = 0;
  for (let at = 0; at < firsts.length; at++) {
    const earlier = firsts[at]!;
    if (earlier === at || at < free) continue;
    let length = 0;
    while (
      at + length < words.length &&
      earlier + length < at &&
      roots[at + length] === roots[earlier + length]
    )
      length += 1;
    const found = repeated(ends, earlier, at, length);
    if (!found) continue;
    yield found;
    free = found.again.end;
  }
}

/** For every run of `UNIT` words where the first run with the same roots begins. */
function firstOfRuns(roots: readonly string[]): readonly number[] {
  const seen = new Map<string, number>();
  const mayRecur = recurringRuns(roots);
  return Array.from({ length: Math.max(0, roots.length - UNIT + 1) }, (_, at) =>
    mayRecur[at] ? firstMet(seen, roots.slice(at, at + UNIT).join(" "), at) : at,
  );
}

/** Whether every two words of a run stand side by side elsewhere too: hardly any run does, and only such can recur. */
function recurringRuns(roots: readonly string[]): readonly boolean[] {
  const firstOfRoot = new Map<string, number>();
  const numbers = roots.map((root, at) => firstMet(firstOfRoot, root, at));
  const firstOfPair = new Map<number, number>();
  const recurs: boolean[] = [];
  for (let at = 0; at + 1 < numbers.length; at++) {
    const first = firstMet(firstOfPair, numbers[at]! * numbers.length + numbers[at + 1]!, at);
    recurs.push(first < at);
    if (first < at) recurs[first] = true;
  }
  let pairs = 0;
  const runs = recurs.map(() => false);
  for (let at = recurs.length - 1; at >= 0; at--) {
    pairs = recurs[at] ? pairs + 1 : 0;
    runs[at] = pairs >= UNIT - 1;
  }
  return runs;
}

/** Where a key was met first; here, if it never was. */
function firstMet<Key>(first: Map<Key, number>, key: Key, at: number): number {
  const known = first.get(key);
  if (known !== undefined) return known;
  first.set(key, at);
  return at;
}

/** What of two equal runs counts: whole paragraphs and lists in them, else all of it where it is long enough. */
function repeated(ends: UnitEnds, first: number, again: number, length: number): Repeat | null {
  const pair = (start: number, end: number): Repeat => ({
    first: { start: first + start, end: first + end },
    again: { start: again + start, end: again + end },
  });
  if (length >= RUN) return pair(0, length);
  const whole: StoryUnit[] = [];
  for (let start = 0; start + UNIT <= length; start++)
    for (const unitEnd of ends.get(again + start) ?? []) {
      const end = unitEnd - again;
      if (end > length || end - start < UNIT) continue;
      if (ends.get(first + start)?.includes(first + end)) whole.push({ start, end });
    }
  return whole.length > 0 ? pair(whole[0]!.start, Math.max(...whole.map((unit) => unit.end))) : null;
}

type UnitEnds = ReadonlyMap<number, readonly number[]>;

function unitEnds({ units }: Stories): UnitEnds {
  const ends = new Map<number, number[]>();
  for (const { start, end } of units) {
    const known = ends.get(start);
    if (known) known.push(end);
    else ends.set(start, [end]);
  }
  return ends;
}

const QUOTABLE = allWords("quotable");

/** Items of one list are the business of another rule; a mission may stand in a chapter and under its criterion. */
function isWanted({ words }: Stories, first: StoryUnit, again: StoryUnit): boolean {
  const [one, other] = [words[first.start]!, words[again.start]!];
  if (one.where.list !== null && one.where.list === other.where.list) return true;
  if (one.where.in === other.where.in) return false;
  const speaks = (unit: StoryUnit) => {
    for (let i = Math.max(0, unit.start - UNIT); i < unit.end; i++)
      if (hasStem(words[i]!.root, QUOTABLE)) return true;
    return false;
  };
  return speaks(first) || speaks(again);
}

function repeatFinding({ words }: Stories, first: StoryUnit, again: StoryUnit): Finding {
  return finding("text-repeated", { count: again.end - again.start }, placeOfWords(words, again), {
    criterion: words[again.start]!.where.criterion,
    related: [{ message: message("text-repeated/first", {}), place: placeOfWords(words, first) }],
  });
}
