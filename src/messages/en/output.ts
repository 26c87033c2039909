export const output = {
  "character-dropped": "A Word file cannot hold the character {characters}, so it was left out.",
  "character-dropped.help": "Delete it in the text; copying from another program often brings it along.",
} as const;
