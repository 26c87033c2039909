import { describe, expect, test } from "vitest";
import { writeNewFiles } from "../../src/commands/write-new-files.ts";
import type { Ask } from "../../src/host.ts";
import { createMemoryHost } from "../../src/hosts/memory-host.ts";
import { testMachine } from "./machine.ts";

/** Gives the answers one after another, and keeps what was asked. */
function scripted(...answers: readonly (string | null)[]) {
  const asked: string[] = [];
  const left = [...answers];
  const ask: Ask = {
    choose: async (question, choices, first) => {
      asked.push(`${question} [${choices.map(({ value }) => value).join(" ")}] ${first}`);
      return left.shift() ?? null;
    },
    type: async (question, first, problem) => {
      asked.push(`${question} ${first}`.trim());
      const answer = left.shift() ?? null;
      return answer === null || problem(answer) === null ? answer : (problem(answer) ?? null);
    },
  };
  return { ask, asked };
}

const MINI = ["--standard", "mini"] as const;

describe("init without a terminal", () => {
  test("asks nothing: without a standard it says which there are", async () => {
    const machine = testMachine();
    const before = machine.host.files.size;
    const { code, stdout, stderr } = await machine.run("init", "new");
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: "",
      stderr: "Name the standard of the report: --standard ID. Known standards: mini.\n",
    });
    expect(machine.host.files.size).toBe(before);
  });

  test.each([
    [["--standard", "mni"], "There is no standard “mni”. Did you mean “mini”?\nKnown standards: mini.\n"],
    [["--standard", "mini@1"], "The standard mini has no version “1”.\nKnown versions: 2.\n"],
    [
      [...MINI, "--language", "en"],
      "The standard mini has no wording in this language: en. It has: ky, ru.\n",
    ],
    [[...MINI, "--year", "26"], "“26” is not possible for --year <year>. Possible: 2026.\n"],
  ])("%s: says what is possible, and writes nothing", async (typed, said) => {
    const machine = testMachine();
    const before = machine.host.files.size;
    const { code, stderr } = await machine.run("--lang", "en", "init", "new", ...typed);
    expect([code, stderr]).toEqual([2, said]);
    expect(machine.host.files.size).toBe(before);
  });

  test("writes a folder that says what is in it and what comes next, in the report's language", async () => {
    const machine = testMachine();
    const { code, stderr } = await machine.run(
      ...[
        "init",
        "new",
        ...MINI,
        "--name",
        "№5 «Келечек» мектеби: башкы",
        "--place",
        "Өзгөн",
        "--year",
        "2024",
      ],
    );
    expect(code).toBe(0);
    expect(stderr).toBe(`Жазылды:
  new/selfassess.yaml
  new/README.md
  new/evidence.yaml
  new/.gitignore
  new/.editorconfig
  new/data/ (2)
  new/criteria/ (4)
  new/sections/ (2)
  new/chapters/ (3)
  new/.vscode/ (2)

Эми эмне кылуу керек:
  1. new/selfassess.yaml файлын ачып, бардык «…» белгилеринин ордуна өз сөздөрүңүздү жазыңыз.
  2. new/criteria/1.1.md файлын ачып, жоопту жазыңыз. Эксперт эмнени караарын файлдагы комментарий айтат.
  3. \`selfassess check new\` дагы эмнени жазуу керек экенин көрсөтөт.
  4. Жазып жатканда отчетту браузерден көрүү: \`selfassess preview new --open\`.
  5. \`selfassess build new --draft\` долбоор түзүп, толтурула элек ар бир жерди белгилейт.
`);
    const manifest = machine.text("/reports/new/selfassess.yaml");
    expect(manifest).toContain('\n  name: "№5 «Келечек» мектеби: башкы"  #');
    expect(manifest).toContain('\nplace: "Өзгөн"  #');
    expect(manifest).toContain("\nyear: 2024  #");
    expect((await machine.run("build", "new", "--draft")).code).toBe(0);
    expect(machine.host.files.has("/reports/new/build/report.docx")).toBe(true);
  });

  test("the year is this year, the language the standard's first", async () => {
    const machine = testMachine();
    await machine.run("--lang", "ru", "init", "new", ...MINI);
    expect(machine.text("/reports/new/selfassess.yaml")).toMatch(/\nlanguage: ky .*[\s\S]*\nyear: 2026 /);
  });
});

