/** Word documents → PDF by the LibreOffice of this computer, in a folder and with a profile of their own. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { homedir, tmpdir } from "node:os";
import * as path from "node:path";
import machine from "node:process";
import { pathToFileURL } from "node:url";
import type { ConvertToPdf } from "../host.ts";

export interface LibreOfficeOptions {
  /** Names and paths to try, in this order. */
  readonly programs: readonly string[];
  /** Seconds for the documents of one folder. */
  readonly seconds: number;
  /** Ends it, as a failure. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Bookmarks, a structure for screen readers, the title in the window; links to files go from the PDF, not from the root.
 * Names of LibreOffice's PDF export (help.libreoffice.org, «PDF Export Command Line Parameters»).
 */
const FILTER = `pdf:writer_pdf_Export:${JSON.stringify(
  Object.fromEntries(
    ["UseTaggedPDF", "ExportBookmarks", "DisplayPDFDocumentTitle", "ExportLinksRelativeFsys"].map((name) => [
      name,
      { type: "boolean", value: "true" },
    ]),
  ),
)}`;

/** Folders above the documents, so that a link that climbs out of theirs does not end at the root. */
const DEPTH = 32;

export function libreOffice({ programs, ...limits }: LibreOfficeOptions): ConvertToPdf {
  return async (documents) => {
    const scratch = fs.mkdtempSync(path.join(fs.realpathSync(tmpdir()), "selfassess-pdf-"));
    try {
      const root = path.join(scratch, ...Array<string>(DEPTH).fill("d"));
      // Numbers for names: a program's arguments do not hold every letter in every locale.
      const placed = [...documents].map(([name, bytes], index) => {
        const folder = path.join(root, path.posix.dirname(name));
        fs.mkdirSync(folder, { recursive: true });
        fs.writeFileSync(path.join(folder, `${index}.docx`), bytes);
        return { name, folder, word: `${index}.docx`, pdf: path.join(folder, `${index}.pdf`) };
      });
      const profile = pathToFileURL(path.join(scratch, "profile")).href;
      for (const folder of new Set(placed.map((each) => each.folder))) {
        const words = placed.filter((each) => each.folder === folder).map((each) => each.word);
        const typed = [
          `-env:UserInstallation=${profile}`,
          ..."--headless --norestore --nologo --nodefault --nolockcheck --nofirststartwizard".split(" "),
          ...["--convert-to", FILTER, "--outdir", ".", ...words],
        ];
        const ended = await runFirst(programs, typed, folder, limits);
        if (ended !== "done") return ended;
      }
      // It says that all is well also where a document could not be converted.
      if (!placed.every(({ pdf }) => fs.existsSync(pdf))) return "failed";
      return new Map(
        placed.map(({ name, pdf }) => [name.replace(/docx$/, "pdf"), Uint8Array.from(fs.readFileSync(pdf))]),
      );
    } catch {
      return "failed";
    } finally {
      removeFolder(scratch);
    }
  };
}

/** On the search path, then where installers put it. */
export function usualPrograms(): string[] {
  const inProgramFiles = ["ProgramFiles", "ProgramFiles(x86)"].flatMap((name) => machine.env[name] ?? []);
  const inApplications = ["", homedir()].map((home) => `${home}/Applications`);
  if (machine.platform === "win32")
    return ["soffice.com", ...inProgramFiles.map((folder) => `${folder}\\LibreOffice\\program\\soffice.com`)];
  if (machine.platform === "darwin")
    return ["soffice", ...inApplications.map((folder) => `${folder}/LibreOffice.app/Contents/MacOS/soffice`)];
  return ["soffice", "libreoffice", "/usr/lib/libreoffice/program/soffice", "/snap/bin/libreoffice"];
}

type Limits = Omit<LibreOfficeOptions, "programs">;
type Ended = "done" | "absent" | "failed" | "slow";

async function runFirst(
  programs: readonly string[],
  typed: readonly string[],
  folder: string,
  limits: Limits,
): Promise<Ended> {
  for (const program of programs) {
    const ended = await runProgram(program, typed, folder, limits);
    if (ended !== "absent") return ended;
  }
  return "absent";
}

function runProgram(
  program: string,
  typed: readonly string[],
  folder: string,
  { seconds, signal }: Limits,
): Promise<Ended> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve("failed");
    const child = spawn(program, typed, {
      cwd: folder,
      // Its PDF says the hour in the zone where it was made.
      env: { ...machine.env, TZ: "UTC" },
      stdio: "ignore",
      windowsHide: true,
      // A group of its own, so that all of it can be ended: `soffice` is a script that starts others.
      detached: machine.platform !== "win32",
    });
    const timer = setTimeout(() => end("slow"), seconds * 1000);
    const stop = () => end("failed");
    function end(how: Ended) {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
      if (how === "slow" || how === "failed") stopGroup(child);
      resolve(how);
    }
    signal?.addEventListener("abort", stop);
    child.once("error", () => end("absent"));
    child.once("exit", () => end("done"));
  });
}

/** A file that a program still holds stays where the system clears up. */
function removeFolder(folder: string): void {
  try {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // It holds nothing but copies.
  }
}

/** What is left of a program and of those that it started. */
function stopGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (machine.platform === "win32")
    spawnSync("taskkill", ["/pid", `${pid}`, "/t", "/f"], { stdio: "ignore", windowsHide: true });
  else
    try {
      machine.kill(-pid, "SIGKILL");
    } catch {
      // All of them have ended.
    }
}
