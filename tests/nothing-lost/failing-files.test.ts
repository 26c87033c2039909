/** A disk that is full, a folder that is read-only, files that vanish or change meanwhile: whatever fails, nothing is lost. */
import { expect, test } from "vitest";
import { type Host, HostError } from "../../src/host.ts";
import { type TestMachine, testMachine } from "../commands/machine.ts";

const REPORT = "/reports/report";
const OUTPUTS = [`${REPORT}/build/report.docx`, `${REPORT}/build/report.html`];
/** A text with a repair: a list pasted from Word. */
const MENDABLE = `---
evidence: [minutes-2]
---
Бир ([](evidence:minutes-2)).

• эки
• үч
`;

/** A machine whose host does something else at the n-th call of a kind, and how often it was called. */
function failingAt<Kind extends "read" | "write" | "stat" | "list" | "realPath">(
  machine: TestMachine,
  kind: Kind,
  at: number,
  instead: Host[Kind],
): () => number {
  const usual = machine.host[kind] as (...given: unknown[]) => unknown;
  let calls = 0;
  const failing = (...given: unknown[]) => {
    // What comes with the tool is whole.
    if (!String(given[0]).startsWith(REPORT)) return usual(...given);
    calls++;
    return calls === at ? (instead as typeof usual)(...given) : usual(...given);
  };
  Object.assign(machine.host, { [kind]: failing });
  return () => calls;
}

const refusing = (code: HostError["code"]) => (path: string) => {
  throw new HostError(code, path);
};

function textsOf(machine: TestMachine): Record<string, string> {
  const all = [...machine.host.files].filter(([path]) => path.startsWith(REPORT));
  return Object.fromEntries(all.map(([path, bytes]) => [path, Buffer.from(bytes).toString("base64")]));
}

/** A built report, then another text in it. */
async function builtAndChanged(): Promise<TestMachine> {
  const machine = testMachine();
  expect((await machine.run("build", "report")).code).toBe(0);
  const path = `${REPORT}/criteria/1.1.md`;
  machine.host.files.set(path, Buffer.from(machine.text(path).replace("Мектептин", "Биздин мектептин")));
  return machine;
}

test.each(["full", "denied", "other", "busy"] as const)(
  "writing that fails (%s) at every point of a build",
  async (code) => {
    const whole = await builtAndChanged();
    const former = textsOf(whole);
    await whole.run("build", "report");
    const next = textsOf(whole);
    for (let at = 1; at <= OUTPUTS.length; at++) {
      const machine = await builtAndChanged();
      failingAt(machine, "write", at, refusing(code));
      const { code: exit, stderr } = await machine.run("build", "report");
      expect(stderr).toContain("output-locked");
      expect(exit).toBe(code === "busy" ? 0 : 1);
      const now = textsOf(machine);
      for (const [path, text] of Object.entries(former)) expect([text, next[path]]).toContain(now[path]);
      const failed = OUTPUTS[at - 1]!;
      expect(now[failed]).toBe(former[failed]);
      const second = failed.replace(".", "-2.");
      expect(now[second]).toBe(code === "busy" ? next[failed] : undefined);
    }
  },
);

test("an output that is open under all its names is an error", async () => {
  const machine = await builtAndChanged();
  const write = machine.host.write;
  Object.assign(machine.host, {
    write: (path: string, bytes: Uint8Array) =>
      path.endsWith(".docx") ? refusing("busy")(path) : write(path, bytes),
  });
  const { code, stderr } = await machine.run("build", "report");
  expect([code, stderr.match(/^\S+ output-locked$/gm)]).toEqual([1, ["ката output-locked"]]);
});

test.each([
  ["read", refusing("denied")],
  ["read", refusing("missing")],
  ["read", () => Buffer.from("selfassess: {")],
  ["read", () => Buffer.alloc(0)],
  ["stat", () => null],
  ["list", () => []],
  ["realPath", () => null],
] as const)("%s that gives something else at every call", async (kind, instead) => {
  const counted = testMachine();
  const calls = failingAt(counted, kind, 0, instead as never);
  await counted.run("build", "report", "--draft");
  const step = Math.max(1, Math.floor(calls() / 40));
  for (let at = 1; at <= calls(); at += step) {
    const machine = testMachine();
    const sources = textsOf(machine);
    failingAt(machine, kind, at, instead as never);
    const { code, stderr } = await machine.run("build", "report", "--draft");
    expect([0, 1, 2], stderr).toContain(code);
    expect(textsOf(machine)).toMatchObject(sources);
  }
});

test.each(["full", "denied", "busy"] as const)(
  "a repair that cannot be written (%s) leaves the source as it was",
  async (code) => {
    const machine = testMachine({ report: { "criteria/1.1.md": MENDABLE } });
    const sources = textsOf(machine);
    failingAt(machine, "write", 1, refusing(code));
    const { stderr } = await machine.run("check", "report", "--fix");
    expect(stderr).toContain("criteria/1.1.md");
    expect(textsOf(machine)).toEqual(sources);
    await machine.run("check", "report", "--fix");
    expect(machine.text(`${REPORT}/criteria/1.1.md`)).toContain("- эки\n- үч\n");
  },
);

test("a build touches no source", async () => {
  const machine = testMachine();
  const sources = textsOf(machine);
  await machine.run("build", "report");
  expect(textsOf(machine)).toMatchObject(sources);
  expect(Object.keys(textsOf(machine)).length).toBe(Object.keys(sources).length + OUTPUTS.length);
});
