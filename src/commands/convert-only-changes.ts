import { digest } from "../digest.ts";
import type { ConvertToPdf } from "../host.ts";

/** For a report that is built again and again: a document that is as it was last time is not converted again. */
export function convertOnlyChanges(convert: ConvertToPdf): ConvertToPdf {
  let known = new Map<string, Uint8Array>();
  return async (documents) => {
    const keys = new Map([...documents].map(([path, bytes]) => [path, digest("sha1", bytes, "base64url")]));
    const fresh = new Map([...documents].filter(([path]) => !known.has(keys.get(path)!)));
    const converted = fresh.size > 0 ? await convert(fresh) : new Map<string, Uint8Array>();
    if (typeof converted === "string") return converted;
    const all = new Map<string, Uint8Array>();
    const now = new Map<string, Uint8Array>();
    for (const [path, key] of keys) {
      const name = path.replace(/\.docx$/, ".pdf");
      const bytes = known.get(key) ?? converted.get(name);
      if (!bytes) continue;
      all.set(name, bytes);
      now.set(key, bytes);
    }
    known = now;
    return all;
  };
}
