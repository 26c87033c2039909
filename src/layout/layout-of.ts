import type { Host } from "../host.ts";
import type { Project } from "../project/types.ts";
import { type LayoutRequest, loadLayout, loadSettings } from "./load-layout.ts";

/** A report's folder and the places of layouts: absolute, with `/`. */
export interface LayoutSources {
  readonly host: Host;
  readonly folder: string;
  readonly layouts: readonly string[];
  readonly builtIn: { readonly templates: string };
}

/** A layout by its name, in the report's language and with the report's own words. */
export function layoutOf(project: Project, sources: LayoutSources, name: string) {
  return loadLayout(sources.host, requestOf(project, sources, name));
}

/** The settings alone, where nothing can be wrong with the rest. */
export function settingsOf(project: Project, sources: LayoutSources, name: string) {
  return loadSettings(sources.host, requestOf(project, sources, name));
}

/** Whether the name is that of a layout which comes with the tool, and of no other. */
export function isBuiltIn({ host, layouts, builtIn }: LayoutSources, name: string): boolean {
  return (
    layouts.length === 0 &&
    !name.includes("/") &&
    host.stat(`${builtIn.templates}/${name}/layout.yaml`) !== null
  );
}

function requestOf({ manifest }: Project, sources: LayoutSources, name: string): LayoutRequest {
  return {
    name,
    place: manifest.at([manifest.layout === name ? "layout" : "standard"]),
    places: { report: sources.folder, extra: sources.layouts, builtIn: sources.builtIn.templates },
    language: manifest.language,
    labels: manifest.labels,
    at: manifest.at,
  };
}
