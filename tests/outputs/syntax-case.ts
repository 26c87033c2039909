import type { SpecCase } from "../spec-file.ts";
import { compileFiles, over } from "./compile-files.ts";
import { docxText, htmlText } from "./output-text.ts";
import { END_MARK, smallReport } from "./small-report.ts";

export interface CaseOutputs {
  readonly errors: readonly string[];
  readonly docx: string;
  readonly html: string;
}

const OUTPUTS = ["errors", "both", "docx", "html"];

/** What comes of the narrative and the files of a case. */
export async function caseOutputs({ blocks }: SpecCase): Promise<CaseOutputs> {
  const files = blocks
    .filter(({ info }) => !OUTPUTS.includes(info))
    .map(({ info, text }) => [info === "md" ? "criteria/1.1.md" : info, `${text}\n`] as const);
  const { errors, outputs, text } = await compileFiles(over(smallReport, Object.fromEntries(files)));
  const docx = outputs.get("report.docx");
  if (!docx) return { errors, docx: "", html: "" };
  return { errors, docx: narrative(await docxText(docx)), html: narrative(htmlText(text("report.html"))) };
}

function narrative(text: string): string {
  return text.slice(0, Math.max(0, text.indexOf(`${END_MARK}\n`))).trimEnd();
}
