/**
 * Handlebars, of which the grammar alone is used. In the bundle it is a file of its own, loaded for a template that was not
 * read before.
 */
import Handlebars from "handlebars";

/** Throws where the text is no template. */
export function parseHandlebars(text: string): hbs.AST.Program {
  return Handlebars.parse(text);
}
