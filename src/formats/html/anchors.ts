/**
 * Names of anchors: ids of the tree, which may hold anything, become ids of the page, each given once. Ids of the
 * page's own parts (`main`, `note-1`, `chart-1-title`) begin with `page-`, so no anchor of a report can meet them.
 */
export interface Anchors {
  /** The id attribute of an element; null for no id and where the id already stands on an earlier element. */
  claim(id: string | null): string | null;
  /** Link to an anchor; null where the tree has no such anchor. */
  hrefTo(id: string): string | null;
}

/** `ids`: every id of the tree, in order. */
export function makeAnchors(ids: Iterable<string>): Anchors {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of ids) {
    if (names.has(id)) continue;
    const base = safeName(id);
    let name = base;
    for (let count = 2; taken.has(name); count++) name = `${base}-${count}`;
    taken.add(name);
    names.set(id, name);
  }
  const claimed = new Set<string>();
  return {
    claim(id) {
      const name = id === null ? undefined : names.get(id);
      if (name === undefined || claimed.has(name)) return null;
      claimed.add(name);
      return name;
    },
    hrefTo(id) {
      const name = names.get(id);
      return name === undefined ? null : `#${encodeURIComponent(name)}`;
    },
  };
}

/** Letters and digits of any script, `.`, `_` and `-`; everything else is one `-`. */
function safeName(id: string): string {
  const name = id.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-");
  return /^[\p{L}_]/u.test(name) && !name.startsWith("page-") ? name : `a-${name}`;
}
