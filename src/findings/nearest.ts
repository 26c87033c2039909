import { distance } from "fastest-levenshtein";
import { type Message, message } from "../messages/index.ts";

/** The known name that was probably meant: at most a third of the letters differ. */
export function nearest(name: string, known: Iterable<string>): string | null {
  const wanted = name.normalize("NFC").toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.floor(Math.max(wanted.length, 3) / 3) + 1;
  for (const candidate of known) {
    const d = distance(wanted, candidate.normalize("NFC").toLowerCase());
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

/** " Did you mean “x”?", or nothing: made to be put behind a sentence. */
export function didYouMean(name: string, known: Iterable<string>): Message | string {
  const best = nearest(name, known);
  return best === null ? "" : message("did-you-mean", { name: best });
}
