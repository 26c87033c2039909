import { finding } from "../findings/finding.ts";
import { nodesOf, placeOf } from "../project/references.ts";
import { defineRule } from "./rule.ts";
import { placeIn } from "./text/passage.ts";
import { allReadings } from "./text/readings.ts";
import { LETTERS, NUMERALS } from "./text/shape.ts";
import { foldedWordsIn, hasStem, mentions, sentencesIn } from "./text/words.ts";
import { allWords } from "./words/index.ts";

const ALONE = allWords("placeholdersAlone");
const PHRASES = allWords("placeholders").map((phrase) => phrase.split(" "));
/** Without one of these there is nothing to look for: of a phrase its longest word, which is the rarest. */
const HINTS = [...ALONE, ...PHRASES.map((words) => words.toSorted((a, b) => b.length - a.length)[0]!)];
const MARK = new RegExp(
  String.raw`(?<![${LETTERS}${NUMERALS}])(?:TODO|TBD|FIXME|todo|Todo|[XxХх]{3,})(?![${LETTERS}${NUMERALS}-])|_{3,}|(?<![${LETTERS}?!])\?{3,}`,
  "g",
);
const DOTS = /^[\s«“"„([<]*(?:…|\.{3,})[\s…».”")\]>]*$/u;
/** «Миссиясы: …» */
const DOTS_AT_END = /:\s*[«“"([<]?(?:…|\.{3,})[»”")\]>]?\s*$/u;
const SEGMENT = /[^()[\]:;.!?\n<>«»]+/gu;

/** Nothing is left of the form that was filled in: TODO, «…» alone, ____, «бул жерге жазыңыз». */
export const textPlaceholder = defineRule({
  id: "text-placeholder",
  severity: "error",
  alone: true,
  *check(context) {
    for (const { passage, criterion, in: part } of allReadings(context))
      for (const { start, end } of placeholdersIn(passage.text, part === "document"))
        yield finding(
          "text-placeholder",
          { text: passage.text.slice(start, end).trim() },
          placeIn(passage, start, end),
          { criterion },
        );
    for (const { markdown, criterion } of context.texts)
      for (const node of nodesOf(markdown.root)) {
        if (node.type !== "thematicBreak") continue;
        const place = placeOf(markdown, node);
        const typed = markdown.file.text.slice(place.span.start, place.span.end);
        if (/^_{4,}$/.test(typed)) yield finding("text-placeholder", { text: typed }, place, { criterion });
      }
  },
});

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The first of every sentence. In a document lines are left for signatures. */
function* placeholdersIn(text: string, isDocument: boolean): Generator<Stretch> {
  if (DOTS.test(text)) {
    yield { start: 0, end: text.length };
    return;
  }
  if (text.search(MARK) < 0 && !DOTS_AT_END.test(text) && !mentions(text, HINTS)) return;
  for (const sentence of sentencesIn(text)) {
    const found = [
      ...marksIn(sentence.text, isDocument),
      ...phrasesIn(sentence.text),
      ...wordsAlone(sentence.text),
    ];
    const first = found.sort((a, b) => a.start - b.start)[0];
    if (first) yield { start: sentence.start + first.start, end: sentence.start + first.end };
  }
}

const ROMAN = allWords("ordinalNouns");

function marksIn(text: string, isDocument: boolean): Stretch[] {
  const marks = Array.from(text.matchAll(MARK), ({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
  })).filter(({ start, end }) => text.slice(start, end) !== "XXX" || !isRoman(text.slice(end)));
  const dots = DOTS_AT_END.exec(text);
  if (dots) marks.push({ start: dots.index + 1 + dots[0].slice(1).search(/\S/), end: text.trimEnd().length });
  return isDocument ? marks.filter(({ start }) => text[start] !== "_") : marks;
}

/** «XXX олимпиада», «XXX республикалык олимпиада» */
function isRoman(after: string): boolean {
  const next = foldedWordsIn(after.slice(0, 50)).slice(0, 2);
  return next.some(({ text }) => hasStem(text, ROMAN));
}

function phrasesIn(text: string): Stretch[] {
  const words = foldedWordsIn(text);
  return words.flatMap((word, index) => {
    const phrase = PHRASES.find((each) => each.every((part, i) => words[index + i]?.text === part));
    return phrase ? [{ start: word.start, end: words[index + phrase.length - 1]!.end }] : [];
  });
}

const COMPANY = allWords("placeholderCompany");

/** «(толтуруу керек)», «Миссия: заполнить»: brackets and sentences that say nothing else. */
function wordsAlone(text: string): Stretch[] {
  return Array.from(text.matchAll(SEGMENT)).flatMap(({ 0: segment, index }) => {
    const words = foldedWordsIn(segment);
    const asks = words.some(({ text: word }) => hasStem(word, ALONE));
    if (!asks || words.length > 5) return [];
    if (!words.every(({ text: word }) => hasStem(word, ALONE) || hasStem(word, COMPANY))) return [];
    return [{ start: index + words[0]!.start, end: index + words.at(-1)!.end }];
  });
}
