import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
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
