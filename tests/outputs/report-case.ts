import type { SpecCase } from "../spec-file.ts";
import { compileFiles, over } from "./compile-files.ts";
import { docxText, htmlText } from "./output-text.ts";
import { smallReport } from "./small-report.ts";

export const isOutput = (info: string) => info === "report" || /^documents\/[^.]+$/.test(info);

/**
 * What the files of a case print, by the name of the output; without outputs, the errors. Levels of headings and
 * landscape pages are left out: they follow from the kind of the file, and the outputs say them in different ways.
 */
export async function reportOutputs({
  blocks,
}: SpecCase): Promise<ReadonlyMap<string, { docx: string; html: string }>> {
  const files = blocks
    .filter(({ info }) => !isOutput(info))
    .map(({ info, text }) => [info, `${text}\n`] as const);
  // A case that brings its own standard brings its own criteria as well.
  const own = files.some(([path]) => path === "small/standard.yaml");
  const taken = ["criteria/2.1.md", "chapters/general/1.5.md", "chapters/conclusion.md"];
  const base = over(
    smallReport,
    Object.fromEntries(taken.map((path) => [path, own ? null : smallReport[path]!])),
  );
  const { errors, outputs, text } = await compileFiles(
    over(base, { ...(own ? {} : { "criteria/1.1.md": "План бар.\n" }), ...Object.fromEntries(files) }),
  );
  if (outputs.size === 0) return new Map([["errors", { docx: "", html: errors.join("\n") }]]);
  const wanted = [...outputs.keys()].flatMap((name) => /^(.+)\.docx$/.exec(name)?.[1] ?? []);
  const read = async (name: string) => ({
    docx: withoutLevels(await docxText(outputs.get(`${name}.docx`)!)),
    html: withoutLevels(htmlText(text(`${name}.html`))),
  });
  return new Map(
    await Promise.all(
      wanted
        .filter((name) => own || name !== "report")
        .map(async (name) => [name, await read(name)] as const),
    ),
  );
}

function withoutLevels(text: string): string {
  let isLandscape = false;
  const lines = text.split("\n").flatMap((line) => {
    if (line === "<landscape>") {
      isLandscape = true;
      return [];
    }
    isLandscape &&= line.startsWith("  ");
    return [isLandscape ? line.slice(2) : line];
  });
  return lines.join("\n").replace(/<h\d> /g, "");
}
