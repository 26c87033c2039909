import { describe, expect, it } from "vitest";
import { HostError } from "../../src/host.ts";
import { baseReport } from "../rules/base-report.ts";
import { type TestMachine, testMachine } from "./machine.ts";

const criterion = baseReport["criteria/1.1.md"]!;
/** An error, a warning and a repairable error. */
const unknownEvidence = { "criteria/1.1.md": criterion.replace("[minutes-2]", "[minuts-2]") };
const draft = { "criteria/1.2.md": baseReport["criteria/1.2.md"]!.replace("---\n", "---\nstatus: draft\n") };
const secondColon = {
  "criteria/2.1.md": baseReport["criteria/2.1.md"]!.replace("---\n", "---\nresponsible: Мугалим: А.\n"),
};

const rulesIn = (text: string) =>
  [...text.matchAll(/: (?:error|warning|info) ([a-z-]+): /g)].map((match) => match[1]);

describe("check", () => {
  it("is content with a complete report, and says what to do next", async () => {
    const { code, stdout, stderr } = await testMachine().run("check", "report", "--lang", "en");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toBe("Nothing to report.\nTo write the documents: `selfassess build report`.\n");
  });

  it("speaks the report's language, then the locale's", async () => {
    expect((await testMachine().run("check", "report")).stderr).toMatch(/^Ката табылган жок\./);
    const nowhere = await testMachine({ localeLanguage: "ru" }).run("check", "nowhere");
    expect(nowhere.code).toBe(2);
    expect(nowhere.stderr).toContain("ошибка manifest-invalid");
  });

  it.each([
    [unknownEvidence, "error", 1],
    [draft, "error", 0],
    [draft, "warning", 1],
    [draft, "info", 1],
    [{}, "info", 0],
  ] as const)("fails from a severity on", async (report, failOn, code) => {
    expect((await testMachine({ report }).run("check", "report", "--fail-on", failOn)).code).toBe(code);
  });

  it("shows the rule to read about where there are errors", async () => {
    const { stderr } = await testMachine({ report: unknownEvidence }).run("--lang", "en", "check", "report");
    expect(stderr).toContain(
      "More about a rule: `selfassess explain evidence-unknown`. To build a draft in spite of errors: `selfassess build report --draft`.",
    );
  });

  it("uses colours on a terminal only, and never with --no-color", async () => {
    const machine = testMachine({ report: unknownEvidence, color: true });
    expect((await machine.run("check", "report")).stderr).toContain("\u001b[31m");
    expect((await machine.run("check", "report", "--no-color")).stderr).not.toContain("\u001b");
    await machine.run("check", "report", "--format", "pretty", "--output", "out.txt");
    expect(machine.text("/reports/out.txt")).not.toContain("\u001b");
  });

  it("does not let a broken folder stop the others", async () => {
    const machine = testMachine({ report: unknownEvidence });
    const { code, stdout } = await machine.run("check", "nowhere", "report", "--format", "json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout).reports).toMatchObject([
      { folder: "nowhere", summary: { error: 1 } },
      { folder: "report", summary: { error: 1 } },
    ]);
    expect((await testMachine().run("check", "nowhere", "report")).code).toBe(2);
  });
});

