/** The forms in which people and spreadsheets read how far reports are. */
import { parseXml } from "@rgrove/parse-xml";
import { describe, expect, it } from "vitest";
import { regionName } from "../../src/status/region-names.ts";
import { testMachine } from "../commands/machine.ts";
import { docxText } from "../outputs/output-text.ts";
import { baseReport } from "../rules/base-report.ts";

const manifest = baseReport["selfassess.yaml"]!;
const criterion = baseReport["criteria/1.1.md"]!;
const owedBy = (name: string) => ({
  "criteria/1.1.md": criterion.replace(
    "---\n",
    `---\nstatus: draft\ndue: 2026-01-01\nresponsible: ${JSON.stringify(name)}\n`,
  ),
});
const incomplete = { ...owedBy("А. Асанова"), "criteria/2.2.md": null, "chapters/conclusion.md": null };

describe("pretty", () => {
  it("shows a bar for each section, its criteria, and what to do next", async () => {
    const { stdout, stderr } = await testMachine({ report: incomplete }).run(
      "--lang",
      "en",
      "status",
      "report",
    );
    expect(stdout).toBe("");
    expect(stderr).toBe(`№5 орто мектеби
mini 2 · 2026-01-15 · incomplete

Completeness
  1. Башкаруу   ██████████▒▒▒▒▒▒▒▒▒▒  1/2
  2. Ресурстар  ██████████░░░░░░░░░░  1/2
  Total         ██████████▒▒▒▒▒░░░░░  2/4
  █ done   ▒ narrative written   ░ not written

  Criterion  Narrative, words  Evidence  State      Responsible  Due          Errors  Warnings
  1.1                      34       1/1  draft      А. Асанова   2026-01-01!                 1
  1.2                      34       1/1  ready      –
  2.1                      31       1/1  ready      –
  2.2                       –       0/1  not begun  –

  Chapters that are not written: Корутунду

What to do next
  1. criteria/1.1.md:3  Criterion 1.1 was due on 2026-01-01 and is not ready. (А. Асанова, 2026-01-01)
     what to do: Finish it and set \`status: ready\`, or agree on a new date with А. Асанова.
  2. selfassess.yaml:2  Criterion 2.2 is not answered: Имарат окутууга ылайыктуу
     what to do: Create the file criteria/2.2.md and write the answer there.
  3. selfassess.yaml:2  The chapter “Корутунду” is not written.
     what to do: Write it in the file chapters/conclusion.md.

Errors: 2, warnings: 1, notes: 0.
`);
  });

  it("steers no terminal and breaks no column with a stranger's text", async () => {
    const report = owedBy(`\u001b[31mqu\u202e ${"ә".repeat(60)}`);
    const { stderr } = await testMachine({ report }).run("status", "report");
    expect(stderr).not.toMatch(/[\u001b\u202e]/);
    expect(Math.max(...stderr.split("\n").map((line) => line.length))).toBeLessThan(180);
  });
});

