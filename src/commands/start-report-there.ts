import { loadProject } from "../load/project.ts";
import { message } from "../messages/index.ts";
import { NOTHING_PRINTED } from "../starter/printed-parts.ts";
import type { CommandContext } from "./context.ts";
import type { NamedFolder } from "./folders.ts";
import type { InitOptions, Start } from "./init.ts";
import { behindCommand } from "./next-step.ts";

/**
 * In the folder of a report only what it lacks is written: no answer to a criterion that another file answers, no chapter that
 * the standard does not require, no data.
 */
export function startReportThere(folder: NamedFolder, options: InitOptions, context: CommandContext): Start {
  const { host, builtIn, standards } = context;
  const { value: project } = loadProject(host, folder.path, { builtInSchemas: builtIn.schemas, standards });
  if (!project)
    return { problems: [message("usage/report-unusable", { folder: behindCommand(folder.name) })] };
  const { standard, manifest } = project;
  if (
    options.standard !== null &&
    options.standard.split("@", 1)[0] !== standard.id &&
    options.standard !== manifest.standard
  )
    return { problems: [message("usage/report-of-other", { id: standard.id })] };
  const answered = project.responses.flatMap(({ criteria }) => criteria.map((each) => `criteria/${each}.md`));
  const optional = standard.chapters.filter(({ required }) => !required).map(({ id }) => `chapters/${id}.md`);
  const unwanted = new Set([...answered, ...optional]);
  const starter = {
    standard,
    standardName: manifest.standard,
    language: manifest.language,
    name: null,
    place: null,
    year: manifest.year ?? host.today().slice(0, 4),
    printed: NOTHING_PRINTED,
  };
  return { starter, isWanted: (path) => !unwanted.has(path) && !path.startsWith("data/") };
}