describe("check --format, --output, --max", () => {
  it("writes several forms, each to its file, and one to standard output", async () => {
    const machine = testMachine({ report: unknownEvidence });
    const typed = ["check", "report", "--format", "sarif", "--output", "a/f.sarif", "--format", "pretty"];
    const { code, stdout, stderr } = await machine.run(
      ...typed,
      "--format",
      "junit",
      "--output",
      "j.xml",
      "--format",
      "short",
    );
    expect(code).toBe(1);
    expect(rulesIn(stdout)).toEqual(["evidence-unknown"]);
    expect(stderr).toContain("ката evidence-unknown");
    expect(stderr).toContain("Жазылды: a/f.sarif");
    const log = JSON.parse(machine.text("/reports/a/f.sarif"));
    expect(log.runs[0].tool.driver.language).toBe("ky");
    expect(log.runs[0].tool.driver.rules[0].help.text).toMatch(/[А-я]/);
    expect(machine.text("/reports/j.xml")).toContain('<testsuite name="report" tests="1" failures="1"');
  });

  it("gives an output before any form to people", async () => {
    const machine = testMachine();
    expect((await machine.run("check", "report", "--output", "out.txt")).code).toBe(0);
    expect(machine.text("/reports/out.txt")).toBe("Ката табылган жок.\n");
  });

  it.each([0, 1])("keeps the exit code %i where an output cannot be written", async (code) => {
    const report = code === 1 ? unknownEvidence : {};
    const machine = testMachine({ report, failures: { "/reports/f.json": "denied" } });
    const result = await machine.run(
      "check",
      "report",
      "--lang",
      "en",
      "--format",
      "json",
      "--output",
      "f.json",
    );
    expect(result).toMatchObject({ code, stdout: "" });
    expect(result.stderr).toBe("The file f.json could not be written: the folder is read-only.\n");
  });

  it.each([
    ["--format", "json", "--format", "sarif"],
    ["--format", "json,short"],
    ["--format", "json", "--output", "a", "--format", "sarif", "--output", "a"],
    ["--format", "xml"],
    ["--max", "0"],
    ["--max", "many"],
    ["--fail-on", "never"],
    ["--since"],
    ["--unknown"],
  ])("cannot run with %s %s %s %s", async (...typed) => {
    const { code, stdout, stderr } = await testMachine().run("check", "report", ...typed);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).not.toMatch(/undefined|Allowed|error:/);
  });

  it("prints the gravest, and counts the others", async () => {
    const machine = testMachine({ report: { ...draft, ...secondColon, ...unknownEvidence } });
    const { code, stderr } = await machine.run("check", "report", "--max", "2", "--lang", "en");
    expect(code).toBe(1);
    expect([...stderr.matchAll(/(?:error|warning) ([a-z-]+)\n/g)].map((match) => match[1])).toEqual([
      "evidence-unknown",
      "file-invalid",
    ]);
    expect(stderr).toMatch(/Errors: 2, warnings: \d+, notes: 0\. Not shown: \d+\./);
  });
});

