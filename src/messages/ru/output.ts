import type { output as source } from "../en/output.ts";

export const output: Record<keyof typeof source, string> = {
  "character-dropped": "Файл Word не может содержать символ {characters}, поэтому он пропущен.",
  "character-dropped.help":
    "Удалите его из текста: такой символ часто попадает при копировании из другой программы.",
};
