/** Several reports by the built command line, in threads and in parts: `npm run build` before. */
import { spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
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
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const windows = process.platform === "win32";
const tool = join(root, "dist", "cli.js");

let work: string;

beforeAll(() => {
  work = realpathSync(mkdtempSync(join(tmpdir(), "selfassess-many-")));
  for (const name of ["a", "b", "c"])
    cpSync(join(root, "examples", "incomplete"), join(work, "reports", name), { recursive: true });
  const put = (name: string, text: string) => {
    mkdirSync(join(work, "reports", name));
    writeFileSync(join(work, "reports", name, "selfassess.yaml"), text);
  };
  put("broken", "institution: [");
  put("hostile", `title: ${"[".repeat(2000)}\n`);
  mkdirSync(join(work, "reports", "unreadable", "selfassess.yaml"), { recursive: true });
  mkdirSync(join(work, "reports", "dangling"));
  if (!windows) symlinkSync("/nowhere", join(work, "reports", "dangling", "selfassess.yaml"));
  mkdirSync(join(work, "reports", "notes"));
  mkdirSync(join(work, "bin"));
  writeFileSync(join(work, "bin", "selfassess"), `#!/bin/sh\nexec "${process.execPath}" "${tool}" "$@"\n`);
  chmodSync(join(work, "bin", "selfassess"), 0o755);
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(program: string, typed: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const env = { ...process.env, SELFASSESS_CACHE: "off", ...environment };
  return new Promise((resolve, reject) => {
    const child = spawn(program, typed, { cwd: work, env });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      stderr += text;
    });
    child.once("error", reject).once("close", (code) => resolve({ code, stdout, stderr }));
  });
}

const selfassess = (...typed: string[]) => run(process.execPath, [tool, "--lang", "en", ...typed]);

/** What lies in a folder, by path. */
function filesIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "base64")]));
}

describe("several reports", () => {
  test("are built the same by any number of threads, broken ones among them", async () => {
    const build = (jobs: string, out: string) =>
      selfassess("build", "reports/*", "--draft", "--jobs", jobs, "--out", out);
    const [one, three] = [await build("1", "one"), await build("3", "three")];
    expect(one.code).toBe(2);
    expect({ ...three, stderr: three.stderr.replaceAll("three/", "one/") }).toEqual(one);
    expect(one.stderr.match(/^reports\/\w+$/gm)).toEqual(
      ["a", "b", "broken", "c", "dangling", "hostile", "unreadable"]
        .filter((name) => name !== "dangling" || !windows)
        .map((name) => `reports/${name}`),
    );
    expect(one.stderr).not.toMatch(/mistake of selfassess|\bat .*\.js:\d+/);
    const built = filesIn(join(work, "one"));
    expect([...built.keys()].filter((path) => path.endsWith("report.docx"))).toEqual(
      ["a", "b", "c"].map((name) => join(name, "report.docx")),
    );
    expect(filesIn(join(work, "three"))).toEqual(built);
  });

  test("are checked the same by any number of threads, in every form", async () => {
    const forms = ["pretty", "short", "json", "sarif", "github", "junit"];
    const check = (jobs: string, out: string) => {
      const outputs = forms.flatMap((form) => ["--format", form, "--output", join(out, form)]);
      return selfassess("check", "reports/*", "--jobs", jobs, ...outputs);
    };
    expect((await check("1", "alone")).code).toBe(1);
    expect((await check("2", "shared")).code).toBe(1);
    const texts = filesIn(join(work, "alone"));
    expect([...texts.keys()]).toEqual([...forms].sort());
    expect(filesIn(join(work, "shared"))).toEqual(texts);
  });
});

describe.skipIf(windows)("the recipes", () => {
  const recipe = (name: string) => readFileSync(join(root, "docs", "recipes", name), "utf8");
  const shell = (line: string, environment: NodeJS.ProcessEnv = {}) =>
    run("sh", ["-c", line], {
      PATH: `${join(work, "bin")}:${process.env.PATH}`,
      LC_ALL: "en_US.UTF-8",
      ...environment,
    });
  const named = (ended: readonly Ended[]) =>
    ended.flatMap(({ stderr }) => stderr.match(/^reports\/\w+$/gm) ?? []).sort();

  test("of Kubernetes: the pods build every report once", async () => {
    const [line] = /selfassess build .*/.exec(recipe("kubernetes-indexed-job.yaml"))!;
    const pods = Array.from({ length: 8 }, (_, index) =>
      shell(line, { JOB_COMPLETION_INDEX: String(index) }),
    );
    const ended = await Promise.all(pods);
    const all = await selfassess("build", "reports/*", "--out", "whole");
    expect(named(ended)).toEqual(named([all]));
    expect(named(ended)).toHaveLength(7);
    // Errors are an answer: the pods that have nothing worse end well.
    expect(new Set(ended.map(({ code }) => code))).toEqual(new Set([0, 1]));
  });

  test("of GitHub: what the parts give is together what all reports give", async () => {
    const text = recipe("github-matrix.yaml");
    const parts = JSON.parse(/shard: (\[.*\])/.exec(text)![1]!) as number[];
    const line = (command: string) => new RegExp(`selfassess ${command} .*`).exec(text)![0];
    const inParts = (command: string) =>
      Promise.all(
        parts.map((part) => shell(line(command).replace(/\$\{\{ matrix\.shard \}\}/g, String(part)))),
      );
    for (const command of ["build", "check", "status"]) expect(line(command)).toContain(`/${parts.length} `);

    await inParts("check");
    const findings = parts.flatMap(
      (part) => JSON.parse(readFileSync(join(work, "findings", `${part}.json`), "utf8")).reports,
    ) as { folder: string }[];
    const { stdout } = await shell('selfassess check "reports/*" --format json');
    const inOrder = [...findings].sort((a, b) => (a.folder < b.folder ? -1 : 1));
    expect(inOrder).toEqual(JSON.parse(stdout).reports);

    await inParts("status");
    await shell(line("status --merge"));
    await shell('selfassess status "reports/*" --format html --output all.html');
    expect(readFileSync(join(work, "status.html"), "utf8")).toBe(
      readFileSync(join(work, "all.html"), "utf8"),
    );
  });
});
