/** The commands and options of section 11 of the specification, with help in the reader's language. */
import { Command, InvalidArgumentError, Option } from "commander";
import { SEVERITIES } from "../findings/finding.ts";
import { FINDING_FORMATS } from "../findings/printers/printer.ts";
import { FORMATS } from "../formats/index.ts";
import { LANGUAGES, type Language, type MessageId, message, translate } from "../messages/index.ts";
import { readDay } from "../project/day.ts";
import { version } from "../version.ts";
import type { CommandContext, ExitCode } from "./context.ts";
import type { FindingOutput } from "./output-findings.ts";

export interface GlobalOptions {
  readonly lang: string | undefined;
  readonly color: boolean;
  readonly standards: readonly string[];
  readonly layouts: readonly string[];
  readonly today: string | null;
}

interface Surroundings {
  /** Of help and usage. */
  readonly language: Language;
  readonly print: (text: string) => void;
  /** A command's surroundings with the global options. */
  readonly contextOf: (options: GlobalOptions) => CommandContext;
  readonly done: (code: ExitCode) => void;
}

export function programme({ language, print, contextOf, done }: Surroundings): Command {
  const say = (id: MessageId) => translate({ id, params: {} }, language);
  const collect = (value: string, before: readonly string[]) => [...before, value];
  const program = new Command("selfassess");
  const command = (name: string) =>
    styled(program.command(name), language, print).description(say(`cli/${name}` as MessageId));
  const context = () => contextOf(program.opts<GlobalOptions>());

  styled(program, language, print)
    .description(say("cli/selfassess"))
    .version(version, "-V, --version", say("cli/version"))
    .addOption(new Option("--lang <tag>", say("cli/lang")).choices(LANGUAGES))
    .option("--no-color", say("cli/no-color"))
    .option("--standards <folder>", say("cli/standards-folder"), collect, [])
    .option("--layouts <folder>", say("cli/layouts-folder"), collect, [])
    .option("--today <day>", say("cli/today"), parseDay, null)
    .helpCommand(false);

  command("build")
    .argument("[folder...]", say("cli/folder"))
    .option("--format <formats>", say("cli/build-format"), listOf(FORMATS), ["docx", "html"])
    .option("--out <folder>", say("cli/out"))
    .option("--draft", say("cli/draft"), false)
    .action(async (folders: string[], options) => {
      const { build } = await import("./build.ts");
      done(
        await build(
          folders,
          { formats: options.format, out: options.out ?? null, draft: options.draft },
          context(),
        ),
      );
    });

  const outputs: FindingOutput[] = [];
  command("check")
    .argument("[folder...]", say("cli/folder"))
    .option("--format <format>", `${say("cli/check-format")} (${FINDING_FORMATS.join(", ")})`, (value) => {
      outputs.push(...listOf(FINDING_FORMATS)(value).map((format) => ({ format, file: null })));
      return value;
    })
    .option("--output <file>", say("cli/output"), (file) => {
      const last = outputs.at(-1);
      if (last?.file === null) outputs.pop();
      outputs.push({ format: last?.format ?? "pretty", file });
      return file;
    })
    .addOption(new Option("--fail-on <severity>", say("cli/fail-on")).choices(SEVERITIES).default("error"))
    .option("--fix", say("cli/fix"), false)
    .option("--baseline <file>", say("cli/baseline"))
    .option("--write-baseline <file>", say("cli/write-baseline"))
    .option("--since <revision>", say("cli/since"))
    .option("--max <count>", say("cli/max"), parseCount)
    .action(async (folders: string[], options) => {
      const { check } = await import("./check.ts");
      const { failOn, fix, baseline = null, writeBaseline = null, since = null, max = null } = options;
      const wanted = outputs.length > 0 ? outputs : [{ format: "pretty" as const, file: null }];
      const chosen = { outputs: wanted, failOn, fix, baseline, writeBaseline, since, max };
      done(await check(folders, chosen, context()));
    });

  command("explain")
    .argument("[rule]", say("cli/rule"))
    .action(async (rule: string | undefined) => {
      const { explain } = await import("./explain.ts");
      done(explain(rule ?? null, context()));
    });

  return program;
}

/** `--format docx,html`: each of the list, once. */
function listOf<Name extends string>(known: readonly Name[]): (value: string) => Name[] {
  return (value) => {
    const names = value.split(",").map((name) => name.trim());
    for (const name of names)
      if (!known.includes(name as Name)) throw new InvalidArgumentError(known.join(", "));
    return [...new Set(names)] as Name[];
  };
}

function parseDay(value: string): string {
  const { day } = readDay(value);
  if (day === null) throw new InvalidArgumentError("2024-05-31");
  return day;
}

function parseCount(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError("1-999999999");
  return Number(value);
}

/** Errors are thrown to the caller, and the library's own headings are put into the reader's language. */
function styled(command: Command, language: Language, print: (text: string) => void): Command {
  const headings: Record<string, MessageId> = {
    "Usage:": "cli/heading-usage",
    "Arguments:": "cli/heading-arguments",
    "Options:": "cli/heading-options",
    "Commands:": "cli/heading-commands",
    "Global Options:": "cli/heading-global-options",
  };
  return command
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: () => {} })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => {
        const id = headings[title];
        return id ? translate({ id, params: {} }, language) : title;
      },
      optionDescription: (option) => option.description,
    })
    .helpOption("-h, --help", translate(message("cli/help", {}), language));
}
