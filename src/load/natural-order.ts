/** Compares numbers as people order them: 1.2 before 1.10, `general/1.9` before `general/1.10`; else by code unit. */
export function naturalOrder(a: string, b: string): number {
  const left = a.match(PIECES) ?? [];
  const right = b.match(PIECES) ?? [];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference =
      DIGITS.test(left[i]!) && DIGITS.test(right[i]!) ? Number(left[i]) - Number(right[i]) : 0;
    if (difference !== 0) return difference;
    if (left[i] !== right[i]) return left[i]! < right[i]! ? -1 : 1;
  }
  return left.length - right.length;
}

const PIECES = /\d+|\D+/g;
const DIGITS = /^\d/;
