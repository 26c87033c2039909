/**
 * A sentence before a colon that announces several things («следующие меры», «үч курс ачылды»), and whether what comes
 * after it is them. In doubt it is: people write items in many ways.
 */
import { allWords, ruleWords } from "../words/index.ts";
import { folded, foldedWordsIn, sentencesIn, wordsIn } from "./words.ts";

const FIRST_OF = allWords("firstOf");
const JOINED_LAST = allWords("joinedLast");

export function announcesSeveral(sentence: string): boolean {
  const text = folded(sentence);
  return ruleWords.some(({ enumerations }) => enumerations.some((pattern) => pattern.test(text)));
}

/** `paragraphs`: the texts that follow one another after the sentence, up to what is no paragraph. */
export function areAnnounced(sentence: string, paragraphs: readonly string[]): boolean {
  const [first = "", second] = paragraphs;
  // Not a new sentence: an item in small letters, with a number, a mark or a name in quotation marks.
  if (!/^\p{Lu}/u.test(first) || /[:;,]\s*$/.test(first)) return true;
  if (second !== undefined && [first, second].every(isOneShortSentence)) return true;
  const beginning = sentencesIn(first)[0]!.text;
  return beginsAsFirst(first) || speaksOfThem(sentence, beginning) || lists(first);
}

function isOneShortSentence(text: string): boolean {
  return sentencesIn(text).length === 1 && wordsIn(text).length <= 20;
}

function beginsAsFirst(text: string): boolean {
  const beginning = folded(text);
  return FIRST_OF.some((words) => beginning.startsWith(words));
}

/** Whether a word of the announcement comes again: «три курса: Курс для пятых классов …». */
function speaksOfThem(sentence: string, beginning: string): boolean {
  const stems = new Set(foldedWordsIn(sentence).flatMap(({ text }) => stemOf(text)));
  return foldedWordsIn(beginning).some(({ text }) => stemOf(text).some((stem) => stems.has(stem)));
}

function stemOf(word: string): string[] {
  return word.length < 4 ? [] : [word.slice(0, Math.max(4, Math.min(5, word.length - 2)))];
}

/** «Ремонт крыши, замена окон и покупка парт», «Крышу починили. Окна заменили.» */
function lists(text: string): boolean {
  const sentences = sentencesIn(text);
  if (sentences.length > 1) return sentences.every((each) => wordsIn(each.text).length <= 4);
  const parts = folded(text).split(/,\s/);
  const last = ` ${parts.at(-1)!} `;
  return parts.length > 3 || (parts.length > 1 && JOINED_LAST.some((word) => last.includes(` ${word} `)));
}
