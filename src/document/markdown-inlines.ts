/** Running text of Markdown → inline elements; references print what the resolver says. */
import type * as mdast from "mdast";
import { embedOf, parseReference } from "../project/references.ts";
import { link, plainText, span, text, typedText } from "./inline.ts";
import type { State } from "./markdown-state.ts";
import type { Inline, Note } from "./vocabulary.ts";

export function inlines(nodes: readonly mdast.PhrasingContent[], state: State): Inline[] {
  const made: Inline[] = [];
  for (const node of nodes) {
    if (node.type === "text") made.push(words(node, state));
    else made.push(...inline(node, state));
  }
  return made;
}

/** All but single spaces, which stay as they are. */
const WHITE_SPACE = /[ \t\r\n]{2,}|[\t\r\n]/g;

function words(node: mdast.Text, state: State): Inline {
  return typedText(node.value.replace(WHITE_SPACE, " "), node, state.markdown);
}

function inline(node: Exclude<mdast.PhrasingContent, mdast.Text>, state: State): readonly Inline[] {
  switch (node.type) {
    case "emphasis":
      return [{ type: "emphasis", children: inlines(node.children, state) }];
    case "strong":
      return [{ type: "strong", children: inlines(node.children, state) }];
    case "delete":
      return [{ type: "deleted", children: inlines(node.children, state) }];
    case "inlineCode":
      return [{ ...typedText(node.value, node, state.markdown), type: "code" }];
    case "break":
      return [{ type: "break" }];
    case "link":
      return reference(node, state) ?? webLink(node.url, inlines(node.children, state), state);
    case "linkReference": {
      const definition = state.definitions.get(node.identifier);
      const children = inlines(node.children, state);
      return definition ? webLink(definition.url, children, state) : children;
    }
    case "image":
      return inlineImage(node, state);
    case "imageReference": {
      const definition = state.definitions.get(node.identifier);
      return definition
        ? inlineImage({ type: "image", url: definition.url, alt: node.alt ?? "" }, state)
        : [typedText(node.alt ?? "", node, state.markdown)];
    }
    case "footnoteReference":
      return footnote(node, state);
    case "html":
      return state.inCell && /^<br\s*\/?>$/i.test(node.value)
        ? [{ type: "break" }]
        : [typedText(node.value, node, state.markdown)];
    default:
      return [];
  }
}

/** A reference prints what is between its brackets, or what it stands for; `{}` is replaced and endings stay. */
function reference(node: mdast.Link, state: State): readonly Inline[] | null {
  const parsed = parseReference(node.url);
  if (!parsed) return null;
  const written = inlines(node.children, state);
  const resolved = state.resolver.reference(parsed.kind, parsed.id);
  if (!resolved) return [span("gap", [typedText(`[${node.url}]`, node, state.markdown)])];
  const typed = plainText(written);
  const { target } = resolved;
  if (parsed.kind === "fact" && typed !== "" && !typed.includes("{}")) return written;
  const children: readonly Inline[] =
    parsed.kind !== "evidence" && typed !== "" && !typed.includes("{}")
      ? written
      : [
          typedText(
            typed.includes("{}") ? typed.replace("{}", resolved.text) : resolved.text,
            node,
            state.markdown,
          ),
        ];
  return target ? [link(target, children)] : children;
}

function webLink(url: string, children: readonly Inline[], state: State): readonly Inline[] {
  if (/^(https?|mailto):/i.test(url)) return [link({ kind: "url", url }, children)];
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith("//") || url.startsWith("#")) return children;
  return [link({ kind: "file", path: state.resolver.file(url) }, children)];
}

function inlineImage(node: mdast.Image, state: State): readonly Inline[] {
  const found = embedOf(node);
  const picture = found.kind === "picture" ? state.resolver.picture(found.path) : null;
  const alt = node.title?.trim() || found.caption;
  if (!picture) return [span("gap", [text(`[${found.path}]`)])];
  return [{ type: "image", picture, alt, width: null }];
}

function footnote(node: mdast.FootnoteReference, state: State): readonly Inline[] {
  const definition = state.notes.get(node.identifier);
  if (!definition || state.open.includes(node.identifier)) return [];
  const known = state.cited.get(node.identifier);
  if (known) return [known];
  const inside = { ...state, open: [...state.open, node.identifier], inCell: false };
  const note: Note = { type: "note", children: state.blocks(definition.children, inside) };
  state.cited.set(node.identifier, note);
  return [note];
}
