/** What one forgets when something is added: a language, a registration, the direction of an import. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readYaml } from "../src/load/yaml.ts";
import { catalogues, LANGUAGES } from "../src/messages/index.ts";
import { ruleIds } from "../src/rules/index.ts";
import { specifiedRules } from "./specified-rules.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");
const filesIn = (folder: string, ending: string) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
const sources = filesIn("src", ".ts").map((path) => ({ path, text: read(path) }));
const marksOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

describe("rules", () => {
  test("are specified, once, in the order of the specification", () => {
    expect(ruleIds).toEqual(specifiedRules.filter((id) => ruleIds.includes(id)));
  });

  test("stand before every finding that the code makes", () => {
    const made = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/\bfinding\(\s*[`"]([a-z-]+)/g)].map(([, id]) => ({ path, id: id! })),
    );
    expect(made.length).toBeGreaterThan(50);
    expect(made.filter(({ id }) => !ruleIds.includes(id))).toEqual([]);
  });

  test("are registered where a message is theirs", () => {
    const named = Object.keys(catalogues.en).map((id) => id.split(/[/.]/, 1)[0]!);
    const rulesNamed = [...new Set(named)].filter((id) => specifiedRules.includes(id));
    expect(rulesNamed.filter((id) => !ruleIds.includes(id))).toEqual([]);
  });
});

describe.each(LANGUAGES)("messages in %s", (language) => {
  const catalogue: Readonly<Record<string, string>> = catalogues[language];

  test("are there, and have the marks of the English ones", () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(catalogues.en).sort());
    for (const [id, text] of Object.entries(catalogues.en))
      expect(`${id} ${marksOf(catalogue[id]!)}`).toBe(`${id} ${marksOf(text)}`);
  });

  test("hold no wording of a library", () => {
    const wording =
      /\b(undefined|NaN|null|object Object|instancePath|schemaPath|additionalProperties|unevaluatedProperties|must NOT|must match|must have|ENOENT|EACCES|EBUSY|\w+Error)\b/;
    const found = Object.entries(catalogue).filter(([, text]) => wording.test(text));
    expect(found).toEqual([]);
  });
});

describe("layouts", () => {
  const labels = (path: string) => {
    const { value, findings } = readYaml({ path, text: read(path) });
    expect(findings).toEqual([]);
    return value!.value as Readonly<Record<string, string>>;
  };
  const folders = readdirSync(join(root, "templates")).filter(
    (name) => name === "languages" || existsSync(join(root, "templates", name, "languages")),
  );

  test.each(folders)("%s: every label in every language, with the same marks", (name) => {
    const folder = name === "languages" ? "templates/languages" : `templates/${name}/languages`;
    const first = labels(`${folder}/en.yaml`);
    for (const language of LANGUAGES) {
      const other = labels(`${folder}/${language}.yaml`);
      expect(Object.keys(other).sort()).toEqual(Object.keys(first).sort());
      for (const [key, text] of Object.entries(first))
        if (!key.startsWith("day_")) expect(`${key} ${marksOf(other[key]!)}`).toBe(`${key} ${marksOf(text)}`);
    }
  });

  test("every label that a template prints is there", () => {
    const known = new Set(folders.flatMap((name) => labelKeys(name)));
    const printed = filesIn("templates", ".hbs").flatMap((path) =>
      [...read(path).matchAll(/\blabel "([^"]+)"/g)].map(([, key]) => ({ path, key: key! })),
    );
    expect(printed.length).toBeGreaterThan(10);
    expect(printed.filter(({ key }) => !known.has(key))).toEqual([]);
  });

  function labelKeys(name: string): string[] {
    const folder = name === "languages" ? "templates/languages" : `templates/${name}/languages`;
    return Object.keys(labels(`${folder}/en.yaml`));
  }
});

describe("source", () => {
  const imports = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*"([^"]+)"/g)].map(([, target]) => ({
      path,
      target: target!.startsWith(".")
        ? relative(root, join(root, dirname(path), target!)).replaceAll("\\", "/")
        : target!,
    })),
  );

  test("imports follow the table in ARCHITECTURE.md", () => {
    const allowed = allowedImports();
    const against = imports.filter(({ path, target }) => {
      if (!target.startsWith("src/") || target === "src/version.ts") return false;
      const from = partOf(path);
      return (
        from !== partOf(target) && ![...(allowed.get(from) ?? [])].some((front) => target.startsWith(front))
      );
    });
    expect(against).toEqual([]);
  });

  test("a writer sees neither a report nor a project", () => {
    const writers = imports.filter(({ path }) => /^src\/formats\/(html|docx)\//.test(path));
    expect(writers.filter(({ target }) => /^src\/(report|project|rules|load)\//.test(target))).toEqual([]);
  });

  test("files and the clock are reached through the host, the process in cli.ts", () => {
    const outside = [
      "src/cli.ts",
      "src/hosts/code-cache.ts",
      "src/hosts/git.ts",
      "src/hosts/libre-office.ts",
      "src/hosts/local-server.ts",
      "src/hosts/node-host.ts",
      "src/hosts/node-threads.ts",
      "src/hosts/open-browser.ts",
      "src/hosts/standard-streams.ts",
      "src/hosts/watch-files.ts",
    ];
    const files = imports.filter(({ target }) =>
      /^(node:)?(fs|child_process|https?|net|os)(\/|$)/.test(target),
    );
    expect(files.filter(({ path }) => !outside.includes(path))).toEqual([]);
    const reaching = (pattern: RegExp) =>
      sources.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path);
    expect(reaching(/\bprocess\.\w/)).toEqual(["src/cli.ts"]);
    expect(reaching(/\bnew Date\(\)|\bDate\.now\b/)).toEqual(["src/hosts/node-host.ts"]);
    expect(reaching(/\bMath\.random\b|\brandomUUID\b|\btoLocale\w*String\(\)/)).toEqual([]);
  });
});

/** The first step below `src/`: `load/`, `compile.ts`. */
function partOf(path: string): string {
  const [, first, ...rest] = path.split("/");
  return rest.length > 0 ? `${first}/` : first!;
}

/**
 * The table of ARCHITECTURE.md: by part, the fronts of the paths that it may import. Its last column says `nothing`, `all`,
 * `the above`, or names parts; what a part above may import comes with it. `report's types` is one file, and so is `host`.
 */
function allowedImports(): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = read("ARCHITECTURE.md")
    .split("\n")
    .filter((line) => /^\| `/.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map(([, names, , may]) => ({ parts: [...names!.matchAll(/`([^`]+)`/g)].map(([, n]) => n!), may: may! }));
  const every = rows.flatMap(({ parts }) => parts);
  const allowed = new Map<string, Set<string>>();
  for (const [index, { parts, may }] of rows.entries()) {
    const above = rows.slice(0, index).flatMap((row) => row.parts);
    const fronts = new Set(parts.map((part) => `src/${part}`));
    if (may === "all") for (const part of every) fronts.add(`src/${part}`);
    else if (may === "the above") for (const part of above) fronts.add(`src/${part}`);
    else
      for (const [, name, inside, types] of may.matchAll(/\b([a-z]+)(\/[a-z]+)?('s types)?/g)) {
        if (every.includes(`${name}.ts`)) fronts.add(`src/${name}.ts`);
        const part = every.find((each) => each === `${name}/`);
        if (!part) continue;
        fronts.add(types ? `src/${name}/types.ts` : `src/${name}${inside ?? ""}/`);
        if (!types) for (const front of allowed.get(part) ?? []) fronts.add(front);
      }
    for (const part of parts) allowed.set(part, fronts);
  }
  return allowed;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
}
