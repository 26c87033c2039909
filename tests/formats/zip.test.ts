import { expect, test } from "vitest";
import { deflateHalves, readZip, writeZip } from "../../src/formats/zip.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test("what is written is read, in order", () => {
  const entries = [
    { name: "[Content_Types].xml", bytes: bytes("<a/>".repeat(1000)) },
    { name: "word/media/image1.png", bytes: bytes("png".repeat(100)) },
    { name: "тиркеме/буйрук.pdf", bytes: bytes("") },
  ];
  const read = readZip(writeZip(entries));
  expect(read.map((entry) => [entry.name, Buffer.from(entry.bytes).toString()])).toEqual(
    entries.map((entry) => [entry.name, Buffer.from(entry.bytes).toString()]),
  );
});

test("entries are stamped 1980-01-01 00:00, and names beyond ASCII are marked as UTF-8", () => {
  const zip = Buffer.from(writeZip([{ name: "ө", bytes: bytes("x") }]));
  expect(zip.readUInt16LE(10)).toBe(0);
  expect(zip.readUInt16LE(12)).toBe((0 << 9) | (1 << 5) | 1);
  expect(zip.readUInt16LE(6) & 0x0800).toBe(0x0800);
});

test("what is no zip throws", () => {
  expect(() => readZip(bytes("PK, but not really a zip at all"))).toThrow("not a zip");
});

test.each([0, 1, 100, 70_000, 300_001])("%i bytes are deflated by halves", async (count) => {
  const text = Array.from({ length: count }, (_, index) => "абвгд"[(index * index) % 7] ?? " ").join("");
  const deflated = await deflateHalves(bytes(text));
  expect(readZip(writeZip([{ name: "a", bytes: bytes(text), deflated }]))).toEqual([
    { name: "a", bytes: Buffer.from(text) },
  ]);
});
