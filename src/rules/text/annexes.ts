/** Annexes of which a text speaks: by a number typed by hand, or without saying which. In: a text. Out: the words. */
import { ruleWords } from "../words/index.ts";
import { CITATION } from "./passage.ts";
import { mentions, sentencesIn } from "./words.ts";

export interface TypedAnnex {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** `1.3`, `5`; null for several. */
  readonly number: string | null;
  /** What is hung onto the label: «де» of «1.3-тиркемеде»; null where the label itself is inflected. */
  readonly ending: string | null;
}

/** The words of all languages; without one of them there is nothing to look for. */
const ANNEX = /тиркеме|приложени|annex|appendix/iu;

export function typedAnnexesIn(text: string): TypedAnnex[] {
  const found: TypedAnnex[] = [];
  if (!ANNEX.test(text)) return found;
  for (const { annex } of ruleWords)
    for (const pattern of annex.typed)
      for (const match of text.matchAll(pattern)) {
        const [words] = match;
        const [start, end] = [match.index, match.index + words.length];
        if (found.some((each) => each.start < end && start < each.end)) continue;
        const { several, ending, inflected } = match.groups ?? {};
        const number = /\d{1,3}(?:\.\d{1,3})?/.exec(words)![0];
        found.push({
          text: words,
          start,
          end,
          number: several ? null : number,
          ending: inflected ? null : (ending ?? "").toLowerCase(),
        });
      }
  return found.sort((a, b) => a.start - b.start);
}

export function unnamedAnnexesIn(text: string): Omit<TypedAnnex, "number" | "ending">[] {
  if (!ANNEX.test(text)) return [];
  return sentencesIn(text).flatMap((sentence) => {
    if (sentence.text.includes(CITATION) || typedAnnexesIn(sentence.text).length > 0) return [];
    for (const { annex } of ruleWords) {
      if (mentions(sentence.text, annex.software)) continue;
      for (const pattern of annex.unnamed)
        for (const { 0: words, index } of sentence.text.matchAll(pattern))
          return [{ text: words, start: sentence.start + index, end: sentence.start + index + words.length }];
    }
    return [];
  });
}
