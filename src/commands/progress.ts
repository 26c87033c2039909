import { printable } from "../findings/printers/printable.ts";
import { firstCells } from "../findings/printers/width.ts";
import type { CommandContext } from "./context.ts";

export interface Progress {
  /** What is under way, on a line that the next one replaces. */
  readonly show: (done: number, name: string) => void;
  /** Takes the line back, so that other lines can be printed. */
  readonly hide: () => void;
  readonly end: () => void;
}

/** Milliseconds: what is quicker needs no line. */
const QUICK = 1000;
/** Cells of the line: a longer one would wrap in a usual terminal and could not be taken back. */
const WIDTH = 78;

/** `12/2200 school-17…` on a terminal, once the work takes longer than a second; nothing elsewhere. */
export function progress(total: number, { terminal, stderr }: CommandContext): Progress {
  let latest: string | null = null;
  let isLate = false;
  let isShown = false;
  const draw = () => {
    if (!isLate || latest === null) return;
    stderr(`\r\u001b[K${latest}`);
    isShown = true;
  };
  const timer = terminal
    ? setTimeout(() => {
        isLate = true;
        draw();
      }, QUICK)
    : undefined;
  const hide = () => {
    if (isShown) stderr("\r\u001b[K");
    isShown = false;
  };
  return {
    show(done, name) {
      latest = firstCells(`${done}/${total} ${printable(name)}`, WIDTH) + "…";
      draw();
    },
    hide,
    end() {
      clearTimeout(timer);
      hide();
    },
  };
}
