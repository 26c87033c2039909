/**
 * Standard output and standard error. What is no terminal is written at once: Node's streams take longer to load than a run
 * to print. Terminals, pipes that are full and all of Windows, where writing at once would lose letters, have the streams.
 */
import { fstatSync, statSync, writeSync } from "node:fs";
import { devNull } from "node:os";
import machine from "node:process";

export interface StandardStream {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Whether nothing waits to be written. */
  readonly isDone: () => boolean;
}

const DESCRIPTORS = { stdout: 1, stderr: 2 } as const;

export function standardStream(
  name: keyof typeof DESCRIPTORS,
  platform: NodeJS.Platform = machine.platform,
): StandardStream {
  const descriptor = DESCRIPTORS[name];
  let stream: NodeJS.WriteStream | null = null;
  const open = () => {
    if (stream) return stream;
    stream = machine[name];
    // A reader that has seen enough (`| head`) closes the pipe: no mistake of ours.
    stream.on("error", () => {});
    return stream;
  };
  if (platform === "win32" || !isWrittenAtOnce(descriptor)) open();
  return {
    write(text) {
      if (stream) stream.write(text);
      else {
        const left = writtenAtOnce(descriptor, Buffer.from(text));
        if (left.length > 0) open().write(left);
      }
    },
    get isTerminal() {
      return stream?.isTTY === true;
    },
    isDone: () => stream === null || stream.writableLength === 0,
  };
}

function isWrittenAtOnce(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    return !stat.isCharacterDevice() || stat.rdev === statSync(devNull).rdev;
  } catch {
    return false;
  }
}

/** What is left because a pipe is full; nothing where nobody reads. */
function writtenAtOnce(descriptor: number, bytes: Buffer): Buffer {
  let left = bytes;
  try {
    while (left.length > 0) left = left.subarray(writeSync(descriptor, left));
    return left;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EAGAIN" ? left : left.subarray(left.length);
  }
}
