import type { Node } from "mdast";
import { type Finding, finding } from "../findings/finding.ts";
import type { Place } from "../findings/source.ts";
import { message } from "../messages/index.ts";
import { nodesOfType, placeOf } from "../project/references.ts";
import type { Markdown } from "../project/types.ts";
import { defineRule } from "./rule.ts";
import { passagesUnder } from "./text/passage.ts";
import { shapeOf } from "./text/shape.ts";
import { comparable } from "./text/words.ts";

/** An item stands once in its list, and a weakness is no strength. */
export const itemRepeated = defineRule({
  id: "item-repeated",
  severity: "warning",
  alone: true,
  *check({ project, texts }) {
    for (const { markdown, criterion } of texts)
      for (const { children } of nodesOfType(markdown.root, "list"))
        yield* repeatsAmong(
          children.map((item) => itemOf(markdown, item)),
          criterion,
        );
    for (const { lists } of project.sections) {
      const [strengths, weaknesses, recommendations] = [
        lists.strengths,
        lists.weaknesses,
        lists.recommendations,
      ].map(({ items }) => (items ?? []).map((item) => itemOf(item)));
      yield* repeatsAmong(strengths!, null);
      yield* repeatsAmong(weaknesses!, null);
      yield* repeatsAmong(recommendations!, null);
      yield* contradictions(strengths!, weaknesses!);
    }
    for (const { evidence, criteria } of project.responses)
      yield* repeatsAmong(
        evidence.map((item) =>
          item.kind === "reference" ? { words: `evidence:${item.id}`, place: item.place } : itemOf(item.text),
        ),
        criteria[0]!,
      );
  },
});

interface Item {
  /** "" where there is nothing to compare. */
  readonly words: string;
  readonly place: Place;
}

function itemOf(markdown: Markdown, item: Node = markdown.root): Item {
  const texts = passagesUnder(item, markdown.file).map(({ text }) => text);
  const words = comparable(texts.join("\n"));
  return { words: /[Aab]/.test(shapeOf(words)) ? words : "", place: placeOf(markdown, item) };
}

function* repeatsAmong(items: readonly Item[], criterion: string | null): Generator<Finding> {
  const first = new Map<string, Item>();
  for (const item of items) {
    const earlier = item.words === "" ? undefined : first.get(item.words);
    if (earlier) yield repeated("item-repeated", item, earlier, criterion);
    else first.set(item.words, item);
  }
}

function* contradictions(strengths: readonly Item[], weaknesses: readonly Item[]): Generator<Finding> {
  for (const weakness of weaknesses) {
    const strength = strengths.find(({ words }) => words !== "" && words === weakness.words);
    if (strength) yield repeated("item-repeated/weakness", weakness, strength, null);
  }
}

function repeated(
  id: "item-repeated" | "item-repeated/weakness",
  item: Item,
  first: Item,
  criterion: string | null,
): Finding {
  return finding(id, {}, item.place, {
    criterion,
    related: [{ message: message("text-repeated/first", {}), place: first.place }],
  });
}
