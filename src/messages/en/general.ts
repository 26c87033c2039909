/** Pieces that other messages are put together from. */
export const general = {
  "did-you-mean": " Did you mean “{name}”?",
} as const;
