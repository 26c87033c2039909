/** The standard, the layout and a report of another country, read from `northland/`. */
import { readdirSync, readFileSync } from "node:fs";
import type { Files } from "../outputs/compile-files.ts";

const root = new URL("./northland/", import.meta.url);

/** By path from the report's folder. */
export const report = filesIn("report/", "");
/** As an agency has them beside the reports: for `--standards /agency/standards`, `--layouts /agency/layouts`. */
export const agency = {
  ...filesIn("standards/", "/agency/standards/"),
  ...filesIn("layouts/", "/agency/layouts/"),
};
export const agencyFolders = {
  elsewhere: agency,
  standards: ["/agency/standards"],
  layouts: ["/agency/layouts"],
};

export const STANDARD = "northland-inspection";

/** The agency's standard and layout in folders of the report itself. */
export const asOwn: Files = {
  ...filesIn(`standards/${STANDARD}/`, "own/standard/"),
  ...filesIn(`layouts/${STANDARD}/`, "own/layout/"),
};

function filesIn(folder: string, under: string): Files {
  const base = new URL(folder, root).pathname;
  return Object.fromEntries(
    readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/");
        return [
          under + path.slice(path.lastIndexOf(base) + base.length).replace(/^\/+/, ""),
          readFileSync(path),
        ];
      }),
  );
}
