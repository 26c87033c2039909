/** The converter of `--format pdf`, with the LibreOffice that is installed. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { writePdfs } from "../../src/formats/pdf.ts";
import { libreOffice, usualPrograms } from "../../src/hosts/libre-office.ts";
import { builtDocuments } from "./documents.ts";
import { hasLibreOffice } from "./programs.ts";

describe.skipIf(!hasLibreOffice)("LibreOffice, if it and poppler are installed,", () => {
  const documents = builtDocuments();
  const order = documents.find(({ name }) => name === "lyceum-programme/order-118")!;
  const report = documents.find(({ name }) => name === "lyceum-programme/report")!;

  test("makes the same bytes from the same document at another time", async () => {
    const again = new Map([["order.docx", { bytes: readFileSync(order.file("docx")), day: "2024-05-31" }]]);
    const convert = libreOffice({ programs: usualPrograms(), seconds: 120 });
    const [first, second] = [await writePdfs(again, convert), await writePdfs(again, convert)];
    expect(first.findings).toEqual([]);
    expect(Buffer.compare(first.value.get("order.pdf")!, second.value.get("order.pdf")!)).toBe(0);
  });

  test("is ended where it needs too long", async () => {
    const convert = libreOffice({ programs: usualPrograms(), seconds: 0.2 });
    expect(await convert(new Map([["report.docx", readFileSync(report.file("docx"))]]))).toBe("slow");
    const running = spawnSync("ps", ["-eo", "args"], { encoding: "utf8" }).stdout ?? "";
    expect(running).not.toMatch(/selfassess-pdf-/);
  });

  test("keeps links between documents and to files", () => {
    const pdf = readFileSync(report.file("pdf")).toString("latin1");
    const links = [...pdf.matchAll(/\/URI\(([^)]*)\)/g)].map(([, link]) => link);
    expect(links).toContain("documents/order-118.pdf");
    expect(links.find((link) => link?.endsWith("/evidence/licence.pdf"))).toMatch(/^\.\.\//);
    expect(links.filter((link) => /^file:|\.docx$/.test(link!))).toEqual([]);
  });
});
