#!/usr/bin/env node
/** The command line. The only file that touches `process`. `--version` loads nothing; a command, its own code. */
import { writeSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Machine } from "./commands/context.ts";
import type { Interruption } from "./host.ts";
import type { StandardStream } from "./hosts/standard-streams.ts";
import type { Language } from "./messages/index.ts";
import { version } from "./version.ts";

const STDOUT = 1;
const CANNOT_RUN = 2;

const typed = process.argv.slice(2);
if (typed.length === 1 && (typed[0] === "--version" || typed[0] === "-V")) sayVersion();
else void start();

/** Node's streams take longer to load than all the rest of it. */
function sayVersion(): void {
  try {
    writeSync(STDOUT, `${version}\n`);
  } catch {
    // Nobody reads it.
  }
}

async function start(): Promise<void> {
  const cache = cacheFolder();
  const codeCache = cache === null ? null : await import("./hosts/code-cache.ts");
  // Node compiles its own modules anew where they are loaded after this.
  (await import("./hosts/v8-settings.ts")).expectShortRun();
  if (cache !== null) codeCache?.keepCode(cache, purposeOf(typed));
  const { standardStream } = await import("./hosts/standard-streams.ts");
  const [stdout, stderr] = [standardStream("stdout"), standardStream("stderr")];
  const folder = workingFolder();
  process.exitCode =
    folder === null ? await sayNowhere(stderr) : await run(await machine(folder, stdout, stderr));
  // Node would wait for threads that tidy up memory.
  if (stdout.isDone() && stderr.isDone()) process.exit();
}

async function run(on: Machine): Promise<number> {
  const commands = await import("./commands/run.ts");
  return commands.run(typed, on);
}

/** null where somebody has removed it. */
function workingFolder(): string | null {
  try {
    return process.cwd().replaceAll("\\", "/");
  } catch {
    return null;
  }
}

async function sayNowhere(stderr: StandardStream): Promise<number> {
  const { isLanguage, message, translate } = await import("./messages/index.ts");
  stderr.write(`${translate(message("working-folder-gone", {}), localeLanguage(isLanguage))}\n`);
  return CANNOT_RUN;
}

/** The command's name and what it writes: runs that use the same code. */
function purposeOf(arguments_: readonly string[]): string {
  const command = arguments_.find((word) => /^[a-z]+$/.test(word)) ?? "none";
  const format = arguments_[arguments_.indexOf("--format") + 1] ?? "";
  return arguments_.includes("--format") ? `${command}-${format.replace(/[^a-z]/g, "")}` : command;
}

async function machine(
  workingFolder: string,
  stdout: StandardStream,
  stderr: StandardStream,
): Promise<Machine> {
  const [{ nodeHost }, { git }, { nodeThreads }, { terminalAsk }, { listenForStop }, { isLanguage }] =
    await Promise.all([
      import("./hosts/node-host.ts"),
      import("./hosts/git.ts"),
      import("./hosts/node-threads.ts"),
      import("./hosts/terminal-ask.ts"),
      import("./hosts/interruption.ts"),
      import("./messages/index.ts"),
    ]);
  let interruption: Interruption | null = null;
  const listen = () => {
    interruption ??= listenForStop();
    return interruption;
  };
  return {
    host: nodeHost,
    workingFolder,
    builtIn: {
      schemas: packaged("../schemas"),
      templates: packaged("../templates"),
      rules: packaged("./rules"),
      memory: packaged("./built-in"),
    },
    cacheFolder: cacheFolder(),
    stdout: stdout.write,
    stderr: stderr.write,
    color: !process.env.NO_COLOR && stderr.isTerminal,
    localeLanguage: localeLanguage(isLanguage),
    git,
    terminal: stderr.isTerminal,
    // `performance` is a library that has to be loaded.
    milliseconds: () => Number(process.hrtime.bigint()) / 1e6,
    listenForStop: listen,
    ask: stderr.isTerminal && process.stdin.isTTY ? terminalAsk(process.stderr) : null,
    threads: nodeThreads(packaged("./worker.js")),
    standby: {
      watch: async (...wanted) => {
        (await import("./hosts/v8-settings.ts")).expectLongRun();
        const { watchFiles } = await import("./hosts/watch-files.ts");
        return watchFiles(process.env.SELFASSESS_POLL === "1")(...wanted);
      },
      serve: async (...wanted) => (await import("./hosts/local-server.ts")).serveHere(...wanted),
      openBrowser: async (address) => (await import("./hosts/open-browser.ts")).openBrowser(address),
      untilStopped: () =>
        new Promise((resolve) => {
          listen().signal.addEventListener("abort", () => resolve());
          for (const signal of ["SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
        }),
    },
    convertToPdf: async (documents) => {
      const { libreOffice, usualPrograms } = await import("./hosts/libre-office.ts");
      const { PDF_SECONDS } = await import("./formats/pdf.ts");
      const { signal } = listen();
      return libreOffice({ programs: usualPrograms(), seconds: PDF_SECONDS, signal })(documents);
    },
  };
}

function packaged(path: string): string {
  return join(import.meta.dirname, path).replaceAll("\\", "/");
}

/** The user's folder for caches; null where SELFASSESS_CACHE says `off`. */
function cacheFolder(): string | null {
  const { SELFASSESS_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (SELFASSESS_CACHE === "off") return null;
  const caches = SELFASSESS_CACHE || XDG_CACHE_HOME || LOCALAPPDATA || join(homedir(), ".cache");
  return join(caches, "selfassess").replaceAll("\\", "/");
}

function localeLanguage(isLanguage: (tag: unknown) => tag is Language): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  // Of what knows the system's locale, plurals are ready soonest.
  const tag = (LC_ALL || LC_MESSAGES || LANG || new Intl.PluralRules().resolvedOptions().locale).slice(0, 2);
  return isLanguage(tag) ? tag : "en";
}
