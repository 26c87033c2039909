import type { Command, CommanderError } from "commander";
import { nearest } from "../findings/nearest.ts";
import { type Language, type MessageId, message, translate } from "../messages/index.ts";

const MESSAGES: Readonly<Record<string, MessageId>> = {
  "commander.unknownOption": "usage/unknown-option",
  "commander.unknownCommand": "usage/unknown-command",
  "commander.optionMissingArgument": "usage/missing-value",
  "commander.missingArgument": "usage/missing-argument",
  "commander.excessArguments": "usage/excess-arguments",
  "commander.invalidArgument": "usage/invalid-value",
};

/** What was typed wrong on the command line, with the nearest right name. */
export function usageError(error: CommanderError, program: Command, language: Language): string {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  const named = quoted[0] ?? "";
  const id = MESSAGES[error.code] ?? "usage/help";
  const known = id === "usage/unknown-command" ? commandNames(program) : optionNames(program);
  const best = id.startsWith("usage/unknown") ? nearest(named, known) : null;
  const params = {
    name: named,
    value: quoted[1] ?? "",
    allowed: / is invalid\. (?:Allowed choices are )?(.*?)\.?$/.exec(error.message)?.[1] ?? "",
    suggestion: best === null ? "" : message("did-you-mean", { name: best }),
  };
  return translate({ id, params }, language);
}

function commandNames(program: Command): string[] {
  return program.commands.map((command) => command.name());
}

function optionNames(program: Command): string[] {
  const options = [program, ...program.commands].flatMap((command) => command.options);
  return ["--help", ...options.flatMap(({ long }) => long ?? [])];
}
