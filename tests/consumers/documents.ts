/** Every document that the examples hold: what was built, and the tree that it was built from. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import type { Block, DocumentTree } from "../../src/document/vocabulary.ts";
import { walk } from "../../src/document/walk.ts";
import { treesOf } from "../outputs/example-trees.ts";
import { BUILT } from "./programs.ts";

export interface BuiltDocument {
  /** `lyceum-programme/report`. */
  readonly name: string;
  readonly tree: DocumentTree;
  /** The file with an ending: `docx`, `html`, `pdf`. */
  readonly file: (ending: string) => string;
}

export function builtDocuments(): readonly BuiltDocument[] {
  const built = inject("built");
  return BUILT.flatMap(({ example, draft }) =>
    [...treesOf(example, draft)].map(([name, tree]) => {
      const folder = join(built, example, name === "report" ? "" : "documents");
      const file = (ending: string) => join(folder, `${name}.${ending}`);
      if (!existsSync(file("docx"))) throw new Error(`${example}/${name} was not built`);
      return { name: `${example}/${name}`, tree, file };
    }),
  );
}

/** All blocks of a kind, in reading order. */
export function blocksOf<Type extends Block["type"]>(
  tree: DocumentTree,
  type: Type,
): readonly Extract<Block, { type: Type }>[] {
  const found: Extract<Block, { type: Type }>[] = [];
  for (const page of tree.pages)
    walk(page.children, {
      block: (block) => {
        if (block.type === type) found.push(block as Extract<Block, { type: Type }>);
      },
    });
  return found;
}
