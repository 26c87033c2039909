/** Many reports: a row each, their sums, and the results of several runs put together. */
import { describe, expect, it } from "vitest";
import { type TestMachine, testMachine } from "../commands/machine.ts";
import { baseReport } from "../rules/base-report.ts";
import { readRollUp, readStatus } from "./schema.ts";

const manifest = baseReport["selfassess.yaml"]!;

function school(
  folder: string,
  name: string,
  about: string,
  changes: Readonly<Record<string, string | null>> = {},
) {
  const named = manifest.replace("{name: №5 орто мектеби}", `{name: ${name}, ${about}}`);
  return Object.fromEntries(
    Object.entries({ ...baseReport, "selfassess.yaml": named, ...changes }).flatMap(([path, content]) =>
      content === null ? [] : [[`/reports/all/${folder}/${path}`, content]],
    ),
  );
}

const draft = baseReport["criteria/1.1.md"]!.replace("---\n", "---\nstatus: draft\ndue: 2026-01-01\n");

function machineWithSchools(): TestMachine {
  return testMachine({
    files: {
      ...school("a", "№10 мектеп", "region: Чүй облусу, district: Аламүдүн району"),
      ...school("b", "№2 мектеп", "region: Чуйская область, district: Аламүдүн району", {
        "criteria/1.2.md": null,
      }),
      ...school("c", "№1 мектеп", "region: Нарын облусу, code: '012'", { "criteria/1.1.md": draft }),
      ...school("d", "№7 мектеп", "email: a@b.example"),
      "/reports/all/e/selfassess.yaml": ": : [",
    },
  });
}

const everyForm = (folder: string) =>
  ["json", "csv", "html", "pretty"].flatMap((form) => ["--format", form, "--output", `${folder}/${form}`]);

describe("many reports", () => {
  it("give a row each, by region, district and name", async () => {
    const { code, stdout, stderr } = await machineWithSchools().run(
      "--lang",
      "en",
      "status",
      "all/*",
      "--format",
      "json",
    );
    expect(code).toBe(2);
    expect(stderr).toContain("all/e");
    const { schools, sums, regions, rules } = readRollUp(stdout);
    expect(schools.map(({ institution, state, totals }) => [institution.name, state, totals.done])).toEqual([
      ["№1 мектеп", "incomplete", 3],
      ["№2 мектеп", "incomplete", 3],
      ["№10 мектеп", "complete", 4],
      ["№7 мектеп", "complete", 4],
      ["", "unreadable", 0],
    ]);
    expect(sums).toMatchObject({
      schools: 5,
      complete: 2,
      unreadable: 1,
      totals: { criteria: 16, overdue: 1, gaps: 2 },
    });
    expect(rules.slice(0, 3)).toEqual([
      { rule: "criterion-missing", findings: 1, schools: 1 },
      { rule: "file-invalid", findings: 1, schools: 1 },
      { rule: "overdue", findings: 1, schools: 1 },
    ]);
    expect(
      regions.map(({ region, schools, districts }) => [
        region,
        schools,
        districts.map((each) => each.district),
      ]),
    ).toEqual([
      ["Нарын облусу", 1, [""]],
      ["Чүй облусу", 2, ["Аламүдүн району"]],
      ["", 2, [""]],
    ]);
  });

  it.each(["json", "csv"])("have the same regions in %s whichever language is spoken", async (form) => {
    const regionsIn = async (language: string) => {
      const { stdout } = await machineWithSchools().run(
        "--lang",
        language,
        "status",
        "all/*",
        "--format",
        form,
      );
      return stdout.match(/\p{L}+ (?:облусу|область|Region)/gu);
    };
    expect(await regionsIn("en")).toContain("Нарын облусу");
    expect(await regionsIn("en")).toEqual(await regionsIn("ru"));
  });

  it("have regions in the language that is spoken where people read", async () => {
    const { stderr } = await machineWithSchools().run("--lang", "en", "status", "all/*");
    expect(stderr).toContain("Naryn Region");
  });

  it("write a to-do list each, beside its report", async () => {
    const machine = machineWithSchools();
    const { stderr } = await machine.run("status", "all/a", "all/b", "--format", "docx");
    expect(stderr).toBe("Жазылды: all/a/build/todo.docx\nЖазылды: all/b/build/todo.docx\n");
    const refused = await machine.run(
      "--lang",
      "en",
      "status",
      "all/a",
      "all/b",
      "--format",
      "docx",
      "--output",
      "a.docx",
    );
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining("Leave out --output") });
  });
});

describe("--merge", () => {
  it("makes of the results of shards what one run over all makes", async () => {
    const machine = machineWithSchools();
    await machine.run("status", "all/*", ...everyForm("whole"));
    for (const shard of ["1/3", "2/3", "3/3"])
      await machine.run(
        "status",
        "all/*",
        "--shard",
        shard,
        "--format",
        "json",
        "--output",
        `part-${shard[0]}`,
      );
    const parts = ["part-3", "part-1", "part-2"];
    expect(parts.map((part) => readRollUp(machine.text(`/reports/${part}`)).schools.length)).not.toContain(5);
    const merged = await machine.run("status", "--merge", ...parts, ...everyForm("merged"));
    expect(merged.code).toBe(0);
    for (const form of ["json", "csv", "html", "pretty"])
      expect(machine.text(`/reports/merged/${form}`)).toBe(machine.text(`/reports/whole/${form}`));
  });

  it("takes the results of single reports, also as PowerShell redirects them", async () => {
    const machine = machineWithSchools();
    const { stdout } = await machine.run("status", "all/c", "--format", "json");
    readStatus(stdout);
    machine.host.files.set("/reports/c.json", Buffer.from(`\uFEFF${stdout}`, "utf16le"));
    const merged = await machine.run("status", "--merge", "c.json", "--format", "json");
    expect(readRollUp(merged.stdout).schools).toMatchObject([
      { folder: "all/c", institution: { code: "012" } },
    ]);
  });

  it.each([
    [
      "the same result twice",
      ["a.json", "b.json"],
      /^The report №10 мектеп stands in a\.json and again in b\.json\./,
    ],
    ["no file", ["nothing.json"], /^The file nothing\.json cannot be read\./],
    ["other JSON", ["other.json"], /^other\.json is not a result/],
    ["no JSON", ["text.json"], /^text\.json is not a result/],
    [
      "folders as well",
      ["a.json", "--jobs", "1", "all/a"],
      /^With --merge no folders can be named: all\/a\./,
    ],
    ["a to-do list", ["a.json", "--format", "docx"], /^A to-do list is made from the reports themselves/],
  ])("refuses %s", async (_, typed, says) => {
    const machine = machineWithSchools();
    for (const name of ["a", "b"])
      await machine.run("status", "all/a", "--format", "json", "--output", `${name}.json`);
    machine.host.files.set("/reports/other.json", Buffer.from('{"version": 1, "schools": [{"folder": 7}]}'));
    machine.host.files.set("/reports/text.json", Buffer.from("schools: []"));
    const { code, stdout, stderr } = await machine.run("--lang", "en", "status", "--merge", ...typed);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(says);
  });
});
