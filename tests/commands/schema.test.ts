import { describe, expect, test } from "vitest";
import { writeChangedFiles } from "../../src/commands/write-changed-files.ts";
import { createMemoryHost } from "../../src/hosts/memory-host.ts";
import { testMachine } from "./machine.ts";

const FOLDER = "/reports/report/.vscode";
const OURS = ["manifest", "criterion", "evidence", "facts", "table", "chart"].map(
  (name) => `  report/.vscode/selfassess/${name}.schema.json\n`,
);
const NEXT =
  "Open the folder report in VS Code and install the extension “YAML” (redhat.vscode-yaml). After new evidence or facts run this command again.\n";

describe("schema", () => {
  test("writes schemas, settings and a recommendation; a second time nothing", async () => {
    const machine = testMachine();
    const first = await machine.run("--lang", "en", "schema", "report");
    const files = [...OURS, "  report/.vscode/settings.json\n", "  report/.vscode/extensions.json\n"];
    expect(first).toEqual({ code: 0, stdout: "", stderr: `Written:\n${files.join("")}${NEXT}` });
    const second = await machine.run("--lang", "en", "schema", "report");
    expect(second.stderr).toBe(`Everything is up to date: no file was written.\n${NEXT}`);
    expect((await machine.run("check", "report")).code).toBe(0);
  });

  test("explains in the report's language, or in the one that is asked for", async () => {
    const machine = testMachine();
    await machine.run("schema", "report");
    const described = () => JSON.parse(machine.text(`${FOLDER}/selfassess/evidence.schema.json`)).description;
    expect(described()).toBe("Далилдердин реестри.");
    await machine.run("--lang", "ru", "schema", "report");
    expect(described()).toMatch(/^Реестр /);
  });

  test("of a changed report only our own file is renewed", async () => {
    const machine = testMachine();
    await machine.run("--lang", "en", "schema", "report");
    const register = `${machine.text("/reports/report/evidence.yaml")}- {id: act-1, title: Акт, place: Архив}\n`;
    machine.host.write("/reports/report/evidence.yaml", new TextEncoder().encode(register));
    const { stderr } = await machine.run("--lang", "en", "schema", "report");
    expect(stderr).toBe(`Written:\n${OURS[0]}${OURS[1]}${NEXT}`);
    expect(machine.text(`${FOLDER}/selfassess/criterion.schema.json`)).toContain('"act-1"');
  });

  test("leaves settings with comments alone and says what to add", async () => {
    const settings = '{\n  // mine\n  "editor.fontSize": 16\n}\n';
    const machine = testMachine({ report: { ".vscode/settings.json": settings } });
    const { code, stderr } = await machine.run("--lang", "en", "schema", "report");
    expect(code).toBe(0);
    expect(stderr).toContain("report/.vscode/settings.json was left as it is");
    expect(stderr).toContain('"./.vscode/selfassess/facts.schema.json": [');
    expect(machine.text(`${FOLDER}/settings.json`)).toBe(settings);
  });

  test("keeps settings that are no UTF-8 text", async () => {
    const bytes = new Uint8Array([0x7b, 0xe0, 0x7d]);
    const machine = testMachine({ report: { ".vscode/settings.json": bytes } });
    await machine.run("schema", "report");
    expect(machine.host.files.get(`${FOLDER}/settings.json`)).toBe(bytes);
  });

  test("mistakes of the report do not stop it", async () => {
    const machine = testMachine({
      report: { "evidence.yaml": "- {id: a", "chapters/introduction.md": null },
    });
    expect((await machine.run("schema", "report")).code).toBe(0);
  });

  test.each([
    ["no manifest", { "selfassess.yaml": null }],
    ["an unknown standard", { "selfassess.yaml": "selfassess: 1\nstandard: mni\ninstitution: {name: А}\n" }],
  ])("%s: says who knows more, and writes nothing", async (_, report) => {
    const machine = testMachine({ report });
    const before = machine.host.files.size;
    const { code, stderr } = await machine.run("--lang", "en", "schema", "report");
    expect([code, stderr]).toEqual([
      2,
      "There is no selfassess.yaml here that can be used. `selfassess check report` says why.\n",
    ]);
    expect(machine.host.files.size).toBe(before);
  });

  test("says which file could not be written", async () => {
    const machine = testMachine({ failures: { [`${FOLDER}/settings.json`]: "busy" } });
    const { code, stderr } = await machine.run("--lang", "en", "schema", "report");
    expect(code).toBe(2);
    expect(stderr).toContain("The file report/.vscode/settings.json could not be written: ");
  });

  test("takes the settings of init and adds to them", async () => {
    const machine = testMachine();
    await machine.run("init", "new", "--standard", "mini");
    const before = JSON.parse(machine.text("/reports/new/.vscode/settings.json"));
    const extensions = machine.text("/reports/new/.vscode/extensions.json");
    await machine.run("schema", "new");
    const after = JSON.parse(machine.text("/reports/new/.vscode/settings.json"));
    expect(after).toEqual({ ...before, "yaml.schemas": after["yaml.schemas"] });
    expect(machine.text("/reports/new/.vscode/extensions.json")).toBe(extensions);
  });
});

test("nothing is written through a link that leads out", () => {
  const host = createMemoryHost(
    { "/a/report/selfassess.yaml": "", "/b/settings.json": "{}" },
    { links: { "/a/report/.vscode": "/b" } },
  );
  const files = new Map([
    ["/a/report/.vscode/settings.json", "{1}"],
    ["/a/report/.vscode/selfassess/facts.schema.json", "{}"],
  ]);
  const { written, failures } = writeChangedFiles(files, "/a/report", host);
  expect(written).toEqual([]);
  expect(failures.map(({ error }) => error)).toEqual([null, null]);
});
