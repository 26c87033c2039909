import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeZip } from "../../src/formats/zip.ts";
import { openZip, unpack } from "../../src/load/zip-file.ts";

const LIMIT = 1000;
const entries = {
  "a.txt": "а б в",
  "папка/b.xml": "<b/>".repeat(200),
  "c.png": "stored as it is",
  "large.txt": "x".repeat(LIMIT + 1),
};
const zip = writeZip(
  Object.entries(entries).map(([name, text]) => ({ name, bytes: Buffer.from(text, "utf8") })),
);

function read(bytes: Uint8Array, name: string): string | null {
  const directory = openZip(bytes);
  if (!directory) return null;
  const unpacked = unpack(directory, name, LIMIT);
  return unpacked.kind === "file" ? Buffer.from(unpacked.bytes).toString("utf8") : unpacked.kind;
}

describe("a zip", () => {
  test.each(["a.txt", "папка/b.xml", "c.png"] as const)("gives %s", (name) => {
    expect(read(zip, name)).toBe(entries[name]);
  });

  test("gives nothing that it has not, and nothing over the limit", () => {
    expect(read(zip, "d.txt")).toBe("absent");
    expect(read(zip, "large.txt")).toBe("too-large");
    const stored = writeZip([{ name: "large.png", bytes: Buffer.alloc(LIMIT + 1) }]);
    expect(read(stored, "large.png")).toBe("too-large");
  });

  test("may begin inside other bytes and end with a comment", () => {
    const held = Buffer.concat([Buffer.from("…"), zip]).subarray(3);
    expect(read(held, "a.txt")).toBe("а б в");
    expect(read(Buffer.concat([zip, Buffer.from("comment")]), "a.txt")).toBe("а б в");
  });
});

describe("what is no good zip is refused", () => {
  const changed = (change: (bytes: Buffer) => void): Buffer => {
    const bytes = Buffer.from(zip);
    change(bytes);
    return bytes;
  };
  const end = zip.length - 22;
  const directory = Buffer.from(zip).readUInt32LE(end + 16);

  test.each<[string, Uint8Array]>([
    ["nothing", Buffer.alloc(0)],
    ["text", Buffer.from("PK, but not really a zip at all")],
    ["its first half", zip.slice(0, zip.length / 2)],
    ["a directory that lies elsewhere", changed((bytes) => bytes.writeUInt32LE(7, end + 16))],
    ["a directory behind the end", changed((bytes) => bytes.writeUInt32LE(0xfffffff0, end + 16))],
    ["more files than it lists", changed((bytes) => bytes.writeUInt16LE(9, end + 10))],
    ["too many files", changed((bytes) => bytes.writeUInt16LE(0xffff, end + 10))],
  ])("%s", (_, bytes) => {
    expect(openZip(bytes)).toBeNull();
  });

  test.each<[string, number, number]>([
    ["a file that lies elsewhere", 42, 0xfffffff0],
    ["a file longer than the zip", 20, 0xfffffff0],
    ["an unknown method", 10, 0xffff0099],
  ])("%s", (_, offset, value) => {
    const bytes = changed((copy) => copy.writeUInt32LE(value, directory + offset));
    expect(read(bytes, "a.txt")).toBe("broken");
  });

  test("an encrypted file is not there", () => {
    expect(
      read(
        changed((bytes) => bytes.writeUInt16LE(1, directory + 8)),
        "a.txt",
      ),
    ).toBe("absent");
  });

  test("a size that lies does not get past the limit", () => {
    const packed = deflateRawSync(Buffer.alloc(10_000_000));
    const bytes = Buffer.from(writeZip([{ name: "a.png", bytes: packed }]));
    const at = bytes.readUInt32LE(bytes.length - 22 + 16);
    bytes.writeUInt16LE(8, at + 10);
    bytes.writeUInt32LE(5, at + 24);
    expect(read(bytes, "a.png")).toBe("too-large");
  });

  test("no byte makes it throw", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { maxLength: 8 }), (changes) => {
        const bytes = Buffer.from(zip);
        for (const [at, value] of changes) bytes[at] = value;
        for (const name of Object.keys(entries)) read(bytes, name);
      }),
    );
  });
});
