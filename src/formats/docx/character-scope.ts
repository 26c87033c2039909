import type { Span } from "../../document/vocabulary.ts";
import type { Scope } from "./state.ts";

/** The scope inside an element of a character style. */
export function styled(style: string, scope: Scope): Scope {
  return { ...scope, characterStyles: [...scope.characterStyles, style] };
}

export function spanScope({ style, language }: Span, scope: Scope): Scope {
  // The style of a gap is one of paragraphs; Word needs another for a gap within one.
  const inner = style === null ? scope : styled(style === "gap" ? "gap-text" : style, scope);
  return { ...inner, language: language ?? scope.language };
}
