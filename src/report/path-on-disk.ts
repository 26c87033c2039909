import type { Project } from "../project/types.ts";

/**
 * A path of the report with the letters that the names really have: a file from a Mac may be named in another Unicode form
 * (NFD) than the one in which it is looked for, and Windows opens it by its own letters only.
 */
export function pathOnDisk(path: string, { files }: Pick<Project, "files">): string {
  const steps = path.split("/").length;
  const real = files.get(path)?.real.split("/").slice(-steps).join("/");
  return real?.normalize("NFC") === path ? real : path;
}
