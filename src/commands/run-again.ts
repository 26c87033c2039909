/**
 * Work that is done again after changes. A change waits for others that come with it, since an editor makes several of one
 * save; while the work runs, changes are gathered, and then it is done once more. Never twice at a time.
 */

/** Milliseconds without a change before the work begins. */
const QUIET = 20;

export interface RunAgain {
  readonly changed: () => void;
  /** Settles when nothing is running; nothing begins after it. */
  readonly stop: () => Promise<void>;
}

/** `work` settles whatever happens. */
export function runAgain(work: () => Promise<void>): RunAgain {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let isDue = false;
  let isStopped = false;

  async function run(): Promise<void> {
    while (isDue && !isStopped) {
      isDue = false;
      await work();
    }
    running = null;
  }

  return {
    changed() {
      if (isStopped) return;
      if (timer) clearTimeout(timer);
      timer = setTimeout(() => {
        isDue = true;
        running ??= run();
      }, QUIET);
    },
    async stop() {
      isStopped = true;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}
