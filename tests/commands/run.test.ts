import { describe, expect, it } from "vitest";
import { testMachine } from "./machine.ts";

describe("run", () => {
  it.each([
    [["chek"], "There is no command “chek”. Did you mean “check”?"],
    [["check", "--formt", "json"], "There is no option --formt. Did you mean “--format”?"],
    [["check", "--output"], "The option “--output <file>” needs a value."],
    [
      ["check", "--fail-on", "x"],
      "“x” is not possible for --fail-on <severity>. Possible: error, warning, info.",
    ],
    [
      ["build", "--format", "docx,odt"],
      "“docx,odt” is not possible for --format <formats>. Possible: docx, html, json, pdf.",
    ],
    [
      ["--today", "2024-13-01", "check"],
      "“2024-13-01” is not possible for --today <day>. Possible: 2024-05-31.",
    ],
    [["explain", "a", "b"], "There are too many arguments. `selfassess --help` shows what is possible."],
    [[], "Say what to do: `selfassess build`, `selfassess check`, or `selfassess --help`."],
  ])("says what was typed wrong: %j", async (typed, says) => {
    expect(await testMachine().run(...typed)).toEqual({ code: 2, stdout: "", stderr: `${says}\n` });
  });

  it.each([["--lang", "ru"], ["--lang=ru"]])(
    "speaks the language that was asked for: %s",
    async (...language) => {
      expect((await testMachine().run(...language, "chek")).stderr).toMatch(/^Команды «chek» нет\./);
    },
  );

  it("prints help and version for another program to read", async () => {
    const help = await testMachine().run("check", "--help", "--lang", "ky");
    expect(help).toMatchObject({ code: 0, stderr: "" });
    expect(help.stdout).toContain("Колдонуу: selfassess check");
    expect((await testMachine().run("--version")).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("calls a mistake of its own by its name", async () => {
    const machine = testMachine();
    machine.host.files.set("/tool/rules/overdue.md", new TextEncoder().encode("no page"));
    const { code, stderr } = await machine.run("explain", "overdue");
    expect(code).toBe(3);
    expect(stderr).toMatch(/^This is a mistake of selfassess \S+ itself/);
  });
});
