/**
 * What looks wrong and is right: the cases of silent.md, each laid into a good example, of which the check says nothing
 * of warning or above. A case is headed `## <example>: <title>`; its blocks are
 *
 *     ```append criteria/1.1.md    put behind the file, after an empty line
 *     ```file data/survey.csv      a file of its own
 *     ```change selfassess.yaml    what stands there, a line `=>`, what stands there instead
 *
 * Cases are laid in together, a few at a time; where the check speaks, each is looked at alone, so that only a case that
 * is not silent by itself fails.
 */
import { expect, test } from "vitest";
import { compile } from "../../src/compile.ts";
import { positionAt } from "../../src/findings/source.ts";
import { createMemoryHost } from "../../src/hosts/memory-host.ts";
import { below, type Files, over, toolFiles } from "../outputs/compile-files.ts";
import { exampleFiles } from "../outputs/example-files.ts";
import { readSpecFile, type SpecCase } from "../spec-file.ts";

/** Few enough that cases seldom meddle with each other, many enough to be quick. */
const TOGETHER = 16;
const EXAMPLES = ["school-programme", "lyceum-programme", "school-programme-ru"];
const examples = new Map(EXAMPLES.map((name) => [name, exampleFiles(name)]));
const cases = readSpecFile(new URL("silent.md", import.meta.url));

const groups = EXAMPLES.flatMap((name) => {
  const own = cases.filter(({ title }) => title.startsWith(`${name}: `));
  const count = Math.ceil(own.length / TOGETHER);
  return Array.from({ length: count }, (_, at) => ({
    name,
    part: at + 1,
    group: own.filter((_, index) => index % count === at),
  }));
});

test.each(EXAMPLES)("%s is good", async (name) => {
  expect(await warnings(examples.get(name)!)).toEqual([]);
});

test.each(groups)("$name, part $part", async ({ name, group }) => {
  expect(await spoken(examples.get(name)!, group)).toEqual([]);
});

test("there are many", () => {
  expect(cases.length).toBeGreaterThanOrEqual(80);
  expect(groups.flatMap(({ group }) => group).length).toBe(cases.length);
  expect(cases.filter(({ blocks }) => blocks.length === 0)).toEqual([]);
  expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
});

/** What is said of cases that should pass in silence, each finding under the title of its case. */
async function spoken(example: Files, group: readonly SpecCase[]): Promise<readonly string[]> {
  const found = await warnings(laidInto(example, group));
  const [first] = group;
  if (found.length === 0 || !first) return [];
  if (group.length === 1) return found.map((each) => `${first.title}: ${each}`);
  const half = Math.ceil(group.length / 2);
  return [...(await spoken(example, group.slice(0, half))), ...(await spoken(example, group.slice(half)))];
}

function laidInto(example: Files, group: readonly SpecCase[]): Files {
  let files = example;
  for (const { info, text } of group.flatMap(({ blocks }) => blocks)) {
    const [kind, path] = info.split(" ") as [string, string];
    const before = () => {
      const content = files[path];
      if (content === undefined) throw new Error(`${path} is not in the report`);
      return typeof content === "string" ? content : new TextDecoder().decode(content);
    };
    if (kind === "append") files = over(files, { [path]: `${before()}\n${text}\n` });
    else if (kind === "file") files = over(files, { [path]: `${text}\n` });
    else if (kind === "change") {
      const [from, to] = text.split("\n=>\n");
      if (to === undefined || before().split(from!).length !== 2)
        throw new Error(`${path} does not hold once: ${from}`);
      files = over(files, { [path]: before().replace(from!, () => to) });
    } else throw new Error(`a block is append, file or change, not ${kind}`);
  }
  return files;
}

/** `criteria/1.1.md:3:5 error evidence-unknown` and what is said, for whoever mends it. */
async function warnings(files: Files): Promise<readonly string[]> {
  const { findings } = await compile({
    host: createMemoryHost({ ...toolFiles, ...below("/report", files) }),
    folder: "/report",
    builtIn: { schemas: "/tool/schemas", templates: "/tool/templates" },
    standards: [],
    layouts: [],
    today: null,
    output: null,
  });
  return findings
    .filter(({ severity }) => severity !== "info")
    .map(({ place, severity, rule, message }) => {
      const { line, column } = place ? positionAt(place.file, place.span.start) : { line: 0, column: 0 };
      return `${place?.file.path}:${line}:${column} ${severity} ${rule} ${JSON.stringify(message.params)}`;
    });
}
