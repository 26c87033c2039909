import { printable } from "../findings/printers/printable.ts";
import { firstCells } from "../findings/printers/width.ts";
import type { CommandContext } from "./context.ts";

export interface Progress {
  /** What is under way, on a line that the next one replaces. */
  readonly show: (text: () => string) => void;
  /** Looks at the clock: of use where the work has no pause in which a timer could. */
  readonly look: () => void;
  /** Takes the line back, so that other lines can be printed. */
  readonly hide: () => void;
  readonly end: () => void;
}

/** Milliseconds: what is quicker needs no line. */
const QUICK = 1000;
/** Cells of the line: a longer one would wrap in a usual terminal and could not be taken back. */
const WIDTH = 78;

/** A line such as `12/2200 school-17…` on a terminal, once the work takes longer than a second; nothing elsewhere. */
export function progress({ terminal, stderr, milliseconds }: CommandContext): Progress {
  if (!terminal) return { show() {}, look() {}, hide() {}, end() {} };
  const start = milliseconds();
  let latest: (() => string) | null = null;
  let shown: string | null = null;
  let hasEnded = false;
  const look = () => {
    if (hasEnded || latest === null || milliseconds() - start < QUICK) return;
    const text = `${firstCells(printable(latest()), WIDTH)}…`;
    if (text !== shown) stderr(`\r\u001b[K${text}`);
    shown = text;
  };
  const hide = () => {
    if (shown !== null) stderr("\r\u001b[K");
    shown = null;
  };
  const timer = setTimeout(look, QUICK);
  return {
    show(text) {
      latest = text;
      look();
    },
    look,
    hide,
    end() {
      clearTimeout(timer);
      hasEnded = true;
      hide();
    },
  };
}
