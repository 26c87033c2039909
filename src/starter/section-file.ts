import type { Language } from "../messages/index.ts";
import { inLanguage } from "../project/local-text.ts";
import { SECTION_LISTS, type Standard, type StandardSection } from "../project/types.ts";
import { markdownComment, officialWording, wordsIn, wrapped, yamlComment } from "./comments.ts";

/** `sections/<number>.md`: the lists that the standard requires are open, another one stands behind a #. */
export function sectionFile(
  { number, title, requirement }: StandardSection,
  { sectionRequires }: Standard,
  language: Language,
): string {
  const say = wordsIn(language);
  const lists = SECTION_LISTS.flatMap((kind) => {
    const isRequired = sectionRequires.includes(kind);
    return [
      `${isRequired ? "" : "# "}${kind}:`,
      `${isRequired ? "  # " : "#   "}- ${say(`starter/${kind}-example`)}`,
    ];
  });
  const comment = markdownComment([
    ...officialWording(`${number}. `, title, language),
    ...(requirement && inLanguage(requirement.text, language) !== ""
      ? officialWording(`${say("starter/requirement")} `, requirement, language)
      : []),
    wrapped(say("starter/section-text")),
  ]);
  return `---\n${[...yamlComment(say("starter/lists")), ...lists].join("\n")}\n---\n${comment}`;
}
