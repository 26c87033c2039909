/** Text files as Windows saves them: CRLF, a BOM, UTF-16, an older code page. */
import { describe, expect, test } from "vitest";
import { type Compiled, compileFiles, type Files, over } from "../outputs/compile-files.ts";
import { exampleFiles } from "../outputs/example-files.ts";
import { smallReport } from "../outputs/small-report.ts";

const TEXT = /\.(?:yaml|md|csv|hbs|css|json)$/;
const formats = ["docx", "html", "json"] as const;

/** Text files saved in another way; the others as they are. */
function saved(files: Files, how: (text: string) => string | Uint8Array): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => {
      if (!TEXT.test(path)) return [path, content];
      const text = typeof content === "string" ? content : new TextDecoder().decode(content);
      return [path, how(text)];
    }),
  );
}

const crlf = (text: string) => text.replaceAll(/\r?\n/g, "\r\n");
const lf = (text: string) => text.replaceAll("\r\n", "\n");
const ways = [
  ["CRLF", crlf],
  ["a BOM", (text: string) => `\uFEFF${text}`],
  ["a BOM and CRLF", (text: string) => `\uFEFF${crlf(text)}`],
] as const;

/** Every kind of text file that a report may have: a standard and a layout of its own too. */
const everyKind: Files = {
  ...smallReport,
  "small/response.schema.json": `{
  "type": "object",
  "properties": { "indicator": { "type": "string" } }
}
`,
  "look/style.css": "p {\n  color: #123456;\n}\n",
  "look/styles.yaml": "table-text:\n  size: 11\n",
  "look/languages/ky.yaml": "column_evidence: Далил\n",
  "look/partials/note.hbs": "<p>\nЭскертүү\n</p>\n",
  "criteria/1.1.md": `---
indicator: a
evidence:
  - order-1529
---
Биринчи сап,
экинчи сап.  
Үзүлгөн сап[^1].

| а | б |
|---|---|
| 1 | 2 |

![](data/quality.csv)

![](data/quality.table.yaml)

![Жумуш](data/employment.chart.yaml)

- бир

  улантуу
- эки

[^1]: Эскертүү.
`,
  "criteria/2.1.md": `---
evidence: [order-1529]
---
<!-- комментарий
эки сап -->
Сапат көзөмөлдөнөт.
`,
  "sections/1.md":
    "---\nstrengths:\n  - |\n    Күчтүү жак\n    улантуусу\nweaknesses:\n  - >\n    Алсыз жак\n    улантуусу\n---\n",
};

describe.each(ways)("with %s", (_, how) => {
  test("every kind of file gives the same findings and the same bytes", async () => {
    const plain = await compileFiles(everyKind, { formats, draft: true });
    const other = await compileFiles(saved(everyKind, how), { formats, draft: true });
    expect(plain.errors).toEqual([]);
    expectSame(other, plain);
  });

  test("findings stand at the same lines and columns", async () => {
    const files = saved(exampleFiles("incomplete"), lf);
    const plain = await compileFiles(files, { formats: [] });
    const other = await compileFiles(saved(files, how), { formats: [] });
    expect(other.findings).toEqual(plain.findings);
  });
});

test("a whole report with a BOM and CRLF gives the same bytes", async () => {
  const files = saved(exampleFiles("lyceum-programme"), lf);
  const plain = await compileFiles(files, { formats: ["html", "json"] });
  expect(plain.outputs.size).toBeGreaterThan(2);
  const other = saved(files, (text) => `\uFEFF${crlf(text)}`);
  expectSame(await compileFiles(other, { formats: ["html", "json"] }), plain);
});

function expectSame(other: Compiled, plain: Compiled): void {
  expect(other.findings).toEqual(plain.findings);
  expect([...other.outputs.keys()]).toEqual([...plain.outputs.keys()]);
  for (const [path, bytes] of plain.outputs)
    expect(Buffer.compare(other.outputs.get(path)!, bytes), path).toBe(0);
}

/** As Notepad saves «Unicode». */
const utf16 = (text: string) => Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, "utf16le")]);

describe("saved as UTF-16", () => {
  test.each([
    "selfassess.yaml",
    "criteria/1.1.md",
    "evidence.yaml",
    "data/facts.yaml",
    "data/quality.csv",
    "data/quality.table.yaml",
    "data/employment.chart.yaml",
    "look/report.hbs",
    "look/layout.yaml",
    "look/styles.yaml",
    "small/standard.yaml",
    "small/response.schema.json",
  ])("%s is a finding that says so", async (path) => {
    const text = everyKind[path] as string;
    const { findings, outputs } = await compileFiles(over(everyKind, { [path]: utf16(text) }), { formats });
    const rule = path.startsWith("look/") && path.endsWith(".yaml") ? "template-invalid" : "file-invalid";
    expect(findings.filter((line) => line.startsWith(`${path}:`))).toEqual([`${path}:1:1 error ${rule}`]);
    expect(outputs.size).toBe(0);
  });
});
