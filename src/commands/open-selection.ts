import { type Message, message, translate } from "../messages/index.ts";
import type { CommandContext } from "./context.ts";
import { type Selection, type Shard, selectFolders } from "./select-folders.ts";

/** The options of commands over several reports. */
export interface Several {
  /** How many reports at once; null: as many as the computer has cores. */
  readonly jobs: number | null;
  readonly shard: Shard | null;
}

/** Names of folders that one line holds. */
const NAMES = 5;

/** The reports of a command. Says which folders are passed over, and what stands against the selection: then null. */
export function openSelection(
  typed: readonly string[],
  { shard }: Several,
  context: CommandContext,
): Selection | null {
  const say = (text: Message) =>
    context.stderr(`${translate(text, context.language ?? context.localeLanguage)}\n`);
  const selection = selectFolders(typed, shard, context);
  if ("id" in selection) {
    say(selection);
    return null;
  }
  const { others, folders } = selection;
  const names = others.slice(0, NAMES).map(({ name }) => name);
  const shown = names.join(", ") + (others.length > NAMES ? ", …" : "");
  if (others.length > 0) say(message("folders-passed-over", { count: others.length, folders: shown }));
  if (folders.length === 0 && shard) say(message("shard-empty", { shard: `${shard.number}/${shard.count}` }));
  return selection;
}
