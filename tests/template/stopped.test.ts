/** A template that takes too many steps is said to, and what it left unfinished is no second mistake. */
import { expect, test } from "vitest";
import { compileFiles } from "../outputs/compile-files.ts";
import { smallReport } from "../outputs/small-report.ts";

test("too many steps are one finding", async () => {
  const levels = Array.from({ length: 12 }, (_, i) => [
    `look/partials/a${i}.hbs`,
    i < 11 ? `{{> a${i + 1}}}`.repeat(4) : "<p>а</p>",
  ]);
  const files = {
    ...smallReport,
    ...Object.fromEntries(levels),
    "look/report.hbs": "<document><page><section>{{> a0}}</section></page></document>",
  };
  const { findings } = await compileFiles(files, { formats: ["html"], draft: true });
  expect(findings.filter((each) => /limit-exceeded|template-invalid/.test(each))).toEqual([
    expect.stringContaining("limit-exceeded"),
  ]);
});
