/**
 * The files of VS Code's settings in a report's folder, with ours in them and everything that a user wrote there kept. In and
 * out: texts. null where a text is not plain JSON: VS Code allows comments there, and they would be lost.
 */
import { isMap } from "../project/compact.ts";
import { editorFiles } from "../starter/editor-files.ts";
import type { EditorSchema } from "./editor-schemas.ts";

export const SETTINGS = ".vscode/settings.json";
export const EXTENSIONS = ".vscode/extensions.json";
export const YAML_EXTENSION = "redhat.vscode-yaml";
const SCHEMAS = ".vscode/selfassess";

export function schemaPath({ name }: EditorSchema): string {
  return `${SCHEMAS}/${name}.schema.json`;
}

/** What the YAML extension wants to know: which schema is for which files. Paths are from the opened folder. */
export function schemaSettings(schemas: readonly EditorSchema[]): Readonly<Record<string, unknown>> {
  const files = schemas.map((schema) => [`./${schemaPath(schema)}`, schema.files]);
  return { "yaml.schemas": Object.fromEntries(files) };
}

/** `text` is null where there is no such file: then it is that of a new report. */
export function mergedSettings(text: string | null, schemas: readonly EditorSchema[]): string | null {
  const ours = schemaSettings(schemas)["yaml.schemas"] as Readonly<Record<string, unknown>>;
  return edited(text ?? editorFiles().get(SETTINGS)!, (settings) => {
    const there = settings["yaml.schemas"] ?? {};
    if (!isMap(there)) return null;
    const others = Object.entries(there).filter(([path]) => !isOurs(path));
    return { ...settings, "yaml.schemas": { ...Object.fromEntries(others), ...ours } };
  });
}

/** The YAML extension among those that VS Code recommends, unless somebody does not want it. */
export function mergedExtensions(text: string | null): string | null {
  return edited(text ?? editorFiles().get(EXTENSIONS)!, (extensions) => {
    const { recommendations = [], unwantedRecommendations: unwanted = [] } = extensions;
    if (!Array.isArray(recommendations) || !Array.isArray(unwanted)) return null;
    const named = [...recommendations, ...unwanted].map((id) => String(id).toLowerCase());
    if (named.includes(YAML_EXTENSION)) return extensions;
    return { ...extensions, recommendations: [...recommendations, YAML_EXTENSION] };
  });
}

/** Also those that an earlier version wrote. */
function isOurs(path: string): boolean {
  return path.replace(/^\.\//, "").startsWith(`${SCHEMAS}/`);
}

/** The text as it was where nothing changes; else with its own indent and line ends. */
function edited(
  text: string,
  change: (map: Record<string, unknown>) => Record<string, unknown> | null,
): string | null {
  const bare = text.replace(/^\uFEFF/, "");
  const before = bare.trim() === "" ? {} : parsed(bare);
  if (!isMap(before)) return null;
  const after = change(before);
  if (after === null) return null;
  if (JSON.stringify(after) === JSON.stringify(before)) return text;
  const indent = /^([ \t]+)"/m.exec(bare)?.[1] ?? "  ";
  const lines = `${JSON.stringify(after, null, indent)}\n`;
  return /\r\n/.test(bare) ? lines.replaceAll("\n", "\r\n") : lines;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
