import { translate } from "../../messages/index.ts";
import { positionAt } from "../source.ts";
import { printable } from "./printable.ts";
import type { Printer } from "./printer.ts";

/** A line a finding: `criteria/2.1.md:14:5: error evidence-unknown: …`. */
export const short: Printer = (reports) =>
  reports
    .flatMap(({ folder, shown, language }) =>
      shown.map((each) => {
        const prefix = reports.length > 1 ? `${folder}/` : "";
        const at = each.place && positionAt(each.place.file, each.place.span.start);
        const place = each.place && at ? `${prefix}${each.place.file.path}:${at.line}:${at.column}: ` : "";
        return (
          printable(`${place}${each.severity} ${each.rule}: ${translate(each.message, language)}`) + "\n"
        );
      }),
    )
    .join("");
