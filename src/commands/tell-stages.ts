/**
 * The work on one report, told to a person at a terminal once it takes longer than a second, and ended by Ctrl-C. Reading
 * and checking have no pause in which a timer could run, so every part and every file that is read looks at the clock.
 */
import { type Host, Stopped } from "../host.ts";
import { message, translate } from "../messages/index.ts";
import type { During } from "../stages.ts";
import type { CommandContext } from "./context.ts";
import { progress } from "./progress.ts";

export interface ToldWork {
  readonly host: Host;
  readonly during: During;
  /** Takes the line back. */
  readonly end: () => void;
}

export function tellStages(context: CommandContext): ToldWork {
  const { host, localeLanguage } = context;
  const line = progress(context);
  const interruption = context.listenForStop?.() ?? null;
  let spoken = context.language ?? localeLanguage;

  const goOn = () => {
    if (interruption?.signal.aborted) throw new Stopped();
  };
  const during: During = async (stage, work, language) => {
    const inLanguage = context.language ?? language ?? spoken;
    spoken = inLanguage;
    line.show(() => translate(message(`stage/${stage}`, {}), inLanguage));
    // Ctrl-C is heard in a pause only.
    await new Promise((resolve) => setImmediate(resolve));
    goOn();
    const result = await (interruption ? interruption.untilStopped(work) : work());
    goOn();
    return result;
  };
  const read: Host["read"] = (path) => {
    line.look();
    return host.read(path);
  };
  return { host: context.terminal ? { ...host, read } : host, during, end: line.end };
}
