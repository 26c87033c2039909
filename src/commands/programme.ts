/** The commands and options of section 11 of the specification, with help in the reader's language. */
import { Command, Help, InvalidArgumentError, Option } from "commander";
import { SEVERITIES } from "../findings/finding.ts";
import { FINDING_FORMATS } from "../findings/printers/printer.ts";
import { FORMATS } from "../formats/format-names.ts";
import { LANGUAGES, type Language, type MessageId, translate } from "../messages/index.ts";
import { readDay } from "../project/day.ts";
import { STATUS_FORMATS } from "../status/printers/printer.ts";
import { version } from "../version.ts";
import type { CommandContext, ExitCode } from "./context.ts";
import { EXAMPLES } from "./examples.ts";
import { headingWord, valueWord, valueWords } from "./help-words.ts";
import type { Output } from "./output-findings.ts";
import type { Shard } from "./select-folders.ts";

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
  // Help is put into words where it is printed: other runs need no catalogue for it.
  const say = (id: MessageId) => id;
  const collect = (value: string, before: readonly string[]) => [...before, value];
  const program = new Command("selfassess");
  const examples = (name: string) => () =>
    [`\n${inWords("cli/heading-examples", language)}`, ...(EXAMPLES[name] ?? [])].join("\n  ");
  const command = (name: string) =>
    styled(program.command(name), language, print)
      .description(say(`cli/${name}` as MessageId))
      .addHelpText("after", examples(name));
  const context = () => contextOf(program.opts<GlobalOptions>());

  styled(program, language, print)
    .description(say("cli/selfassess"))
    .addHelpText("after", examples("selfassess"))
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
    .option("--watch", say("cli/watch"), false)
    .option("--jobs <count>", say("cli/jobs"), parseCount, null)
    .option("--shard <part>", say("cli/shard"), parseShard, null)
    .action(async (folders: string[], options) => {
      const { build } = await import("./build.ts");
      const { format: formats, out = null, draft, watch, jobs, shard } = options;
      done(await build(folders, { formats, out, draft, watch, jobs, shard }, context()));
    });

  command("preview")
    .argument("[folder]", say("cli/preview-folder"))
    .option("--port <number>", say("cli/port"), parsePort, null)
    .option("--open", say("cli/open"), false)
    .action(async (folder: string | undefined, { port, open }) => {
      const { preview } = await import("./preview.ts");
      done(await preview(folder ?? ".", { port, open }, context()));
    });

  const forFindings = namedOutputs(FINDING_FORMATS);
  command("check")
    .argument("[folder...]", say("cli/folder"))
    .option(
      "--format <format>",
      `${say("cli/check-format")} (${FINDING_FORMATS.join(", ")})`,
      forFindings.format,
    )
    .option("--output <file>", say("cli/output"), forFindings.file)
    .addOption(new Option("--fail-on <severity>", say("cli/fail-on")).choices(SEVERITIES).default("error"))
    .option("--fix", say("cli/fix"), false)
    .option("--baseline <file>", say("cli/baseline"))
    .option("--write-baseline <file>", say("cli/write-baseline"))
    .option("--since <revision>", say("cli/since"))
    .option("--max <count>", say("cli/max"), parseCount)
    .option("--jobs <count>", say("cli/jobs"), parseCount, null)
    .option("--shard <part>", say("cli/shard"), parseShard, null)
    .action(async (folders: string[], options) => {
      const { check } = await import("./check.ts");
      const { failOn, fix, baseline = null, writeBaseline = null, since = null, max = null } = options;
      const { jobs, shard } = options;
      const outputs = forFindings.all();
      const chosen = { outputs, failOn, fix, baseline, writeBaseline, since, max, jobs, shard };
      done(await check(folders, chosen, context()));
    });

  const forStatus = namedOutputs(STATUS_FORMATS);
  command("status")
    .argument("[folder...]", say("cli/folder"))
    .option(
      "--format <format>",
      `${say("cli/status-format")} (${STATUS_FORMATS.join(", ")})`,
      forStatus.format,
    )
    .option("--output <file>", say("cli/output"), forStatus.file)
    .option("--merge <file...>", say("cli/merge"))
    .option("--jobs <count>", say("cli/jobs"), parseCount, null)
    .option("--shard <part>", say("cli/shard"), parseShard, null)
    .action(async (folders: string[], options) => {
      const { status } = await import("./status.ts");
      const { merge = [], jobs, shard } = options;
      done(await status(folders, { outputs: forStatus.all(), merge, jobs, shard }, context()));
    });

  command("explain")
    .argument("[rule]", say("cli/rule"))
    .action(async (rule: string | undefined) => {
      const { explain } = await import("./explain.ts");
      done(explain(rule ?? null, context()));
    });

  command("init")
    .argument("[folder]", say("cli/init-folder"))
    .option("--standard <id>", say("cli/init-standard"))
    .addOption(new Option("--language <tag>", say("cli/init-language")).choices(LANGUAGES))
    .option("--name <name>", say("cli/init-name"))
    .option("--place <place>", say("cli/init-place"))
    .option("--year <year>", say("cli/init-year"), parseYear)
    .addOption(new Option("--ci <service>", say("cli/init-ci")).choices(["github"]))
    .action(async (folder: string | undefined, options) => {
      const { init } = await import("./init.ts");
      const { standard = null, language = null, name = null, place = null, year = null, ci = null } = options;
      done(await init(folder ?? ".", { standard, language, name, place, year, ci }, context()));
    });

  command("standards")
    .argument("[standard]", say("cli/standard"))
    .addOption(
      new Option("--format <format>", say("cli/standards-format"))
        .choices(["pretty", "json"])
        .default("pretty"),
    )
    .action(async (standard: string | undefined, { format }) => {
      const { standards } = await import("./standards.ts");
      done(standards(standard ?? null, format, context()));
    });

  command("schema")
    .argument("[folder]", say("cli/schema-folder"))
    .action(async (folder: string | undefined) => {
      const { schema } = await import("./schema.ts");
      done(schema(folder ?? ".", context()));
    });

  return program;
}