describe("csv", () => {
  const rowOf = async (name: string) => {
    const run = await testMachine({ report: owedBy(name) }).run(
      "--lang",
      "en",
      "status",
      "report",
      "--format",
      "csv",
    );
    return run.stdout.split("\r\n")[1];
  };

  it("opens in Excel, with a row a criterion", async () => {
    const { stdout } = await testMachine({ report: incomplete }).run(
      "--lang",
      "en",
      "status",
      "report",
      "--format",
      "csv",
    );
    expect(stdout).toBe(
      [
        '\uFEFFSection,Criterion,Wording,"Narrative, words",Evidence,Evidence needed,Rating,State,Responsible,Due,Overdue,Done,Errors,Warnings,Notes,File',
        "1,1.1,Мектептин өнүктүрүү планы бар,34,1,1,,draft,А. Асанова,2026-01-01,yes,no,0,1,0,criteria/1.1.md",
        "1,1.2,Окутуунун сапаты көзөмөлдөнөт,34,1,1,,ready,,,no,yes,0,0,0,criteria/1.2.md",
        "2,2.1,Мугалимдердин саны жетиштүү,31,1,1,,ready,,,no,yes,0,0,0,criteria/2.1.md",
        "2,2.2,Имарат окутууга ылайыктуу,0,0,1,,not begun,,,no,no,0,0,0,",
        "",
      ].join("\r\n"),
    );
  });

  it.each([
    ['=HYPERLINK("https://x","y")', `"'=HYPERLINK(""https://x"",""y"")"`],
    ["+996 555", "'+996 555"],
    ["-1+1", "'-1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["А. Асанова, Б. Бакиров", '"А. Асанова, Б. Бакиров"'],
    ["А. =Асанова", "А. =Асанова"],
  ])("makes a formula of no text: %s", async (name, cell) => {
    expect(await rowOf(name)).toBe(
      `1,1.1,Мектептин өнүктүрүү планы бар,34,1,1,,draft,${cell},2026-01-01,yes,no,0,1,0,criteria/1.1.md`,
    );
  });
});

describe("html", () => {
  const pageOf = async (...typed: string[]) => {
    const name = '<script>alert(1)</script> & "мектеп"';
    const report = {
      ...incomplete,
      "selfassess.yaml": manifest.replace(
        "{name: №5 орто мектеби}",
        `{name: '${name}', region: Чуйская область}`,
      ),
    };
    return (await testMachine({ report }).run(...typed, "--format", "html")).stdout;
  };

  it.each([
    ["one report", ["status", "report"]],
    ["many", ["status", "report", "nowhere"]],
  ])("of %s is one well-formed page in its language", async (_, typed) => {
    const page = await pageOf("--lang", "ru", ...typed);
    const { root } = parseXml(page.replace("<!DOCTYPE html>", ""));
    expect(root!.attributes.lang).toBe("ru");
    expect(page).not.toContain("<script>alert");
    expect(page).not.toMatch(/(?:src|href)=/);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp;");
  });
});

describe("docx", () => {
  it("is a list for each person, in the report's language", async () => {
    const machine = testMachine({ report: incomplete });
    const run = await machine.run("--lang", "en", "status", "report", "--format", "docx");
    expect(run).toEqual({ code: 0, stdout: "", stderr: "Written: report/build/todo.docx\n" });
    const text = await docxText(machine.host.files.get("/reports/report/build/todo.docx")!);
    expect(text).toBe(`№5 орто мектеби
Аткарыла турган иштер
15.01.2026 күнүнө карата
Критерийлер: 4, бүткөнү: 2, мөөнөтү өткөнү: 1
<h2> А. Асанова
<table>
  | # № | # Критерий же бөлүк | # Эмне кылуу керек | # Мөөнөтү | # Аткарылды |
  | 1.1 | Мектептин өнүктүрүү планы бар ¶ criteria/1.1.md | <ul> ¶ - Аягына чыгарып, даяр деп белгилөө | 01.01.2026 ¶ мөөнөтү өткөн |  |
<h2> Жооптуу көрсөтүлгөн эмес
<table>
  | # № | # Критерий же бөлүк | # Эмне кылуу керек | # Мөөнөтү | # Аткарылды |
  | 2.2 | Имарат окутууга ылайыктуу | <ul> ¶ - Баяндаманы жазуу ¶ - Далил кошуу: 1 |  |  |
  |  | Корутунду ¶ chapters/conclusion.md | <ul> ¶ - Бөлүктү жазуу |  |  |`);
  });

  it("says so where it cannot be written", async () => {
    const failures = { "/reports/report/build/todo.docx": "busy" as const };
    const run = await testMachine({ failures }).run("--lang", "en", "status", "report", "--format", "docx");
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining("output-locked") });
  });

  it("looks as an agency's layout says", async () => {
    const machine = testMachine({
      files: {
        "/agency/todo/layout.yaml": "extends: todo\n",
        "/agency/todo/languages/ky.yaml": "todo_title: Милдеттер\n",
      },
    });
    await machine.run(
      "--layouts",
      "/agency",
      "status",
      "report",
      "--format",
      "docx",
      "--output",
      "list.docx",
    );
    const text = await docxText(machine.host.files.get("/reports/list.docx")!);
    expect(text).toContain("Милдеттер");
    expect(text).toContain("Бардык иш аткарылган.");
  });
});

describe("regions", () => {
  it.each([
    ["Чуйская область", "ky", "Чүй облусу"],
    ["чүй  облусу", "ru", "Чуйская область"],
    ["г. Бишкек", "en", "Bishkek City"],
    ["Ош облусу", "ru", "Ошская область"],
    ["Башка облус", "ru", "Башка облус"],
    ["", "ru", ""],
  ] as const)("%s is in %s: %s", (name, language, called) => {
    expect(regionName(name, language)).toBe(called);
  });
});
