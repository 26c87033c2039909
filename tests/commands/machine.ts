/** A machine in memory, with the small complete report of the rules' tests in `/reports/report`. */
import { readdirSync, readFileSync } from "node:fs";
import type { Git } from "../../src/commands/changed-since.ts";
import { run } from "../../src/commands/run.ts";
import type { Ask, ConvertToPdf, HostError, Interruption, Standby, Threads } from "../../src/host.ts";
import { createMemoryHost, type MemoryHost } from "../../src/hosts/memory-host.ts";
import type { Language } from "../../src/messages/index.ts";
import { baseLayout, baseReport, baseStandard } from "../rules/base-report.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;

export interface MachineOptions {
  /** Laid over the report; null takes a file away. */
  readonly report?: Readonly<Record<string, string | Uint8Array | null>>;
  /** Other files by their absolute path. */
  readonly files?: Files;
  readonly failures?: Readonly<Record<string, HostError["code"]>>;
  readonly git?: Git;
  readonly convertToPdf?: ConvertToPdf;
  readonly color?: boolean;
  readonly terminal?: boolean;
  readonly milliseconds?: () => number;
  readonly interruption?: Interruption;
  readonly ask?: Ask;
  readonly threads?: Threads;
  readonly standby?: Standby;
  /** Gets what is said to people as soon as it is said. */
  readonly hear?: (text: string) => void;
  readonly cacheFolder?: string;
  readonly localeLanguage?: Language;
  /** A folder of Windows (`C:/Users/a`), instead of `/reports`. */
  readonly windows?: string;
}

export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface TestMachine {
  readonly host: MemoryHost;
  /** Runs a command line in `/reports`, or in the folder of Windows. */
  readonly run: (...typed: string[]) => Promise<Said>;
  readonly runIn: (folder: string, ...typed: string[]) => Promise<Said>;
  readonly text: (path: string) => string;
}

const tool: Files = {
  ...under("templates", fromDisk("templates", ".")),
  ...under("templates", baseLayout),
  ...under("schemas", baseStandard),
  ...under("rules", fromDisk("src/rules", ".md")),
};

export function testMachine(options: MachineOptions = {}): TestMachine {
  const report = Object.entries({ ...baseReport, ...options.report }).filter(
    (entry): entry is [string, string | Uint8Array] => entry[1] !== null,
  );
  const folder = options.windows ?? "/reports";
  const toolFolder = options.windows === undefined ? "/tool" : "C:/tool";
  const host = createMemoryHost(
    {
      ...under(toolFolder, tool),
      ...under(`${folder}/report`, Object.fromEntries(report)),
      ...options.files,
    },
    { failures: options.failures ?? {}, windows: options.windows !== undefined },
  );
  const runIn = async (workingFolder: string, ...typed: string[]) => {
    let stdout = "";
    let stderr = "";
    const code = await run(typed, {
      host,
      workingFolder,
      builtIn: {
        schemas: `${toolFolder}/schemas`,
        templates: `${toolFolder}/templates`,
        rules: `${toolFolder}/rules`,
        memory: `${toolFolder}/built-in`,
      },
      cacheFolder: options.cacheFolder ?? null,
      stdout: (text) => {
        stdout += text;
      },
      stderr: (text) => {
        stderr += text;
        options.hear?.(text);
      },
      color: options.color ?? false,
      localeLanguage: options.localeLanguage ?? "en",
      terminal: options.terminal ?? false,
      milliseconds: options.milliseconds ?? (() => performance.now()),
      listenForStop: options.interruption ? () => options.interruption! : null,
      ask: options.ask ?? null,
      threads: options.threads ?? null,
      standby: options.standby ?? null,
      git: options.git ?? (() => null),
      convertToPdf: options.convertToPdf ?? (async () => "absent"),
    });
    return { code, stdout, stderr };
  };
  return {
    host,
    text: (path) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(host.files.get(path)),
    run: (...typed) => runIn(folder, ...typed),
    runIn,
  };
}

function under(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
}

function fromDisk(folder: string, ending: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.includes(ending));
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = `${parentPath}/${name}`.replaceAll("\\", "/");
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}
