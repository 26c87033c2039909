import type { Ask, ConvertToPdf, Host, Interruption, Standby, Threads } from "../host.ts";
import type { Language } from "../messages/index.ts";
import type { During } from "../stages.ts";
import type { Git } from "./changed-since.ts";

/** What work on a report needs of the outside, also in a thread of its own. */
interface Workplace {
  readonly host: Host;
  readonly git: Git;
  readonly convertToPdf: ConvertToPdf;
  /** Absolute, with `/`. */
  readonly workingFolder: string;
  /** What comes with this tool: standards, layouts, the pages of the rules; and a file of what reading these gave. */
  readonly builtIn: {
    readonly schemas: string;
    readonly templates: string;
    readonly rules: string;
    readonly memory: string;
  };
  /** Where to keep what need not be worked out again; null: nowhere. */
  readonly cacheFolder: string | null;
  /** Whether `stderr` shows colours. */
  readonly color: boolean;
  /** Where there is neither `--lang` nor a report: by the locale. */
  readonly localeLanguage: Language;
}

/** What `cli.ts` hands to the commands: nothing below it touches `process`. */
export interface Machine extends Workplace {
  /** What another program reads. */
  readonly stdout: (text: string) => void;
  /** What a person reads. */
  readonly stderr: (text: string) => void;
  /** Whether `stderr` is a terminal, where a line can be taken back. */
  readonly terminal: boolean;
  /** Milliseconds since some moment. */
  readonly milliseconds: () => number;
  /** From its first call on, Ctrl-C no longer ends the process by itself. null: nobody can stop it. */
  readonly listenForStop: (() => Interruption) | null;
  /** null: nobody is there to answer. */
  readonly ask: Ask | null;
  /** null: several reports are done one after another, here. */
  readonly threads: Threads | null;
  /** null: every command ends when its work is done. */
  readonly standby: Standby | null;
}

/** The options that all commands have. */
interface Choices {
  /** `--lang`; null: the report's. */
  readonly language: Language | null;
  /** `--standards`, `--layouts`: absolute. */
  readonly standards: readonly string[];
  readonly layouts: readonly string[];
  /** `--today`. */
  readonly today: string | null;
}

export interface CommandContext extends Machine, Choices {}

/** What a job on one report may use: it prints nothing. */
export interface ReportContext extends Workplace, Choices {
  readonly during: During;
}

/** What of it can be sent to a thread. */
export type Surroundings = Omit<ReportContext, "host" | "git" | "convertToPdf" | "during">;

export function surroundingsOf(context: Omit<ReportContext, "during">): Surroundings {
  const { workingFolder, builtIn, cacheFolder, color, localeLanguage } = context;
  const { language, standards, layouts, today } = context;
  return { workingFolder, builtIn, cacheFolder, color, localeLanguage, language, standards, layouts, today };
}

/** What a shell knows a program by that Ctrl-C has ended: 128 and the number of SIGINT. */
export const STOPPED = 130;

/** 0 fine, 1 findings at or above the threshold, 2 the command could not run, 3 a mistake of this tool. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Of several folders: a mistake of ours weighs most, and findings more than a folder that could not be read. */
export function joinExitCodes(codes: Iterable<ExitCode>): ExitCode {
  const all = new Set(codes);
  return ([3, 1, 2] as const).find((code) => all.has(code)) ?? 0;
}
