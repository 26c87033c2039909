import { type Language, translate } from "../messages/index.ts";
import { inLanguage } from "../project/local-text.ts";
import { wordsIn, wrapped } from "./comments.ts";
import { describedIn } from "./key-descriptions.ts";
import { nextSteps } from "./next-steps.ts";
import type { Starter } from "./starter-files.ts";

/** `README.md`: what the folder is, the next steps, and an example of a supporting document. Never read. */
export function readmeFile({ standard, language, year, name }: Starter): string {
  const say = wordsIn(language);
  const title = inLanguage(standard.reportTitle, language) || inLanguage(standard.title.text, language);
  const criterion = standard.sections[0]?.criteria[0]?.number ?? "1.1";
  const steps = nextSteps("selfassess.yaml", `criteria/${criterion}.md`, "").map(
    (step) => `1. ${translate(step, language)}`,
  );
  return `${[
    `# ${name === null ? title : `${name}: ${title}`}`,
    wrapped(say("starter/readme")).join("\n"),
    steps.join("\n"),
    wrapped(say("starter/readme-documents")).join("\n"),
    `\`\`\`markdown\n${minutes(language, year)}\`\`\``,
  ].join("\n\n")}\n`;
}

function minutes(language: Language, year: string): string {
  const about = (key: string) => `  # ${describedIn("document", [key], language)}`;
  return `---
type: minutes
title: …${about("title")}
body: …${about("body")}
number: 2${about("number")}
date: ${year}-01-31${about("date")}
agenda: [… , …]${about("agenda")}
heard: [… , …]${about("heard")}
decided: [… , …]${about("decided")}
chair: …${about("chair")}
secretary: …${about("secretary")}
---
`;
}
