#!/usr/bin/env node
/** The command line. The only file that touches `process`; a command's code is loaded when the command is run. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Git } from "./commands/changed-since.ts";
import type { Machine } from "./commands/context.ts";
import { run } from "./commands/run.ts";
import { PDF_SECONDS } from "./formats/pdf.ts";
import { libreOffice, usualPrograms } from "./hosts/libre-office.ts";
import { nodeHost } from "./hosts/node-host.ts";
import { isLanguage, type Language } from "./messages/index.ts";

const machine: Machine = {
  host: nodeHost,
  workingFolder: process.cwd().replaceAll("\\", "/"),
  builtIn: {
    schemas: packaged("../schemas"),
    templates: packaged("../templates"),
    rules: packaged("./rules"),
  },
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  color: !process.env.NO_COLOR && process.stderr.isTTY === true,
  localeLanguage: localeLanguage(),
  git,
  convertToPdf: libreOffice({ programs: usualPrograms(), seconds: PDF_SECONDS }),
};

// A reader that has seen enough (`| head`) closes the pipe: no mistake of ours.
process.stdout.on("error", () => {});
process.exitCode = await run(process.argv.slice(2), machine);

function packaged(folder: string): string {
  return fileURLToPath(new URL(folder, import.meta.url)).replaceAll("\\", "/");
}

/** Of a patch no more than 256 MB: past that Git counts as failed. */
function git(arguments_: readonly string[]): ReturnType<Git> {
  const { status, stdout } = spawnSync("git", arguments_, { encoding: "utf8", maxBuffer: 2 ** 28 });
  return status === 0 ? stdout : null;
}

function localeLanguage(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const tag = (LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale).slice(0, 2);
  return isLanguage(tag) ? tag : "en";
}
