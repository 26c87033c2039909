import { en } from "./en.ts";
import { ky } from "./ky.ts";
import { ru } from "./ru.ts";
import type { FigureWords } from "./types.ts";

export type PartKey = keyof FigureWords["parts"];

export const figureWords: readonly FigureWords[] = [ky, ru, en];

type ListKey = {
  [Key in keyof FigureWords]: FigureWords[Key] extends readonly string[] ? Key : never;
}[keyof FigureWords];

/** The entries of all languages under a key. */
export function allFigureWords(key: ListKey): readonly string[] {
  return figureWords.flatMap((words) => words[key]);
}
