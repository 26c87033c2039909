/**
 * Words that are kept from run to run although lists, links and bookmarks in them are counted in the whole document: they are
 * written with numbers of their own, and get those of the document when they are put in their place.
 */
import type { Whole, Written } from "../../document/block-memory.ts";
import { addList } from "./numbering.ts";
import { type ListInstance, placeKey, type Relationship, relate, type Scope } from "./state.ts";

interface OwnNumbers {
  readonly lists: readonly ListInstance[];
  readonly relationships: readonly Relationship[];
  /** Anchors that something leads to, and whether the document has them. */
  readonly targets: readonly (readonly [id: string, isThere: boolean])[];
}

/** What `write` gives in the scope. */
export function writeOnce(whole: Whole, scope: Scope, write: (scope: Scope) => string): string {
  const { document, tableCaption } = scope;
  const place = () => `${placeKey(scope)} ${document.documentEnding} ${tableCaption}`;
  const own = document.blocks.written(whole, null, place, () => withOwnNumbers(scope, write));
  const isUsable = own?.more.targets.every(
    ([id, isThere]) => (document.anchors.nameOf(id) !== null) === isThere,
  );
  return own && isUsable ? withNumbersOf(scope, own) : write(scope);
}

/** Around ids: characters that no XML holds. */
const [BEGIN, END] = ["\u0002", "\u0003"];

function withOwnNumbers(scope: Scope, write: (scope: Scope) => string): Written<OwnNumbers> {
  const { document } = scope;
  const lists: ListInstance[] = [];
  const relationships: Relationship[] = [];
  const targets = new Map<string, boolean>();
  const anchors = {
    ...document.anchors,
    mark: (id: string | null) => (id === null ? "" : `<w:bookmarkStart ${BEGIN}${id}${END}/>`),
    nameOf(id: string) {
      const isThere = document.anchors.nameOf(id) !== null;
      targets.set(id, isThere);
      return isThere ? BEGIN + id + END : null;
    },
  };
  const text = write({ ...scope, part: { relationships }, document: { ...document, lists, anchors } });
  return { text, more: { lists, relationships, targets: [...targets] } };
}

const NUMBERS = new RegExp(
  `<w:bookmarkStart ${BEGIN}([^${END}]*)${END}/>|${BEGIN}([^${END}]*)${END}|<w:numId w:val="([1-9]\\d*)"/>|r:id="rId(\\d+)"`,
  "g",
);

function withNumbersOf({ document, part }: Scope, { text, more }: Written<OwnNumbers>): string {
  const { lists, relationships, targets } = more;
  const isNumbered = lists.length > 0 || relationships.length > 0 || targets.length > 0;
  if (!isNumbered && !text.includes(BEGIN)) return text;
  const listIds = lists.map((list) => addList(document.lists, list));
  const relationIds = relationships.map(({ type, target, external }) => relate(part, type, target, external));
  return text.replace(NUMBERS, (whole, mark?: string, target?: string, list?: string, relation?: string) => {
    if (mark !== undefined) return document.anchors.mark(mark);
    if (target !== undefined) return document.anchors.nameOf(target)!;
    // An item's paragraph by itself has the number of the list around it.
    if (list !== undefined)
      return lists.length === 0 ? whole : `<w:numId w:val="${listIds[Number(list) - 1]}"/>`;
    return `r:id="${relationIds[Number(relation) - 1]}"`;
  });
}
