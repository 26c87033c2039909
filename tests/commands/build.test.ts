import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "../../src/commands/build.ts";
import "../../src/commands/check.ts";
import "../../src/commands/thread-pool.ts";
import type { Threads } from "../../src/host.ts";
import { baseReport } from "../rules/base-report.ts";
import { type MachineOptions, testMachine } from "./machine.ts";

const at = (folder: string, report: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(report).map(([path, text]) => [`/reports/${folder}/${path}`, text]));
const broken = {
  ...baseReport,
  "criteria/1.1.md": baseReport["criteria/1.1.md"]!.replace("[minutes-2]", "[x]"),
};
/** Complete, with an error, without a manifest, not YAML. */
const several: MachineOptions = {
  files: {
    ...at("a/one", baseReport),
    ...at("a/two", broken),
    "/reports/a/three/readme.md": "",
    ...at("a/four", { "selfassess.yaml": "a: [" }),
  },
};
const names = (host: { files: Map<string, unknown> }, part: string) =>
  [...host.files.keys()].filter((path) => path.includes(part)).sort();

describe("build", () => {
  it("writes a report and says what was written", async () => {
    const machine = testMachine();
    expect(await machine.run("build", "report", "--format", "html", "--lang", "en")).toEqual({
      code: 0,
      stdout: "",
      stderr: "Nothing to report.\nWritten: report/build/report.html\n",
    });
  });

  it.each([
    ["an error", broken, 0],
    ["no layout", { "selfassess.yaml": `${baseReport["selfassess.yaml"]}layout: none\n` }, 1],
    ["no standard", { "selfassess.yaml": "selfassess: 1\nstandard: none\n" }, 1],
  ])("a draft in spite of %s", async (_, report, code) => {
    expect((await testMachine({ report }).run("build", "report", "--draft")).code).toBe(code);
  });

  it("does all of several, each below its name", async () => {
    const machine = testMachine(several);
    const { code, stderr } = await machine.run(
      "build",
      "a/*",
      "--format",
      "html",
      "--lang",
      "en",
      "--out",
      "built",
    );
    expect(code).toBe(1);
    expect(stderr.match(/^(a\/|Errors|Nothing|Passed|Because|Written|selfassess.yaml:).*$/gm)).toEqual([
      "Passed over, since they hold no selfassess.yaml: 1 (a/three).",
      "a/four",
      "selfassess.yaml:1:4 error file-invalid",
      "Errors: 1, warnings: 0, notes: 0.",
      "a/one",
      "Nothing to report.",
      "Written: built/one/report.html",
      "a/two",
      "Errors: 1, warnings: 0, notes: 0.",
      "Because of the errors nothing was written. With --draft a draft is built all the same.",
    ]);
    expect(names(machine.host, "/built/")).toEqual(["/reports/built/one/report.html"]);
  });

  it.each([
    [["a/one", "a/none"], 2],
    [["a/one", "a/two", "a/none"], 1],
    [["a/on?"], 0],
    [["b/*"], 2],
  ])("%j ends with %i", async (typed, code) => {
    expect((await testMachine(several).run("build", "--format", "html", ...typed)).code).toBe(code);
  });

  it.each([
    ["ky", "б/* боюнча"],
    ["ru", "По «б/*» не нашлось"],
    ["en", "“б/*” leads to no folder with a file selfassess.yaml."],
  ])("says where a pattern leads to nothing, in %s", async (language, says) => {
    const { stderr } = await testMachine(several).run("build", "б/*", "--lang", language);
    expect(stderr.replace(/[«»](?=.*боюнча)/g, "")).toContain(says);
  });

  it.each(["0/4", "5/4", "1", "a/b", "1/0", "-1/4"])("knows no shard %s", async (shard) => {
    const { code, stderr } = await testMachine(several).run("build", "a/*", "--shard", shard, "--lang", "en");
    expect(code).toBe(2);
    expect(stderr).toBe(`“${shard}” is not possible for --shard <part>. Possible: 1/4, 2/4, 3/4, 4/4.\n`);
  });

  it("writes a shard's report where the whole would write it", async () => {
    const machine = testMachine({ files: { ...at("a/one", baseReport), ...at("a/two", baseReport) } });
    const said: string[] = [];
    for (const shard of ["1/3", "2/3", "3/3"]) {
      const typed = ["a/*", "--shard", shard, "--out", "built", "--format", "html", "--lang", "en"];
      const { code, stderr } = await machine.run("build", ...typed);
      expect(code).toBe(0);
      said.push(...stderr.split("\n"));
    }
    expect(said.filter((line) => line.startsWith("No report"))).toHaveLength(1);
    expect(names(machine.host, "/built/")).toEqual([
      "/reports/built/one/report.html",
      "/reports/built/two/report.html",
    ]);
  });

  it("calls a mistake of its own by its name, and goes on", async () => {
    const machine = testMachine({ files: { ...at("a/one", baseReport), ...at("a/two", baseReport) } });
    const read = machine.host.read;
    machine.host.read = (path) => {
      if (path === "/reports/a/one/evidence.yaml") throw new Error("a mistake");
      return read(path);
    };
    const { code, stderr } = await machine.run("build", "a/*", "--format", "html", "--lang", "en");
    expect(code).toBe(3);
    expect(stderr).toMatch(/^a\/one\nThis is a mistake of selfassess \S+ itself.*\nError: a mistake\n/);
    expect(stderr).toContain("Written: a/two/build/report.html\n");
  });
});

