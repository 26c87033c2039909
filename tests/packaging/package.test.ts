/** What `npm pack` gives: all that the tool needs and nothing else; it works where nothing of this repository is. */
import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ruleIds } from "../../src/rules/index.ts";
import { install, type Packed, pack, remove } from "./packed-tool.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const EXAMPLES = readdirSync(join(root, "examples"));

/** What the bundle always has; beside these stand files of code or data with the names of modules, and readings named by their texts. */
const BUNDLE = [
  "dist/LICENCES.txt",
  "dist/cli.js",
  "dist/package.json",
  "dist/worker.js",
  ...ruleIds.map((id) => `dist/rules/${id}.md`),
];
const CODE =
  /^dist\/([\w-]+\.js|(messages-\w\w-index|project-core-schema-files)\.json|built-in\/(standard|template|yaml)-\d+-\d+\.json)$/;
/** Bytes, unpacked: what a school downloads beside Node and sharp. */
const LARGEST = 5_000_000;

let packed: Packed;
let school: string | null;

/** Milliseconds: packing, installing and two builds of every example are slow on a busy machine. */
const PATIENCE = 300_000;

beforeAll(() => {
  packed = pack();
  school = install(packed);
}, PATIENCE);

afterAll(() => {
  if (packed) remove(packed);
}, PATIENCE);

test("holds the code, the schemas, the templates, the pages of the rules, and nothing else", () => {
  const readmes = ["CHANGELOG.md", "LICENSE", "README.ky.md", "README.md", "README.ru.md", "package.json"];
  const wanted = [...BUNDLE, ...pathsIn("schemas"), ...pathsIn("templates"), ...readmes];
  expect(packed.files).toEqual(expect.arrayContaining(wanted));
  expect(packed.files.filter((path) => !wanted.includes(path) && !CODE.test(path))).toEqual([]);
  expect(packed.bytes).toBeLessThan(LARGEST);
});

describe("installed", { timeout: PATIENCE }, () => {
  /** Runs the tool's command as npm has linked it. */
  function selfassess(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    const command = join(school!, "node_modules", ".bin", "selfassess");
    const windows = process.platform === "win32";
    const { status, stdout, stderr } = spawnSync(windows ? `${command}.cmd` : command, args, {
      cwd: school!,
      encoding: "utf8",
      env: { ...process.env, ...environment },
      shell: windows,
    });
    return { status, stdout, stderr };
  }

  test("explains every rule, in each language", ({ skip }) => {
    if (!school) return skip("neither npm's cache nor a registry has the dependencies");
    for (const language of ["ky", "ru", "en"]) {
      const { status, stdout, stderr } = selfassess(["--lang", language, "explain"]);
      expect(stderr).toBe("");
      expect(status).toBe(0);
      expect(stdout.match(/^[a-z-]+/gm)).toEqual(ruleIds);
    }
    expect(selfassess(["--lang", "en", "explain", "criterion-missing"]).stdout).toMatch(
      /^criterion-missing \(error\)/,
    );
  });

  test("begins a report where nobody is there to answer, and builds it as a draft", ({ skip }) => {
    if (!school) return skip("neither npm's cache nor a registry has the dependencies");
    const unsaid = selfassess(["--lang", "en", "init", "new"]);
    expect([unsaid.status, unsaid.stdout]).toEqual([2, ""]);
    expect(unsaid.stderr).toContain("kg-school-institutional");
    const standard = ["--standard", "kg-school-programme", "--language", "ru", "--ci", "github"];
    const { status, stdout, stderr } = selfassess(["init", "new", ...standard]);
    expect([status, stdout]).toEqual([0, ""]);
    expect(stderr).toContain("new/criteria/ (18)");
    expect(selfassess(["check", "new"]).status).toBe(1);
    expect(selfassess(["build", "new", "--draft"]).status).toBe(0);
  });

  test("gives the same bytes in every process, place and time zone, with a cache and without", ({ skip }) => {
    if (!school) return skip("neither npm's cache nor a registry has the dependencies");
    const build = (
      name: string,
      order: (a: string, b: string) => number,
      environment: Record<string, string>,
    ) => {
      for (const example of EXAMPLES)
        for (const path of pathsIn(join("examples", example))
          .filter((each) => !each.includes("/build/"))
          .sort(order))
          cpSync(join(root, path), join(school!, name, path.replace(/^examples\//, "")));
      const folders = EXAMPLES.map((example) => join(name, example));
      const { status, stderr } = selfassess(
        ["build", "--draft", "--format", "docx,html,json", ...folders],
        environment,
      );
      expect(stderr).not.toMatch(/\bat .*\.js:\d+/);
      expect(status).toBe(0);
      return outputsIn(join(school!, name));
    };
    const first = build("one", (a, b) => (a < b ? -1 : 1), {
      TZ: "Asia/Bishkek",
      LC_ALL: "C",
      SELFASSESS_CACHE: "off",
    });
    // Twice: what the first run has kept of code and readings, the second uses.
    const again = () =>
      build(join("two", "deeper"), (a, b) => (a < b ? 1 : -1), {
        TZ: "America/Lima",
        LC_ALL: "ru_RU.UTF-8",
        SELFASSESS_CACHE: join(school!, "cache"),
      });
    again();
    for (const path of outputsIn(join(school!, "two")).keys()) rmSync(join(school!, "two", path));
    const second = again();
    expect([...second.keys()]).toEqual([...first.keys()]);
    expect(first.size).toBeGreaterThan(3 * EXAMPLES.length);
    for (const [path, bytes] of first) expect(bytes.equals(second.get(path)!), path).toBe(true);
  });
});

/** Files of the repository, with `/`, sorted. */
function pathsIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/"))
    .sort();
}

/** What was built, by path. */
function outputsIn(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const built = files.filter((path) => /[\\/]build[\\/]/.test(path)).sort();
  return new Map(built.map((path) => [path.slice(folder.length), readFileSync(path)]));
}
