/**
 * A zip from a stranger (PKWARE APPNOTE 6.3). In: its bytes. Out: its directory, and the files that are asked for, one by
 * one. Nothing is unpacked past the limit of the caller, whatever the directory claims, and nothing throws.
 */
import { inflateRawSync } from "node:zlib";
import { FILES } from "./limits.ts";

export interface ZipDirectory {
  readonly bytes: Buffer;
  readonly files: ReadonlyMap<string, ZipFile>;
}

interface ZipFile {
  readonly method: number;
  readonly packedSize: number;
  /** Of its local header. */
  readonly offset: number;
}

export type Unpacked =
  | { readonly kind: "file"; readonly bytes: Uint8Array }
  | { readonly kind: "absent" | "broken" | "too-large" };

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const LOCAL_HEADER_SIZE = 30;
const CENTRAL_HEADER_SIZE = 46;
const END_RECORD_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/** The directory of a zip; null where it is none, is damaged or lists too many files. */
export function openZip(content: Uint8Array): ZipDirectory | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const end = endRecord(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  if (count > FILES) return null;
  const files = new Map<string, ZipFile>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = count; left > 0; left--) {
    if (at + CENTRAL_HEADER_SIZE > end || bytes.readUInt32LE(at) !== CENTRAL_HEADER) return null;
    const nameEnd = at + CENTRAL_HEADER_SIZE + bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + CENTRAL_HEADER_SIZE, nameEnd);
    const isEncrypted = (bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0;
    if (!isEncrypted && !files.has(name))
      files.set(name, {
        method: bytes.readUInt16LE(at + 10),
        packedSize: bytes.readUInt32LE(at + 20),
        offset: bytes.readUInt32LE(at + 42),
      });
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return { bytes, files };
}

/** A file of the zip, unpacked; `too-large` where it would be larger than `limit` bytes. */
export function unpack({ bytes, files }: ZipDirectory, name: string, limit: number): Unpacked {
  const file = files.get(name);
  if (!file) return { kind: "absent" };
  const { method, packedSize, offset } = file;
  if (offset + LOCAL_HEADER_SIZE > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_HEADER)
    return { kind: "broken" };
  const start =
    offset + LOCAL_HEADER_SIZE + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length < packedSize) return { kind: "broken" };
  if (method === DEFLATED) return inflate(packed, limit);
  if (method !== STORED) return { kind: "broken" };
  return packed.length > limit ? { kind: "too-large" } : { kind: "file", bytes: packed };
}

function inflate(packed: Uint8Array, limit: number): Unpacked {
  try {
    return { kind: "file", bytes: inflateRawSync(packed, { maxOutputLength: limit }) };
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    return { kind: code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : "broken" };
  }
}

/** Where the record at the end of a zip begins: behind it there is only a comment. */
function endRecord(bytes: Buffer): number | null {
  const last = bytes.length - END_RECORD_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--)
    if (bytes.readUInt32LE(at) === END_RECORD) return at;
  return null;
}
