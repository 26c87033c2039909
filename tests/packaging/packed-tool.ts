/** The package as a school gets it: packed from a copy of this repository, installed in an empty folder. */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Packed {
  readonly folder: string;
  readonly tarball: string;
  readonly integrity: string;
  /** Paths in the package. */
  readonly files: readonly string[];
  /** Of all files, unpacked. */
  readonly bytes: number;
}

/** What `npm pack` needs; everything else of the repository stays behind. */
const SOURCES = [
  "CHANGELOG.md",
  "LICENSE",
  "README.ky.md",
  "README.md",
  "README.ru.md",
  "package-lock.json",
  "package.json",
  "schemas",
  "scripts",
  "src",
  "templates",
  "tsconfig.json",
];

/** Without the network. */
export function pack(): Packed {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "selfassess-package-")));
  const copy = join(folder, "copy");
  mkdirSync(copy);
  for (const name of SOURCES) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  const { status, stdout, stderr } = npm(["pack", "--json", "--offline", "--pack-destination", folder], copy);
  if (status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(stdout + stderr);
  }
  const [packed] = JSON.parse(stdout.slice(stdout.indexOf("[\n"))) as {
    filename: string;
    integrity: string;
    unpackedSize: number;
    files: { path: string }[];
  }[];
  const { filename, integrity, files, unpackedSize: bytes } = packed!;
  return { folder, tarball: filename, integrity, bytes, files: files.map(({ path }) => path).sort() };
}

/**
 * Installs the package with the versions of this repository's lock file, from npm's cache where they are there; null where
 * neither the cache nor a registry has them.
 */
export function install({ folder, tarball, integrity }: Packed): string | null {
  const school = join(folder, "school");
  mkdirSync(school);
  const specification = `file:../${tarball}`;
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const { overrides } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { "": tool, ...others } = lock.packages as Record<string, Record<string, unknown>>;
  const { dependencies, bin, engines, license, version } = tool!;
  const needed = Object.fromEntries(Object.entries(others).filter(([, each]) => !each.dev));
  const own = { name: "school", version: "1.0.0", dependencies: { selfassess: specification }, overrides };
  const packages = {
    "": own,
    ...needed,
    "node_modules/selfassess": {
      version,
      resolved: specification,
      integrity,
      license,
      dependencies,
      bin,
      engines,
    },
  };
  writeFileSync(join(school, "package.json"), JSON.stringify(own));
  writeFileSync(
    join(school, "package-lock.json"),
    JSON.stringify({ ...own, lockfileVersion: 3, requires: true, packages }),
  );
  const ci = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=0"];
  for (const cache of ["--offline", "--prefer-offline"]) {
    const { status } = npm([...ci, cache], school);
    if (status === 0) return school;
  }
  return null;
}

export function remove({ folder }: Packed): void {
  rmSync(folder, { recursive: true, force: true });
}

function npm(args: readonly string[], cwd: string) {
  const windows = process.platform === "win32";
  return spawnSync(windows ? "npm.cmd" : "npm", args, { cwd, encoding: "utf8", shell: windows });
}
