import { translate } from "../../messages/index.ts";
import { positionAt } from "../source.ts";
import { printable } from "./printable.ts";
import { oneAfterAnother } from "./printer.ts";

/** A line a finding: `criteria/2.1.md:14:5: error evidence-unknown: …`. */
export const short = oneAfterAnother(({ folder, shown, language }, { many }) =>
  shown
    .map((each) => {
      const prefix = many ? `${folder}/` : "";
      const at = each.place && positionAt(each.place.file, each.place.span.start);
      const place = each.place && at ? `${prefix}${each.place.file.path}:${at.line}:${at.column}: ` : "";
      return printable(`${place}${each.severity} ${each.rule}: ${translate(each.message, language)}`) + "\n";
    })
    .join(""),
);