describe("init with somebody to answer", () => {
  test("asks for what the options leave open", async () => {
    const { ask, asked } = scripted("mini", "ru", "Школа №5", "", "2025");
    const machine = testMachine({ ask, localeLanguage: "ru" });
    const { code } = await machine.run("init", "new");
    expect(code).toBe(0);
    expect(asked).toEqual([
      "По какому стандарту пишется отчёт? [mini] mini",
      "На каком языке отчёт? [ky ru] ru",
      "Полное название учреждения (Enter — позже)",
      "Город или село (Enter — позже)",
      "Год отчёта 2026",
    ]);
    const manifest = machine.text("/reports/new/selfassess.yaml");
    expect(manifest).toMatch(
      /\nlanguage: ru [\s\S]*\nplace: "…" [\s\S]*\nyear: 2025 [\s\S]*\n {2}name: "Школа №5" /,
    );
  });

  test.each([
    ["ky", "Отчет кайсы стандарт боюнча жазылат?", "Төрт цифра жазыңыз: 2026."],
    ["ru", "По какому стандарту пишется отчёт?", "Нужны четыре цифры: 2026."],
    ["en", "Which standard does the report follow?", "Four digits, please: 2026."],
  ] as const)("asks in the language of the person, %s", async (localeLanguage, first, wrong) => {
    const { ask, asked } = scripted("mini", "ru", "", "", "26");
    await testMachine({ ask, localeLanguage }).run("init", "new");
    expect(asked[0]).toContain(first);
    const answer = scripted("mini", "ru", "", "", "26");
    const problems: (string | null)[] = [];
    const type: Ask["type"] = (question, before, problem) => {
      problems.push(problem("26"));
      return answer.ask.type(question, before, problem);
    };
    await testMachine({ ask: { ...answer.ask, type }, localeLanguage }).run("init", "new");
    expect(problems).toEqual([null, null, wrong]);
  });

  test("asks nothing that was said", async () => {
    const { ask, asked } = scripted();
    const typed = ["--language", "ky", "--name", "А", "--place", "Б", "--year", "2025"];
    expect((await testMachine({ ask }).run("init", "new", ...MINI, ...typed)).code).toBe(0);
    expect(asked).toEqual([]);
  });

  test.each([[[]], [["mini"]], [["mini", "ky"]], [["mini", "ky", "А", "Б"]]])(
    "%s and then no more: nothing is written",
    async (answers) => {
      const machine = testMachine({ ask: scripted(...answers).ask });
      const before = machine.host.files.size;
      const { code, stderr } = await machine.run("init", "new");
      expect([code, stderr]).toEqual([2, "Nothing was written.\n"]);
      expect(machine.host.files.size).toBe(before);
    },
  );
});

