import { describe, expect, it } from "vitest";
import { testMachine } from "./machine.ts";

describe("run", () => {
  it.each([
    [["chek"], "There is no command “chek”. Did you mean “check”?"],
    [["help"], "There is no command “help”. `selfassess --help` lists all."],
    [["check", "-x"], "There is no option -x. `selfassess --help` lists all."],
    [["check", "--lagn", "ky"], "There is no option --lagn. Did you mean “--lang”?"],
    [
      ["check", "--draft"],
      "The option --draft belongs to another command: build. It stands behind the name of its command.",
    ],
    [
      ["--port", "1", "preview"],
      "The option --port belongs to another command: preview. It stands behind the name of its command.",
    ],
    [
      ["check", "--format", "sarf"],
      "“sarf” is not possible for --format <format>. Did you mean “sarif”? Possible: pretty, short, json, sarif, github, junit.",
    ],
    [
      ["build", "--format", "html, dcox"],
      "“html, dcox” is not possible for --format <formats>. Did you mean “docx”? Possible: docx, html, json, pdf.",
    ],
    [
      ["check", "--lang", "kg"],
      "“kg” is not possible for --lang <tag>. Did you mean “ky”? Possible: ky, ru, en.",
    ],
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

  it.each([
    ["ky", ["chek"], "«chek» деген команда жок. Балким, «check» деп жазгыңыз келгендир?"],
    ["ru", ["chek"], "Команды «chek» нет. Возможно, имелось в виду «check»?"],
    ["ky", ["check", "--fxi"], "--fxi деген параметр жок. Балким, «--fix» деп жазгыңыз келгендир?"],
    ["ru", ["check", "--fxi"], "Параметра --fxi нет. Возможно, имелось в виду «--fix»?"],
    [
      "ky",
      ["build", "--format", "dokx"],
      "--format <форматтар> үчүн «dokx» мааниси туура эмес. Балким, «docx» деп жазгыңыз келгендир? Мүмкүн болгондору: docx, html, json, pdf.",
    ],
    [
      "ru",
      ["build", "--format", "dokx"],
      "Для --format <форматы> значение «dokx» невозможно. Возможно, имелось в виду «docx»? Возможно: docx, html, json, pdf.",
    ],
    [
      "ky",
      ["explain", "overdu"],
      "«overdu» деген эреже жок. Балким, «overdue» деп жазгыңыз келгендир? Бардык эрежелердин тизмеси: `selfassess explain`.",
    ],
  ])("names the nearest in %s: %j", async (language, typed, says) => {
    const { code, stderr } = await testMachine().run("--lang", language, ...typed);
    expect([code, stderr]).toEqual([2, `${says}\n`]);
  });

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
