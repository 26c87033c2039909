/**
 * `styles.yaml` of a layout and of those it extends → the styles of a document. A key that a layout leaves out is the one
 * of the layout below; a style that no layout describes further keeps nulls.
 */
import type { Style } from "../document/vocabulary.ts";
import { type Finding, finding, type Outcome } from "../findings/finding.ts";
import { didYouMean } from "../findings/nearest.ts";
import type { Place } from "../findings/source.ts";
import type { Language } from "../messages/index.ts";
import { inLanguage } from "../project/local-text.ts";
import type { LayoutYaml } from "./layout-yaml.ts";
import { toLocalText } from "./local-text.ts";
import type { LayoutFile } from "./settings.ts";

/** A style as the files describe it so far, and where it was begun. */
export interface StyleDraft {
  readonly keys: Readonly<Record<string, unknown>>;
  readonly place: Place | null;
}

export type StyleDrafts = ReadonlyMap<string, StyleDraft>;

export function stylesOver(below: StyleDrafts, styles: LayoutYaml | null): StyleDrafts {
  const drafts = new Map(below);
  for (const [id, keys] of Object.entries(styles?.value ?? {})) {
    const known = drafts.get(id);
    const place = known?.place ?? styles!.yaml.at([id], "key");
    drafts.set(id, { keys: { ...known?.keys, ...(keys as Record<string, unknown>) }, place });
  }
  return drafts;
}

/** `font:` of layout.yaml is short for keys of two styles. */
export function fontsOver(below: StyleDrafts, { font }: LayoutFile): StyleDrafts {
  const drafts = new Map(below);
  const set = (id: string, key: string, value: unknown) => {
    if (value === undefined) return;
    const known = drafts.get(id);
    drafts.set(id, {
      keys: { kind: "paragraph", ...known?.keys, [key]: value },
      place: known?.place ?? null,
    });
  };
  set("body", "font", font?.name);
  set("body", "size", font?.size);
  set("table-text", "size", font?.table_size);
  return drafts;
}

export function finishStyles(drafts: StyleDrafts, language: Language): Outcome<readonly Style[]> {
  const findings: Finding[] = [];
  const styles: Style[] = [];
  for (const [id, { keys, place }] of drafts) {
    const base = keys.based_on as string | undefined;
    if (base !== undefined && !drafts.has(base)) {
      const suggestion = didYouMean(base, drafts.keys());
      findings.push(finding("template-invalid/style-base-unknown", { name: base, suggestion }, place));
    }
    if (keys.kind === undefined) {
      findings.push(finding("template-invalid/style-kind-missing", { name: id }, place));
    } else {
      styles.push(styleOf(id, keys, base !== undefined && drafts.has(base) ? base : null, language));
    }
  }
  return { value: styles, findings };
}

function styleOf(id: string, keys: StyleDraft["keys"], basedOn: string | null, language: Language): Style {
  const value = <Key extends keyof Style>(name: string) => (keys[name] ?? null) as Style[Key];
  return {
    id,
    name: keys.name === undefined ? id : inLanguage(toLocalText(keys.name), language),
    kind: keys.kind as Style["kind"],
    basedOn,
    font: value<"font">("font"),
    size: value<"size">("size"),
    bold: value<"bold">("bold"),
    italic: value<"italic">("italic"),
    capitals: value<"capitals">("capitals"),
    color: value<"color">("color"),
    background: value<"background">("background"),
    align: value<"align">("align"),
    spaceBefore: value<"spaceBefore">("space_before"),
    spaceAfter: value<"spaceAfter">("space_after"),
    lineHeight: value<"lineHeight">("line_height"),
    indentLeft: value<"indentLeft">("indent_left"),
    indentFirst: value<"indentFirst">("indent_first"),
    keepWithNext: value<"keepWithNext">("keep_with_next"),
    pageBreakBefore: value<"pageBreakBefore">("page_break_before"),
    borderTop: value<"borderTop">("border_top"),
    borderBottom: value<"borderBottom">("border_bottom"),
  };
}
