import type { ConvertToPdf, Host } from "../host.ts";
import type { Language } from "../messages/index.ts";
import type { Git } from "./changed-since.ts";

/** What `cli.ts` hands to the commands: nothing below it touches `process`. */
export interface Machine {
  readonly host: Host;
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
  /** What another program reads. */
  readonly stdout: (text: string) => void;
  /** What a person reads. */
  readonly stderr: (text: string) => void;
  /** Whether `stderr` shows colours. */
  readonly color: boolean;
  /** Where there is neither `--lang` nor a report: by the locale. */
  readonly localeLanguage: Language;
  readonly git: Git;
  readonly convertToPdf: ConvertToPdf;
}

/** A machine with the options that all commands have. */
export interface CommandContext extends Machine {
  /** `--lang`; null: the report's. */
  readonly language: Language | null;
  /** `--standards`, `--layouts`: absolute. */
  readonly standards: readonly string[];
  readonly layouts: readonly string[];
  /** `--today`. */
  readonly today: string | null;
}

/** 0 fine, 1 findings at or above the threshold, 2 the command could not run. 3 is a bug. */
export type ExitCode = 0 | 1 | 2;

/** Of several folders: findings weigh more than a folder that could not be read. */
export function joinExitCodes(codes: readonly ExitCode[]): ExitCode {
  return codes.includes(1) ? 1 : codes.includes(2) ? 2 : 0;
}
