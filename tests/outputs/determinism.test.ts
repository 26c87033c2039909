/** The same sources give the same bytes. Between processes and time zones: `tests/packaging/package.test.ts`. */
import { expect, test } from "vitest";
import { compileFiles } from "./compile-files.ts";
import { EXAMPLE_NAMES, exampleFiles } from "./example-files.ts";

test.each(EXAMPLE_NAMES)("%s: twice in one process, its folders listed in another order", async (name) => {
  const files = exampleFiles(name);
  const options = { formats: ["docx", "html", "json"], draft: true } as const;
  const first = await compileFiles(files, options);
  const second = await compileFiles(files, { ...options, backwards: true });
  expect(second.findings).toEqual(first.findings);
  expect([...second.outputs.keys()]).toEqual([...first.outputs.keys()]);
  expect([...first.outputs.keys()]).toEqual(
    expect.arrayContaining(["report.docx", "report.html", "report.json"]),
  );
  for (const [path, bytes] of first.outputs)
    expect(Buffer.from(bytes).equals(second.outputs.get(path)!), path).toBe(true);
});
