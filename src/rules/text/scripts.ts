/** Letters of two scripts that look alike, and how a word of both was meant. */
import type { Language } from "../../messages/index.ts";
import { whenAsked } from "../when-asked.ts";
import { isEnding } from "./endings.ts";

const LATIN = "aceopxykABCEHKMOPTXɵƟ";
const CYRILLIC = "асеорхукАВСЕНКМОРТХөӨ";
const toCyrillic = new Map([...LATIN].map((letter, index) => [letter, [...CYRILLIC][index]!]));
const toLatin = new Map(
  [..."асеорхуАВСЕНКМОРТХ"].map((letter) => [letter, LATIN[CYRILLIC.indexOf(letter)]!]),
);

export interface MixedWord {
  /** The word as it was meant; null where it cannot be known. */
  readonly meant: string | null;
}

/** What is wrong with the letters of a word, digits among them; null where nothing is. `makers`: brands that end in З. */
export function mixedWord(word: string, language: Language, makers: readonly string[]): MixedWord | null {
  if (/\p{N}/u.test(word)) return withDigit(word, makers);
  if (!/\p{Script=Latin}/u.test(word) || !/\p{Script=Cyrillic}/u.test(word)) return null;
  if (isForeignWithEnding(word)) return null;
  const cyrillic = replaced(word, language === "ky" ? toCyrillic : withY);
  const latin = replaced(word, toLatin);
  return { meant: cyrillic !== null && latin !== null ? null : (cyrillic ?? latin) };
}

/** Y is У and Ү in Kyrgyz, and only У in Russian. */
const withY: ReadonlyMap<string, string> = new Map([...toCyrillic, ["Y", "У"]]);

function replaced(word: string, letters: ReadonlyMap<string, string>): string | null {
  const target = letters === toLatin ? /\p{Script=Latin}/u : /\p{Script=Cyrillic}/u;
  let result = "";
  for (const letter of word) {
    const same = target.test(letter) ? letter : letters.get(letter);
    if (same === undefined) return null;
    result += same;
  }
  return result;
}

/** «YouTubeда», «PDFтин»: a foreign word or its capitals, and a Kyrgyz ending in small letters. */
function isForeignWithEnding(word: string): boolean {
  const [, foreign, ending] = /^(\p{Script=Latin}{2,})(\p{Script=Cyrillic}+)$/u.exec(word) ?? [];
  if (!foreign || !ending || ending !== ending.toLowerCase() || !isEnding(ending)) return false;
  return foreign === foreign.toUpperCase() || [...foreign].some((letter) => !toCyrillic.has(letter));
}

/** «0гнетушитель», «числ0»: a zero for the letter. One that counts («0класс», «0балл») is the caller's to know. */
const zeroAtEdge = whenAsked(() => /^(?:0\p{Script=Cyrillic}{4,}|\p{Script=Cyrillic}{3,}0)$/u);
const digitInside = whenAsked(() => /^(\p{Script=Cyrillic}+)\d{1,2}(\p{Script=Cyrillic}+)$/u);
/** Grades of steel: «Ст3сп». */
const STEEL = /^Ст\dГ?(?:сп|пс|кп)$/u;
const UNIT = /^(?:м|см|км|дм|мм)$/u;

function withDigit(word: string, makers: readonly string[]): MixedWord | null {
  const brand = /^(\p{Lu}{1,5})3(\d{2,6})$/u.exec(word);
  if (brand && makers.includes(`${brand[1]}З`)) return { meant: `${brand[1]}З${brand[2]}` };
  if (zeroAtEdge().test(word)) {
    if (/^.+\p{Lu}/u.test(word))
      return word === word.toUpperCase() ? { meant: word.replace("0", "О") } : null;
    return { meant: word.replace("0", "о") };
  }
  const [, before, after] = digitInside().exec(word) ?? [];
  if (!before || !after || before.length + after.length < 3) return null;
  if (STEEL.test(word) || UNIT.test(before) || isEnding(after.toLowerCase())) return null;
  // A formula or a model: СО2нин, Н2О.
  if (before.length > 1 && before === before.toUpperCase() && after === after.toLowerCase()) return null;
  if (after.length === 1) return null;
  const letters = word.replaceAll("3", "з").replaceAll("0", "о");
  return { meant: after === after.toLowerCase() && !/\d/.test(letters) ? letters : null };
}
