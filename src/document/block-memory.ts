/**
 * What page layout and writers make of blocks that say all by themselves, kept for the next run: words take the same room
 * and are written the same wherever their place is the same. What is counted or drawn is made anew.
 * In: a block or a story of them, and what else the outcome depends on, as text. Without a memory everything is made anew, with the same outcome.
 */
import { memoryParts, type Parts } from "../memory.ts";
import type { Block, Look } from "./vocabulary.ts";

/** By what was made and the place of the block; plain JSON. */
type ByPlace = Readonly<Record<string, unknown>>;

interface Kept {
  readonly surroundings: string;
  /** Blocks as JSON. Not one object: V8 is slow to read long names of properties. */
  readonly blocks: readonly (readonly [json: string, made: ByPlace])[];
}

/** Blocks that follow one another are a story. */
export type Whole = Block | readonly Block[];

/**
 * What `make` gives for a block or story, or gave for the same one at the same place. `what`: a word for it; `place`: all that
 * it depends on besides the blocks and the document's surroundings. It is plain JSON, or `packing` makes it so; it must not
 * be changed.
 */
export interface BlockMemory {
  readonly made: <Value, Packed = Value>(
    whole: Whole,
    what: string,
    place: () => string,
    make: () => Value,
    packing?: Packing<Value, Packed>,
  ) => Value;
  /** The same; null where nothing is kept of the blocks, and where `counted` is in their JSON: a format may count more. */
  readonly kept: <Value>(
    whole: Whole,
    what: string,
    counted: RegExp | null,
    place: () => string,
    make: () => Value,
  ) => Value | null;
}

interface Packing<Value, Packed> {
  readonly pack: (value: Value) => Packed;
  readonly unpack: (packed: Packed) => Value;
}

interface OpenMemory extends BlockMemory {
  readonly save: () => void;
}

const open = new WeakMap<Look, OpenMemory>();

const WITHOUT_MEMORY: BlockMemory = {
  made: (_whole, _what, _place, make) => make(),
  kept: () => null,
};

/** Of the document that is being written in the look. */
export function blockMemory(look: Look): BlockMemory {
  return open.get(look) ?? WITHOUT_MEMORY;
}

/**
 * From now on, for documents of the look, until it is saved. `name` tells documents and their outputs apart; `surroundings`:
 * what every block of the document depends on.
 */
export function openBlockMemory(look: Look, name: string, surroundings: string): void {
  const parts = memoryParts();
  if (parts) open.set(look, startMemory(parts, `blocks ${name}`, surroundings));
}

export function saveBlockMemory(look: Look): void {
  open.get(look)?.save();
  open.delete(look);
}

/** What was made anew is worth writing the whole memory where it is more than this share of it. */
const WORTH_SAVING = 0.05;
/** Characters of blocks, twice those of a report of 40 pages: a longer document is made anew, for the memory that it would take. */
const MOST = 1_000_000;

interface Own {
  readonly json: string;
  readonly before: ByPlace | undefined;
  readonly now: Record<string, unknown>;
}

function startMemory(parts: Parts, part: string, surroundings: string): OpenMemory {
  const kept = parts.recall(part) as Kept | undefined;
  const known = new Map(kept?.surroundings === surroundings ? kept.blocks : []);
  const used = new Map<string, Own>();
  let owns = new WeakMap<Whole, Own | null>();
  let room = MOST;
  let isMaking = false;
  let recalled = 0;
  let fresh = 0;

  /** null where nothing is kept. */
  function ownOf(whole: Whole): Own | null {
    // What stands in blocks that are made comes back with them.
    if (isMaking) return null;
    let own = owns.get(whole);
    if (own === undefined) {
      own = findOwn(whole);
      owns.set(whole, own);
    }
    return own;
  }

  function findOwn(whole: Whole): Own | null {
    const json = room < 0 ? null : jsonOf(whole);
    if (json === null) return null;
    const same = used.get(json);
    if (same) return same;
    room -= json.length;
    if (room < 0) {
      used.clear();
      known.clear();
      owns = new WeakMap();
      return null;
    }
    const own = { json, before: known.get(json), now: {} };
    used.set(json, own);
    return own;
  }

  function madeAt<Value, Packed>(
    { before, now }: Own,
    place: string,
    make: () => Value,
    packing?: Packing<Value, Packed>,
  ): Value {
    const packed = now[place] ?? before?.[place];
    if (packed !== undefined) {
      now[place] = packed;
      recalled += 1;
      return packing ? packing.unpack(packed as Packed) : (packed as Value);
    }
    fresh += 1;
    isMaking = true;
    try {
      const value = make();
      now[place] = packing ? packing.pack(value) : value;
      return value;
    } finally {
      isMaking = false;
    }
  }

  return {
    made(whole, what, place, make, packing) {
      const own = ownOf(whole);
      return own ? madeAt(own, `${what} ${place()}`, make, packing) : make();
    },
    kept(whole, what, counted, place, make) {
      const own = ownOf(whole);
      return own && !counted?.test(own.json) ? madeAt(own, `${what} ${place()}`, make) : null;
    },
    save() {
      if (room < 0 || fresh <= recalled * WORTH_SAVING) return;
      const blocks = Array.from(used, ([json, { now }]) => [json, now] as const);
      parts.keep(part, { surroundings, blocks } satisfies Kept);
    },
  };
}

/** Elements that depend on others, and characters that a format leaves out and reports (JSON escapes them). */
const OTHERS =
  /"type":"(?:image|note|page-number|page-count|figure|heading|contents)"|"at":|\\[bu]|[\ufffe\uffff]/;

/** null for what does not say all by itself. */
function jsonOf(whole: Whole): string | null {
  if ("type" in whole && !isOfWords(whole)) return null;
  const json = JSON.stringify(whole);
  return OTHERS.test(json) ? null : json;
}

/** A template's table is none: its cells are stories of their own. */
function isOfWords(block: Block): boolean {
  return (
    block.type === "paragraph" ||
    block.type === "list" ||
    (block.type === "table" && block.letters !== "fixed")
  );
}
