import type * as Crypto from "node:crypto";
import { createRequire } from "node:module";

/** The digest of a content. Node's library for it is loaded then: many runs need none. */
export function digest(
  algorithm: "sha1" | "sha256",
  content: string | Uint8Array,
  encoding: "hex" | "base64url",
): string {
  const { createHash } = createRequire(import.meta.url)("node:crypto") as typeof Crypto;
  return createHash(algorithm).update(content).digest(encoding);
}
