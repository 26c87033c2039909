/** Bytes of a text file → its text, without a BOM. */

export interface DecodedText {
  readonly text: string;
  /** `null`: neither UTF-8 nor, where it is allowed, Windows-1251; `text` then shows what could be read. */
  readonly encoding: "utf-8" | "windows-1251" | null;
}

const STRICT = new TextDecoder("utf-8", { fatal: true });

export function decodeUtf8(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  // UTF-16, by its BOM: what Notepad calls Unicode.
  if (first === 0xff && second === 0xfe)
    return { text: new TextDecoder("utf-16le").decode(bytes), encoding: null };
  try {
    return { text: STRICT.decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("utf-8").decode(bytes), encoding: null };
  }
}

/** As Excel saves CSV: UTF-8, or the Cyrillic code page of Windows. */
export function decodeSpreadsheet(bytes: Uint8Array): DecodedText {
  const utf8 = decodeUtf8(bytes);
  if (utf8.encoding !== null || bytes.includes(0)) return utf8;
  return { text: new TextDecoder("windows-1251").decode(bytes), encoding: "windows-1251" };
}
