/**
 * Fingerprints of words in a row, by which one notices that a run of words stands twice without keeping the words. Winnowing:
 * Schleimer, Wilkerson, Aiken, “Winnowing: Local Algorithms for Document Fingerprinting” (SIGMOD 2003).
 */

/** Words under one number. */
const GRAM = 12;
/** Of so many numbers in a row the least is a fingerprint. */
const WINDOW = 9;

/** Rows that share so many words in a row share a fingerprint; a row that has them twice has it twice. */
export const SURE = GRAM + WINDOW - 1;

const BASE = 0x01000193;
/** What the first word of a gram counts when the next comes in. */
const FIRST = Array.from({ length: GRAM }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** Whole numbers below 2³², in the order of the words. */
export function fingerprintsOf(words: readonly string[]): number[] {
  const hashes = words.map(hashOf);
  const grams: number[] = [];
  let gram = 0;
  for (let at = 0; at < hashes.length; at++) {
    gram = Math.imul(gram, BASE) + hashes[at]!;
    if (at >= GRAM) gram -= Math.imul(hashes[at - GRAM]!, FIRST);
    gram |= 0;
    if (at >= GRAM - 1) grams.push(gram >>> 0);
  }
  const fingerprints: number[] = [];
  let last = -1;
  for (let end = WINDOW; end <= grams.length; end++) {
    let least = end - 1;
    for (let at = end - 2; at >= end - WINDOW; at--) if (grams[at]! < grams[least]!) least = at;
    if (least !== last) fingerprints.push(grams[least]!);
    last = least;
  }
  return fingerprints;
}

/** Of a row as a whole. */
export function fingerprintOf(words: readonly string[]): number {
  return words.reduce((hash, word) => (Math.imul(hash, BASE) + hashOf(word)) | 0, words.length) >>> 0;
}

/** FNV-1a, on UTF-16. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), BASE);
  return hash;
}
