import { spawnSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  constants,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { HostError } from "../../src/host.ts";
import { nodeHost } from "../../src/hosts/node-host.ts";

const root = mkdtempSync(join(tmpdir(), "selfassess-host-")).replaceAll("\\", "/");
afterAll(() => rmSync(root, { recursive: true }));

const text = (path: string) => new TextDecoder().decode(nodeHost.read(path));
const bytes = (content: string) => new TextEncoder().encode(content);

test("lists in order and tells links apart", () => {
  mkdirSync(`${root}/list/folder`, { recursive: true });
  for (const name of ["б.md", "a.md", "Z.md"]) writeFileSync(`${root}/list/${name}`, "x");
  symlinkSync(`${root}/list/a.md`, `${root}/list/link`);
  expect(nodeHost.list(`${root}/list`)).toEqual([
    { name: "Z.md", kind: "file" },
    { name: "a.md", kind: "file" },
    { name: "folder", kind: "folder" },
    { name: "link", kind: "link" },
    { name: "б.md", kind: "file" },
  ]);
  expect(nodeHost.list(`${root}/nothing`)).toEqual([]);
  expect(nodeHost.stat(`${root}/list/link`)).toEqual({ kind: "file", size: 1 });
  expect(nodeHost.stat(`${root}/list/folder`)?.kind).toBe("folder");
  expect(nodeHost.stat(`${root}/nothing`)).toBeNull();
  expect(nodeHost.realPath(`${root}/nothing`)).toBeNull();
  expect(nodeHost.realPath(`${root}/list/link`)).toBe(nodeHost.realPath(`${root}/list/a.md`));
});

test("writes into folders that are not there, over what is there, and leaves nothing beside it", () => {
  const path = `${root}/build/documents/a.docx`;
  nodeHost.write(path, bytes("1"));
  nodeHost.write(path, bytes("2"));
  expect(text(path)).toBe("2");
  expect(readdirSync(`${root}/build/documents`)).toEqual(["a.docx"]);
});

test.skipIf(process.platform === "win32")("writes through a link to its target, also a new one", () => {
  mkdirSync(`${root}/through/real`, { recursive: true });
  writeFileSync(`${root}/through/real/a.json`, "old", { mode: 0o640 });
  symlinkSync("real/a.json", `${root}/through/a`);
  symlinkSync("real/b.json", `${root}/through/b`);
  symlinkSync("b", `${root}/through/c`);
  nodeHost.writeThrough(`${root}/through/a`, bytes("1"));
  nodeHost.writeThrough(`${root}/through/c`, bytes("2"));
  nodeHost.writeThrough(`${root}/through/new/d`, bytes("3"));
  expect([text(`${root}/through/real/a.json`), text(`${root}/through/real/b.json`)]).toEqual(["1", "2"]);
  expect(text(`${root}/through/new/d`)).toBe("3");
  expect(nodeHost.list(`${root}/through`).filter(({ kind }) => kind === "link")).toHaveLength(3);
  expect(readdirSync(`${root}/through/real`)).toEqual(["a.json", "b.json"]);
});

test.skipIf(process.platform === "win32")("writes into a pipe, a device and an open file", () => {
  const pipe = `${root}/pipe`;
  spawnSync("mkfifo", [pipe]);
  const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
  nodeHost.writeThrough(pipe, bytes("piped"));
  const read = Buffer.alloc(9);
  expect(read.toString("utf8", 0, readSync(reader, read))).toBe("piped");
  closeSync(reader);
  expect(statSync(pipe).isFIFO()).toBe(true);
  nodeHost.writeThrough("/dev/null", bytes("nothing"));
  expect(statSync("/dev/null").isCharacterDevice()).toBe(true);

  const open = openSync(`${root}/open.txt`, "w+");
  writeSync(open, "before ");
  nodeHost.writeThrough(`/dev/fd/${open}`, bytes("after"));
  closeSync(open);
  expect(text(`${root}/open.txt`)).toBe("before after");
});

test("a write that fails leaves the former file whole", () => {
  nodeHost.write(`${root}/kept/a/b.txt`, bytes("1"));
  expect(() => nodeHost.write(`${root}/kept/a`, bytes("2"))).toThrow(HostError);
  expect(text(`${root}/kept/a/b.txt`)).toBe("1");
  expect(readdirSync(`${root}/kept`)).toEqual(["a"]);
});

test("what cannot be read says why", () => {
  expect(() => nodeHost.read(`${root}/nothing`)).toThrow(expect.objectContaining({ code: "missing" }));
  expect(() => nodeHost.read(root)).toThrow(HostError);
});

test("today is a day", () => {
  expect(nodeHost.today()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test("temporary files of processes that were killed are cleared, those of others are left", () => {
  const ended = spawnSync(process.execPath, ["--version"]).pid;
  const of = (owner: string) => `.a.docx.${owner}-0.tmp`;
  const left = [of(`${hostname()}-${process.ppid}`), of(`elsewhere-${ended}`), ".b.docx.tmp"];
  mkdirSync(`${root}/killed`);
  for (const name of [of(`${hostname()}-${ended}`), ...left]) writeFileSync(`${root}/killed/${name}`, "x");
  nodeHost.write(`${root}/killed/a.docx`, bytes("1"));
  expect(readdirSync(`${root}/killed`).sort()).toEqual([...left, "a.docx"].sort());
});

test("a read-only file stays as it is", () => {
  const path = `${root}/protected/a.docx`;
  nodeHost.write(path, bytes("1"));
  chmodSync(path, 0o444);
  expect(() => nodeHost.write(path, bytes("2"))).toThrow(expect.objectContaining({ code: "read-only" }));
  expect(text(path)).toBe("1");
  expect(readdirSync(`${root}/protected`)).toEqual(["a.docx"]);
});

test("the longest name that a system allows can be written", () => {
  const name = `${"ө".repeat(125)}.docx`;
  nodeHost.write(`${root}/long/${name}`, bytes("1"));
  expect(readdirSync(`${root}/long`)).toEqual([name]);
});

test("a file that is written again keeps its rights", () => {
  nodeHost.write(`${root}/rights.md`, bytes("1"));
  chmodSync(`${root}/rights.md`, 0o640);
  nodeHost.write(`${root}/rights.md`, bytes("2"));
  expect(statSync(`${root}/rights.md`).mode & 0o777).toBe(0o640);
});
