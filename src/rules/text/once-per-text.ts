/**
 * Works out once what several rules ask of one text. Results are kept while the rules of a report run, and forgotten
 * with it, so that a thousand reports take no more room than one, and what comes after the rules has the room.
 */

const forget: (() => void)[] = [];
let isKeeping = false;

/** A function of a text that answers from what it found before, as long as `keepingTexts` runs. */
export function oncePerText<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  forget.push(() => known.clear());
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

/** The same for a part of a text. Without `keepingTexts` too it answers the same as before. */
export function oncePerPart<Part extends object, Given extends unknown[], Result>(
  work: (part: Part, ...given: Given) => Result,
): (part: Part, ...given: Given) => Result {
  let known = new WeakMap<Part, Result>();
  forget.push(() => {
    known = new WeakMap();
  });
  return (part, ...given) => {
    let result = known.get(part);
    if (result === undefined) {
      result = work(part, ...given);
      known.set(part, result);
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
    for (const each of forget) each();
  }
}
