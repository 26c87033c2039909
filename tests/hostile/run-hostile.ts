/** Lays a case out on the disk and runs the built tool over it, watched, in a process of its own. */
import { execFile, execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type HostileCase, hostileBase, OUTSIDE } from "./hostile-case.ts";
import { rulesIn } from "./run-in-memory.ts";

export interface HostileRun {
  readonly code: number | null;
  readonly rules: ReadonlySet<string>;
  readonly stderr: string;
  /** CPU time. */
  readonly seconds: number;
  readonly megabytes: number;
  /** Paths outside of the report, of the tool and of Node that were opened. */
  readonly strange: readonly string[];
  /** Connections and programs. */
  readonly calls: readonly string[];
  /** What was written where nothing should be. */
  readonly written: readonly string[];
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const SECRETS = ["secret.csv", "secret.md"];
const DEADLINE = 90_000;
/** What comes with the tool or with Node; `sharp` asks what system it is on. */
const KNOWN = [
  root,
  realpathSync(join(root, "node_modules")),
  dirname(process.execPath),
  "/proc/self/exe",
  "/usr/bin/ldd",
];

export async function runHostile(
  { files, links = {}, pipes = [], command = "check" }: HostileCase,
  cacheFolder: string,
): Promise<HostileRun> {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), "selfassess-hostile-")));
  const report = join(scratch, "report");
  const outside = join(scratch, OUTSIDE);
  try {
    for (const name of SECRETS) place(outside, name, "а,б\n");
    for (const [path, content] of Object.entries({ ...hostileBase, ...files?.() }))
      if (content !== null) place(report, path, content);
    for (const [path, target] of Object.entries(links)) {
      rmSync(join(report, path), { recursive: true, force: true });
      mkdirSync(dirname(join(report, path)), { recursive: true });
      symlinkSync(
        target.replace(OUTSIDE, target.startsWith(OUTSIDE) ? outside : OUTSIDE),
        join(report, path),
      );
    }
    for (const path of pipes) {
      mkdirSync(dirname(join(report, path)), { recursive: true });
      execFileSync("mkfifo", [join(report, path)]);
    }
    const typed = command === "check" ? ["check", report, "--format", "json"] : ["build", report];
    const watched = join(scratch, "watched.json");
    const { code, stdout, stderr } = await run(typed, { WATCHED: watched, SELFASSESS_CACHE: cacheFolder });
    const { seconds, megabytes, opened, calls } = JSON.parse(readFileSync(watched, "utf8"));
    return {
      code,
      rules: command === "check" ? rulesIn(stdout) : rulesSaid(stderr),
      stderr,
      seconds,
      megabytes,
      strange: (opened as string[]).filter(
        (path) => ![report, watched, cacheFolder, ...KNOWN].some((each) => path.startsWith(each)),
      ),
      calls,
      written: readdirSync(outside).filter((name) => !SECRETS.includes(name)),
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function place(folder: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** `error path-outside` and the like, in whatever language. */
function rulesSaid(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/^\S.* ([a-z]+(?:-[a-z]+)+)$/gm)].map(([, rule]) => rule!));
}

function run(
  typed: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const hook = fileURLToPath(new URL("watch.cjs", import.meta.url));
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["--require", hook, join(root, "dist/cli.js"), ...typed],
      {
        timeout: DEADLINE,
        maxBuffer: 100_000_000,
        env: { ...process.env, ...environment, NODE_OPTIONS: "" },
      },
      (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}
