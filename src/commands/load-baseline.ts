import { type Baseline, readBaseline } from "../findings/baseline.ts";
import { HostError } from "../host.ts";
import { type Message, message } from "../messages/index.ts";
import type { CommandContext } from "./context.ts";
import { absolutePath } from "./folders.ts";

/** The baseline in a file that was named on the command line; `problem` says why there is none. */
export function loadBaseline(
  typed: string,
  { host, workingFolder }: CommandContext,
): { readonly baseline: Baseline | null; readonly problem: Message | null } {
  try {
    const bytes = host.read(absolutePath(typed, workingFolder));
    const baseline = readBaseline(new TextDecoder().decode(bytes));
    return { baseline, problem: baseline ? null : message("usage/baseline-invalid", { path: typed }) };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { baseline: null, problem: message("usage/baseline-missing", { path: typed }) };
  }
}
