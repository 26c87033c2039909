/**
 * The reports that a command is about. In: folders and patterns as typed, and perhaps a shard. Out: the folders, each
 * once, patterns in the order of their paths; or what stands against it. Every machine with the same folders below the
 * same parent splits them the same way.
 */
import { digest } from "../digest.ts";
import { type Message, message } from "../messages/index.ts";
import type { CommandContext } from "./context.ts";
import { foldersLike, isPattern } from "./folder-pattern.ts";
import { absolutePath, type NamedFolder } from "./folders.ts";

/** The part `number` of `count`, from 1. */
export interface Shard {
  readonly number: number;
  readonly count: number;
}

export interface Selection {
  readonly folders: readonly NamedFolder[];
  /** Whether several are meant, also where a pattern or a shard leaves one or none. */
  readonly many: boolean;
  /** Folders that a pattern names and that hold no report. */
  readonly others: readonly NamedFolder[];
  /** The part of a folder's path below the folder that all of them share. */
  readonly below: (folder: NamedFolder) => string;
}

/** The current folder where none is named. A message where a pattern leads to no report. */
export function selectFolders(
  typed: readonly string[],
  shard: Shard | null,
  { host, workingFolder }: Pick<CommandContext, "host" | "workingFolder">,
): Selection | Message {
  const named = new Map<string, NamedFolder>();
  const others: NamedFolder[] = [];
  let many = typed.length > 1 || shard !== null;
  for (const name of typed.length > 0 ? typed : ["."]) {
    const path = absolutePath(name, workingFolder);
    if (!isPattern(name) || host.stat(path)) {
      if (!named.has(path)) named.set(path, { name, path });
      continue;
    }
    many = true;
    const matches = foldersLike(name, host, workingFolder);
    if (matches.reports.length === 0) return message("usage/pattern-empty", { pattern: name });
    for (const folder of matches.reports) if (!named.has(folder.path)) named.set(folder.path, folder);
    others.push(...matches.others);
  }
  const all = [...named.values()];
  const shared = sharedParts(all);
  const below = ({ path }: NamedFolder) => path.split("/").slice(shared).join("/");
  const folders = shard ? all.filter((folder) => shardOf(below(folder), shard.count) === shard.number) : all;
  return { folders, many, others, below };
}

/** How many parts the paths of all parents begin with. */
function sharedParts(folders: readonly NamedFolder[]): number {
  const parents = folders.map(({ path }) => path.split("/").slice(0, -1));
  const [first = []] = parents;
  const differs = first.findIndex((part, at) => parents.some((each) => each[at] !== part));
  return differs < 0 ? first.length : differs;
}

/** The same for the same name, whatever the computer: 48 bits of its SHA-1. */
function shardOf(name: string, count: number): number {
  return (Number.parseInt(digest("sha1", name.normalize("NFC"), "hex").slice(0, 12), 16) % count) + 1;
}
