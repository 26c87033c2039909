import { describe, expect, it } from "vitest";
import { readYaml } from "../../src/load/yaml.ts";
import { catalogues, translate } from "../../src/messages/index.ts";
import { coreSchema, type SchemaName, schemaNames } from "../../src/project/core-schemas.ts";
import { validate, validateResponse } from "../../src/project/validate.ts";
import { specCases } from "./spec-cases.ts";
import { validationReport } from "./validation-report.ts";

describe("validation.md", () => {
  for (const { title, info, input, output } of specCases("project/validation.md"))
    it(title, () => expect(validationReport(info as SchemaName, input)).toBe(output));
});

const yaml = (text: string) => readYaml({ path: "file.yaml", text }).value!;

describe("validate", () => {
  it("refuses keys that this file cannot hold", () => {
    const { value, findings } = validate("criterion", yaml("narrative: x\nstatus: draft\n"), {
      without: ["narrative"],
    });
    expect(findings.map(({ message }) => translate(message, "en"))).toEqual([
      "The key “narrative” is not known here.",
    ]);
    expect(JSON.stringify(value)).toBe('{"status":"draft"}');
  });

  it("leaves the YAML as it was read", () => {
    const read = yaml("selfassess: 1\nstandard: x\ninstitution: {name: 5}\nyeer: 1\n");
    const before = JSON.stringify(read.value);
    validate("manifest", read);
    expect(JSON.stringify(read.value)).toBe(before);
  });

  it("points at the first of two equal ids", () => {
    const [said] = validate("evidence", yaml("-\n- {id: a, title: x}\n- {id: a, title: y}\n")).findings;
    expect(said?.related[0]?.place.span).toEqual({ start: 9, end: 10 });
  });

  it("survives hostile keys and values", () => {
    const text = "__proto__: {a: 1}\nconstructor: {b: 1}\ntoString: 5\nhasOwnProperty: x\n";
    for (const name of schemaNames().filter((each) => each !== "facts"))
      expect(validate(name, yaml(text)).findings.length).toBeGreaterThan(0);
    expect(Object.keys(validate("facts", yaml(text)).value as object)).toContain("__proto__");
  });

  it("has its words in three languages, at most 20 words a sentence", () => {
    for (const catalogue of Object.values(catalogues))
      for (const [id, text] of Object.entries(catalogue))
        if (/^(expected|found|named|shape)-|^(file-invalid|standard-invalid|date-\w+)\/(?!yaml)/.test(id))
          for (const sentence of text.split(/(?<=[.?!:;])\s/))
            expect(sentence.split(/\s+/).length, text).toBeLessThanOrEqual(20);
  });
});

describe("validateResponse", () => {
  const schema = {
    allOf: [{ $ref: "https://selfassess.example/schemas/core/criterion.schema.json" }],
    properties: {
      rating: { enum: ["full", "partial", "none"] },
      risk: { type: "integer", minimum: 1, maximum: 5 },
      proof: { oneOf: [{ type: "boolean" }, { type: "array", items: { type: "string" }, minItems: 2 }] },
    },
    required: ["rating"],
    unevaluatedProperties: false,
  };
  const report = (text: string) => {
    const { value, findings } = validateResponse(schema, yaml(text));
    return [...findings.map(({ message }) => translate(message, "en")), JSON.stringify(value)];
  };

  it("takes the core keys and the standard's own", () => {
    expect(report("rating: full\nrisk: 3\nevidence: [a]\n")).toEqual([
      '{"rating":"full","risk":3,"evidence":["a"]}',
    ]);
  });

  it("says one thing a mistake, though a schema within fails", () => {
    expect(report("criterion: 1.1\nstatus: redy\nratin: full\nrisk: 9\n")).toEqual([
      "“status” cannot be “redy”. Did you mean “ready”?",
      "“risk” is too large: the limit is 5.",
      "The key “ratin” is not known here. Did you mean “rating”?",
      '{"criterion":"1.1"}',
    ]);
  });

  it("says one thing where no choice of several fits", () => {
    expect(report("rating: none\nproof: [a]\n")).toEqual([
      "“proof” is not what the standard asks for.",
      '{"rating":"none"}',
    ]);
  });
});

describe("core schemas", () => {
  const nodes = (node: unknown): Record<string, unknown>[] =>
    node && typeof node === "object"
      ? [node as Record<string, unknown>, ...Object.values(node).flatMap(nodes)]
      : [];

  it.each([...schemaNames(), "definitions"] as const)("%s describes itself in three languages", (name) => {
    const schema = coreSchema(name);
    expect(schema.$id).toBe(`https://selfassess.example/schemas/core/${name}.schema.json`);
    for (const node of nodes(schema).filter((each) => typeof each.description === "string"))
      expect(
        [node["x-description-ky"], node["x-description-ru"]].every((text) => typeof text === "string"),
      ).toBe(true);
  });

  it("forbid unknown keys wherever they name keys", () => {
    const open = schemaNames()
      .filter((name) => name !== "criterion")
      .flatMap((name) =>
        nodes(coreSchema(name)).filter(
          (node) => node.type === "object" && node.properties && node.additionalProperties === undefined,
        ),
      );
    expect(open).toEqual([]);
  });
});
