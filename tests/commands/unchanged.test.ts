import { describe, expect, it } from "vitest";
import { HostError } from "../../src/host.ts";
import { baseReport } from "../rules/base-report.ts";
import { type TestMachine, testMachine } from "./machine.ts";

const warning = {
  "criteria/1.2.md": baseReport["criteria/1.2.md"]!.replace("---\n", "---\nstatus: draft\n"),
};
const under = (folder: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`/reports/${folder}/${path}`, text]));
const own = {
  "look/layout.yaml": "extends: kg-school-programme\n",
  "selfassess.yaml": `${baseReport["selfassess.yaml"]}layout: ./look\n`,
};

const typed = ["build", "a", "b", "--format", "html", "--lang", "en"];

/** Two reports, one with a warning and a layout of its own, that were built before. */
async function builtBefore() {
  const files = { ...under("a", { ...baseReport, ...warning, ...own }), ...under("b", baseReport) };
  const machine = testMachine({ files, cacheFolder: "/cache" });
  const first = await machine.run(...typed);
  expect(first.stderr).toMatch(/^Written: a\/build[\s\S]*^Written: b\/build/m);
  return { machine, first };
}

/** What is said of each report's output. */
async function again({ run }: TestMachine, words: readonly string[] = typed) {
  const { stderr } = await run(...words);
  return stderr.match(/^(Written|Unchanged|Because): a|^(Written|Unchanged): b/gm);
}

const change = ({ host }: TestMachine, path: string, text: string) =>
  host.files.set(path, new TextEncoder().encode(text));

describe("reports that have not changed", () => {
  it("are not built again, and are said to be as they were", async () => {
    const { machine, first } = await builtBefore();
    const before = new Map(machine.host.files);
    const second = await machine.run(...typed);
    expect(second).toEqual({ ...first, stderr: first.stderr.replaceAll("Written:", "Unchanged:") });
    expect(machine.host.files).toEqual(before);
    expect(second.stderr).toContain("status-not-ready");
  });

  it.each<[string, (machine: TestMachine) => void]>([
    ["a file", (machine) => change(machine, "/reports/a/evidence.yaml", "[]\n")],
    ["a new file", (machine) => change(machine, "/reports/a/criteria/9.9.md", "x")],
    ["a file less", (machine) => void machine.host.files.delete("/reports/a/criteria/1.1.md")],
    ["the layout", (machine) => change(machine, "/reports/a/look/style.css", "p {}")],
    ["an output", (machine) => change(machine, "/reports/a/build/report.html", "x")],
    ["an output less", (machine) => void machine.host.files.delete("/reports/a/build/report.html")],
    [
      "what is kept",
      ({ host }) => {
        for (const path of host.files.keys())
          if (
            path.startsWith("/cache/") &&
            !new TextDecoder().decode(host.files.get(path)).includes("/reports/b")
          )
            host.files.set(path, new Uint8Array([123]));
      },
    ],
  ])("are told from those that have: %s", async (_title, touch) => {
    const { machine } = await builtBefore();
    touch(machine);
    expect(await again(machine)).not.toContain("Unchanged: a");
    expect(await again(machine)).toContain("Unchanged: b");
  });

  it("are all built again with another template of the tool, or another standard", async () => {
    for (const path of [
      "/tool/templates/base/style.css",
      "/tool/schemas/kg-school-programme/standard.yaml",
    ]) {
      const { machine } = await builtBefore();
      const text = machine.text(path);
      change(machine, path, `${text}\n`);
      expect(await again(machine)).toEqual(["Written: a", "Written: b"]);
      expect(await again(machine)).toEqual(["Unchanged: a", "Unchanged: b"]);
    }
  });

  it.each([
    ["another form", [...typed, "--format", "html,json"]],
    ["a draft", [...typed, "--draft"]],
    ["another folder", [...typed, "--out", "elsewhere"]],
    ["another day", [...typed, "--today", "2030-01-01"]],
    ["another language", [...typed.slice(0, -1), "ru"]],
    ["other layouts", [...typed, "--layouts", "more"]],
  ])("are built again with %s", async (_title, words) => {
    const { machine } = await builtBefore();
    const { stderr } = await machine.run(...words);
    expect(stderr).not.toMatch(/Unchanged|Без изменений/);
  });

  it("are built again where one is built alone", async () => {
    const { machine } = await builtBefore();
    expect(await again(machine, ["build", "b", "--format", "html", "--lang", "en"])).toEqual(["Written: b"]);
  });

  it("are those alone whose outputs could all be written", async () => {
    const files = { ...under("a", baseReport), ...under("b", baseReport) };
    const locked = testMachine({ files, cacheFolder: "/cache" });
    const write = locked.host.write;
    locked.host.write = (path, bytes) => {
      if (path.startsWith("/reports/a/build/")) throw new HostError("busy", path);
      write(path, bytes);
    };
    await locked.run(...typed);
    locked.host.write = write;
    expect(await again(locked)).toEqual(["Written: a", "Unchanged: b"]);
  });

  it("are built again as long as there is no PDF of them", async () => {
    const files = { ...under("a", baseReport), ...under("b", baseReport) };
    let converts = false;
    const machine = testMachine({
      files,
      cacheFolder: "/cache",
      convertToPdf: async (documents) =>
        converts
          ? new Map([...documents.keys()].map((name) => [name.replace("docx", "pdf"), new Uint8Array()]))
          : "absent",
    });
    const pdf = ["build", "a", "b", "--format", "pdf", "--lang", "en"];
    await machine.run(...pdf);
    converts = true;
    expect(await again(machine, pdf)).toEqual(["Written: a", "Written: b"]);
    expect(await again(machine, pdf)).toEqual(["Unchanged: a", "Unchanged: b"]);
  });

  it("have the same findings in every form, and are checked again where Git or a repair is asked for", async () => {
    const { machine } = await builtBefore();
    const check = ["check", "a", "b", "--format", "json"];
    const first = await machine.run(...check);
    const reads = () => machine.host.reads.filter((path) => path.endsWith("/criteria/1.1.md")).length;
    const before = reads();
    expect(await machine.run(...check)).toEqual(first);
    const looked = reads() - before;
    await machine.run(...check, "--fix");
    await machine.run(...check, "--fix");
    expect(reads() - before).toBeGreaterThanOrEqual(3 * looked);
    change(machine, "/reports/a/criteria/1.2.md", baseReport["criteria/1.2.md"]!);
    expect((await machine.run(...check)).stdout).not.toBe(first.stdout);
  });
});
