import { describe, expect, it } from "vitest";
import { positionAt } from "../../src/findings/source.ts";
import { readYaml } from "../../src/load/yaml.ts";
import { catalogues, translate } from "../../src/messages/index.ts";
import { specCases } from "../project/spec-cases.ts";
import { applied, yamlReport } from "./yaml-report.ts";

describe("yaml.md", () => {
  for (const { title, input, output } of specCases("load/yaml.md"))
    it(title, () => expect(yamlReport(input)).toBe(output));
});

const file = (text: string) => ({ path: "file.yaml", text });
const ids = (text: string) => readYaml(file(text)).findings.map(({ message }) => message.id);

describe("readYaml", () => {
  it("keeps every scalar as it was typed", () => {
    const typed = ["1.10", "012", "1e3", "2022-09-01", "no", "true", "7/1", "12345678901234567890", "0x1F"];
    expect(readYaml(file(`[${typed.join(", ")}]`)).value?.value).toEqual(typed);
  });

  it("leaves out what has no value and keeps the places of list items", () => {
    const { value } = readYaml(file('a:\nb: ~\nc: null\nd: ""\ne: "null"\nf: [1, ~, 2]\n'))!;
    expect(JSON.stringify(value?.value)).toBe('{"e":"null","f":["1",null,"2"]}');
  });

  it("makes maps without a prototype", () => {
    const value = readYaml(file("__proto__: {a: 1}\nconstructor: x\n")).value!.value as object;
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(Object.keys(value)).toEqual(["__proto__", "constructor"]);
  });

  it("gives places in the whole file, with CRLF and a span", () => {
    const text = "---\r\ntitle: x\r\nevidence:\r\n  - {text: а😀б, note: z}\r\n---\r\nText: a: b\r\n";
    const { value, findings } = readYaml(file(text), { start: 5, end: text.indexOf("---", 4) });
    expect(findings).toEqual([]);
    const at = (...[path, what]: Parameters<NonNullable<typeof value>["at"]>) => {
      const { span } = value!.at(path, what);
      const { line, column } = positionAt(file(text), span.start);
      return `${line}:${column} ${text.slice(span.start, span.end)}`;
    };
    expect(at(["title"])).toBe("2:8 x");
    expect(at(["evidence", 0, "note"])).toBe("4:23 z");
    expect(at(["evidence", 0, "note"], "key")).toBe("4:17 note");
    expect(at(["evidence", 0, "absent", "deeper"])).toBe("4:5 {text: а😀б, note: z}");
    expect(at(["absent"])).toBe("1:1 ---");
  });

  it("gives places of the text as it stands when it was mended", () => {
    const text = "a: b: c\nd:\u00a0e\nf: g\n";
    const { value, findings } = readYaml(file(text));
    expect(value?.repaired).toBe(true);
    expect(value?.at(["f"]).span).toEqual({ start: text.indexOf("g"), end: text.indexOf("g") + 1 });
    const fixed = applied(
      text,
      findings.flatMap(({ edits }) => edits),
    );
    expect(readYaml(file(fixed))).toMatchObject({ value: { repaired: false }, findings: [] });
  });

  it.each([
    ["brackets", "[".repeat(200_000)],
    ["braces", "{a: ".repeat(100_000)],
    ["dashes", "- ".repeat(100_000)],
    ["colons", "a: ".repeat(100_000)],
    ["colons with brackets in text", `a\n---${"- {id: o".repeat(20_000)}`],
    ["dashes behind a colon", `a: ${"- ".repeat(100_000)}`],
    ["colons in brackets", `[${"a: ".repeat(100_000)}`],
    ["indentation", Array.from({ length: 1000 }, (_, i) => `${" ".repeat(i)}a:\n`).join("")],
    ["65 levels", `${"[".repeat(65)}${"]".repeat(65)}`],
  ])("refuses deep nesting: %s", (_, text) => expect(ids(text)).toEqual(["limit-exceeded/yaml-nesting"]));

  it("says the mistake where one in every line leads deep", () =>
    expect(ids("a: b\n c: d\n".repeat(19_000))).toEqual(["file-invalid/yaml-indentation"]));

  it("reads 64 levels and brackets in text", () => {
    expect(ids(`${"[".repeat(64)}${"]".repeat(64)}`)).toEqual([]);
    expect(ids(`a: {${Array.from({ length: 500 }, (_, i) => `k${i}: 1, `).join("")}}\n`)).toEqual([]);
    expect(ids(`a: "${"b: ".repeat(500)}"\n`)).toEqual([]);
    expect(ids(`a: |\n  ${"[ ".repeat(500)}\nb: "${"{".repeat(500)}"\n`)).toEqual([]);
  });

  it("refuses more than 100 aliases, counted as they unfold", () => {
    const lists = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [*l${i}, *l${i}, *l${i}]\n`);
    expect(ids(`l0: &l0 x\n${lists.join("")}`)).toEqual(["limit-exceeded/yaml-aliases"]);
    expect(ids(`a: &a x\nb: [${Array(100).fill("*a").join(", ")}]\n`)).toEqual([]);
  });

  it("reads 80,000 values that are written plainly, and 40,000 of others", () => {
    const facts = (count: number, end = "") =>
      Array.from({ length: count / 3 }, (_, i) => `k${i}:\n  b: 1\n  c: 2\n`).join("") + end;
    expect(ids(facts(79_998))).toEqual([]);
    expect(ids(facts(80_004))).toEqual(["limit-exceeded/yaml-values"]);
    expect(ids(facts(39_000, "a: &a б\n"))).toEqual([]);
    const [unplain] = readYaml(file(facts(45_000, "a: &a б\n"))).findings;
    expect(unplain?.message.id).toBe("limit-exceeded/yaml-unplain");
    expect(unplain?.place?.span.start).toBe(facts(45_000).length);
  });

  it("never throws and ends", () => {
    const marks = [..."-:[]{}\"'“”«»#&*!|>%@`,?~ \n\t\r\u00a0\ufeffaя1<.\\"];
    let seed = 7;
    const next = () => (seed = (seed * 48271) % 2147483647);
    for (let run = 0; run < 400; run += 1) {
      const text = Array.from({ length: next() % 40 }, () => marks[next() % marks.length]).join("");
      for (const { message, help, place } of readYaml(file(text)).findings) {
        for (const language of ["ky", "ru", "en"] as const) translate(message, language);
        if (help) translate(help, "ky");
        expect(place!.span.start).toBeLessThanOrEqual(place!.span.end);
        expect(place!.span.end).toBeLessThanOrEqual(text.length);
      }
    }
  });

  it("stays quick where every line is wrong", () => {
    const { findings } = readYaml(file("a:\u00a0b\nc: d: e\n".repeat(1_000)));
    expect(findings.length).toBeGreaterThan(1);
  });

  it("has its words in three languages, at most 20 words a sentence", () => {
    for (const catalogue of Object.values(catalogues))
      for (const [id, text] of Object.entries(catalogue))
        if (/\/yaml-/.test(id))
          for (const sentence of text.split(/(?<=[.?!])\s/))
            expect(sentence.split(/\s+/).length, text).toBeLessThanOrEqual(20);
  });
});
