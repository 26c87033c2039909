import { expect, it } from "vitest";
import { isQuickPattern, readResponseSchema } from "../../src/project/response-schema.ts";

const read = (text: string) => {
  const { value, findings } = readResponseSchema({ path: "response.schema.json", text });
  return value ? "read" : findings.map(({ message, rule }) => `${rule} ${message.id}`).join();
};

it.each([
  [
    '{"allOf": [{"$ref": "../core/criterion.schema.json"}], "properties": {"risk": {"type": "integer"}}}',
    "read",
  ],
  ["{", "standard-invalid standard-invalid/response-json"],
  ["[]", "standard-invalid standard-invalid/response-schema"],
  ['{"type": "strin"}', "standard-invalid standard-invalid/response-schema"],
  ['{"proprties": {}}', "standard-invalid standard-invalid/response-keyword"],
  ['{"$ref": "https://example.com/x"}', "standard-invalid standard-invalid/response-reference"],
  ['{"$defs": {"a": {"$ref": "#/$defs/a"}}}', "standard-invalid standard-invalid/response-reference"],
  ['{"pattern": "^(a+)+$"}', "standard-invalid standard-invalid/response-pattern"],
  ['{"patternProperties": {"(a|a)*b": true}}', "standard-invalid standard-invalid/response-pattern"],
  ['{"pattern": "["}', "standard-invalid standard-invalid/response-schema"],
  ["[".repeat(100_000), "limit-exceeded limit-exceeded/yaml-nesting"],
  ['{"__proto__": {"x": 1}}', "read"],
])("%.60s", (text, output) => expect(read(text)).toBe(output));

it.each([
  ["^[\\p{L}]+(/[a-z]+)?$", true],
  ["^\\d{4}-\\d{2}$", true],
  ["^(ab|c)$", true],
  ["(a|b)+", false],
  ["((a*)b)+", false],
  ["(?:a{2,})*", false],
  ["a*b*c*d*", false],
])("isQuickPattern %s", (pattern, quick) => expect(isQuickPattern(pattern)).toBe(quick));
