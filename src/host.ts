/**
 * The outside world: files and their changes, the clock, threads, a local server. Everything below `cli.ts` reaches them only
 * through what stands here, so that tests run in memory. Paths of a host are absolute, with `/`.
 */
export interface Host {
  /** Names in a folder with what they are; links are told apart, never followed. Empty where there is no folder. */
  list(folder: string): readonly Entry[];
  /** What stands at a path, links followed; null where nothing does. */
  stat(path: string): Stat | null;
  /** The path with every link resolved; null where it leads nowhere. */
  realPath(path: string): string | null;
  /** The bytes of a file; throws `HostError` where it cannot be read. */
  read(path: string): Uint8Array;
  /** Writes whole or not at all: to a temporary name beside it, then renames. Makes folders. Throws `HostError`. */
  write(path: string, bytes: Uint8Array): void;
  /** As `write`, without waiting for the disk: for what is no loss where a power cut takes or spoils it. */
  writeForNow(path: string, bytes: Uint8Array): void;
  /**
   * Writes where a path leads that the user typed: to the target of a link, into a device or a pipe; else as `write`. Throws
   * `HostError`.
   */
  writeThrough(path: string, bytes: Uint8Array): void;
  /** The real day, `YYYY-MM-DD`. */
  today(): string;
}

/**
 * Word documents → PDF, by a program beside this one. In and out: bytes by path, `documents/minutes-4.docx` →
 * `documents/minutes-4.pdf`. Or why there are none: the program is not there, fails, or needs too long.
 */
export type ConvertToPdf = (
  documents: ReadonlyMap<string, Uint8Array>,
) => Promise<ReadonlyMap<string, Uint8Array> | "absent" | "failed" | "slow">;

/** Ctrl-C, from now on. */
export interface Interruption {
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Does work without a pause, which Ctrl-C ends wherever it is: then it throws `Stopped`. Nothing may be written in it. */
  readonly untilStopped: <Result>(work: () => Result) => Result;
}

/** The user has pressed Ctrl-C. */
export class Stopped extends Error {}

/** What a command needs that stays until it is told to end. */
export interface Standby {
  readonly watch: Watch;
  readonly serve: Serve;
  /** Shows an address in the user's browser. */
  readonly openBrowser: (address: string) => void;
  /** Settles when the user has had enough (Ctrl-C) or the terminal is closed. */
  readonly untilStopped: () => Promise<void>;
}

/**
 * A server for the browser of this computer alone (127.0.0.1). `port`: null for any that is free; it may turn out to be taken.
 * `answer` does not throw.
 */
export type Serve = (
  port: number | null,
  answer: (request: PageRequest, port: number) => Promise<PageAnswer>,
) => Promise<LocalServer | "taken">;

export interface LocalServer {
  readonly port: number;
  /** Sends a word to every page that listens. */
  readonly tell: (word: string) => void;
  readonly stop: () => Promise<void>;
}

export interface PageRequest {
  readonly method: string;
  /** As it was sent: `/a%20b?c`. */
  readonly address: string;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** null: the page listens from now on (server-sent events). */
  readonly body: string | Uint8Array | null;
}

/**
 * Says when files below the folders are made, changed, moved or removed, by whichever way an editor saves; it may say so more
 * than once. What stands in dot folders, in `node_modules` or below `except` counts for nothing. Gives the way to end it.
 */
export type Watch = (
  folders: readonly string[],
  except: readonly string[],
  changed: () => void,
) => Promise<() => Promise<void>>;

export interface Entry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
}

export interface Stat {
  readonly kind: "file" | "folder" | "other";
  /** Bytes. */
  readonly size: number;
}

/** Questions to the person at the terminal. null is the answer of one who gives up. */
export interface Ask {
  /** Gives the value of a choice; `first` is the one that stands marked. */
  readonly choose: (
    question: string,
    choices: readonly { readonly value: string; readonly label: string }[],
    first: string,
  ) => Promise<string | null>;
  /** `first` stands there already; `problem` says what is wrong with an answer, null where nothing is. */
  readonly type: (
    question: string,
    first: string,
    problem: (typed: string) => string | null,
  ) => Promise<string | null>;
}

/** Threads beside this one, in which the tool does one report after another. */
export interface Threads {
  /** How many this computer can run at once. */
  readonly cores: number;
  /**
   * `data` is what the thread is to know from the beginning; it can be cloned, as all that is said. `megabytes` is what its
   * JavaScript may hold.
   */
  readonly start: (data: unknown, megabytes: number) => Thread;
}

export interface Thread {
  /** Says something and waits for what the thread says next, or for its end. */
  readonly ask: (words: unknown) => Promise<ThreadAnswer>;
  readonly isAlive: () => boolean;
  /** Ends it whatever it does. */
  readonly end: () => void;
}

export type ThreadAnswer =
  | { readonly kind: "said"; readonly words: unknown }
  /** It needed more memory than a thread may have. */
  | { readonly kind: "memory" }
  | { readonly kind: "broken"; readonly reason: string };

/** A file that could not be read or written. */
export class HostError extends Error {
  /** `busy`: another program holds the file; `read-only`: the file itself is not to be changed. */
  readonly code: "missing" | "denied" | "busy" | "read-only" | "full" | "other";
  readonly path: string;

  constructor(code: HostError["code"], path: string, cause?: unknown) {
    super(`${code}: ${path}`, { cause });
    this.code = code;
    this.path = path;
  }
}
