import { en } from "./en.ts";
import { ky } from "./ky.ts";
import { ru } from "./ru.ts";
import type { RuleWords } from "./types.ts";

export const ruleWords: readonly RuleWords[] = [ky, ru, en];

type ListKey = {
  [Key in keyof RuleWords]: RuleWords[Key] extends readonly unknown[] ? Key : never;
}[keyof RuleWords];

/** The entries of all languages under a key. */
export function allWords<Key extends ListKey>(key: Key): RuleWords[Key] {
  return ruleWords.flatMap((words) => words[key] as readonly unknown[]) as unknown as RuleWords[Key];
}