describe("threads", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Each task lasts as long as is said here, in milliseconds; at 0 it is never done. */
  const threads = (lasts: Readonly<Record<string, number>>): Threads => ({
    cores: 2,
    start: () => ({
      ask: (order) =>
        new Promise((resolve) => {
          const { name } = (order as { task: { folder: { name: string } } }).task.folder;
          const result = { code: 0, language: "en", findings: `Done ${name}\n`, paths: [], stopped: false };
          const words = { kind: "done", result: { result, unchanged: false } };
          if (lasts[name]! > 0) setTimeout(() => resolve({ kind: "said", words }), lasts[name]);
        }),
      isAlive: () => true,
      end() {},
    }),
  });

  it("print in the order of the folders, whatever is done first", async () => {
    const machine = testMachine({ threads: threads({ a: 900, b: 10, c: 10 }) });
    const running = machine.run("build", "a", "b", "c");
    await vi.advanceTimersByTimeAsync(900);
    expect((await running).stderr).toBe("a\nDone a\nb\nDone b\nc\nDone c\n");
  });

  it("give a report up after a minute, and say so", async () => {
    const machine = testMachine({ threads: threads({ a: 0, b: 10 }) });
    const running = machine.run("build", "a", "b", "--lang", "en");
    await vi.advanceTimersByTimeAsync(60_000);
    const { code, stderr } = await running;
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^a\nselfassess\.yaml error limit-exceeded\n {3}The report is not done after 60 seconds and is passed over\.\n/,
    );
    expect(stderr).toMatch(/b\nDone b\n$/);
  });

  it("that are given up are a finding in every form, and leave the shape of the others", async () => {
    const machine = testMachine({ threads: threads({ a: 0, b: 0 }) });
    const running = machine.run("check", "a", "b", "--format", "json", "--lang", "ky");
    await vi.advanceTimersByTimeAsync(60_000);
    const { code, stdout } = await running;
    expect(code).toBe(2);
    const finding = { rule: "limit-exceeded", severity: "error", file: "selfassess.yaml", line: 1 };
    expect(JSON.parse(stdout).reports).toMatchObject([
      { folder: "a", summary: { error: 1 }, findings: [finding] },
      { folder: "b", summary: { error: 1 }, findings: [finding] },
    ]);
  });

  it("show on a terminal what is under way, once it takes longer than a second", async () => {
    const lasts = { a: 600, b: 600, c: 600, d: 600 };
    const running = testMachine({ threads: threads(lasts), terminal: true }).run(
      "build",
      "a",
      "b",
      "c",
      "d",
      "--jobs",
      "1",
    );
    await vi.advanceTimersByTimeAsync(3000);
    const line = (text: string) => `\r\u001b[K${text}`;
    expect((await running).stderr).toBe(
      [
        "a\nDone a\n",
        line("1/4 b…"),
        line("2/4 b…"),
        line("b\nDone b\n"),
        line("2/4 c…"),
        line("3/4 c…"),
        line("c\nDone c\n"),
        line("3/4 d…"),
        line("4/4 d…"),
        line("d\nDone d\n"),
      ].join(""),
    );
  });
});
