/** The folders for computers without Node, made, moved and run; that for Windows under Wine. It needs npm's registry. */
import { spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readZip } from "../../src/formats/zip.ts";
import { hasRegistry, hasWine, outputOf } from "./programs.ts";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
const SHORTCUT = "Отчетту көрүү.cmd";

describe.skipIf(!hasRegistry())("with npm's registry, if it can be reached:", () => {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "selfassess-portable-")));
  const place = join(home, "Мектеп документтери 2026");
  const windows = join(place, "Windows үчүн");
  const linux = join(place, "селф");

  beforeAll(() => {
    outputOf("npm", ["run", "--silent", "portable"]);
    mkdirSync(place);
    outputOf("tar", ["-xzf", "portable/selfassess-linux.tar.gz", "-C", place]);
    renameSync(join(place, "selfassess-linux"), linux);
    cpSync("portable/selfassess-windows", windows, { recursive: true });
    cpSync("examples/incomplete", join(home, "үлгү отчет"), { recursive: true });
  }, 300_000);
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test("the folder for Windows holds the programs of Windows", () => {
    const node = readFileSync(join(windows, "node/bin/node.exe"));
    const header = node.readUInt32LE(0x3c);
    expect([node.toString("latin1", 0, 2), node.readUInt16LE(header + 4)]).toEqual(["MZ", 0x8664]);
    expect(readFileSync(join(windows, "node/LICENSE"), "utf8")).toContain("Node.js is licensed");
    const pictures = packages["node_modules/@img/sharp-win32-x64"].version;
    const libraries = readdirSync(join(windows, "app/node_modules/@img/sharp-win32-x64/lib"));
    expect(libraries).toContain(`sharp-win32-x64-${pictures}.node`);
    expect(libraries.filter((name) => name.endsWith(".dll"))).toHaveLength(2);
    expect(readdirSync(join(windows, "app/node_modules/@img")).sort()).toEqual(["colour", "sharp-win32-x64"]);
  });

  test("cmd and Notepad read what lies in it", () => {
    for (const name of ["selfassess.cmd", SHORTCUT, "ОКУҢУЗ.txt", "ПРОЧТИТЕ.txt"]) {
      const text = readFileSync(join(windows, name), "utf8");
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(text.startsWith("\uFEFF")).toBe(name.endsWith(".txt"));
    }
  });

  test("its archive holds the same", () => {
    const packed = new Map(
      readZip(readFileSync("portable/selfassess-windows.zip")).map(({ name, bytes }) => [name, bytes]),
    );
    const files = readdirSync(windows, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(packed.size).toBe(files.length);
    for (const file of files) {
      const bytes = packed.get(`selfassess-windows/${file.slice(windows.length + 1)}`);
      expect(bytes && readFileSync(file).equals(bytes), file).toBe(true);
    }
  });

  /** Documents of a draft, by the format; a folder of its own for each program, side by side. */
  const documents = (folder: string) =>
    ["docx", "html", "json"].map((format) => readFileSync(join(folder, `report.${format}`)));
  const draft = (out: string) => [
    "build",
    "үлгү отчет",
    "--draft",
    "--format",
    "docx,html,json",
    "--out",
    out,
  ];

  test("that for Linux runs where there is no Node, from a path with spaces and Cyrillic", async () => {
    const path = join(home, "bin");
    mkdirSync(path);
    for (const name of ["dirname", "readlink"])
      symlinkSync(outputOf("which", [name]).trim(), join(path, name));
    symlinkSync(join(linux, "selfassess"), join(path, "selfassess"));
    const options = { cwd: home, encoding: "utf8", env: { PATH: path, SELFASSESS_CACHE: "off" } } as const;
    const selfassess = (...typed: string[]) => spawnSync("selfassess", ["--lang", "en", ...typed], options);

    expect(spawnSync("node", ["--version"], options).error).toBeDefined();
    expect(spawnSync("selfassess", ["--version"], options).stdout).toBe(`${version}\n`);
    const standard = ["--standard", "kg-school-programme", "--language", "ky"];
    expect(selfassess("init", "жаңы отчет", ...standard).status).toBe(0);
    expect(selfassess("check", "жаңы отчет").stderr).toContain("criteria/1.1.md");
    expect(selfassess(...draft("linux")).status).toBe(0);
    spawnSync(process.execPath, [join(process.cwd(), "dist/cli.js"), ...draft("here")], { cwd: home });
    expect(documents(join(home, "linux"))).toEqual(documents(join(home, "here")));

    const preview = spawn("selfassess", ["preview", "үлгү отчет"], options);
    const ended = new Promise((resolve) => preview.once("exit", resolve));
    const [said] = await new Promise<[Buffer]>((resolve) =>
      preview.stderr.once("data", (part) => resolve([part])),
    );
    expect((await fetch(addressIn(said.toString()))).status).toBe(200);
    preview.kill("SIGINT");
    expect(await ended).toBe(0);
  });

  describe.skipIf(!hasWine)("in Wine, if it is installed:", () => {
    const env = {
      ...process.env,
      LC_ALL: "C.UTF-8",
      SELFASSESS_CACHE: "off",
      WINEDEBUG: "-all",
      WINEPREFIX: join(home, "wine"),
    };
    const wine = (...typed: string[]) => spawnSync("wine", typed, { cwd: home, env, stdio: "ignore" }).status;
    beforeAll(() => {
      wine("wineboot", "--init");
      wine("winecfg", "-v", "win10");
      wine("reg", "add", "HKCU\\Software\\Wine\\WineBrowser", "/v", "Browsers", "/d", "none");
    }, 120_000);
    afterAll(() => {
      wine("wineboot", "--kill");
    });

    const said = () => readFileSync(join(home, "said"), "utf8");

    /** What it says goes to a file: Node cannot write to a pipe in Wine. `call`, so that cmd keeps quotation marks. */
    function cmd(name: string, ...typed: string[]) {
      const out = openSync(join(home, "said"), "w");
      const child = spawn("wine", ["cmd", "/c", "call", join(windows, name), ...typed], {
        cwd: home,
        env,
        stdio: ["ignore", out, out],
      });
      closeSync(out);
      return new Promise((resolve) => child.once("exit", resolve));
    }

    test("selfassess.cmd does what the tool does here, to the byte", async () => {
      expect(await cmd("selfassess.cmd", "--version")).toBe(0);
      expect(said()).toBe(`${version}\n`);
      expect(await cmd("selfassess.cmd", "--lang", "en", "check", "үлгү отчет")).toBe(1);
      expect(said()).toContain("criteria/1.4.md:1:1 error narrative-missing");
      expect(await cmd("selfassess.cmd", ...draft("windows"))).toBe(0);
      expect(documents(join(home, "windows"))).toEqual(documents(join(home, "linux")));
    });

    test("the shortcut shows the folder that is dropped on it; without one it says what to do", async () => {
      expect(await cmd(SHORTCUT)).toBe(2);
      void cmd(SHORTCUT, `Z:${join(home, "үлгү отчет").replaceAll("/", "\\")}`);
      await expect.poll(said, { timeout: 30_000 }).toMatch(/http:/);
      expect((await fetch(addressIn(said()))).status).toBe(200);
    });
  });
});

function addressIn(said: string): string {
  return /http:\/\/[\w.:/]+/.exec(said)![0];
}
