import { expect, test } from "vitest";
import { isUnreadAnswer, sectionsAnsweredUnread } from "../../src/project/unread-answers.ts";
import { loadReport } from "../load/load-files.ts";

const cyrillic1251 = Uint8Array.of(0xc0, 0xc1, 0xc2);

test.each([
  ["named after its section", "criteria/1.md", "---\ncriteria: [1.1\n---\n", ["1"]],
  ["named after a part of it", "criteria/1-а.md", cyrillic1251, ["1"]],
  ["named after none", "criteria/баары.md", Uint8Array.of(0xff, 0xfe, 0x41, 0x04), ["1"]],
  ["YAML", "criteria/1.yaml", "criteria: [1.1\n", ["1"]],
  ["named after its criterion", "criteria/1.1.md", cyrillic1251, []],
  ["one that can be read", "criteria/1.md", "---\ncriteria: [1.1, 1.2]\n---\n", []],
  ["a wrong number that can be read", "criteria/1.9.md", "Текст", []],
])("%s", (_, path, content, sections) => {
  const { project } = loadReport({ [path]: content });
  expect([...sectionsAnsweredUnread(project)]).toEqual(sections);
  expect(project.responses.map((each) => isUnreadAnswer(project, each))).toEqual([sections.length > 0]);
});
