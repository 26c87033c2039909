/** Where a report's memory lies, and that a bad one is none. */
import { expect, test } from "vitest";
import { readingName } from "../../src/commands/built-in-readings.ts";
import { openMemory } from "../../src/commands/report-memory.ts";
import type { HostError } from "../../src/host.ts";
import { createMemoryHost } from "../../src/hosts/memory-host.ts";
import { build } from "../../src/version.ts";

const builtIn = { schemas: "", templates: "", rules: "", memory: "/tool/built-in" };

function opened(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  options: { cacheFolder?: string | null; failures?: Record<string, HostError["code"]> } = {},
) {
  const host = createMemoryHost(files, { failures: options.failures ?? {} });
  const { cacheFolder = "/cache" } = options;
  return { host, memory: openMemory("/report", { host, cacheFolder, builtIn }) };
}

const textOf = (bytes?: Uint8Array) => new TextDecoder("utf-16le").decode(bytes);
const bytesOf = (text: string) => Buffer.from(text, "utf16le");

function kept(values: Readonly<Record<string, unknown>>): { path: string; bytes: Uint8Array } {
  const { host, memory } = opened();
  for (const [text, value] of Object.entries(values)) memory.keep("yaml", text, value);
  memory.save();
  const [path] = [...host.files.keys()];
  return { path: path!, bytes: host.files.get(path!)! };
}

const LONG = "мектеп ".repeat(100);

test("one file a report, of what the run has used, long texts by their names", () => {
  const { path, bytes } = kept({ a: { tree: 1 }, b: 2, [LONG]: 3, [`${LONG}.`]: 4 });
  expect(path).toMatch(/^\/cache\/[0-9a-f]{16}\.json$/);
  const { host, memory } = opened({ [path]: bytes });
  expect(memory.recall("yaml", "a")).toEqual({ tree: 1 });
  expect(memory.recall("yaml", `${LONG}.`)).toBe(4);
  memory.keep("yaml", "c", 3);
  memory.keep("yaml", `${LONG}!`, 5);
  memory.save();
  expect(JSON.parse(textOf(host.files.get(path)))).toEqual({
    build,
    folder: "/report",
    value: {
      names: [
        [`${LONG}.`, 2],
        [`${LONG}!`, 3],
      ],
      entries: [
        ["yaml =a", { tree: 1 }],
        ["yaml #2", 4],
        ["yaml =c", 3],
        ["yaml #3", 5],
      ],
    },
    lengths: [],
  });
});

test("a text has the same name in every run, and no other text has it", () => {
  const { path, bytes } = kept({ [LONG]: 1, [`${LONG}.`]: 2 });
  const { memory } = opened({ [path]: bytes });
  const names = ["?", "!", ".", ""].map((end) => memory.nameOf!(LONG + end));
  expect(names).toEqual(["#3", "#4", "#2", "#1"]);
  expect(["#1", "a"].map((text) => memory.nameOf!(text))).toEqual(["=#1", "=a"]);
});

test("nothing is written where nothing is new", () => {
  const { path, bytes } = kept({ a: 1 });
  const { host, memory } = opened({ [path]: bytes }, { failures: { [path]: "full" } });
  memory.recall("yaml", "a");
  memory.save();
  expect(host.files.size).toBe(1);
});

const keptAs = (build: string, folder: string, value: string) =>
  `{"build":"${build}","folder":"${folder}","value":${value},"lengths":[]}\n`;

test("what it tests as a bad file is good without the mistake", () => {
  const { path } = kept({ a: 1 });
  const good = keptAs("sources", "/report", '{"names":[],"entries":[["yaml =a",1]]}');
  expect(opened({ [path]: bytesOf(good) }).memory.recall("yaml", "a")).toBe(1);
});

test("a part has a file of its own, and is none where it is bad", () => {
  const { host, memory } = opened();
  const part = { value: { a: ["б"] }, texts: ["бир\n", "", "эки"] };
  memory.parts!.keep("blocks report docx", part);
  memory.save();
  const [path] = [...host.files.keys()];
  expect(path).toMatch(/^\/cache\/[0-9a-f]{16}-blocks-report-docx\.json$/);
  const recalled = (bytes: Uint8Array) =>
    opened({ [path!]: bytes }).memory.parts!.recall("blocks report docx");
  expect(recalled(host.files.get(path!)!)).toEqual(part);
  expect(recalled(bytesOf(keptAs("another", "/report", "1")))).toBeUndefined();
  expect(recalled(host.files.get(path!)!.slice(0, -2))).toBeUndefined();
  expect(recalled(bytesOf('{"build":"sources'))).toBeUndefined();
  expect(opened({}, { cacheFolder: null }).memory.parts).toBeUndefined();
});

test.each([
  ["of another build", keptAs("another", "/report", '{"names":[],"entries":[["yaml =a",1]]}')],
  ["of another folder", keptAs("sources", "/other", '{"names":[],"entries":[["yaml =a",1]]}')],
  ["cut off", keptAs("sources", "/report", '{"names":[],"entries":[["yaml =a",')],
  ["without its entries", keptAs("sources", "/report", '{"names":1}')],
  ["of another shape", "[]"],
  ["null", "null"],
])("a file %s is none", (_, text) => {
  const { path } = kept({ a: 1 });
  expect(opened({ [path]: bytesOf(text) }).memory.recall("yaml", "a")).toBeUndefined();
});

test("a folder that cannot be written is none", () => {
  const { path } = kept({ a: 1 });
  const { host, memory } = opened({}, { failures: { [path]: "denied" } });
  memory.keep("yaml", "a", 1);
  expect(() => memory.save()).not.toThrow();
  expect(host.files.size).toBe(0);
});

test("switched off: nothing is read or written but what came with the tool", () => {
  const shipped = `/other/built-in/${readingName("yaml", LONG)}`;
  const host = createMemoryHost({ [shipped]: JSON.stringify({ text: LONG, value: { a: 1 } }) });
  const memory = openMemory("/report", {
    host,
    cacheFolder: null,
    builtIn: { ...builtIn, memory: "/other/built-in" },
  });
  expect(memory.recall("yaml", LONG)).toEqual({ a: 1 });
  memory.keep("yaml", "b", 2);
  memory.save();
  expect([...host.files.keys()]).toEqual([shipped]);
});

test("a text that is only nearly the one that came with the tool is not taken for it", () => {
  const changed = LONG.replace(/м(?=ектеп $)/, "М");
  expect(readingName("yaml", changed)).toBe(readingName("yaml", LONG));
  const shipped = JSON.stringify({ text: LONG, value: 1 });
  const host = createMemoryHost({ [`/third/built-in/${readingName("yaml", LONG)}`]: shipped });
  const memory = openMemory("/report", {
    host,
    cacheFolder: null,
    builtIn: { ...builtIn, memory: "/third/built-in" },
  });
  expect(memory.recall("yaml", LONG)).toBe(1);
  expect(memory.recall("yaml", changed)).toBeUndefined();
});
