/**
 * What page layout and writers make of blocks that say all by themselves, kept for the next run: words take the same room
 * wherever their place is the same, and those without marks for links are written the same. What is counted or drawn is made anew.
 * In: blocks, and what else the outcome depends on, as text. Without a memory everything is made anew, with the same outcome.
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

/**
 * What `make` gives for the block, or gave for the same block at the same place. `what`: a word for it; `place`: all that it
 * depends on besides the block and the document's surroundings. It is plain JSON, or `packing` makes it so; it must not be
 * changed.
 */
export interface BlockMemory {
  /** For lengths: they depend on a block's words, whatever these lead to. */
  readonly measured: <Value, Packed = Value>(
    block: Block,
    what: string,
    place: () => string,
    make: () => Value,
    packing?: Packing<Value, Packed>,
  ) => Value;
  /** For text of an output. `counted`: what in a block's JSON has a number or a name in the whole document there. */
  readonly written: <Value>(
    block: Block,
    what: string,
    counted: RegExp,
    place: () => string,
    make: () => Value,
  ) => Value;
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
  measured: (_block, _what, _place, make) => make(),
  written: (_block, _what, _counted, _place, make) => make(),
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
  let owns = new WeakMap<Block, Own | null>();
  let room = MOST;
  let isMaking = false;
  let recalled = 0;
  let fresh = 0;

  /** null for a block of which nothing is kept. */
  function ownOf(block: Block): Own | null {
    let own = owns.get(block);
    if (own === undefined) {
      own = findOwn(block);
      owns.set(block, own);
    }
    return own;
  }

  function findOwn(block: Block): Own | null {
    const json = room < 0 ? null : jsonOf(block);
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

  function made<Value, Packed>(
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
    measured(block, what, place, make, packing) {
      // What stands in a block that is made comes back with it.
      const own = isMaking ? null : ownOf(block);
      return own ? made(own, `${what} ${place()}`, make, packing) : make();
    },
    written(block, what, counted, place, make) {
      const own = isMaking ? null : ownOf(block);
      return own && !counted.test(own.json) ? made(own, `${what} ${place()}`, make) : make();
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
  /"type":"(?:image|note|page-number|page-count|list|figure|heading|contents)"|"at":|\\[bu]|[\ufffe\uffff]/;
/** null for a block that does not say all by itself, and for a template's table: its cells are blocks of their own. */
function jsonOf(block: Block): string | null {
  const isWords = block.type === "paragraph" || (block.type === "table" && block.letters !== "fixed");
  if (!isWords) return null;
  const json = JSON.stringify(block);
  return OTHERS.test(json) || json.lastIndexOf('"type":"table"') > 1 ? null : json;
}
