import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { toDraft07 } from "../../src/editor/draft-07.ts";
import { CRITERION_SCHEMA_ID, type JsonSchema } from "../../src/project/core-schemas.ts";

const CORE = { $ref: CRITERION_SCHEMA_ID };

function check(schema: JsonSchema) {
  const ajv = new Ajv({ strictTypes: false, strictTuples: false });
  ajv.addFormat("date", true);
  ajv.addVocabulary(["patternErrorMessage"]);
  return ajv.compile(toDraft07(schema, "en"));
}

describe("a standard's own schema", () => {
  const extended: JsonSchema = {
    allOf: [CORE],
    properties: {
      hours: { type: "integer", description: "Hours.", "x-description-ky": "Сааттар." },
      status: { enum: ["draft", "ready"] },
    },
    required: ["hours"],
    if: { properties: { status: { const: "ready" } }, required: ["status"] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { signed: { type: "boolean" } }, required: ["signed"] },
    unevaluatedProperties: false,
  };

  test.each([
    [{ hours: 3 }, true],
    [{ hours: 3, evidence: ["a"], responsible: null }, true],
    [{ hours: null }, false],
    [{ evidence: [] }, false],
    [{ hours: 3, hourss: 3 }, false],
    [{ hours: 3, status: "ready" }, false],
    [{ hours: 3, status: "ready", signed: true }, true],
    [{ hours: 3, status: "review" }, false],
    [{ hours: 3, criterion: "1.1", criteria: ["1.2"] }, false],
  ])("%j is taken: %s", (value, isTaken) => {
    expect(check(extended)(value)).toBe(isTaken);
  });

  test("has its keys beside those of all standards, with what they mean", () => {
    const { properties } = toDraft07(extended, "ky") as { properties: Record<string, JsonSchema> };
    expect(properties.hours).toEqual({ type: "integer", description: "Сааттар." });
    expect(properties.status!.description).toMatch(/^Иштин абалы/);
    expect(properties.evidence!.description).toContain("evidence.yaml");
  });
});

test.each<[string, JsonSchema, unknown, boolean]>([
  [
    "other keys, where a branch allows them",
    { allOf: [CORE, { patternProperties: { "^n": {} } }], unevaluatedProperties: false },
    { new: 1 },
    true,
  ],
  [
    "keys that are named in a choice",
    { anyOf: [{ properties: { a: true } }], unevaluatedProperties: false },
    { a: 1 },
    true,
  ],
  ["no others", { anyOf: [{ properties: { a: true } }], unevaluatedProperties: false }, { b: 1 }, false],
  ["items by their place", { prefixItems: [{ type: "string" }], items: { type: "integer" } }, ["a", 1], true],
  [
    "and no other items",
    { prefixItems: [{ type: "string" }], items: { type: "integer" } },
    ["a", "b"],
    false,
  ],
  ["what comes with a key", { dependentRequired: { a: ["b"] } }, { a: 1 }, false],
  ["what only 2020-12 can say", { type: "array", contains: { const: 1 }, minContains: 0 }, [1], true],
])("takes %s", (_, schema, value, isTaken) => {
  expect(check(schema)(value)).toBe(isTaken);
});
