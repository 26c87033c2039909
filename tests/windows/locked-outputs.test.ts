/** Outputs that Word holds open, that are read-only or lie in a folder that is. */
import { describe, expect, test } from "vitest";
import type { HostError } from "../../src/host.ts";
import { testMachine } from "../commands/machine.ts";

const ORDER = "---\ntype: order\ntitle: Буйрук\nnumber: 1\ndate: 2022-01-01\n---\n1. А\n";
const FORMER = "former";
const OUTPUTS = [
  "report.docx",
  "report.html",
  "report.json",
  "report.pdf",
  "documents/буйрук 1.docx",
  "documents/буйрук 1.html",
  "documents/буйрук 1.pdf",
];

/** A report that was built before, with outputs that cannot be written now. */
function built(code: HostError["code"], ...names: readonly string[]) {
  const folder = "C:/Отчеттор/report/build";
  const paths = (each: readonly string[]) => each.map((name) => `${folder}/${name}`);
  const machine = testMachine({
    windows: "C:/Отчеттор",
    report: { "documents/буйрук 1.md": ORDER },
    files: Object.fromEntries(paths(OUTPUTS).map((path) => [path, FORMER])),
    failures: Object.fromEntries(paths(names).map((path) => [path, code])),
    convertToPdf: async (documents) =>
      new Map([...documents.keys()].map((path) => [path.replace(/docx$/, "pdf"), Buffer.from("%PDF-1.7")])),
  });
  return {
    build: (...typed: string[]) => machine.run("build", "report", "--format", "docx,html,json,pdf", ...typed),
    isFormer: (name: string) => machine.text(`${folder}/${name}`) === FORMER,
    isThere: (name: string) => machine.host.files.has(`${folder}/${name}`),
  };
}

const second = (name: string) => name.replace(/(?=\.\w+$)/, "-2");

describe.each(["busy", "read-only"] as const)("%s", (code) => {
  test.each(OUTPUTS)("%s: the new one gets a second name, the others their own", async (name) => {
    const { build, isFormer, isThere } = built(code, name);
    const { code: exit, stderr } = await build("--lang", "en");
    expect(exit).toBe(0);
    expect(stderr.match(/^\S+ output-locked$/gm)).toEqual(["warning output-locked"]);
    expect(stderr).toContain(`the new one is report/build/${second(name)}.`);
    expect(stderr).toContain(`Written: report/build/${second(name)}\n`);
    expect(stderr).not.toContain(`Written: report/build/${name}\n`);
    expect(isThere(second(name))).toBe(true);
    expect(OUTPUTS.filter(isFormer)).toEqual([name]);
  });

  test("all of them at once", async () => {
    const { build, isFormer } = built(code, ...OUTPUTS);
    const { code: exit, stderr } = await build("--lang", "en");
    expect(exit).toBe(0);
    expect(stderr.match(/^warning output-locked$/gm)).toHaveLength(OUTPUTS.length);
    expect(OUTPUTS.filter(isFormer)).toEqual(OUTPUTS);
  });
});

test.each([
  ["busy", "ky", "башка программада ачык турат; жаңысы report/build/report-2.docx болуп жазылды."],
  ["busy", "ru", "открыт в другой программе; новый записан как report/build/report-2.docx."],
  ["read-only", "ky", "окуу үчүн гана ачык, ошондуктан алмаштырылган жок; жаңысы report/build/report-2.docx"],
  ["read-only", "ru", "защищён от записи и не заменён; новый записан как report/build/report-2.docx."],
] as const)("%s is said in %s", async (code, language, says) => {
  const { stderr } = await built(code, "report.docx").build("--lang", language);
  expect(stderr).toContain(says);
});

test("the second name is held too: the third", async () => {
  const { build, isThere } = built("busy", "report.docx", "report-2.docx");
  expect((await build()).code).toBe(0);
  expect(isThere("report-3.docx")).toBe(true);
});

describe("nothing can be written under any name", () => {
  const numbers = Array.from({ length: 8 }, (_, at) => `report-${at + 2}.docx`);

  test.each([
    ["busy", "is open in another program and could not be replaced."],
    ["read-only", "could not be written: it is read-only."],
    ["denied", "could not be written: the folder is read-only."],
    ["full", "could not be written: the disk is full."],
  ] as const)("%s: an error that says so, and the former file is whole", async (code, says) => {
    const { build, isFormer } = built(code, "report.docx", ...numbers);
    const { code: exit, stderr } = await build("--lang", "en");
    expect(exit).toBe(1);
    expect(stderr).toContain(`The file report/build/report.docx ${says}`);
    expect(OUTPUTS.filter(isFormer)).toEqual(["report.docx"]);
  });
});

test("a file of `--output` that Excel holds open is said", async () => {
  const machine = testMachine({ failures: { "/reports/region.csv": "busy" } });
  const typed = ["status", "report", "--format", "csv", "--output", "region.csv"];
  expect((await machine.run("--lang", "en", ...typed)).stderr).toContain(
    "The file region.csv could not be written: it is open in another program.",
  );
});

test("a source that another program holds is a finding that says what to close", async () => {
  const failures = { "/reports/report/criteria/1.1.md": "busy" } as const;
  const { code, stderr } = await testMachine({ failures }).run("--lang", "en", "check", "report");
  expect(code).toBe(1);
  expect(stderr).toMatch(/^criteria\/1\.1\.md error file-invalid$/m);
  expect(stderr).toContain("Close the program that holds it open");
});

test("what Word keeps beside a document that is open is no file of the report", async () => {
  const { stderr } = await testMachine({
    report: { "documents/~$йрук.docx": "x", "evidence/~$a.docx": "x" },
  }).run("--lang", "en", "check", "report");
  expect(stderr).toMatch(/^Nothing to report\./);
});
