/**
 * `selfassess schema`: what VS Code needs to complete and explain the keys of this report's `.yaml` files. Mistakes of the
 * report do not stop it; what a user wrote into the settings stays.
 */

import { type EditorSchema, editorSchemas } from "../editor/editor-schemas.ts";
import {
  EXTENSIONS,
  mergedExtensions,
  mergedSettings,
  SETTINGS,
  schemaPath,
  schemaSettings,
} from "../editor/editor-settings.ts";
import { firstSentence } from "../findings/printers/first-sentence.ts";
import { layoutOf } from "../layout/layout-of.ts";
import { loadProject } from "../load/project.ts";
import { listStandards } from "../load/standards.ts";
import { type Language, type Message, message, translate } from "../messages/index.ts";
import type { Project } from "../project/types.ts";
import { ruleIds } from "../rules/index.ts";
import type { CommandContext, ExitCode } from "./context.ts";
import { absolutePath, shortPath } from "./folders.ts";
import { behindCommand } from "./next-step.ts";
import { rulePage } from "./rule-pages.ts";
import { textInside, writeChangedFiles } from "./write-changed-files.ts";
import { unwritable } from "./write-text.ts";

export function schema(typed: string, context: CommandContext): ExitCode {
  const { host, builtIn, standards } = context;
  const folder = absolutePath(typed, context.workingFolder);
  const loaded = loadProject(host, folder, { builtInSchemas: builtIn.schemas, standards });
  const language = context.language ?? loaded.language ?? context.localeLanguage;
  const say = (text: Message) => context.stderr(`${translate(text, language)}\n`);
  const project = loaded.value;
  if (!project) {
    say(message("schema/report-unusable", { folder: behindCommand(typed) }));
    return 2;
  }

  const schemas = schemasOf(project, folder, language, context);
  const settings = merged(SETTINGS, (text) => mergedSettings(text, schemas));
  const extensions = merged(EXTENSIONS, mergedExtensions);
  const files = new Map(schemas.map((each) => [`${folder}/${schemaPath(each)}`, textOf(each.schema)]));
  if (settings !== null) files.set(`${folder}/${SETTINGS}`, settings);
  if (extensions !== null) files.set(`${folder}/${EXTENSIONS}`, extensions);
  const { written, failures } = writeChangedFiles(files, folder, host);

  const shown = (path: string) => shortPath(path, context);
  if (written.length > 0) say(message("init/written", {}));
  else if (failures.length === 0) say(message("schema/unchanged", {}));
  for (const path of written) context.stderr(`  ${shown(path)}\n`);
  if (settings === null) {
    say(message("schema/by-hand", { path: shown(`${folder}/${SETTINGS}`) }));
    context.stderr(textOf(schemaSettings(schemas)));
  }
  for (const { path, error } of failures)
    say(error === null ? message("init/leads-out", { path: shown(path) }) : unwritable(shown(path), error));
  if (failures.length > 0) return 2;
  say(message("schema/next", { folder: shown(folder) || "." }));
  return 0;

  /** null where what stands there cannot be read, and must not be lost. */
  function merged(name: string, merge: (text: string | null) => string | null): string | null {
    const path = `${folder}/${name}`;
    const text = textInside(path, folder, host);
    return text === null && host.stat(path) !== null ? null : merge(text);
  }
}

function schemasOf(
  project: Project,
  folder: string,
  language: Language,
  context: CommandContext,
): readonly EditorSchema[] {
  const { host, builtIn, standards: extra } = context;
  const { manifest, standard } = project;
  const bare = { ...project, manifest: { ...manifest, labels: {} } };
  const { value: layout } = layoutOf(bare, { ...context, folder }, manifest.layout ?? standard.layout);
  const { value: standards } = listStandards(host, { builtIn: builtIn.schemas, extra });
  return editorSchemas({
    project,
    language,
    labels: layout?.words.labels ?? null,
    standards: [...new Set(standards.map(({ id }) => id))],
    layouts: [...new Set(standards.map((each) => each.layout))],
    ruleWords: new Map(ruleIds.map((id) => [id, firstSentence(rulePage(id, context).texts[language])])),
  });
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
