/**
 * The structure of an output as short text, the same for DOCX and HTML where they agree: a line a block, a line a row of
 * a table, notes at their marks, a link inside the document by the words it leads to. Looks are left out.
 */
import { parseXml, type XmlElement, type XmlNode, XmlText } from "@rgrove/parse-xml";
import mammoth from "mammoth";

/** By mammoth; charts are in parts that it does not read. */
export async function docxText(bytes: Uint8Array): Promise<string> {
  const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage, styleMap: STYLES },
  );
  const body = parseXml(`<body>${value}</body>`).root!;
  return blockLines(body.children, pageOf(body, "footnote-"), "").join("\n");
}

/** By the ids of styles: their names are in the report's language. */
const STYLES = [
  "r.Emphasis => em",
  "r.Deleted => s",
  "r.HTMLCode => code",
  "r.GapText => span.gap",
  "p.Gap => p.gap:fresh",
  "p.Quote => blockquote > p:fresh",
  "p.HTMLPreformatted => pre",
];

/** The `main` of a page. */
export function htmlText(html: string): string {
  const root = parseXml(html.replace(/^<!doctype html>/i, "")).root!;
  const main = elementsIn(root).find((element) => element.name === "main")!;
  return blockLines(main.children, pageOf(root, "page-note-"), "").join("\n");
}

interface Page {
  readonly byId: ReadonlyMap<string, XmlElement>;
  readonly isNote: (id: string) => boolean;
}

function pageOf(root: XmlElement, notes: string): Page {
  const byId = new Map<string, XmlElement>();
  for (const element of elementsIn(root)) if (element.attributes.id) byId.set(element.attributes.id, element);
  return { byId, isNote: (id) => id.startsWith(notes) && /^\d+$/.test(id.slice(notes.length)) };
}

const LINE = /^(p|h\d|figcaption)$/;
const INLINE = new Set(["strong", "b", "em", "i", "s", "del", "code", "sup", "span", "a", "img", "br"]);

function blockLines(nodes: readonly XmlNode[], page: Page, indent: string): string[] {
  const lines: string[] = [];
  let words: XmlNode[] = [];
  const flush = () => {
    const text = inlineText(words, page);
    words = [];
    if (text !== "") lines.push(`${indent}${text}`);
  };
  for (const node of nodes) {
    if (!isElement(node) || INLINE.has(node.name)) words.push(node);
    else {
      flush();
      lines.push(...blockOf(node, page, indent));
    }
  }
  flush();
  return lines;
}

function blockOf(element: XmlElement, page: Page, indent: string): string[] {
  const { name, attributes, children } = element;
  const inner = `${indent}  `;
  const kind = attributes.class ?? "";
  const within = (tag: string) => [`${indent}<${tag}>`, ...blockLines(children, page, inner)];
  if (name === "table") return tableLines(element, page, indent);
  if (name === "ul" || name === "ol") return listLines(element, page, indent);
  if (name === "pre") return [`${indent}<pre> ${textOf(element).trimEnd().replaceAll("\n", "⏎")}`];
  if (name === "hr") return [`${indent}<hr>`];
  if (name === "svg") return [`${indent}<chart>`];
  if (name === "blockquote") return within("quote");
  if (name === "details" || /\bnotes\b/.test(kind)) return [];
  if (kind === "columns") {
    const columns = children
      .filter(isElement)
      .flatMap((column) => [`${inner}<column>`, ...blockLines(column.children, page, `${inner}  `)]);
    return [`${indent}<columns>`, ...columns];
  }
  if (/\blandscape\b/.test(kind)) return within("landscape");
  if (!LINE.test(name)) return blockLines(children, page, indent);
  const text = inlineText(children, page);
  const tag = /\bgap\b/.test(kind) ? "<gap> " : name.startsWith("h") ? `<${name}> ` : "";
  return text === "" ? [] : [`${indent}${tag}${text}`];
}

function listLines(list: XmlElement, page: Page, indent: string): string[] {
  const items = list.children.filter(isElement);
  if (items.some((item) => page.isNote(item.attributes.id ?? ""))) return [];
  const { start } = list.attributes;
  const lines = items.flatMap((item) => {
    const [first = "", ...rest] = blockLines(item.children, page, `${indent}    `);
    return [`${indent}  - ${first.trim()}`, ...rest];
  });
  return [`${indent}<${list.name}${start ? ` start=${start}` : ""}>`, ...lines];
}

