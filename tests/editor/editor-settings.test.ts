import { describe, expect, test } from "vitest";
import { mergedExtensions, mergedSettings, schemaSettings } from "../../src/editor/editor-settings.ts";
import { editorFiles } from "../../src/starter/editor-files.ts";

const SCHEMAS = [{ name: "facts", schema: {}, files: ["data/facts.yaml"] }];
const OURS = { "./.vscode/selfassess/facts.schema.json": ["data/facts.yaml"] };

describe("settings", () => {
  test("where there are none, are those of a new report and ours", () => {
    const settings = JSON.parse(mergedSettings(null, SCHEMAS)!);
    const first = JSON.parse(editorFiles().get(".vscode/settings.json")!);
    expect(settings).toEqual({ ...first, "yaml.schemas": OURS });
    expect(schemaSettings(SCHEMAS)).toEqual({ "yaml.schemas": OURS });
  });

  test("of the user stay, in their order, with their indent and line ends; only our own are renewed", () => {
    const user = [
      "{",
      '\t"yaml.schemas": {',
      '\t\t"./.vscode/selfassess/old.schema.json": "*.yaml",',
      '\t\t"https://example.org/a.json": "a.yaml"',
      "\t},",
      '\t"editor.fontSize": 16,',
      '\t"__proto__": 1',
      "}",
      "",
    ].join("\r\n");
    const merged = mergedSettings(user, SCHEMAS)!;
    expect(merged.split("\r\n")).toEqual([
      "{",
      '\t"yaml.schemas": {',
      '\t\t"https://example.org/a.json": "a.yaml",',
      '\t\t"./.vscode/selfassess/facts.schema.json": [',
      '\t\t\t"data/facts.yaml"',
      "\t\t]",
      "\t},",
      '\t"editor.fontSize": 16,',
      '\t"__proto__": 1',
      "}",
      "",
    ]);
    expect(mergedSettings(merged, SCHEMAS)).toBe(merged);
  });

  test.each([
    ["comments", '{\n  // mine\n  "editor.fontSize": 16\n}'],
    ["a comma at the end", '{"editor.fontSize": 16,}'],
    ["a list", "[]"],
    ["schemas that are no map", '{"yaml.schemas": []}'],
  ])("with %s are left alone", (_, text) => {
    expect(mergedSettings(text, SCHEMAS)).toBeNull();
  });

  test("an empty file is filled", () => {
    expect(JSON.parse(mergedSettings("\uFEFF\n", SCHEMAS)!)).toEqual({ "yaml.schemas": OURS });
  });
});

test.each([
  [null, editorFiles().get(".vscode/extensions.json")],
  ["{}", '{\n  "recommendations": [\n    "redhat.vscode-yaml"\n  ]\n}\n'],
  ['{"recommendations": ["RedHat.vscode-yaml"]}', '{"recommendations": ["RedHat.vscode-yaml"]}'],
  [
    '{"unwantedRecommendations": ["redhat.vscode-yaml"]}',
    '{"unwantedRecommendations": ["redhat.vscode-yaml"]}',
  ],
  ['{"recommendations": "all"}', null],
])("extensions %j become %j", (text, merged) => {
  expect(mergedExtensions(text)).toBe(merged);
});
