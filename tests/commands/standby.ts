import type { PageAnswer, Standby } from "../../src/host.ts";

/** The port of every server, and one that another program has. */
const PORT = 4000;
export const TAKEN = 80;

export interface FakeStandby extends Standby {
  /** Says that files below a folder have changed. */
  readonly change: (folder: string) => void;
  /** What the server answers to its own page. */
  readonly ask: (address: string) => Promise<PageAnswer>;
  /** Words that pages have heard. */
  readonly told: readonly string[];
  /** Addresses that the browser has shown. */
  readonly opened: readonly string[];
  /** Ctrl-C. */
  readonly stop: () => void;
}

export function fakeStandby(): FakeStandby {
  let ask: FakeStandby["ask"] = async () => ({ status: 0, headers: {}, body: null });
  const told: string[] = [];
  const opened: string[] = [];
  const watched = new Map<string, () => void>();
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  return {
    async watch(folders, _except, changed) {
      for (const folder of folders) watched.set(folder, changed);
      return async () => {
        for (const folder of folders) watched.delete(folder);
      };
    },
    async serve(port, answer) {
      if (port === TAKEN) return "taken";
      ask = (address) => answer({ method: "GET", address, headers: { host: `127.0.0.1:${PORT}` } }, PORT);
      return { port: PORT, tell: (word) => void told.push(word), stop: async () => {} };
    },
    openBrowser: (address) => void opened.push(address),
    ask: (address) => ask(address),
    told,
    opened,
    untilStopped: () => stopped,
    change: (folder) => watched.get(folder)!(),
    stop: () => stop(),
  };
}
