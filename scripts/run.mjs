/**
 * `npm start` and `npm test` from nothing but Node: installs what is missing, builds, then builds the largest example
 * or runs every check. Plain JavaScript, because it runs before anything is installed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const EXAMPLE = "examples/lyceum-programme";

const tasks = {
  start() {
    install();
    npm("run", "build");
    run(process.execPath, ["dist/cli.js", "build", EXAMPLE]);
    process.stdout.write(`\n${join(root, EXAMPLE, "build", "report.docx")}\n`);
    process.stdout.write(`${join(root, EXAMPLE, "build", "report.html")}\n`);
  },
  test() {
    install();
    npm("run", "lint");
    npm("run", "types");
    npm("run", "build");
    npm("run", "unit");
  },
};

const task = tasks[process.argv[2]];
if (!task) {
  process.stderr.write(`run.mjs: one of ${Object.keys(tasks).join(", ")}\n`);
  process.exit(2);
}
task();

/** Installs where there is nothing, or where the lock file is newer than what was installed. */
function install() {
  const stamp = join(root, "node_modules", ".package-lock.json");
  const lock = join(root, "package-lock.json");
  const fresh = existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs;
  if (fresh && sameVersions(stamp, lock)) return;
  npm("ci", "--no-audit", "--no-fund");
}

function sameVersions(stamp, lock) {
  const versions = (file) =>
    Object.entries(JSON.parse(readFileSync(file, "utf8")).packages)
      .filter(([name, { optional }]) => name !== "" && !optional)
      .map(([name, { version }]) => `${name}@${version}`)
      .join("\n");
  return versions(stamp) === versions(lock);
}

function npm(...args) {
  const windows = process.platform === "win32";
  run(windows ? "npm.cmd" : "npm", args, { shell: windows });
}

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
