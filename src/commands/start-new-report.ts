import type { Place } from "../findings/source.ts";
import type { Ask } from "../host.ts";
import { loadLayout } from "../layout/load-layout.ts";
import { MANIFEST, wholeFile } from "../load/folder.ts";
import { findStandard, listStandards } from "../load/standards.ts";
import { LANGUAGES, type Language, type Message, message, translate } from "../messages/index.ts";
import { inLanguage } from "../project/local-text.ts";
import type { Standard } from "../project/types.ts";
import { NOTHING_PRINTED, type PrintedParts, printedParts } from "../starter/printed-parts.ts";
import type { CommandContext } from "./context.ts";
import type { NamedFolder } from "./folders.ts";
import type { InitOptions, Start } from "./init.ts";

/** Each language by its own name. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { ky: "Кыргызча", ru: "Русский", en: "English" };

type Problems = Extract<Start, { readonly problems: readonly Message[] }>;

const GIVEN_UP: Problems = { problems: [message("ask/given-up", {})] };

/** From options, and where somebody is there to answer, from questions. */
export async function startNewReport(
  folder: NamedFolder,
  options: InitOptions,
  context: CommandContext,
): Promise<Start> {
  const named = options.standard ?? (await chooseStandard(context));
  if (typeof named !== "string") return named;
  const standard = standardNamed(named, folder, context);
  if ("problems" in standard) return standard;
  const language = await languageOf(standard, options, context);
  if (typeof language !== "string") return language;
  const institution = await institutionFrom(options, context);
  if ("problems" in institution) return institution;
  const printed = printedBy(standard, language, folder, context);
  const starter = { standard, standardName: named, language, ...institution, printed };
  return { starter, isWanted: () => true };
}

async function chooseStandard(context: CommandContext): Promise<string | Problems> {
  const { host, builtIn, standards: extra, ask } = context;
  const { value } = listStandards(host, { builtIn: builtIn.schemas, extra });
  const hasVersions = (id: string) => value.filter((each) => each.id === id).length > 1;
  const choices = value.map(({ id, version, title }) => ({
    value: hasVersions(id) ? `${id}@${version}` : id,
    label: `${inLanguage(title.text, spokenBy(context))} (${id}, ${version})`,
  }));
  const [first] = choices;
  if (!ask || !first) {
    const known = choices.map((choice) => choice.value).join(", ");
    return { problems: [message("usage/standard-wanted", { known })] };
  }
  return (await ask.choose(question("standard", context), choices, first.value)) ?? GIVEN_UP;
}

function standardNamed(
  name: string,
  { path }: NamedFolder,
  { host, builtIn, standards: extra }: CommandContext,
): Standard | Problems {
  const folder = { host, root: host.realPath(path) ?? path, files: new Map() };
  const places = { builtIn: builtIn.schemas, extra };
  const { value, findings } = findStandard(folder, name, wholeFile(MANIFEST), places);
  if (value) return value;
  return { problems: findings.flatMap(({ message: said, help }) => (help ? [said, help] : [said])) };
}

/** Without an answer the standard's first. */
async function languageOf(
  { id, languages }: Standard,
  { language }: InitOptions,
  context: CommandContext,
): Promise<Language | Problems> {
  const [first = "ky"] = languages;
  if (language !== null) {
    if (languages.includes(language)) return language;
    const known = languages.join(", ");
    return { problems: [message("usage/standard-language", { id, language, known })] };
  }
  if (!context.ask || languages.length < 2) return first;
  const spoken = spokenBy(context);
  const choices = languages.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }));
  const marked = languages.includes(spoken) ? spoken : first;
  const chosen = await context.ask.choose(question("language", context), choices, marked);
  return LANGUAGES.find((each) => each === chosen) ?? GIVEN_UP;
}

async function institutionFrom(
  options: InitOptions,
  context: CommandContext,
): Promise<{ name: string | null; place: string | null; year: string } | Problems> {
  const thisYear = (context.today ?? context.host.today()).slice(0, 4);
  const wrong = translate(message("ask/year-wrong", {}), spokenBy(context));
  const typed = async (key: "name" | "place" | "year", first: string, check: Parameters<Ask["type"]>[2]) =>
    options[key] ?? (context.ask ? context.ask.type(question(key, context), first, check) : first);
  const name = await typed("name", "", () => null);
  if (name === null) return GIVEN_UP;
  const place = await typed("place", "", () => null);
  if (place === null) return GIVEN_UP;
  const year = await typed("year", thisYear, (text) => (/^\d{4}$/.test(text) ? null : wrong));
  return year === null ? GIVEN_UP : { name: name.trim() || null, place: place.trim() || null, year };
}

/** Nothing, where there is no such layout: `check` says that. */
function printedBy(
  { layout }: Standard,
  language: Language,
  { path }: NamedFolder,
  { host, builtIn, layouts: extra }: CommandContext,
): PrintedParts {
  const at = (): Place => wholeFile(MANIFEST);
  const places = { report: path, extra, builtIn: builtIn.templates };
  const { value } = loadLayout(host, { name: layout, place: null, places, language, labels: {}, at });
  return value ? printedParts(value) : NOTHING_PRINTED;
}

function question(
  about: "standard" | "language" | "name" | "place" | "year",
  context: CommandContext,
): string {
  return translate(message(`ask/${about}`, {}), spokenBy(context));
}

/** Before a report has a language. */
function spokenBy({ language, localeLanguage }: CommandContext): Language {
  return language ?? localeLanguage;
}
