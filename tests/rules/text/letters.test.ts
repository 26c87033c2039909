import { expect, test } from "vitest";
import { lettersOf } from "../../../src/rules/text/letters.ts";

/** What stands in the source for each letter, between bars. */
function typed(source: string, text: string): string {
  const { starts, ends } = lettersOf(source, text);
  return [...text].map((_, i) => source.slice(starts[i], ends[i])).join("|");
}

test.each([
  ["as it is", "абв", "абв", "а|б|в"],
  ["a backslash before a mark", "а\\-б", "а-б", "а|\\-|б"],
  ["an entity", "а&amp;б&nbsp;в", "а&б\u00A0в", "а|&amp;|б|&nbsp;|в"],
  ["the beginning of a line in a quotation", "а\n> б", "а\nб", "а|\n|б"],
  ["spaces at the end of a line", "а \r\n  б", "а\nб", "а|\r\n|б"],
  ["a comment", "а<!-- вв -->в", "ав", "а|в"],
  ["quotation marks of YAML", '"а \\u0431"', "а б", "а| |\\u0431"],
  ["a letter that is not there", "аб", "абв", "а|б|б"],
])("%s", (_, source, text, letters) => {
  expect(typed(source, text)).toBe(letters);
});
