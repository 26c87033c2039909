/** What is checked, and the programs that check it. With CI=true a check runs, and fails, where its program is not there. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { EXAMPLES } from "../outputs/example-trees.ts";

export const BUILT = [
  ...EXAMPLES.map((example) => ({ example, draft: false })),
  { example: "incomplete", draft: true },
];

export const CHROMIUM = "/usr/bin/chromium";

const mustRun = process.env.CI === "true";
const isThere = (program: string, typed: string) => spawnSync(program, [typed]).error === undefined;

export const hasLibreOffice = mustRun || (isThere("soffice", "--version") && isThere("pdftotext", "-v"));
export const hasChromium = mustRun || existsSync(CHROMIUM);
export const hasWine = mustRun || isThere("wine", "--version");
export const hasRegistry = () => mustRun || spawnSync("npm", ["view", "sharp", "version"]).status === 0;

/** What a program says; throws where it fails. */
export function outputOf(program: string, typed: readonly string[]): string {
  const { status, error, stdout, stderr } = spawnSync(program, typed, {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${typed.join(" ")}: ${stderr}`);
  return stdout;
}
