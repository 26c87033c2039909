/** What was read before is read the same: with an empty memory, with a full one, and without one. */
import { expect, test } from "vitest";
import type { Memory, Part } from "../../src/memory.ts";
import { compileFiles, over } from "./compile-files.ts";
import { EXAMPLE_NAMES, exampleFiles } from "./example-files.ts";

/** As a file of the cache folder keeps it: JSON, at each run anew. */
function jsonMemory(json: string) {
  const known: Record<string, unknown> = JSON.parse(json);
  const used: Record<string, unknown> = {};
  let recalled = 0;
  const memory: Memory = {
    recall(kind, text) {
      const key = `${kind} ${text}`;
      if (key in known) recalled++;
      return known[key];
    },
    keep: (kind, text, value) => {
      used[`${kind} ${text}`] = value;
    },
    parts: {
      recall: (name) => known[name] as Part | undefined,
      keep: (name, value) => {
        used[name] = value;
      },
    },
  };
  return { memory, json: () => JSON.stringify({ ...known, ...used }), recalled: () => recalled };
}

test.each(EXAMPLE_NAMES)("%s", async (name) => {
  const files = exampleFiles(name);
  const options = { formats: ["docx", "html", "json"], draft: true } as const;
  const plain = await compileFiles(files, options);
  const empty = jsonMemory("{}");
  const first = await compileFiles(files, { ...options, memory: empty.memory });
  const full = jsonMemory(empty.json());
  const second = await compileFiles(files, { ...options, memory: full.memory });
  expect(empty.recalled()).toBe(0);
  expect(full.recalled()).toBeGreaterThan(20);
  expect(full.json()).toBe(empty.json());
  for (const run of [first, second]) {
    expect(run.findings).toEqual(plain.findings);
    expect([...run.outputs.keys()]).toEqual([...plain.outputs.keys()]);
    for (const [path, bytes] of plain.outputs)
      expect(Buffer.from(bytes).equals(run.outputs.get(path)!), path).toBe(true);
  }
});

test.each(EXAMPLE_NAMES)("%s, after an edit", async (name) => {
  const files = exampleFiles(name);
  const options = { formats: ["docx", "html"], draft: true } as const;
  const memory = jsonMemory("{}");
  await compileFiles(files, { ...options, memory: memory.memory });
  const [edited] = Object.keys(files).filter((path) => /^criteria\/.+\.md$/.test(path));
  const added =
    "\n\n- пункт\n\n[Шилтеме](https://edu.gov.kg) жана эскертүү[^n].\n\n| А | Б |\n|---|---|\n| 1 | 2 |\n\n[^n]: Текст.\n";
  const changed = over(files, { [edited!]: `${files[edited!]}${added}` });
  const anew = await compileFiles(changed, options);
  const remembered = await compileFiles(changed, { ...options, memory: jsonMemory(memory.json()).memory });
  expect(remembered.findings).toEqual(anew.findings);
  expect(anew.outputs.size).toBeGreaterThan(0);
  for (const [path, bytes] of anew.outputs)
    expect(Buffer.from(bytes).equals(remembered.outputs.get(path)!), path).toBe(true);
});

test("a text that has changed is read anew, and one that moved to another file keeps its places", async () => {
  const files = exampleFiles("school-programme");
  const memory = jsonMemory("{}");
  await compileFiles(files, { memory: memory.memory });
  const changed = over(files, {
    "criteria/1.1.md": `${files["criteria/1.1.md"]}\n\n[](evidence:no-such-thing)\n`,
    "criteria/1.2.md": null,
    "criteria/1.2.yaml": 'criterion: "1.2"\nnarrative: |\n  Текст ([](evidence:no-such-thing)).\n',
  });
  const anew = await compileFiles(changed);
  const remembered = await compileFiles(changed, { memory: jsonMemory(memory.json()).memory });
  expect(remembered.findings).toEqual(anew.findings);
  expect(remembered.findings.filter((each) => each.includes("evidence-unknown"))).toHaveLength(2);
});

test("what a check has found out serves a build", async () => {
  const files = exampleFiles("school-programme");
  const memory = jsonMemory("{}");
  await compileFiles(files, { memory: memory.memory });
  const kinds: string[] = [];
  const { memory: kept } = jsonMemory(memory.json());
  const keep: Memory["keep"] = (kind) => void kinds.push(kind);
  await compileFiles(files, { formats: ["docx"], memory: { ...kept, keep } });
  expect(kinds).not.toContain("quiet");
});