function tableLines(table: XmlElement, page: Page, indent: string): string[] {
  const parts = elementsIn(table).filter((element) => nearest(element, "table") === table);
  const caption = parts.find((element) => element.name === "caption");
  const cellText = (cell: XmlElement) => {
    const { colspan, rowspan } = cell.attributes;
    const lines = blockLines(cell.children, page, "").map((line) => line.trim());
    const marks = [
      cell.name === "th" && "#",
      colspan && `colspan=${colspan}`,
      rowspan && `rowspan=${rowspan}`,
    ];
    return [...marks, lines.join(" ¶ ")].filter(Boolean).join(" ");
  };
  const rows = parts
    .filter((element) => element.name === "tr")
    .map((row) => `${indent}  | ${row.children.filter(isElement).map(cellText).join(" | ")} |`);
  const words = caption ? inlineText(caption.children, page) : "";
  return [...(words === "" ? [] : [`${indent}${words}`]), `${indent}<table>`, ...rows];
}

/** Words with the marks that are on them, whatever the order in which the marks were put. */
interface Run {
  readonly text: string;
  readonly marks: string;
  readonly link: string;
}

function inlineText(nodes: readonly XmlNode[], page: Page): string {
  const runs: Run[] = [];
  for (const run of runsOf(nodes, page, "", "")) {
    const last = runs.at(-1);
    if (last?.marks === run.marks && last.link === run.link)
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
  let link = "";
  let text = "";
  for (const run of runs) {
    if (run.link !== link) text += `${link && "</a>"}${run.link && `<a ${run.link}>`}`;
    link = run.link;
    const tags = ["gap", "b", "i", "s", "code"].filter((tag) => run.marks.includes(` ${tag} `));
    text += `${tags.map((tag) => `<${tag}>`).join("")}${run.text}${tags
      .toReversed()
      .map((tag) => `</${tag}>`)
      .join("")}`;
  }
  return `${text}${link && "</a>"}`.trim();
}

const MARKS: Readonly<Record<string, string>> = { strong: "b", em: "i", del: "s" };

function runsOf(nodes: readonly XmlNode[], page: Page, marks: string, link: string): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node instanceof XmlText) return [{ text: node.text.replaceAll("\n", " "), marks, link }];
    if (!isElement(node)) return [];
    const { name, attributes, children } = node;
    if (name === "br") return [{ text: "⏎", marks, link }];
    if (name === "img") return [{ text: `<img ${attributes.alt ?? ""}>`, marks, link }];
    const mark = attributes.class === "gap" ? "gap" : (MARKS[name] ?? name);
    if (name !== "a") return runsOf(children, page, `${marks} ${mark} `, link);
    const id = attributes.href?.startsWith("#") ? decodeURIComponent(attributes.href.slice(1)) : null;
    if (id !== null && /note-ref|^page-note-mark/.test(id)) return [];
    const target = id === null ? null : page.byId.get(id);
    if (id !== null && target && page.isNote(id))
      return [{ text: `<note>${blockLines(target.children, page, "").join(" ¶ ")}</note>`, marks: "", link }];
    const leads = id === null ? attributes.href : target ? `#${placeText(target)}` : "#nowhere";
    return runsOf(children, page, marks, leads ?? link);
  });
}

/** The first words at a place: of the block that it stands in, or of the next where there are none. */
function placeText(target: XmlElement): string {
  let block = target;
  for (
    let parent = parentOf(target);
    parent && INLINE.has(block.name) && LINE.test(parent.name);
    parent = parentOf(parent)
  )
    block = parent;
  const siblings: readonly XmlNode[] = parentOf(block)?.children ?? [];
  const words = [block, ...siblings.slice(siblings.indexOf(block) + 1)].map((node) => textOf(node).trim());
  return (
    words
      .find((text) => text !== "")
      ?.split(/\s+/)
      .slice(0, 2)
      .join(" ") ?? ""
  );
}

/** The words, a line end after each block. */
function textOf(node: XmlNode): string {
  if (node instanceof XmlText) return node.text;
  if (!isElement(node) || /^(svg|details|caption)$/.test(node.name)) return "";
  if (node.name === "br") return "\n";
  return `${node.children.map(textOf).join("")}${INLINE.has(node.name) ? "" : "\n"}`;
}

function nearest(element: XmlElement, name: string): XmlElement | null {
  let node = parentOf(element);
  while (node && node.name !== name) node = parentOf(node);
  return node;
}

function parentOf(element: XmlElement): XmlElement | null {
  return element.parent && isElement(element.parent) ? element.parent : null;
}

function isElement(node: XmlNode): node is XmlElement {
  return "attributes" in node;
}

function elementsIn(root: XmlElement): XmlElement[] {
  return root.children.flatMap((child) => (isElement(child) ? [child, ...elementsIn(child)] : []));
}
