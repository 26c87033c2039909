import { getBuiltinModule } from "node:process";

/** The digest of a content. Node's library for it is loaded then: many runs need none. */
export function digest(
  algorithm: "sha1" | "sha256",
  content: string | Uint8Array,
  encoding: "hex" | "base64url",
): string {
  const { createHash } = getBuiltinModule("node:crypto");
  return createHash(algorithm).update(content).digest(encoding);
}
