/** PDFs by a converter that only writes down what it was given. */
import { describe, expect, test } from "vitest";
import { writePdfs } from "../../src/formats/pdf.ts";
import type { ConvertToPdf } from "../../src/host.ts";
import { LANGUAGES } from "../../src/messages/index.ts";
import { testMachine } from "../commands/machine.ts";

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const text = (content: Uint8Array | undefined) => Buffer.from(content ?? []).toString("latin1");
const toPdf: ConvertToPdf = async (documents) =>
  new Map(
    [...documents].map(([name, { length }]) => [name.replace(/docx$/, "pdf"), bytes(`%PDF of ${length}`)]),
  );
const document = {
  "documents/minutes-7.md":
    "---\ntype: minutes\ntitle: Протокол\nnumber: '7'\ndate: 2022-09-01\n---\nТекст.\n",
};

describe("build --format pdf", () => {
  test("writes a PDF of the report and of each supporting document, and no other file", async () => {
    const asked: string[] = [];
    const machine = testMachine({
      report: document,
      convertToPdf: (documents) => {
        asked.push(...documents.keys());
        return toPdf(documents);
      },
    });
    const { code, stderr } = await machine.run("build", "report", "--format", "pdf", "--lang", "en");
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining("report/build/report.pdf") });
    expect(asked).toEqual(["report.docx", "documents/minutes-7.docx"]);
    expect(built(machine.host.files)).toEqual(["documents/minutes-7.pdf", "report.pdf"]);
    expect(text(machine.host.files.get("/reports/report/build/report.pdf"))).toMatch(/^%PDF of \d+$/);
  });

  test.each(LANGUAGES)(
    "says how to install what is missing, and leaves the former file: %s",
    async (language) => {
      const files = { "/reports/report/build/report.pdf": "former" };
      const machine = testMachine({ files });
      const { code, stderr } = await machine.run(
        "build",
        "report",
        "--format",
        "docx,pdf",
        "--lang",
        language,
      );
      expect(code).toBe(1);
      expect(stderr).toContain("pdf-unavailable");
      expect(stderr).toContain("libreoffice.org");
      expect(built(machine.host.files)).toEqual(["report.pdf"]);
      expect(machine.text("/reports/report/build/report.pdf")).toBe("former");
    },
  );

  test.each([
    ["failed", "could not turn the documents into PDF"],
    ["slow", "not finished the PDF after 120 seconds"],
  ] as const)("%s", async (why, said) => {
    const machine = testMachine({ convertToPdf: async () => why });
    const { code, stderr } = await machine.run("build", "report", "--format", "pdf", "--lang", "en");
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(said) });
    expect(built(machine.host.files)).toEqual([]);
  });

  test("a draft has the other files all the same", async () => {
    const machine = testMachine();
    const { code } = await machine.run("build", "report", "--format", "docx,pdf", "--draft");
    expect(code).toBe(0);
    expect(built(machine.host.files)).toEqual(["report.docx"]);
  });

  function built(files: ReadonlyMap<string, Uint8Array>): string[] {
    const folder = "/reports/report/build/";
    return [...files.keys()]
      .filter((path) => path.startsWith(folder))
      .map((path) => path.slice(folder.length))
      .sort();
  }
});

describe("the moment of the conversion", () => {
  const pdf = (moment: string, id: string, content = "Кең-Булак") =>
    bytes(
      `<</Creator<FEFF>/CreationDate(D:${moment})>>\n<xmp:CreateDate>2026-11-22T07:39:38-05:30</xmp:CreateDate>` +
        `(${content} 20261122)\n/ID [ <${id}>\n<${id}> ]\n/DocChecksum /${id}\n>>`,
    );
  const written = async (content: Uint8Array) => {
    const convert: ConvertToPdf = async () => new Map([["report.pdf", content]]);
    const documents = new Map([["report.docx", { bytes: bytes(""), day: "2024-05-31" }]]);
    return text((await writePdfs(documents, convert)).value.get("report.pdf"));
  };

  test("is the report's day, and nothing else has moved", async () => {
    const id = "2C0A71D74D9C92F4322C9B3ED8E33B0C";
    const before = pdf("20261122073938Z'", id);
    const after = await written(before);
    expect(after).toContain("/CreationDate(D:20240531000000Z')");
    expect(after).toContain("<xmp:CreateDate>2024-05-31T00:00:00+00:00</xmp:CreateDate>");
    expect(after).toContain("20261122)");
    expect(after).not.toContain(id);
    expect(after).toHaveLength(before.length);
  });

  test("leaves the same bytes, and other ones for another content", async () => {
    const first = await written(pdf("20261122073938+06'00'", "0".repeat(32)));
    expect(await written(pdf("20271231235959-11'30'", "F".repeat(32)))).toBe(first);
    const other = await written(pdf("20261122073938+06'00'", "0".repeat(32), "Кен-Булак"));
    expect(other.slice(-40)).not.toBe(first.slice(-40));
  });
});
