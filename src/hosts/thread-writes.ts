/**
 * A thread can be ended at any moment, but not in the midst of a file: it writes while it holds a lock in memory that it
 * shares with the thread that ends it.
 */
import type { Host } from "../host.ts";

export type WriteLock = Int32Array<SharedArrayBuffer>;

const [FREE, HELD] = [0, 1];
/** Milliseconds. A thread that has run out of memory in a write never gives the lock back. */
const LONGEST_WRITE = 2000;

export function newWriteLock(): WriteLock {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** In the thread: a host that writes nothing more once `forbidWrites` was called. */
export function lockedWrites(host: Host, lock: WriteLock): Host {
  const locked = (write: Host["write"]) => (path: string, bytes: Uint8Array) => {
    hold(lock, Number.POSITIVE_INFINITY);
    try {
      write(path, bytes);
    } finally {
      Atomics.store(lock, 0, FREE);
      Atomics.notify(lock, 0);
    }
  };
  return { ...host, write: locked(host.write), writeForNow: locked(host.writeForNow) };
}

/** For good; waits until the file that is being written is whole. */
export function forbidWrites(lock: WriteLock): void {
  hold(lock, LONGEST_WRITE);
}

function hold(lock: WriteLock, milliseconds: number): void {
  while (Atomics.compareExchange(lock, 0, FREE, HELD) !== FREE)
    if (Atomics.wait(lock, 0, HELD, milliseconds) === "timed-out") return;
}
