import { type Language, type Message, message, translate } from "../messages/index.ts";
import type { BuiltReport } from "./build-one.ts";
import type { CommandContext } from "./context.ts";

/** What came of a build: its findings, and its files, of which some may have been left as they were. */
export function sayBuilt(
  result: BuiltReport,
  isUnchanged: (path: string) => boolean,
  context: CommandContext,
): void {
  const say = (text: Message, language: Language) => context.stderr(`${translate(text, language)}\n`);
  context.stderr(result.findings);
  for (const path of result.paths)
    say(message(isUnchanged(path) ? "unchanged" : "written", { path }), result.language);
  if (result.stopped) say(message("nothing-written", {}), result.language);
}
