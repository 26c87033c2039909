/** Questions at a terminal, on the stream that people read. The library is loaded with the first question. */
import type { Writable } from "node:stream";
import type { Ask } from "../host.ts";

export function terminalAsk(output: Writable): Ask {
  return {
    async choose(message, choices, initialValue) {
      const { isCancel, select } = await import("@clack/prompts");
      const options = choices.map(({ value, label }) => ({ value, label }));
      const chosen = await select({ message, options, initialValue, output, showInstructions: false });
      return isCancel(chosen) ? null : chosen;
    },
    async type(message, initialValue, problem) {
      const { isCancel, text } = await import("@clack/prompts");
      const validate = (typed: string | undefined) => problem(typed?.trim() ?? "") ?? undefined;
      const typed = await text({ message, initialValue, validate, output });
      return isCancel(typed) ? null : typed.trim();
    },
  };
}