describe("init where something is already", () => {
  test("changes nothing that is there, and says so", async () => {
    const files = { "/reports/new/README.md": "Ours", "/reports/new/criteria/1.1.md": "Жооп" };
    const machine = testMachine({ files });
    const { code, stderr } = await machine.run("--lang", "en", "init", "new", ...MINI);
    expect(code).toBe(0);
    expect(stderr).toContain("Already there, left as they are:\n  new/README.md\n  new/criteria/1.1.md\n");
    expect(machine.text("/reports/new/README.md")).toBe("Ours");
    expect(machine.text("/reports/new/criteria/1.1.md")).toBe("Жооп");
  });

  test("adds to a report what it lacks: no criterion that another file answers, no data", async () => {
    const machine = testMachine({
      report: {
        "criteria/1.1.md": '---\ncriteria: ["1.1", "1.2"]\n---\nЖооп.\n',
        "criteria/1.2.md": null,
        "criteria/2.1.md": null,
        "criteria/2.1.yaml": "narrative: Жооп.\n",
        "criteria/2.2.md": null,
        "sections/2.md": null,
        "chapters/conclusion.md": null,
        "data/facts.yaml": null,
      },
    });
    const before = new Map(machine.host.files);
    const { code } = await machine.run("init", "report");
    expect(code).toBe(0);
    const added = [...machine.host.files.keys()].filter((path) => !before.has(path));
    expect(
      added.map((path) => path.slice("/reports/report/".length)).filter((path) => !path.startsWith(".")),
    ).toEqual(["README.md", "criteria/2.2.md", "sections/2.md", "chapters/conclusion.md"]);
    for (const [path, bytes] of before) expect(machine.host.files.get(path)).toBe(bytes);
  });

  test("a second time there is nothing to write", async () => {
    const machine = testMachine();
    await machine.run("init", "new", ...MINI);
    const { code, stderr } = await machine.run("--lang", "en", "init", "new", ...MINI);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^Nothing is missing here: no file was written\.\nAlready there/);
  });

  test.each([
    [{ "selfassess.yaml": "selfassess: [1\n" }, [], "a selfassess.yaml in this folder already"],
    [{}, ["--standard", "other"], "follows another standard already: mini."],
  ])("stops at a report that is another's or cannot be read: %s %s", async (report, typed, said) => {
    const machine = testMachine({ report });
    const before = machine.host.files.size;
    const { code, stderr } = await machine.run("--lang", "en", "init", "report", ...typed);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    expect(machine.host.files.size).toBe(before);
  });

  test("says which file could not be written", async () => {
    const machine = testMachine({ failures: { "/reports/new/evidence.yaml": "denied" } });
    const { code, stderr } = await machine.run("--lang", "en", "init", "new", ...MINI);
    expect(code).toBe(2);
    expect(stderr).toContain("new/evidence.yaml could not be written: ");
  });

  test("writes through no link that leads out, and over none that leads nowhere", () => {
    const links = {
      "/report/criteria": "/elsewhere",
      "/report/README.md": "/gone",
      "/report/data": "inside",
    };
    const host = createMemoryHost({ "/elsewhere/a": "", "/report/inside/b": "" }, { links });
    const files = new Map(
      ["README.md", "criteria/1.1.md", "data/facts.yaml"].map((path) => [`/report/${path}`, ""]),
    );
    expect(writeNewFiles(files, "/report", host)).toEqual({
      written: ["/report/data/facts.yaml"],
      kept: ["/report/README.md"],
      failures: [{ path: "/report/criteria/1.1.md", error: null }],
    });
  });
});

describe("init --ci github", () => {
  test.each([
    ["without Git", {}, "/reports/new/.github", ""],
    ["in a repository of its own", { "/reports/new/.git/HEAD": "" }, "/reports/new/.github", ""],
    ["in a repository of many", { "/reports/.git/HEAD": "" }, "/reports/.github", "new"],
  ])("%s: a workflow where GitHub looks for it", async (_, files, root, folder) => {
    const machine = testMachine({ files });
    expect((await machine.run("init", "new", ...MINI, "--ci", "github")).code).toBe(0);
    const workflow = machine.text(`${root}/workflows/selfassess.yml`);
    const where = folder && ` '${folder}'`;
    expect(workflow).toMatch(new RegExp(`selfassess@\\d+\\.\\d+\\.\\d+ check --format github${where}"`));
    expect(workflow).toContain(` build --draft${where}"`);
    expect(workflow).toContain(`path: "${folder && `${folder}/`}build"`);
    for (const [, action] of workflow.matchAll(/uses: (\S+)/g)) expect(action).toMatch(/@[0-9a-f]{40}$/);
  });

  test("another service is not possible", async () => {
    expect((await testMachine().run("init", "new", ...MINI, "--ci", "gitlab")).code).toBe(2);
  });
});
