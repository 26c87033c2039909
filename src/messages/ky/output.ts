import type { output as source } from "../en/output.ts";

export const output: Record<keyof typeof source, string> = {
  "character-dropped": "Word файлына {characters} белгиси жазылбайт, ошондуктан ал калтырылып кетти.",
  "character-dropped.help":
    "Аны тексттен өчүрүңүз: мындай белги көбүнчө башка программадан көчүргөндө кошулуп калат.",
};
