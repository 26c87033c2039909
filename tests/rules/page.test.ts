import { expect, test } from "vitest";
import { readPage } from "../../src/rules/page.ts";

const texts = "## ky\nБир.\n\nЭки.\n\n## ru\nОдин.\n\n## en\nOne.\n";

test("texts and cases", () => {
  const page = readPage(`# some-rule

${texts}
## wrong: two files
\`\`\`\`markdown criteria/1.1.md
## Heading
\`\`\`
code
\`\`\`
\`\`\`\`
\`\`\`delete criteria/1.2.md
\`\`\`
\`\`\`base64 images/a.png
AAEC
\`\`\`
\`\`\`locked build/report.docx
\`\`\`
\`\`\`format docx,pdf
\`\`\`
\`\`\`findings
criteria/1.1.md:1:1-3 some-rule

\`\`\`

## right: nothing
\`\`\`text criteria/1.1.md
\`\`\`
`);
  expect(page.id).toBe("some-rule");
  expect(page.texts).toEqual({ ky: "Бир.\n\nЭки.", ru: "Один.", en: "One." });
  expect(page.cases).toEqual([
    {
      title: "two files",
      files: new Map<string, unknown>([
        ["criteria/1.1.md", "## Heading\n```\ncode\n```\n"],
        ["criteria/1.2.md", null],
        ["images/a.png", Uint8Array.of(0, 1, 2)],
      ]),
      locked: ["build/report.docx"],
      formats: ["docx", "pdf"],
      findings: ["criteria/1.1.md:1:1-3 some-rule"],
    },
    { title: "nothing", files: new Map([["criteria/1.1.md", ""]]), locked: [], formats: null, findings: [] },
  ]);
});

test.each([
  ["no head", texts, "begins with its rule"],
  ["a language too few", "# some-rule\n## ky\nБир.\n## en\nOne.\n", "## ru is missing"],
  ["an empty text", "# some-rule\n## ky\n\n## ru\nОдин.\n", "## ky is missing"],
  ["another heading", `# some-rule\n${texts}## maybe: x\n`, "neither wrong nor right"],
  ["text in a case", `# some-rule\n${texts}## right: x\ntext\n`, "only fences"],
  ["an open fence", `# some-rule\n${texts}## right: x\n\`\`\`text a.md\n`, "not closed"],
  ["a block without a path", `# some-rule\n${texts}## right: x\n\`\`\`text\n\`\`\`\n`, "without a path"],
  ["wrong without findings", `# some-rule\n${texts}## wrong: x\n`, "wrong cases have findings"],
])("%s throws", (_, text, message) => {
  expect(() => readPage(text)).toThrow(message);
});
