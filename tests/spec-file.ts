/** Reads spec files: Markdown whose `##` headings name cases and whose fenced blocks are input and output. */
import { readFileSync } from "node:fs";

export interface SpecCase {
  readonly title: string;
  /** Fenced blocks in order: what stands behind the fence, and the text. */
  readonly blocks: readonly { readonly info: string; readonly text: string }[];
}

export function readSpecFile(url: URL): readonly SpecCase[] {
  const text = readFileSync(url, "utf8").replace(/\r\n/g, "\n");
  const cases: { title: string; blocks: { info: string; text: string }[] }[] = [];
  let fence: { info: string; mark: string; lines: string[] } | null = null;
  for (const line of text.split("\n")) {
    if (fence) {
      if (line === fence.mark) {
        cases.at(-1)?.blocks.push({ info: fence.info, text: fence.lines.join("\n") });
        fence = null;
      } else fence.lines.push(line);
      continue;
    }
    const open = /^(`{3,}|~{3,})(.*)$/.exec(line);
    if (open) fence = { info: open[2]!.trim(), mark: open[1]!, lines: [] };
    else if (line.startsWith("## ")) cases.push({ title: line.slice(3), blocks: [] });
  }
  return cases;
}
