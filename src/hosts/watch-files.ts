/**
 * Changes of files by the system's own events. Where it has none (most network drives, a system out of watches), the
 * files are looked at again and again. An editor that saves by writing a new file and renaming it is one that changes it.
 */
import { statfsSync } from "node:fs";
import { platform } from "node:process";
import { setTimeout } from "node:timers/promises";
import { watch as chokidar } from "chokidar";
import type { Watch } from "../host.ts";

/** Milliseconds between two looks at files that send no events. */
const LOOK_AGAIN = 250;

/** Types of Linux file systems that do not tell what another computer changes: NFS, SMB, CIFS, 9p, FUSE. */
const SILENT = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x65735546]);

/** `poll`: never trust the events. */
export function watchFiles(poll: boolean): Watch {
  return async (folders, except, changed) => {
    let stop = await start(poll || folders.some(isSilent));
    return () => stop();

    async function start(usePolling: boolean): Promise<() => Promise<void>> {
      const watcher = chokidar([...folders], {
        usePolling,
        interval: LOOK_AGAIN,
        binaryInterval: LOOK_AGAIN,
        ignoreInitial: true,
        ignorePermissionErrors: true,
        followSymlinks: false,
        ignored: (path) => isIgnored(path.replaceAll("\\", "/"), folders, except),
      });
      watcher.on("all", changed);
      const failed = new Promise<void>((resolve) => {
        watcher.on("error", () => {
          resolve();
          if (usePolling) return;
          // Out of watches: whatever else was wrong, looking is as good.
          usePolling = true;
          void watcher.close().then(async () => {
            stop = await start(true);
            changed();
          });
        });
      });
      await Promise.race([new Promise<void>((resolve) => watcher.once("ready", resolve)), failed]);
      // Only a second look sees what has changed since the first.
      if (usePolling) await setTimeout(LOOK_AGAIN);
      return () => watcher.close();
    }
  };
}

function isIgnored(path: string, folders: readonly string[], except: readonly string[]): boolean {
  if (except.some((each) => path === each || path.startsWith(`${each}/`))) return true;
  const folder = folders.find((each) => path === each || path.startsWith(`${each}/`)) ?? "";
  const names = path.slice(folder.length).split("/");
  // `~$` begins the name of what Word keeps beside a file that it holds open.
  return names.some((name) => /^(?:\.|~\$)/.test(name) || name === "node_modules");
}

function isSilent(folder: string): boolean {
  if (folder.startsWith("//")) return true;
  if (platform !== "linux") return false;
  try {
    return SILENT.has(statfsSync(folder).type >>> 0);
  } catch {
    return false;
  }
}
