import type { Finding } from "../findings/finding.ts";
import type { Markdown } from "../project/types.ts";
import { type Fields, scalarText } from "./fields.ts";
import { readInlineMarkdown } from "./markdown.ts";
import { placedScalar } from "./placed-text.ts";
import { take } from "./take.ts";

/** The items of a list of texts, each a paragraph of inline Markdown; empty ones are left out. */
export function markdownItems(fields: Fields, key: string, findings: Finding[]): readonly Markdown[] {
  return fields.list(key).flatMap((item, index) => {
    const text = scalarText(item);
    if (text === null) return [];
    return [take(readInlineMarkdown(placedScalar(fields.at([key, index]), text)), findings)];
  });
}