/** `--format json --output a.json --format sarif`: the forms as they are named, each with its file; without any, the first. */
function namedOutputs<Format extends string>(known: readonly [Format, ...Format[]]) {
  const outputs: Output<Format>[] = [];
  return {
    format(value: string): string {
      outputs.push(...listOf(known)(value).map((format) => ({ format, file: null })));
      return value;
    },
    file(file: string): string {
      const last = outputs.at(-1);
      if (last?.file === null) outputs.pop();
      outputs.push({ format: last?.format ?? known[0], file });
      return file;
    },
    all: (): readonly Output<Format>[] => (outputs.length > 0 ? outputs : [{ format: known[0], file: null }]),
  };
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

function parseYear(value: string): string {
  if (!/^\d{4}$/.test(value)) throw new InvalidArgumentError("2026");
  return value;
}

function parseCount(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError("1-999999999");
  return Number(value);
}

function parsePort(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) < 1 || Number(value) > 65535)
    throw new InvalidArgumentError("1-65535");
  return Number(value);
}

/** `2/8`: the second of eight parts. */
function parseShard(value: string): Shard {
  const [, number, count] = /^([1-9]\d{0,8})\/([1-9]\d{0,8})$/.exec(value) ?? [];
  if (!number || Number(number) > Number(count)) throw new InvalidArgumentError("1/4, 2/4, 3/4, 4/4");
  return { number: Number(number), count: Number(count) };
}

/** Errors are thrown to the caller, and the library's own words are put into the reader's language. */
function styled(command: Command, language: Language, print: (text: string) => void): Command {
  const usual = new Help();
  return command
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: () => {} })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => headingWord(title, language),
      commandUsage: (each) => valueWords(usual.commandUsage(each), language),
      subcommandTerm: (each) => valueWords(usual.subcommandTerm(each), language),
      argumentTerm: (argument) => valueWord(argument.name(), language),
      optionTerm: (option) => valueWords(option.flags, language),
      commandDescription: (each) => inWords(each.description(), language),
      subcommandDescription: (each) => inWords(each.description(), language),
      argumentDescription: (argument) => inWords(argument.description, language),
      optionDescription: (option) => inWords(option.description, language),
    })
    .helpOption("-h, --help", "cli/help" satisfies MessageId);
}

/** A description is the id of its message, and values that need no words. */
function inWords(description: string, language: Language): string {
  const [id, ...values] = description.split(" ");
  return [translate({ id: id as MessageId, params: {} }, language), ...values].join(" ");
}
