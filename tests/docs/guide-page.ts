/**
 * A page of the guide, `docs/<language>/*.md`: its prose, and blocks that are run from top to bottom.
 *
 *     <!-- report: school-programme -->    the example in the reader's folder at first; without it the folder is empty
 *     ```markdown criteria/1.1.md          writes a file; any word may stand for `markdown`
 *     ```yaml evidence.yaml +              adds to its end
 *     ```yaml evidence.yaml =              shows lines of a file that is there
 *     ```sh                                commands, a line each: `npx selfassess …`, `cd`, `cp`
 *     ```output                            all that the commands above said; `…` stands for anything. Without it they exit with 0
 */
export interface GuidePage {
  readonly example: string | null;
  readonly blocks: readonly { readonly info: string; readonly text: string }[];
  /** Headings, paragraphs, items and cells, without fenced blocks, comments and addresses. */
  readonly prose: readonly string[];
}

export function readGuidePage(text: string): GuidePage {
  const blocks: { info: string; text: string }[] = [];
  const rest = text.replace(/^(`{3,})(\S.*)\n([\s\S]*?)^\1$/gm, (_, __, info: string, content: string) => {
    blocks.push({ info, text: content });
    return "";
  });
  const example = /<!-- report: ([a-z-]+) -->/.exec(text)?.[1] ?? null;
  const prose = rest
    .replace(/<!--[\s\S]*?-->|(?<=\])\([^)]*\)/g, "")
    .split(/\n\s*\n|\n(?=[-#]|\d+\. )|\|/)
    .map((part) => part.trim());
  return { example, blocks, prose };
}
