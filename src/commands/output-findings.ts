/**
 * Where findings go: each form to its file, to the terminal where people read, or to standard output where a program
 * does. Nothing here changes an exit code.
 */
import { printers } from "../findings/printers/index.ts";
import type { FindingFormat, FindingReport, PrintOptions } from "../findings/printers/printer.ts";
import { type Message, message, translate } from "../messages/index.ts";
import type { CommandContext } from "./context.ts";
import { writeText } from "./write-text.ts";

export interface FindingOutput {
  readonly format: FindingFormat;
  /** As typed; null: the terminal or standard output. */
  readonly file: string | null;
}

/** Whether it goes to the terminal. */
export function isForPeople({ format, file }: FindingOutput): boolean {
  return format === "pretty" && file === null;
}

/** Two forms cannot both go to standard output, nor two into one file. */
export function outputProblem(outputs: readonly FindingOutput[]): Message | null {
  const programs = outputs.filter((output) => output.file === null && !isForPeople(output));
  if (programs.length > 1)
    return message("usage/stdout-twice", { formats: programs.map(({ format }) => format).join(", ") });
  const files = outputs.flatMap(({ file }) => file ?? []);
  const repeated = files.find((file, index) => files.indexOf(file) < index);
  return repeated === undefined ? null : message("usage/output-twice", { path: repeated });
}

export function outputFindings(
  reports: readonly FindingReport[],
  outputs: readonly FindingOutput[],
  options: Omit<PrintOptions, "color">,
  context: CommandContext,
): void {
  for (const { format, file } of outputs) {
    const toPeople = isForPeople({ format, file });
    const text = printers[format](reports, { ...options, color: toPeople && context.color });
    if (file !== null) context.stderr(`${translate(writeText(file, text, context), options.language)}\n`);
    else if (toPeople) context.stderr(text);
    else context.stdout(text);
  }
}
