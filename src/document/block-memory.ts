/**
 * What page layout and writers make of blocks that say all by themselves, kept for the next run: words take the same room
 * and are written the same wherever their place is the same. What is counted or drawn is made anew.
 * In: a block or a story of them, and what else the outcome depends on, as text. Without a memory everything is made anew, with the same outcome.
 */
import { isWorthKeeping, memoryParts, type Parts } from "../memory.ts";
import type { Block, Look } from "./vocabulary.ts";

/** By what was made and the place of the block; plain JSON. */
type ByPlace = Readonly<Record<string, unknown>>;

/** Texts lie beside the rest, which is JSON: V8 takes longer to read long texts in it. */
interface Kept {
  readonly surroundings: string;
  /** The text of the same index is the block as JSON. */
  readonly blocks: readonly KeptBlock[];
}

interface KeptBlock {
  readonly made: ByPlace;
  /** By place: index of the text, and what else was kept. */
  readonly written: Readonly<Record<string, readonly [text: number, more: unknown]>>;
}

/** A piece of an output, and what else must be known to put it in its place: plain JSON. */
export interface Written<More> {
  readonly text: string;
  readonly more: More;
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
  /**
   * The same of a piece of an output; null where nothing is kept of the blocks, and where `counted` is in their JSON: a format
   * may count more.
   */
  readonly written: <More>(
    whole: Whole,
    counted: RegExp | null,
    place: () => string,
    make: () => Written<More>,
  ) => Written<More> | null;
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
  written: () => null,
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

/** Characters of blocks, twice those of a report of 40 pages: a longer document is made anew, for the memory that it would take. */
const MOST = 1_000_000;

interface Own {
  readonly json: string;
  readonly before: KeptBlock | undefined;
  readonly made: Record<string, unknown>;
  readonly written: Record<string, Written<unknown>>;
}

function startMemory(parts: Parts, part: string, surroundings: string): OpenMemory {
  const { value, texts } = parts.recall(part) ?? { value: null, texts: [] };
  const kept = value as Kept | null;
  const blocks = kept?.surroundings === surroundings ? kept.blocks : [];
  const known = new Map(blocks.map((block, index) => [texts[index]!, block]));
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
    const own = { json, before: known.get(json), made: {}, written: {} };
    used.set(json, own);
    return own;
  }

  function making<Value>(make: () => Value): Value {
    fresh += 1;
    isMaking = true;
    try {
      return make();
    } finally {
      isMaking = false;
    }
  }

  return {
    made<Value, Packed>(
      whole: Whole,
      what: string,
      placeOf: () => string,
      make: () => Value,
      packing?: Packing<Value, Packed>,
    ): Value {
      const own = ownOf(whole);
      if (!own) return make();
      const place = `${what} ${placeOf()}`;
      const packed = own.made[place] ?? own.before?.made[place];
      if (packed !== undefined) {
        own.made[place] = packed;
        recalled += 1;
        return packing ? packing.unpack(packed as Packed) : (packed as Value);
      }
      const value = making(make);
      own.made[place] = packing ? packing.pack(value) : value;
      return value;
    },
    written<More>(
      whole: Whole,
      counted: RegExp | null,
      placeOf: () => string,
      make: () => Written<More>,
    ): Written<More> | null {
      const own = ownOf(whole);
      if (!own || counted?.test(own.json)) return null;
      const place = placeOf();
      let piece = own.written[place] as Written<More> | undefined;
      const before = own.before?.written[place];
      if (!piece && before) piece = { text: texts[before[0]]!, more: before[1] as More };
      if (piece) recalled += 1;
      else piece = making(make);
      own.written[place] = piece;
      return piece;
    },
    save() {
      if (room < 0 || !isWorthKeeping(fresh, fresh + recalled)) return;
      const all = [...used.keys()];
      const blocks = Array.from(used.values(), ({ made, written }): KeptBlock => {
        const pieces = Object.entries(written).map(
          ([place, { text, more }]) => [place, [all.push(text) - 1, more]] as const,
        );
        return { made, written: Object.fromEntries(pieces) };
      });
      parts.keep(part, { value: { surroundings, blocks } satisfies Kept, texts: all });
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
