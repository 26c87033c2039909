import type { general as source } from "../en/general.ts";

export const general: Record<keyof typeof source, string> = {
  "did-you-mean": " Балким, «{name}» деп жазгыңыз келгендир?",
};
