/** Elements as short text, for tests: `<p>Сөз <b>калың</b></p>`. */
import type { Block, Inline, LinkTarget } from "../../src/document/vocabulary.ts";

export function blocksText(blocks: readonly Block[], indent = ""): string {
  return blocks.map((block) => blockText(block, indent)).join("\n");
}

function blockText(block: Block, indent: string): string {
  const inner = `${indent}  `;
  const wrap = (tag: string, attributes: string, content: string) =>
    `${indent}<${tag}${attributes}>\n${content}\n${indent}</${tag}>`;
  const line = (tag: string, attributes: string, children: readonly Inline[]) =>
    `${indent}<${tag}${attributes}>${inlinesText(children)}</${tag}>`;
  switch (block.type) {
    case "paragraph":
      return line("p", style(block.style), block.children);
    case "heading":
      return line(`h${block.level}`, style(block.style), block.children);
    case "caption":
      return line("caption", ` of=${block.of}`, block.children);
    case "gap":
      return line("gap", "", block.children);
    case "list":
      return wrap(
        "list",
        ` ${block.marker}${block.start === 1 ? "" : ` start=${block.start}`}`,
        block.items
          .map((item) => `${inner}<li>\n${blocksText(item, `${inner}  `)}\n${inner}</li>`)
          .join("\n"),
      );
    case "table":
      return wrap(
        "table",
        `${block.id ? ` id=${block.id}` : ""} header=${block.headerRows} align=${block.columns.map((column) => column.align[0]).join("")}${block.border === "none" ? " border=none" : ""}`,
        block.rows
          .map(
            (row) =>
              `${inner}|${row.cells
                .map((cell) => {
                  const span = `${cell.colspan > 1 ? `colspan=${cell.colspan} ` : ""}${cell.rowspan > 1 ? `rowspan=${cell.rowspan} ` : ""}`;
                  const content = cell.children
                    .map((child) =>
                      child.type === "paragraph"
                        ? inlinesText(child.children)
                        : blocksText([child]).replace(/\s*\n\s*/g, ""),
                    )
                    .join(" ¶ ");
                  return ` ${span}${content} `;
                })
                .join("|")}|${row.style ? ` ${row.style}` : ""}`,
          )
          .join("\n"),
      );
    case "figure":
      return block.content.type === "image"
        ? `${indent}<figure${block.id ? ` id=${block.id}` : ""} image=${block.content.picture.path} alt="${block.content.alt}"/>`
        : `${indent}<figure${block.id ? ` id=${block.id}` : ""} chart=${block.content.chart} alt="${block.content.alt}"/>`;
    case "columns":
      return wrap(
        "columns",
        "",
        block.columns
          .map((column) => `${inner}<column>\n${blocksText(column, `${inner}  `)}\n${inner}</column>`)
          .join("\n"),
      );
    case "landscape":
    case "quote":
      return wrap(block.type, "", blocksText(block.children, inner));
    case "code-block":
      return `${indent}<code-block>${block.text}</code-block>`;
    default:
      return `${indent}<${block.type}/>`;
  }
}

const style = (name: string | null) => (name === null ? "" : ` class=${name}`);

export function inlinesText(children: readonly Inline[]): string {
  return children
    .map((node) => {
      switch (node.type) {
        case "text":
          return node.value;
        case "strong":
          return `<b>${inlinesText(node.children)}</b>`;
        case "emphasis":
          return `<i>${inlinesText(node.children)}</i>`;
        case "deleted":
          return `<s>${inlinesText(node.children)}</s>`;
        case "code":
          return `<code>${node.value}</code>`;
        case "span":
          return `<span${style(node.style)}>${inlinesText(node.children)}</span>`;
        case "link":
          return `<a ${targetText(node.target)}>${inlinesText(node.children)}</a>`;
        case "image":
          return `<img ${node.picture.path} alt="${node.alt}"/>`;
        case "note":
          return `<note>${blocksText(node.children).trim()}</note>`;
        case "break":
          return "<br/>";
        default:
          return `<${node.type}/>`;
      }
    })
    .join("");
}

function targetText(target: LinkTarget): string {
  switch (target.kind) {
    case "url":
      return target.url;
    case "anchor":
      return `#${target.id}`;
    default:
      return `${target.kind}:${target.path}`;
  }
}
