import type { Host } from "../host.ts";
import type { Project } from "../project/types.ts";
import { loadLayout } from "./load-layout.ts";

/** A report's folder and the places of layouts: absolute, with `/`. */
export interface LayoutSources {
  readonly host: Host;
  readonly folder: string;
  readonly layouts: readonly string[];
  readonly builtIn: { readonly templates: string };
}

/** A layout by its name, in the report's language and with the report's own words. */
export function layoutOf(project: Project, options: LayoutSources, name: string) {
  const { manifest } = project;
  return loadLayout(options.host, {
    name,
    place: manifest.at([manifest.layout === name ? "layout" : "standard"]),
    places: { report: options.folder, extra: options.layouts, builtIn: options.builtIn.templates },
    language: manifest.language,
    labels: manifest.labels,
    at: manifest.at,
  });
}
