/** The forms that programs read, but for SARIF. */
import { readFileSync } from "node:fs";
import { parseXml, type XmlElement } from "@rgrove/parse-xml";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { github } from "../../../src/findings/printers/github.ts";
import { json } from "../../../src/findings/printers/json.ts";
import { junit } from "../../../src/findings/printers/junit.ts";
import { short } from "../../../src/findings/printers/short.ts";
import { message } from "../../../src/messages/index.ts";
import { placeIn, printed, reportOf, unknownEvidence } from "../sample.ts";

const error = unknownEvidence("---\n👍 [⟦аб⟧]\n---", { criterion: "1.1" });
const info = unknownEvidence("⟦а\nб⟧", { severity: "info", help: null });
const nowhere = { ...info, place: null };

describe("short", () => {
  it("prints a line a finding", () => {
    expect(printed(short, [reportOf([error, nowhere])])).toBe(
      `criteria/1.1.md:2:4: error evidence-unknown: No evidence is registered as “x”.
info evidence-unknown: No evidence is registered as “x”.
`,
    );
  });

  it("names the folder where there are several", () => {
    expect(printed(short, [reportOf([error]), reportOf([])])).toMatch(/^school\/criteria\/1\.1\.md:2:4: /);
  });
});

describe("json", () => {
  const schema = JSON.parse(readFileSync("schemas/core/findings.schema.json", "utf8"));
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  ajv.addVocabulary(["x-description-ky", "x-description-ru"]);
  const isValid = ajv.compile(schema);
  const read = (text: string) => {
    const value = JSON.parse(text);
    isValid(value);
    expect(isValid.errors ?? []).toEqual([]);
    return value;
  };

  it("holds what section 12 of the specification says", () => {
    const related = [{ message: message("criterion-repeated/first", {}), place: placeIn("a.md", "б⟦а⟧") }];
    const edits = [{ ...placeIn("a.md", "⟦а⟧"), text: "б" }];
    expect(read(printed(json, [reportOf([{ ...error, related, edits }])]))).toEqual({
      version: 1,
      summary: { error: 1, warning: 0, info: 0 },
      findings: [
        {
          rule: "evidence-unknown",
          severity: "error",
          message: "No evidence is registered as “x”.",
          help: "Add it to evidence.yaml, or correct the name here.",
          file: "criteria/1.1.md",
          line: 2,
          column: 4,
          endLine: 2,
          endColumn: 6,
          criterion: "1.1",
          fixable: true,
          related: [{ message: "The first answer is here.", file: "a.md", line: 1, column: 2 }],
        },
      ],
    });
  });

  it("has null for what is absent", () => {
    expect(read(printed(json, [reportOf([nowhere])])).findings[0]).toMatchObject({
      help: null,
      file: null,
      line: null,
      column: null,
      endLine: null,
      endColumn: null,
      criterion: null,
      fixable: false,
      related: [],
    });
  });

  it("counts also what it does not list", () => {
    const value = read(printed(json, [reportOf([error, info], { shown: [error] })]));
    expect(value.summary).toEqual({ error: 1, warning: 0, info: 1 });
    expect(value.findings).toHaveLength(1);
  });

  it("lists several reports", () => {
    const value = read(printed(json, [reportOf([]), reportOf([error], { folder: "other" })]));
    expect(Object.keys(value)).toEqual(["version", "reports"]);
    expect(value.reports.map((each: { folder: string }) => each.folder)).toEqual(["school", "other"]);
  });
});

describe("github", () => {
  it("writes workflow commands, with files from the working folder", () => {
    expect(printed(github, [reportOf([error, info, nowhere], { root: "регион/a,b" })])).toBe(
      `::error file=регион/a%2Cb/criteria/1.1.md,line=2,endLine=2,col=4,endColumn=6,title=evidence-unknown::No evidence is registered as “x”.%0AAdd it to evidence.yaml, or correct the name here.
::notice file=регион/a%2Cb/criteria/1.1.md,line=1,endLine=2,title=evidence-unknown::No evidence is registered as “x”.
::notice title=evidence-unknown::No evidence is registered as “x”.
`,
    );
  });

  it("lets no text become a command of its own", () => {
    const found = {
      ...error,
      message: message("evidence-unknown", { id: "100%\r\n::set-env::", suggestion: "" }),
    };
    const text = printed(github, [reportOf([{ ...found, help: null }], { root: "" })]);
    expect(text).toContain("“100%25%0D%0A::set-env::”");
    expect(text.split("\n")).toHaveLength(2);
  });

  it("leaves files from elsewhere where they are", () => {
    const found = unknownEvidence("⟦а⟧", { path: "/agency/standard.yaml" });
    expect(printed(github, [reportOf([found])])).toMatch(/^::error file=\/agency\/standard\.yaml,/);
  });
});

describe("junit", () => {
  const read = (text: string) => parseXml(text).root!;
  const children = (element: XmlElement) =>
    element.children.filter((each) => each.type === "element") as XmlElement[];

  it("has a suite a report and a case a finding; those below the threshold pass", () => {
    const warning = { ...error, severity: "warning" as const };
    const root = read(printed(junit, [reportOf([error, warning, nowhere])], { failOn: "error" }));
    expect(root.attributes).toEqual({ name: "selfassess", tests: "3", failures: "1", errors: "0" });
    const [suite] = children(root);
    expect(suite!.attributes).toEqual({ name: "school", tests: "3", failures: "1", errors: "0" });
    const cases = children(suite!);
    expect(cases.map((each) => children(each).map(({ name }) => name))).toEqual([
      ["failure"],
      ["system-out"],
      ["system-out"],
    ]);
    expect(cases[0]!.attributes).toEqual({
      classname: "school/criteria/1.1.md",
      name: "evidence-unknown 2:4: No evidence is registered as “x”.",
      file: "school/criteria/1.1.md",
      line: "2",
    });
    expect(children(cases[0]!)[0]!.text).toBe(
      "school/criteria/1.1.md:2:4\nNo evidence is registered as “x”.\nAdd it to evidence.yaml, or correct the name here.",
    );
  });

  it("fails from the threshold of the check on", () => {
    const root = read(printed(junit, [reportOf([error, info])], { failOn: "info" }));
    expect(root.attributes.failures).toBe("2");
  });

  it("has a case that passes where there is nothing", () => {
    const [suite] = children(read(printed(junit, [reportOf([])])));
    expect(suite!.attributes).toMatchObject({ tests: "1", failures: "0" });
    expect(children(suite!)[0]!.children).toEqual([]);
  });

  it("stays XML whatever the text", () => {
    const id = '<a b="&">\u0000\u001b\ud800\uffff]]>\n';
    const found = { ...error, message: message("evidence-unknown", { id, suggestion: "" }) };
    const [suite] = children(read(printed(junit, [reportOf([found], { folder: "<&>" })])));
    expect(suite!.attributes.name).toBe("<&>");
    expect(children(suite!)[0]!.attributes.name).toContain('<a b="&">␀␛\ufffd\ufffd]]>\n');
  });
});
