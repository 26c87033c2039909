/** Parts of a template that open, chain or close a level, found without parsing. */
const TOKEN = /\{\{~?\s*(?:(#|\^(?=\s*[^~}\s]))|(\/)|(else)(?=\s+[^~}\s]))?|\}\}|[()]/g;

/**
 * Where blocks, `else if` chains or calls in brackets first go deeper than `limit`; null where they never do. The parser
 * of Handlebars takes quadratic time, then the stack, on nesting; so this looks first, in one pass.
 */
export function tooDeepAt(text: string, limit: number): number | null {
  /** Levels that each open block adds: itself and the branches of its chain. */
  const open: number[] = [];
  let levels = 0;
  let brackets = 0;
  let isInside = false;
  for (const match of text.matchAll(TOKEN)) {
    const [token, opens, closes, chains] = match;
    if (token === "(" || token === ")") {
      if (isInside) brackets = Math.max(0, brackets + (token === "(" ? 1 : -1));
    } else {
      isInside = token !== "}}";
      brackets = 0;
    }
    if (opens) open.push(1);
    else if (chains && open.length > 0) open[open.length - 1]! += 1;
    if (opens || chains) levels += 1;
    if (closes) levels -= open.pop() ?? 0;
    if (levels > limit || brackets > limit) return match.index;
  }
  return null;
}
