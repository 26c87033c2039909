/**
 * Licences of what the tool is made of. `npm run licences` prints a line for each package that is bundled or that an
 * installation brings along, from the last build; `licencesOf` gives the texts that go with the bundle.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The texts of the licences of the packages that files in `node_modules` belong to. */
export function licencesOf(files) {
  const folders = files.flatMap(
    (file) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0] ?? [],
  );
  return [...new Set(folders)]
    .sort()
    .map((folder) => {
      const { name, version, license } = manifestOf(folder);
      const text = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
      const words = text ? readFileSync(join(folder, text), "utf8").trim() : "(no text in the package)";
      return `${name} ${version} (${license})\n\n${words}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** Packages that an installation brings along, those for other systems too, as the lock file has them. */
function installed() {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== "" && !dev && !devOptional)
    .map(
      ([path, { version, license }]) =>
        `${path.replace(/^.*node_modules\//, "")} ${version} (${license}), installed`,
    );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const texts = join(root, "dist", "LICENCES.txt");
  if (!existsSync(texts)) throw new Error("run `npm run build` first");
  const bundled =
    readFileSync(texts, "utf8").match(/^(?:@[\w.-]+\/)?[\w.-]+ \d\S* \([^)]*(?:\([^)]*\)[^)]*)*\)$/gm) ?? [];
  process.stdout.write(
    `${[...bundled.map((line) => `${line}, bundled`), ...installed()].sort().join("\n")}\n`,
  );
}
