/**
 * A run of the command line from arguments to exit code. In: what was typed and a machine. Out: 0 fine, 1 findings, 2
 * the command could not run, 3 a mistake of this tool. Tests call it with a machine in memory.
 */
import { CommanderError } from "commander";
import { forTerminal } from "../findings/printers/printable.ts";
import { Stopped } from "../host.ts";
import { isLanguage, type Language, message, translate } from "../messages/index.ts";
import { version } from "../version.ts";
import { type CommandContext, type ExitCode, type Machine, STOPPED } from "./context.ts";
import { absolutePath } from "./folders.ts";
import { type GlobalOptions, programme } from "./programme.ts";
import { usageError } from "./usage-error.ts";

export async function run(
  arguments_: readonly string[],
  machine: Machine,
): Promise<ExitCode | typeof STOPPED> {
  const language = wantedLanguage(arguments_) ?? machine.localeLanguage;
  let code: ExitCode = 0;
  const program = programme({
    language,
    print: machine.stdout,
    contextOf: (options) => contextOf(options, machine),
    done: (exitCode) => {
      code = exitCode;
    },
  });
  try {
    await program.parseAsync(arguments_, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      machine.stderr(`${usageError(error, arguments_, program, language)}\n`);
      return 2;
    }
    if (error instanceof Stopped) {
      machine.stderr(`${translate(message("stopped", {}), language)}\n`);
      return STOPPED;
    }
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    machine.stderr(forTerminal(`${translate(message("bug", { version }), language)}\n${reason}\n`, false));
    return 3;
  }
}

/** What `--lang` says, also where the rest cannot be read. */
function wantedLanguage(arguments_: readonly string[]): Language | null {
  const at = arguments_.findIndex((argument) => /^--lang(?:=|$)/.test(argument));
  const value = arguments_[at]?.split("=")[1] ?? arguments_[at + 1];
  return at >= 0 && isLanguage(value) ? value : null;
}

function contextOf(options: GlobalOptions, machine: Machine): CommandContext {
  const absolute = (folder: string) => absolutePath(folder, machine.workingFolder);
  const color = machine.color && options.color;
  return {
    ...machine,
    stderr: (text) => machine.stderr(forTerminal(text, color)),
    color,
    language: isLanguage(options.lang) ? options.lang : null,
    standards: options.standards.map(absolute),
    layouts: options.layouts.map(absolute),
    today: options.today,
  };
}
