/**
 * The styles of one document: the layout's over the defaults, under the ids of Word. In: `Look.styles`. Out: lookups
 * that never name a style that is not written, of the wrong kind, or based on itself.
 */
import type { Look, Style } from "../../document/vocabulary.ts";
import {
  DEFAULT_STYLES,
  type DefaultStyle,
  type StyleExtras,
  type StyleLook,
  UNLISTED_HEADINGS,
} from "./default-styles.ts";

export interface WordStyle {
  readonly id: string;
  readonly kind: Style["kind"];
  readonly wordId: string;
  readonly wordName: string;
  readonly builtIn: boolean;
  /** The layout's name of a style that Word has under its own. */
  readonly alias?: string | undefined;
  /** Without the nulls of the layout. */
  readonly look: StyleLook;
  readonly extras: StyleExtras;
}

export interface StyleSheet {
  readonly styles: readonly WordStyle[];
  /** The style of this id and kind, null where there is none. */
  find(id: string | null, kind: Style["kind"]): WordStyle | null;
  /** A style that `DEFAULT_STYLES` promises. */
  get(id: string): WordStyle;
  base(style: WordStyle): WordStyle | null;
  /** A property of the style or of those it is based on; undefined where it is Word's default. */
  look<Key extends keyof StyleLook>(style: WordStyle, key: Key): NonNullable<StyleLook[Key]> | undefined;
  extra<Key extends keyof StyleExtras>(style: WordStyle, key: Key): StyleExtras[Key] | undefined;
}

export interface StyleUses {
  /** Whether headings stand in the text that the contents leave out. */
  readonly unlistedHeadings: boolean;
  /** Classes of headings with their level: based on nothing else, they are based on the heading of that level. */
  readonly headings: ReadonlyMap<string, number>;
}

interface KnownSheet {
  readonly uses: string;
  readonly sheet: StyleSheet;
}

const known = new WeakMap<Look, KnownSheet>();

/** Documents of one look share a sheet where their headings ask for the same: page layout and the writer do. */
export function styleSheetOf(look: Look, uses: StyleUses): StyleSheet {
  const key = JSON.stringify([uses.unlistedHeadings, [...uses.headings]]);
  const made = known.get(look);
  if (made?.uses === key) return made.sheet;
  const sheet = makeStyleSheet(look.styles, uses);
  known.set(look, { uses: key, sheet });
  return sheet;
}

function makeStyleSheet(styles: readonly Style[], uses: StyleUses): StyleSheet {
  const byId = new Map<string, WordStyle>();
  const ids = new Set<string>(["normal", "defaultparagraphfont", "tablenormal", "nolist"]);
  const names = new Set<string>(["normal", "default paragraph font", "normal table", "no list"]);
  for (const preset of uses.unlistedHeadings ? [...DEFAULT_STYLES, ...UNLISTED_HEADINGS] : DEFAULT_STYLES) {
    ids.add(preset.wordId.toLowerCase());
    if (preset.builtIn) names.add(preset.wordName.toLowerCase());
    byId.set(preset.id, { ...preset, extras: preset.extras ?? {} });
  }
  for (const style of styles) {
    const preset = byId.get(style.id);
    if (preset && preset.kind === style.kind) byId.set(style.id, overlay(preset, style));
    else if (!preset)
      byId.set(style.id, custom(style, free(wordIdOf(style.id), "", ids), uses.headings.get(style.id)));
  }
  for (const style of byId.values()) {
    if (!style.builtIn) byId.set(style.id, { ...style, wordName: free(style.wordName, " ", names) });
    else if (style.alias) byId.set(style.id, { ...style, alias: free(style.alias, " ", names) });
  }
  return lookups(byId);
}

function lookups(byId: ReadonlyMap<string, WordStyle>): StyleSheet {
  const find = (id: string | null, kind: Style["kind"]) => {
    const style = id === null ? undefined : byId.get(id);
    return style?.kind === kind ? style : null;
  };
  const chains = new Map<WordStyle, readonly WordStyle[]>();
  /** The style and those it is based on, nearest first; a circle ends where it closes. */
  const chain = (style: WordStyle): readonly WordStyle[] => {
    const known = chains.get(style);
    if (known) return known;
    const links: WordStyle[] = [];
    let link: WordStyle | null = style;
    while (link && !links.includes(link)) {
      links.push(link);
      link = find(link.look.basedOn ?? null, style.kind);
    }
    chains.set(style, links);
    return links;
  };
  const isInCircle = (style: WordStyle) =>
    find(chain(style).at(-1)!.look.basedOn ?? null, style.kind) !== null;
  return {
    styles: [...byId.values()],
    find,
    get(id) {
      const style = byId.get(id);
      if (!style) throw new Error(`no style ${id}`);
      return style;
    },
    base: (style) => (isInCircle(style) ? null : (chain(style)[1] ?? null)),
    look(style, key) {
      for (const link of chain(style)) {
        const found = link.look[key];
        if (found !== undefined && found !== null) return found;
      }
      return undefined;
    },
    extra: (style, key) => chain(style).find((link) => link.extras[key] !== undefined)?.extras[key],
  };
}

function overlay(preset: WordStyle, style: Style): WordStyle {
  const isOther = ![preset.wordName.toLowerCase(), style.id, ""].includes(style.name.toLowerCase());
  return {
    ...preset,
    // A comma would end the name.
    alias: preset.builtIn && isOther && !style.name.includes(",") ? style.name : undefined,
    wordName: preset.builtIn ? preset.wordName : style.name || preset.wordName,
    look: { ...preset.look, ...given(style) },
  };
}

function custom(style: Style, wordId: string, headingLevel: number | undefined): WordStyle {
  const base: StyleLook =
    headingLevel !== undefined && style.kind === "paragraph" ? { basedOn: `heading-${headingLevel}` } : {};
  const preset: DefaultStyle = {
    id: style.id,
    kind: style.kind,
    wordId,
    wordName: style.name || style.id,
    builtIn: false,
    look: { ...base, ...given(style) },
  };
  return { ...preset, extras: {} };
}

function given(style: Style): StyleLook {
  const { id: _id, name: _name, kind: _kind, ...look } = style;
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== null)) as StyleLook;
}

/** `criterion-title` → `CriterionTitle`. */
function wordIdOf(id: string): string {
  const words = id.split(/[^A-Za-z0-9]+/);
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("") || "Style";
}

/** The name, or the name with the first number that makes it one of a kind; Word does not tell case apart. */
function free(name: string, separator: string, taken: Set<string>): string {
  let candidate = name;
  for (let count = 2; taken.has(candidate.toLowerCase()); count++) candidate = `${name}${separator}${count}`;
  taken.add(candidate.toLowerCase());
  return candidate;
}
