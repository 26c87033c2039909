/**
 * Where findings go: each form to its file, to the terminal where people read, or to standard output where a program
 * does. Nothing here changes an exit code.
 */
import { printers } from "../findings/printers/index.ts";
import type { FindingFormat, WholeOptions } from "../findings/printers/printer.ts";
import { type Message, message, translate } from "../messages/index.ts";
import type { CommandContext } from "./context.ts";
import { writeText } from "./write-text.ts";

export interface Output<Format extends string> {
  readonly format: Format;
  /** As typed; null: the terminal or standard output. */
  readonly file: string | null;
}

export type FindingOutput = Output<FindingFormat>;

/** Whether it goes to the terminal. */
export function isForPeople({ format, file }: Output<string>): boolean {
  return format === "pretty" && file === null;
}

/** Two forms cannot both go to standard output, nor two into one file. */
export function outputProblem(outputs: readonly Output<string>[]): Message | null {
  const programs = outputs.filter((output) => output.file === null && !isForPeople(output));
  if (programs.length > 1)
    return message("usage/stdout-twice", { formats: programs.map(({ format }) => format).join(", ") });
  const files = outputs.flatMap(({ file }) => file ?? []);
  const repeated = files.find((file, index) => files.indexOf(file) < index);
  return repeated === undefined ? null : message("usage/output-twice", { path: repeated });
}

export interface OpenOutputs {
  /** What each output's printer made of the next report. */
  readonly add: (parts: readonly unknown[]) => void;
  /** How many reports there were. */
  readonly count: () => number;
  readonly end: (options: WholeOptions) => void;
}

/** What goes to the terminal is printed at once, the other forms when all reports are there. */
export function openOutputs(outputs: readonly FindingOutput[], context: CommandContext): OpenOutputs {
  const kept = outputs.map((): unknown[] => []);
  let count = 0;
  return {
    add(parts) {
      count++;
      for (const [at, output] of outputs.entries())
        if (isForPeople(output)) context.stderr(String(parts[at]));
        else kept[at]!.push(parts[at]);
    },
    count: () => count,
    end(options) {
      for (const [at, { format, file }] of outputs.entries()) {
        if (isForPeople({ format, file })) continue;
        const text = printers[format].whole(kept[at]!, options);
        if (file === null) context.stdout(text);
        else context.stderr(`${translate(writeText(file, text, context), options.language)}\n`);
      }
    },
  };
}
