/**
 * Ctrl-C. Once it is listened for, it no longer ends the process at once: the work of the moment ends with `Stopped`, and
 * whoever did it clears up. A run computes for seconds without a pause, in which Node hears no signal; only what `vm` runs
 * can be ended then.
 */
import machine from "node:process";
import { Script } from "node:vm";
import { type Interruption, Stopped } from "../host.ts";

/** A script sees nothing but globals. */
const globals = globalThis as { selfassessWork?: () => void };

export function listenForStop(): Interruption {
  const stop = new AbortController();
  machine.once("SIGINT", () => stop.abort());
  const script = new Script("selfassessWork()");
  return {
    signal: stop.signal,
    untilStopped(work) {
      let result: ReturnType<typeof work>;
      globals.selfassessWork = () => {
        result = work();
      };
      try {
        script.runInThisContext({ breakOnSigint: true, displayErrors: false });
      } catch (error) {
        if ((error as NodeJS.ErrnoException | null)?.code !== "ERR_SCRIPT_EXECUTION_INTERRUPTED") throw error;
        stop.abort();
        throw new Stopped();
      } finally {
        delete globals.selfassessWork;
      }
      return result!;
    },
  };
}
