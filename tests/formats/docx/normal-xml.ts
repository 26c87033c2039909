import { parseXml, XmlElement, XmlText } from "@rgrove/parse-xml";

/** A document's body up to the last section's properties, one element a line, without what means nothing. */
export function normal(documentXml: string): string[] {
  const lines: string[] = [];
  const ids = new Map<string, number>();
  const visit = (element: XmlElement, depth: number) => {
    if (SKIPPED.has(element.name)) return;
    lines.push(`${"  ".repeat(depth)}<${element.name}${attributesOf(element, ids)}>`);
    for (const child of element.children) {
      if (child instanceof XmlText) lines.push(`${"  ".repeat(depth + 1)}${child.text}`);
      else if (child instanceof XmlElement && !(child.name === "w:p" && isContinued(element))) {
        visit(child, depth + 1);
      }
    }
  };
  for (const child of elementsOf(elementsOf(parseXml(documentXml).root!)[0]!)) visit(child, 0);
  return lines;
}

/** Defaults that the library writes out. */
const SKIPPED = new Set(["w:sectPr", "a:picLocks", "a:srcRect"]);

const DEFAULT_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  "w:t": ["xml:space"],
  "a:blip": ["cstate"],
  "pic:spPr": ["bwMode"],
  "pic:cNvPr": ["descr"],
  // Ours says the same twice, for readers older than 2010.
  "w:tblLook": ["w:val"],
  // A merge goes on by default.
  "w:vMerge": ["w:val"],
};

function attributesOf(element: XmlElement, ids: Map<string, number>): string {
  return Object.entries(element.attributes)
    .filter(([name]) => !name.startsWith("xmlns"))
    .filter(([name, value]) => value === "restart" || !DEFAULT_ATTRIBUTES[element.name]?.includes(name))
    .map(([name, value]) => ` ${name}="${plainValue(element.name, name, value, ids)}"`)
    .sort()
    .join("");
}

/** Ids by the order in which they are met; on and off as 1 and 0. */
function plainValue(element: string, name: string, value: string, ids: Map<string, number>): string {
  if (value === "true") return "1";
  if (value === "false") return "0";
  const isId =
    name.startsWith("r:") || (name === "w:id" && element.startsWith("w:bookmark")) || element === "w:numId";
  if (!isId) return value;
  const key = `${element.replace(/Start$|End$/, "")} ${value}`;
  if (!ids.has(key)) ids.set(key, ids.size + 1);
  return `#${ids.get(key)}`;
}

/** A cell that is merged away: its empty paragraph has a style in ours, so that the cell is dressed if the merge is undone. */
function isContinued(cell: XmlElement): boolean {
  const merge = elementsOf(elementsOf(cell)[0] ?? cell).find((child) => child.name === "w:vMerge");
  return merge !== undefined && merge.attributes["w:val"] !== "restart";
}

function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => child instanceof XmlElement);
}
