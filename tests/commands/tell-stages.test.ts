import { describe, expect, test } from "vitest";
import "../../src/commands/build.ts";
import "../../src/commands/build-one.ts";
import "../../src/commands/check.ts";
import "../../src/write-outputs.ts";
import { type Interruption, Stopped } from "../../src/host.ts";
import { type MachineOptions, testMachine } from "./machine.ts";

const START = "\r\u001b[K";
/** Every look at the clock is so many milliseconds after the one before. */
const clock = (step: number) => {
  let now = 0;
  return () => {
    now += step;
    return now;
  };
};
const slow: MachineOptions = { terminal: true, milliseconds: clock(600) };
/** What the line said, one after another. */
const told = (stderr: string) => stderr.split(START).slice(1, -1);

describe("a run that takes longer than a second", () => {
  test.each([
    ["en", ["Reading the files…", "Checking…", "Laying out the pages…", "Writing the Word document…"]],
    ["ky", ["Файлдар окулуп жатат…", "Текшерүү жүрүп жатат…", "Беттер түзүлүп жатат…"]],
    ["ru", ["Чтение файлов…", "Проверка…", "Вёрстка страниц…", "Запись документа Word…"]],
  ])("says at a terminal what is being done: %s", async (language, stages) => {
    const machine = testMachine({ ...slow, milliseconds: clock(600) });
    const { code, stderr } = await machine.run("--lang", language, "build", "report");
    expect(code).toBe(0);
    expect(told(stderr).slice(0, stages.length)).toEqual(stages);
    // The line is taken back before anything else is printed, and does not come again.
    const [last] = stderr.split(START).slice(-1);
    expect(last).toContain("report/build/report.docx");
    expect(last).not.toContain("…");
  });

  test("speaks the report's language as soon as that is known", async () => {
    const machine = testMachine({ ...slow, milliseconds: clock(600), localeLanguage: "ru" });
    expect(told((await machine.run("check", "report")).stderr)).toEqual([
      "Чтение файлов…",
      "Текшерүү жүрүп жатат…",
    ]);
  });

  test("names LibreOffice where the PDF is made", async () => {
    const machine = testMachine({ ...slow, milliseconds: clock(600) });
    const { stderr } = await machine.run("--lang", "en", "build", "report", "--format", "pdf");
    expect(told(stderr)).toContain("Converting to PDF with LibreOffice…");
  });

  test("says nothing where the output is no terminal", async () => {
    const { stderr } = await testMachine({ milliseconds: clock(600) }).run("build", "report", "--lang", "en");
    expect(stderr).toMatch(/^Nothing to report\.\nWritten: /);
  });
});

test("a short run shows no line", async () => {
  const machine = testMachine({ terminal: true, milliseconds: () => 0 });
  expect((await machine.run("build", "report", "--lang", "en")).stderr).toMatch(/^Nothing to report\.\n/);
});

describe("Ctrl-C", () => {
  /** Pressed in the n-th part of the work. */
  function pressedIn(part: number, how: "in its midst" | "in a pause"): Interruption {
    const stop = new AbortController();
    let parts = 0;
    return {
      signal: stop.signal,
      untilStopped(work) {
        if (++parts < part) return work();
        stop.abort();
        if (how === "in its midst") throw new Stopped();
        return work();
      },
    };
  }

  test.each(
    [1, 2, 3, 4, 5, 6, 7].flatMap((part) => [
      { part, how: "in its midst" } as const,
      { part, how: "in a pause" } as const,
    ]),
  )("in part $part, $how: nothing is written, and that is said", async ({ part, how }) => {
    const machine = testMachine({ interruption: pressedIn(part, how) });
    const before = [...machine.host.files.keys()];
    const { code, stdout, stderr } = await machine.run("--lang", "en", "build", "report");
    expect({ code, stdout, stderr }).toEqual({
      code: 130,
      stdout: "",
      stderr: "Stopped. No file is half-written.\n",
    });
    expect([...machine.host.files.keys()]).toEqual(before);
  });

  test.each([
    ["ky", "Токтотулду. Чала жазылган файл жок.\n"],
    ["ru", "Остановлено. Недописанных файлов нет.\n"],
  ])("is said in %s, after the line is taken back", async (language, said) => {
    const machine = testMachine({
      ...slow,
      milliseconds: clock(600),
      interruption: pressedIn(2, "in its midst"),
    });
    const { stderr } = await machine.run("--lang", language, "check", "report");
    expect(stderr.split(START).at(-1)).toBe(said);
  });
});
