import type { PageSection } from "../document/vocabulary.ts";
import { type PageShape, runningBlocks, runningScope } from "../formats/docx/sections.ts";
import type { DocumentState } from "../formats/docx/state.ts";
import { flowStory } from "./flow.ts";
import { heightOf } from "./heights.ts";

/** Twips. */
export interface TextArea {
  /** From the top of the paper. */
  readonly top: number;
  readonly height: number;
}

/** Between the margins; a header or footer that needs more than its margin takes it from the text. */
export function textArea(
  section: PageSection,
  isFirst: boolean,
  shape: PageShape,
  document: DocumentState,
): TextArea {
  const running = (kind: "header" | "footer") => {
    const blocks = runningBlocks(section, kind, isFirst);
    return blocks.length === 0
      ? 0
      : heightOf(flowStory(blocks, runningScope(kind, shape, document, document.main)));
  };
  const top = Math.max(shape.top, shape.headerDistance + running("header"));
  const bottom = Math.max(shape.bottom, shape.footerDistance + running("footer"));
  return { top, height: shape.height - top - bottom };
}
