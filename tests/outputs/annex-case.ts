import type { SpecCase } from "../spec-file.ts";
import { compileFiles, over } from "./compile-files.ts";
import { docxText, htmlText } from "./output-text.ts";
import { smallReport } from "./small-report.ts";

export const ANNEX_NUMBERINGS = ["per-section", "global", "none"] as const;

const TEMPLATE = `<document><page>
{{#each chaptersBefore}}{{content this.content}}{{/each}}
{{#each sections}}{{#each responses}}
{{#each criteria}}<h2 id="{{anchor}}">{{number}}</h2>{{/each}}{{content narrative}}{{> evidence}}
{{/each}}{{/each}}
</page></document>
`;

/** What the files of a case print under a standard that numbers annexes so. */
export async function annexOutputs(
  { blocks }: SpecCase,
  numbering: (typeof ANNEX_NUMBERINGS)[number],
): Promise<{ docx: string; html: string }> {
  const numberings: readonly string[] = ANNEX_NUMBERINGS;
  const files = blocks
    .filter(({ info }) => !numberings.includes(info))
    .map(({ info, text }) => [info, `${text}\n`] as const);
  const standard = String(smallReport["small/standard.yaml"]);
  const report = over(smallReport, {
    "look/report.hbs": TEMPLATE,
    "small/standard.yaml": standard.replace(/^annexes: .*$/m, `annexes: ${numbering}`),
    "chapters/general/1.5.md": null,
    "chapters/conclusion.md": null,
    ...Object.fromEntries(files),
  });
  const { errors, outputs, text } = await compileFiles(report);
  const docx = outputs.get("report.docx");
  if (!docx) return { docx: "", html: errors.join("\n") };
  return { docx: await docxText(docx), html: htmlText(text("report.html")) };
}
