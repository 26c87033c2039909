import { HostError } from "../host.ts";
import { type Message, message } from "../messages/index.ts";
import type { CommandContext } from "./context.ts";
import { absolutePath } from "./folders.ts";

/** Writes a file that was named on the command line. Says that it is written, or why it could not be. */
export function writeText(typed: string, text: string, { host, workingFolder }: CommandContext): Message {
  try {
    host.writeThrough(absolutePath(typed, workingFolder), new TextEncoder().encode(text));
    return message("written", { path: typed });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return unwritable(typed, error);
  }
}

export function unwritable(path: string, { code }: HostError): Message {
  const reason = code === "missing" ? "other" : code;
  return message("unwritable", { path, reason: message(`reason/${reason}`, {}) });
}
