/** Where a report's memory lies, and that a bad one is none. */
import { expect, test } from "vitest";
import { openMemory } from "../../src/commands/report-memory.ts";
import type { HostError } from "../../src/host.ts";
import { createMemoryHost } from "../../src/hosts/memory-host.ts";
import { build } from "../../src/version.ts";

const builtIn = { schemas: "", templates: "", rules: "", memory: "/tool/built-in" };

function opened(
  files: Readonly<Record<string, string>> = {},
  options: { cacheFolder?: string | null; failures?: Record<string, HostError["code"]> } = {},
) {
  const host = createMemoryHost(files, { failures: options.failures ?? {} });
  const { cacheFolder = "/cache" } = options;
  return { host, memory: openMemory("/report", { host, cacheFolder, builtIn }) };
}

function kept(values: Readonly<Record<string, unknown>>): { path: string; text: string } {
  const { host, memory } = opened();
  for (const [key, value] of Object.entries(values)) memory.keep(key, value);
  memory.save();
  const [path] = [...host.files.keys()];
  return { path: path!, text: new TextDecoder().decode(host.files.get(path!)) };
}

test("one file a report, of what the run has used", () => {
  const { path, text } = kept({ a: { tree: 1 }, b: 2 });
  expect(path).toMatch(/^\/cache\/[0-9a-f]{40}\.json$/);
  const { host, memory } = opened({ [path]: text });
  expect(memory.recall("a")).toEqual({ tree: 1 });
  memory.keep("c", 3);
  memory.save();
  expect(JSON.parse(new TextDecoder().decode(host.files.get(path)))).toEqual({
    build,
    entries: { a: { tree: 1 }, c: 3 },
  });
});

test("nothing is written where nothing is new", () => {
  const { path, text } = kept({ a: 1 });
  const { host, memory } = opened({ [path]: text }, { failures: { [path]: "full" } });
  memory.recall("a");
  memory.save();
  expect(host.files.size).toBe(1);
});

test.each([
  ["of another build", '{"build":"another","entries":{"a":1}}'],
  ["cut off", '{"build":"sources","entries":{"a":'],
  ["of another shape", "[]"],
  ["null", "null"],
])("a file %s is none", (_, text) => {
  const { path } = kept({ a: 1 });
  expect(opened({ [path]: text }).memory.recall("a")).toBeUndefined();
});

test("a folder that cannot be written is none", () => {
  const { path } = kept({ a: 1 });
  const { host, memory } = opened({}, { failures: { [path]: "denied" } });
  memory.keep("a", 1);
  expect(() => memory.save()).not.toThrow();
  expect(host.files.size).toBe(0);
});

test("switched off: nothing is read or written but what came with the tool", () => {
  const shipped = "/other/built-in/yaml-digest.json";
  const host = createMemoryHost({ [shipped]: '{"a":1}' });
  const memory = openMemory("/report", {
    host,
    cacheFolder: null,
    builtIn: { ...builtIn, memory: "/other/built-in" },
  });
  expect(memory.recall("yaml digest")).toEqual({ a: 1 });
  memory.keep("b", 2);
  memory.save();
  expect([...host.files.keys()]).toEqual([shipped]);
});
