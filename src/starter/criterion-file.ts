import { type Language, message, translate } from "../messages/index.ts";
import { coreSchema } from "../project/core-schemas.ts";
import { inLanguage } from "../project/local-text.ts";
import type { Standard, StandardCriterion } from "../project/types.ts";
import { markdownComment, officialWording, waysToCite, wordsIn, wrapped, yamlComment } from "./comments.ts";
import { describedIn } from "./key-descriptions.ts";
import type { Starter } from "./starter-files.ts";

/** `criteria/<number>.md`: keys to fill in, and a comment to write by. The narrative is missing. */
export function criterionFile(
  { number, title, guidance, items }: StandardCriterion,
  { standard, language, year }: Starter,
): string {
  const say = wordsIn(language);
  const points = items.map((item, index) => `${index + 1}) ${inLanguage(item, language)}`);
  const looksFor = inLanguage(guidance, language);
  const keys = [
    `criterion: ${JSON.stringify(number)}`,
    ...ratingLines(standard, language),
    `evidence: []  # ${say("starter/evidence-ids")}`,
    `responsible:  # ${describedIn("criterion", ["responsible"], language)}`,
    `status: draft  # ${say("starter/status")}`,
    `# due: ${year}-03-31  # ${describedIn("criterion", ["due"], language)}`,
    ...ownKeyLines(standard, language),
  ];
  const comment = markdownComment([
    ...officialWording(`${number}. `, title, language),
    points.length > 0 ? [say("starter/points"), ...points.flatMap((point) => wrapped(point))] : [],
    looksFor === "" ? [] : wrapped(`${say("starter/reviewer")} ${looksFor}`),
    [...wrapped(say("starter/example-elsewhere")), ...wrapped(say("starter/example-answer"))],
    waysToCite(language),
    wrapped(say("starter/answer-below")),
  ]);
  return `---\n${keys.join("\n")}\n---\n${comment}`;
}

function ratingLines({ rating }: Standard, language: Language): string[] {
  const known = rating.map(({ id, label }) => `${id} (${inLanguage(label, language)})`).join(", ");
  return known === "" ? [] : [`rating:  # ${translate(message("starter/scale", { known }), language)}`];
}

/** Keys that only this standard knows; those that it does not require are behind a #. */
function ownKeyLines({ responseSchema }: Standard, language: Language): string[] {
  const { properties, required } = responseSchema;
  const own = Object.entries((properties ?? {}) as Readonly<Record<string, unknown>>).filter(
    ([key]) => !(key in (coreSchema("criterion").properties as object)),
  );
  const isRequired = (key: string) => Array.isArray(required) && required.includes(key);
  const lines = own.map(([key, schema]) => {
    const words = descriptionOf(schema);
    return `${isRequired(key) ? "" : "# "}${key}:${words === "" ? "" : `  # ${words}`}`;
  });
  return lines.length === 0 ? [] : [...yamlComment(wordsIn(language)("starter/own-keys")), ...lines];

  function descriptionOf(schema: unknown): string {
    const words = (schema ?? {}) as Readonly<Record<string, unknown>>;
    const said = words[`x-description-${language}`] ?? words.description;
    return typeof said === "string" ? said.replaceAll(/\s+/g, " ") : "";
  }
}
