/**
 * Works out once what several rules ask of one text. Results are kept while the rules of a report run, and forgotten
 * with it, so that a thousand reports take no more room than one.
 */

const results: Map<string, unknown>[] = [];
let isKeeping = false;

/** A function of a text that answers from what it found before, as long as `keepingTexts` runs. */
export function oncePerText<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  results.push(known);
  return (text) => {
    if (!isKeeping) return work(text);
    let result = known.get(text);
    if (result === undefined) {
      result = work(text);
      known.set(text, result);
    }
    return result;
  };
}

export function keepingTexts<Result>(run: () => Result): Result {
  isKeeping = true;
  try {
    return run();
  } finally {
    isKeeping = false;
    for (const known of results) known.clear();
  }
}
