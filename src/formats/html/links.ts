import { fileAddress, urlAddress } from "../../document/address.ts";
import type { LinkTarget } from "../../document/vocabulary.ts";
import type { Anchors } from "./anchors.ts";

/** The address of a link; null where it leads to nothing that a report may lead to: then its words stay plain text. */
export function hrefOf(target: LinkTarget, anchors: Anchors): string | null {
  switch (target.kind) {
    case "url":
      return urlAddress(target.url);
    case "file":
      return fileAddress(target.path);
    case "document":
      return fileAddress(`${target.path}.html`);
    case "anchor":
      return anchors.hrefTo(target.id);
  }
}
