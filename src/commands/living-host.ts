/**
 * The files of a report that is read and built again and again in one run. A file that has not changed gives the same bytes,
 * the same object, so that what was made of it (a photo at print size) is found again; an output whose bytes have not
 * changed is not written again.
 */
import { digest } from "../digest.ts";
import type { Host } from "../host.ts";

export interface LivingHost {
  readonly host: Host;
  /** Paths that were really written, since the caller cleared it. */
  readonly written: Set<string>;
}

export function livingHost(host: Host): LivingHost {
  const seen = new Map<string, Uint8Array>();
  const digests = new Map<string, string>();
  const written = new Set<string>();
  return {
    host: {
      ...host,
      read(path) {
        const bytes = host.read(path);
        const former = seen.get(path);
        if (former && Buffer.compare(former, bytes) === 0) return former;
        seen.set(path, bytes);
        return bytes;
      },
      write(path, bytes) {
        const own = digest("sha1", bytes, "base64url");
        // One that someone has taken away is written again.
        if (digests.get(path) === own && host.stat(path)?.size === bytes.length) return;
        host.write(path, bytes);
        digests.set(path, own);
        written.add(path);
      },
    },
    written,
  };
}
