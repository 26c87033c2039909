/** Why a file could not be read, made or replaced: the codes of the systems, of which Windows has its own ways. */
import type { HostError } from "../host.ts";

/** `replace`: renaming a file that is whole over the one that stands there. */
export type FileAction = "read" | "make" | "replace";

const CODES: Readonly<Record<string, HostError["code"]>> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EACCES: "denied",
  EPERM: "denied",
  EROFS: "denied",
  EBUSY: "busy",
  ENOSPC: "full",
  EDQUOT: "full",
};

/** Where another program holds the file open, Windows says one of these; which, depends on how that program opened it. */
const HELD = new Set(["EPERM", "EACCES", "EBUSY"]);

export function failureCode(cause: unknown, action: FileAction, onWindows: boolean): HostError["code"] {
  const code = (cause as NodeJS.ErrnoException | null)?.code ?? "";
  if (onWindows && action === "replace" && HELD.has(code)) return "busy";
  return CODES[code] ?? "other";
}

/** Milliseconds between attempts. A scanner for viruses lets go of a new file after a moment, Word does not. */
const PAUSES = [20, 60, 120];

/** Tries again where that may help. */
export function replaceFile(
  rename: () => void,
  onWindows: boolean,
  pause: (milliseconds: number) => void,
): void {
  for (const milliseconds of onWindows ? PAUSES : [])
    try {
      rename();
      return;
    } catch (cause) {
      if (failureCode(cause, "replace", onWindows) !== "busy") throw cause;
      pause(milliseconds);
    }
  rename();
}
