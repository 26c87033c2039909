/** Cases of a spec file: a heading is the name, the first fence goes in, the second must come out. */
import { readFileSync } from "node:fs";

export interface Case {
  readonly name: string;
  readonly input: string;
  readonly output: string;
}

export function readCases(path: string): readonly Case[] {
  const text = readFileSync(new URL(path, import.meta.url), "utf8");
  const pattern = /^## (.+)\n[\s\S]*?^```\w*\n([\s\S]*?)^```\n[\s\S]*?^```\w*\n([\s\S]*?)^```$/gm;
  return [...text.matchAll(pattern)].map((match) => ({
    name: match[1]!,
    input: match[2]!,
    output: match[3]!.trimEnd(),
  }));
}