describe("check --fix", () => {
  const broken = (text: string) => text.replace("---\n", "---\n# эскертме\nresponsible: Мугалим: А.\n");
  const mended = (text: string) => text.replace("---\n", '---\n# эскертме\nresponsible: "Мугалим: А."\n');
  const fix = (machine: TestMachine) => machine.run("check", "report", "--fix", "--lang", "en");

  it.each([
    ["as it is", (text: string) => text],
    ["with CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
    ["with a byte order mark", (text: string) => `\ufeff${text}`],
  ])("repairs a file %s, and a second run changes nothing", async (_title, shape) => {
    const machine = testMachine({ report: { "criteria/1.1.md": shape(broken(criterion)) } });
    const first = await fix(machine);
    expect(first.code).toBe(0);
    expect(first.stderr).toContain("Repaired: criteria/1.1.md:3:14 file-invalid\nNothing to report.\n");
    expect(machine.text("/reports/report/criteria/1.1.md")).toBe(shape(mended(criterion)));
    const before = new Map(machine.host.files);
    expect((await fix(machine)).stderr).not.toContain("Repaired");
    expect(machine.host.files).toEqual(before);
  });

  it("leaves other files, and findings without a repair", async () => {
    const machine = testMachine({ report: { ...unknownEvidence, ...secondColon } });
    const before = new Map(machine.host.files);
    expect((await fix(machine)).code).toBe(1);
    const changed = [...machine.host.files].filter(([path, bytes]) => before.get(path) !== bytes);
    expect(changed.map(([path]) => path)).toEqual(["/reports/report/criteria/2.1.md"]);
  });

  it("repairs nothing of a rule that is off or that the baseline knows", async () => {
    const manifest = `${baseReport["selfassess.yaml"]}rules: {file-invalid: off}\n`;
    const off = testMachine({
      report: { "criteria/1.1.md": broken(criterion), "selfassess.yaml": manifest },
    });
    await fix(off);
    expect(off.text("/reports/report/criteria/1.1.md")).toBe(broken(criterion));
    const known = testMachine({ report: { "criteria/1.1.md": broken(criterion) } });
    await known.run("check", "report", "--write-baseline", "b.json");
    await known.run("check", "report", "--fix", "--baseline", "b.json");
    expect(known.text("/reports/report/criteria/1.1.md")).toBe(broken(criterion));
  });

  it("says which file it could not write, and what is left", async () => {
    const path = "/reports/report/criteria/1.1.md";
    const machine = testMachine({ report: { "criteria/1.1.md": broken(criterion) } });
    const write = machine.host.write;
    machine.host.write = (file, bytes) => {
      if (file === path) throw new HostError("denied", file);
      write(file, bytes);
    };
    const { code, stderr } = await fix(machine);
    expect(code).toBe(1);
    expect(stderr).toContain("The file criteria/1.1.md could not be written: the folder is read-only.\n");
    expect(stderr).toContain("Errors: 1");
  });
});

describe("check --baseline, --write-baseline", () => {
  it("fails on what is new only", async () => {
    const machine = testMachine({ report: unknownEvidence });
    const written = await machine.run("check", "report", "--write-baseline", "known/b.json", "--lang", "en");
    expect(written.code).toBe(1);
    expect(written.stderr).toContain("Written: known/b.json");
    const again = await machine.run("check", "report", "--baseline", "known/b.json", "--lang", "en");
    expect(again.code).toBe(0);
    expect(again.stderr).toMatch(/^Nothing to report\. Known from the baseline: 1\.\n/);
    machine.host.files.delete("/reports/report/criteria/1.2.md");
    const { code, stdout } = await machine.run(
      "check",
      "report",
      "--baseline",
      "known/b.json",
      "--format",
      "short",
    );
    expect(code).toBe(1);
    expect(rulesIn(stdout)).toContain("criterion-missing");
    expect(rulesIn(stdout)).not.toContain("evidence-unknown");
  });

  it.each([
    ["nowhere.json", "The baseline nowhere.json cannot be read."],
    ["report/selfassess.yaml", "report/selfassess.yaml is not a baseline."],
  ])("cannot run with %s", async (file, says) => {
    const { code, stderr } = await testMachine().run("check", "report", "--baseline", file, "--lang", "en");
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });

  it("keeps the exit code where it cannot be written", async () => {
    const machine = testMachine({ failures: { "/reports/b.json": "full" } });
    const { code, stderr } = await machine.run(
      "check",
      "report",
      "--write-baseline",
      "b.json",
      "--lang",
      "en",
    );
    expect(code).toBe(0);
    expect(stderr).toContain("The file b.json could not be written: the disk is full.\n");
  });
});

describe("check --since", () => {
  /** A repository with a commit `main`, and what changed since. */
  const git =
    (changed: { names: string; patch: string; untracked: string }) => (typed: readonly string[]) => {
      if (typed.includes("--is-inside-work-tree")) return "true\n";
      if (typed.includes("--verify")) return typed.at(-1) === "main^{commit}" ? "1234\n" : null;
      if (typed.includes("--name-status")) return changed.names;
      return typed.includes("ls-files") ? changed.untracked : changed.patch;
    };
  const report = { ...unknownEvidence, ...draft };

  it("reports what stands in changed lines", async () => {
    const patch = "diff --git a/x b/x\n--- a/x\n+++ b/criteria/1.1.md\n@@ -3 +3 @@\n-a\n+b\n";
    const machine = testMachine({
      report,
      git: git({ names: "M\0criteria/1.1.md\0", patch, untracked: "" }),
    });
    const { code, stdout } = await machine.run("check", "report", "--since", "main", "--format", "short");
    expect(code).toBe(1);
    expect(rulesIn(stdout)).toEqual(["evidence-unknown"]);
  });

  it("is content where nothing of it changed", async () => {
    const machine = testMachine({ report, git: git({ names: "", patch: "", untracked: "" }) });
    expect(await machine.run("check", "report", "--since", "main", "--format", "short")).toMatchObject({
      code: 0,
      stdout: "",
    });
  });

  it("reports what a deleted file leaves missing", async () => {
    const names = "D\0criteria/1.2.md\0";
    const machine = testMachine({
      report: { "criteria/1.2.md": null },
      git: git({ names, patch: "", untracked: "" }),
    });
    const { stdout } = await machine.run("check", "report", "--since", "main", "--format", "short");
    expect(rulesIn(stdout)).toContain("criterion-missing");
  });

  it.each([
    ["ky", "«trunk»"],
    ["ru", "«trunk»"],
    ["en", "“trunk”"],
  ])("cannot run with an unknown revision, in %s", async (language, revision) => {
    const machine = testMachine({ git: git({ names: "", patch: "", untracked: "" }) });
    const { code, stdout, stderr } = await machine.run(
      "check",
      "report",
      "--since",
      "trunk",
      "--lang",
      language,
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(revision);
  });

  it("cannot run without a repository", async () => {
    const { code, stderr } = await testMachine().run("check", "report", "--since", "main", "--lang", "en");
    expect(code).toBe(2);
    expect(stderr).toContain("report lies in no Git repository");
  });

  it("says that there is no manifest all the same", async () => {
    const machine = testMachine({ git: git({ names: "", patch: "", untracked: "" }) });
    const { code, stderr } = await machine.run("check", "nowhere", "--since", "main", "--lang", "en");
    expect(code).toBe(2);
    expect(stderr).toContain("manifest-invalid");
  });
});
