/** The stages of the pipeline, for `page-numbers.mjs` to run and time one by one. */
export { walk, wordsOf } from "../src/document/walk.ts";
export { writeDocx } from "../src/formats/docx/write-docx.ts";
export { nodeHost } from "../src/hosts/node-host.ts";
export { loadLayout } from "../src/layout/load-layout.ts";
export { loadProject } from "../src/load/project.ts";
export { breakRows } from "../src/pages/break-rows.ts";
export { fitTables } from "../src/pages/fit-tables.ts";
export { layOutPages } from "../src/pages/lay-out-pages.ts";
export { buildReport } from "../src/report/build-report.ts";
export { renderReport } from "../src/template/render.ts";
