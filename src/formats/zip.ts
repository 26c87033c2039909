/**
 * Zip containers (PKWARE APPNOTE 6.3, without encryption and zip64). In and out: entries, a name and its bytes. The same
 * entries give the same bytes: no clock, no file attributes, one compression level.
 */
import { promisify } from "node:util";
import { constants, crc32, deflateRaw, deflateRawSync, inflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The bytes deflated, where that is done. */
  readonly deflated?: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const LOCAL_HEADER_SIZE = 30;
const CENTRAL_HEADER_SIZE = 46;
const END_RECORD_SIZE = 22;
const STORED = 0;
const DEFLATED = 8;
const UTF8_NAMES = 0x0800;
/** 1980-01-01, the first day a zip can say. */
const DOS_DATE = 0x0021;
/** Level 8 takes half as much time again and makes a report a hundredth smaller. */
const EFFORT = { level: 7, memLevel: 9 };
/** Already compressed: a second time costs time and gains nothing. */
const COMPRESSED = /\.(?:png|jpe?g|gif|xlsx)$/i;

/** Writes the entries in their order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, "utf8");
    const packed = COMPRESSED.test(entry.name)
      ? null
      : (entry.deflated ?? deflateRawSync(entry.bytes, EFFORT));
    const method = packed && packed.length < entry.bytes.length ? DEFLATED : STORED;
    const data = method === DEFLATED ? packed! : entry.bytes;

    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(name.length === entry.name.length ? 0 : UTF8_NAMES, 2);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt16LE(DOS_DATE, 8);
    shared.writeUInt32LE(crc32(entry.bytes), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(entry.bytes.length, 18);
    shared.writeUInt16LE(name.length, 22);

    local.push(signature(LOCAL_HEADER), shared, name, data);
    const tail = Buffer.alloc(CENTRAL_HEADER_SIZE - 6 - shared.length);
    tail.writeUInt32LE(offset, tail.length - 4);
    central.push(signature(CENTRAL_HEADER), Buffer.from([20, 0]), shared, tail, name);
    offset += LOCAL_HEADER_SIZE + name.length + data.length;
  }

  const directorySize = central.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(END_RECORD_SIZE);
  end.writeUInt32LE(END_RECORD, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, ...central, end]);
}

/** Bytes that deflate looks back (RFC 1951). */
const WINDOW = 32_768;

/** Deflates two halves of a long file at once; the second goes on where the first ends. */
export async function deflateHalves(bytes: Uint8Array): Promise<Uint8Array> {
  const middle = bytes.length >> 1;
  const first = promisify(deflateRaw)(bytes.subarray(0, middle), {
    ...EFFORT,
    finishFlush: constants.Z_SYNC_FLUSH,
  });
  const dictionary = bytes.subarray(Math.max(middle - WINDOW, 0), middle);
  const second = deflateRawSync(bytes.subarray(middle), { ...EFFORT, dictionary });
  return Buffer.concat([await first, second]);
}

/** Reads every file of a well-formed zip, in the order of its directory; throws where it is none. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = buffer.length - END_RECORD_SIZE;
  while (end >= 0 && buffer.readUInt32LE(end) !== END_RECORD) end--;
  if (end < 0) throw new Error("not a zip");

  const entries: ZipEntry[] = [];
  let at = buffer.readUInt32LE(end + 16);
  for (let left = buffer.readUInt16LE(end + 10); left > 0; left--) {
    if (buffer.readUInt32LE(at) !== CENTRAL_HEADER) throw new Error("not a zip: broken directory");
    const method = buffer.readUInt16LE(at + 10);
    const packedSize = buffer.readUInt32LE(at + 20);
    const size = buffer.readUInt32LE(at + 24);
    const nameLength = buffer.readUInt16LE(at + 28);
    const header = buffer.readUInt32LE(at + 42);
    const name = buffer.toString("utf8", at + CENTRAL_HEADER_SIZE, at + CENTRAL_HEADER_SIZE + nameLength);
    const start =
      header + LOCAL_HEADER_SIZE + buffer.readUInt16LE(header + 26) + buffer.readUInt16LE(header + 28);
    const data = buffer.subarray(start, start + packedSize);
    if (!name.endsWith("/")) {
      entries.push({
        name,
        bytes: method === STORED ? data : inflateRawSync(data, { maxOutputLength: size || 1 }),
      });
    }
    at += CENTRAL_HEADER_SIZE + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
