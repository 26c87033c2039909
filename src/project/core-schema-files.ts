/** The files of `schemas/core/` for what a report and its standard and layout are made of. In the bundle they are one of data. */
import chapter from "../../schemas/core/chapter.schema.json" with { type: "json" };
import chart from "../../schemas/core/chart.schema.json" with { type: "json" };
import criterion from "../../schemas/core/criterion.schema.json" with { type: "json" };
import definitions from "../../schemas/core/definitions.schema.json" with { type: "json" };
import document from "../../schemas/core/document.schema.json" with { type: "json" };
import evidence from "../../schemas/core/evidence.schema.json" with { type: "json" };
import facts from "../../schemas/core/facts.schema.json" with { type: "json" };
import layout from "../../schemas/core/layout.schema.json" with { type: "json" };
import manifest from "../../schemas/core/manifest.schema.json" with { type: "json" };
import section from "../../schemas/core/section.schema.json" with { type: "json" };
import standard from "../../schemas/core/standard.schema.json" with { type: "json" };
import styles from "../../schemas/core/styles.schema.json" with { type: "json" };
import table from "../../schemas/core/table.schema.json" with { type: "json" };

const files = {
  manifest,
  criterion,
  section,
  chapter,
  evidence,
  facts,
  table,
  chart,
  document,
  standard,
  layout,
  styles,
  definitions,
};

export function coreSchemaFiles() {
  return files;
}
