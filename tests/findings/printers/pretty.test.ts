import { describe, expect, it } from "vitest";
import { finding } from "../../../src/findings/finding.ts";
import { pretty } from "../../../src/findings/printers/pretty.ts";
import { message, translate } from "../../../src/messages/index.ts";
import { placeIn, printed, reportOf, unknownEvidence } from "../sample.ts";

describe("pretty", () => {
  it("prints place, frame, message, other places and advice, then a summary", () => {
    const first = placeIn("evidence.yaml", "- id: ⟦y⟧");
    const related = [{ message: message("criterion-repeated/first", {}), place: first }];
    const found = unknownEvidence("---\nevidence: [⟦x⟧]\n---", { related });
    expect(printed(pretty, [reportOf([found], { language: "ky" })])).toBe(
      `criteria/1.1.md:2:12 ката evidence-unknown
  1 | ---
  2 | evidence: [x]
    |            ^
   ${translate(found.message, "ky")}
   evidence.yaml:1:7: ${translate(related[0]!.message, "ky")}
   эмне кылуу керек: ${translate(found.help!, "ky")}

Каталар: 1, эскертүүлөр: 0, маалыматтар: 0.
`,
    );
  });

  it("prints no frame where there is no text, and no place where there is no file", () => {
    const picture = unknownEvidence("⟦⟧", { path: "images/plan.png", help: null });
    const nowhere = { ...picture, place: null };
    expect(printed(pretty, [reportOf([picture, nowhere])])).toBe(
      `images/plan.png error evidence-unknown
   No evidence is registered as “x”.

error evidence-unknown
   No evidence is registered as “x”.

Errors: 2, warnings: 0, notes: 0.
`,
    );
  });

  it("sets the numbers of lines below each other", () => {
    const found = unknownEvidence(`${"а\n".repeat(9)}⟦б⟧`, { help: null });
    expect(
      printed(pretty, [reportOf([found])])
        .split("\n")
        .slice(1, 4),
    ).toEqual(["   9 | а", "  10 | б", "     | ^"]);
  });

  it("says that there is nothing", () => {
    expect(printed(pretty, [reportOf([])])).toBe("Nothing to report.\n");
  });

  it("counts what is not printed, accepted, known and repairable", () => {
    const place = placeIn("a.md", "⟦а⟧");
    const fixable = unknownEvidence("⟦а⟧", { edits: [{ ...place, text: "б" }] });
    const warning = unknownEvidence("⟦а⟧", { severity: "warning" });
    const report = reportOf([fixable, warning], { shown: [], accepted: 3, known: 4 });
    expect(printed(pretty, [report])).toBe(
      "Errors: 1, warnings: 1, notes: 0. Not shown: 2. Accepted by the commission: 3. " +
        "Known from the baseline: 4. `selfassess check --fix` repairs 1 of them.\n",
    );
  });

  it("names the folder where there are several, each report in its language", () => {
    const reports = [reportOf([]), reportOf([], { folder: "мектеп", language: "ky" })];
    expect(printed(pretty, reports)).toBe("school\n\nNothing to report.\nмектеп\n\nКата табылган жок.\n");
  });

  it("uses colours only where they are wanted", () => {
    const reports = [reportOf([unknownEvidence("⟦x⟧")])];
    const coloured = printed(pretty, reports, { color: true });
    expect(coloured).toContain("\u001b[31m^\u001b[0m");
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(printed(pretty, reports));
  });

  it("lets no text of the user steer the terminal", () => {
    const id = "\u001b[2J\u202e\n";
    const place = placeIn("criteria/\u001b[2J.md", "⟦\u001b[2J⟧");
    const found = {
      ...finding("evidence-unknown", { id, suggestion: "" }, place),
      severity: "error" as const,
    };
    expect(printed(pretty, [reportOf([found])])).not.toMatch(/[\u001b\u202e]/);
  });
});
