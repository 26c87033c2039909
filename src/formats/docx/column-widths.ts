/**
 * Widths of a table's columns. In: what the author asked for and what the cells need. Out: whole twips, each at least 1,
 * that add up to the width at hand exactly.
 */
export interface ColumnNeed {
  /** Relative width; null where the author leaves it to us. */
  readonly width: number | null;
  /** Twips below which a word would be broken. */
  readonly least: number;
  /** Twips at which nothing would be broken. */
  readonly most: number;
}

/** Smaller sums are shares: 1 and 2 of three. */
const LEAST_PERCENT = 10;

export function columnWidths(needs: readonly ColumnNeed[], total: number): number[] {
  const words = needs.map(({ least }) => least);
  const isTooWide = leastWidth(needs) >= total;
  return exactly(isTooWide ? cutDown(words, total) : holding(words, wished(needs, total), total), total);
}

/** Twips below which no widths keep all words whole. */
export function leastWidth(needs: readonly ColumnNeed[]): number {
  return sumOf(needs, ({ least }) => least);
}

/** By what the author asked for, by content where nothing is asked. */
function wished(needs: readonly ColumnNeed[], total: number): number[] {
  const asked = needs.map((need) => (need.width !== null && need.width > 0 ? need.width : null));
  if (asked.every((width) => width === null)) return byContent(needs, total);
  const sum = asked.reduce<number>((all, width) => all + (width ?? 0), 0);
  const open = needs.filter((_, column) => asked[column] === null);
  if (open.length === 0) return asked.map((width) => (width! / sum) * total);

  // Percent where the numbers are large enough and leave a rest of a hundred; else the others get an average share.
  const rest =
    sum < 100 && sum >= LEAST_PERCENT ? 100 - sum : (sum / (needs.length - open.length)) * open.length;
  const shared = byContent(open, (total * rest) / (sum + rest));
  let next = 0;
  return asked.map((width) => (width === null ? shared[next++]! : (width / (sum + rest)) * total));
}

/** As browsers do it (CSS 2.1, 17.5.2.2): every column its longest word, then the rest by what is still wanting. */
function byContent(needs: readonly ColumnNeed[], total: number): number[] {
  const least = leastWidth(needs);
  const most = sumOf(needs, (need) => need.most);
  if (most <= total) return needs.map((need) => (need.most / most) * total);
  if (least >= total) return needs.map((need) => (need.least / least) * total);
  return needs.map((need) => need.least + ((need.most - need.least) / (most - least)) * (total - least));
}

/** The widths, those below their longest word as wide as it, at the cost of the others. There is room for all words. */
function holding(words: readonly number[], widths: readonly number[], total: number): readonly number[] {
  const narrow = widths.map(() => false);
  for (;;) {
    const sum = (of: readonly number[], among: boolean) =>
      of.reduce((all, width, column) => (narrow[column] === among ? all + width : all), 0);
    const share = (total - sum(words, true)) / sum(widths, false);
    const held = widths.map((width, column) => (narrow[column] ? words[column]! : width * share));
    const found = held.findIndex((width, column) => !narrow[column] && width < words[column]! - 0.5);
    if (found < 0) return held;
    narrow[found] = true;
  }
}

/** Short words stay whole; the columns of the longest ones share what is left. */
function cutDown(words: readonly number[], total: number): readonly number[] {
  let left = total;
  const widths = words.map(() => 0);
  const byLength = [...words.keys()].sort((a, b) => words[a]! - words[b]!);
  for (const [index, column] of byLength.entries()) {
    widths[column] = Math.min(words[column]!, left / (words.length - index));
    left -= widths[column]!;
  }
  return widths;
}

function sumOf(needs: readonly ColumnNeed[], value: (need: ColumnNeed) => number): number {
  return needs.reduce((sum, need) => sum + value(need), 0);
}

/** Whole numbers with the same sum: every border falls on the nearest twip. */
function exactly(widths: readonly number[], total: number): number[] {
  const whole: number[] = [];
  let border = 0;
  let edge = 0;
  for (const [column, width] of widths.entries()) {
    edge += width;
    const left = widths.length - column - 1;
    const next = left === 0 ? total : Math.min(Math.max(Math.round(edge), border + 1), total - left);
    whole.push(Math.max(next - border, 1));
    border += whole.at(-1)!;
  }
  return whole;
}
