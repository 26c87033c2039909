import { distance } from "fastest-levenshtein";
import { type Message, message } from "../messages/index.ts";

/** The known name that was probably meant: at most a third of the letters differ. For a bare number none is likelier. */
export function nearest(name: string, names: Iterable<string>): string | null {
  if (!/\p{L}/u.test(name)) return null;
  const wanted = name.normalize("NFC").toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.floor(Math.max(wanted.length, 3) / 3) + 1;
  for (const candidate of names) {
    const known = candidate.normalize("NFC").toLowerCase();
    const d = isSwapped(wanted, known) ? 1 : distance(wanted, known);
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

/** Whether one slip of typing lies between two names. */
export function alike(a: string, b: string): boolean {
  return isSwapped(a, b) || distance(a, b) <= 1;
}

/** Two neighbouring letters changed places: `nmae`. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  return i + 1 < a.length && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** " Did you mean “x”?", or nothing: made to be put behind a sentence. */
export function didYouMean(name: string, known: Iterable<string>): Message | string {
  const best = nearest(name, known);
  return best === null ? "" : message("did-you-mean", { name: best });
}
