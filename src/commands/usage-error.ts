import type { Command, CommanderError } from "commander";
import { nearest } from "../findings/nearest.ts";
import { type Language, type Message, type MessageId, message, translate } from "../messages/index.ts";
import { valueWords } from "./help-words.ts";

const MESSAGES: Readonly<Record<string, MessageId>> = {
  "commander.unknownOption": "usage/unknown-option",
  "commander.unknownCommand": "usage/unknown-command",
  "commander.optionMissingArgument": "usage/missing-value",
  "commander.missingArgument": "usage/missing-argument",
  "commander.excessArguments": "usage/excess-arguments",
  "commander.invalidArgument": "usage/invalid-value",
};

/** What was typed wrong on the command line, with the nearest right name. */
export function usageError(
  error: CommanderError,
  typed: readonly string[],
  program: Command,
  language: Language,
): string {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  const [named = "", value = ""] = quoted;
  const allowed = / is invalid\. (?:Allowed choices are )?(.*?)\.?$/.exec(error.message)?.[1] ?? "";
  const id = MESSAGES[error.code] ?? "usage/help";
  const others = id === "usage/unknown-option" ? ownersOf(named, program) : [];
  if (others.length > 0)
    return translate(
      message("usage/option-elsewhere", { name: named, commands: others.join(", ") }),
      language,
    );
  const params = {
    name: valueWords(named, language),
    value,
    allowed,
    suggestion: suggestion(id, named, value, allowed.split(", "), typed, program),
  };
  return translate({ id, params }, language);
}

/** Made to be put behind a sentence. */
function suggestion(
  id: MessageId,
  named: string,
  value: string,
  allowed: readonly string[],
  typed: readonly string[],
  program: Command,
): Message | string {
  if (id === "usage/invalid-value") {
    const wrong = value.split(",").find((each) => !allowed.includes(each.trim()));
    return didYouMean(wrong?.trim() ?? "", allowed) ?? "";
  }
  const names = id === "usage/unknown-command" ? commandNames(program) : optionNames(typed, program);
  return didYouMean(named, names) ?? message("usage/see-help", {});
}

function didYouMean(name: string, known: readonly string[]): Message | null {
  const best = nearest(name, known);
  return best === null ? null : message("did-you-mean", { name: best });
}

function commandNames(program: Command): string[] {
  return program.commands.map((command) => command.name());
}

/** Of the command that was typed before those of others. */
function optionNames(typed: readonly string[], program: Command): string[] {
  const own = program.commands.filter((command) => typed.includes(command.name()));
  const options = [...own, program, ...program.commands].flatMap((command) => command.options);
  return ["--help", ...options.flatMap(({ long }) => long ?? [])];
}

/** The commands that have an option. */
function ownersOf(option: string, program: Command): string[] {
  return program.commands
    .filter((command) => command.options.some(({ long, short }) => long === option || short === option))
    .map((command) => command.name());
}
