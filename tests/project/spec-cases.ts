import { readFileSync } from "node:fs";

/** A case of a spec file: a heading, a fenced input whose info names a thing to run it with, a fenced output. */
export interface SpecCase {
  readonly title: string;
  readonly info: string;
  readonly input: string;
  readonly output: string;
}

export function specCases(path: string): SpecCase[] {
  const text = readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
  return [...text.matchAll(CASE)].map(({ groups }) => ({
    title: groups!.title!,
    info: groups!.info!,
    input: groups!.input!,
    output: groups!.output!.trimEnd(),
  }));
}

const CASE =
  /^## (?<title>.+)\n+```yaml ?(?<info>[^\n]*)\n(?<input>[\s\S]*?)```\n+```text\n(?<output>[\s\S]*?)```$/gm;
