import fc from "fast-check";
import { expect, test } from "vitest";
import { positionAt } from "../../src/findings/source.ts";

test("columns count code points, also in the midst of one and behind the end", () => {
  const piece = fc.constantFrom("а", "𝒳", "\n", "\r\n", "\r", "\ud835", "\udcb3");
  fc.assert(
    fc.property(fc.array(piece), fc.nat(40), (pieces, offset) => {
      const text = pieces.join("");
      const file = { path: "a.md", text };
      const lines = text.slice(0, offset).split(/\r\n|\n|\r(?!$)/);
      const isBetween = text[offset - 1] === "\r" && text[offset] === "\n";
      fc.pre(!isBetween);
      const last = lines.at(-1)!.endsWith("\r") ? "" : lines.at(-1)!;
      const line = lines.length + (lines.at(-1)!.endsWith("\r") ? 1 : 0);
      expect(positionAt(file, offset)).toEqual({ line, column: [...last].length + 1 });
    }),
  );
});

test("many places in one long line", () => {
  const file = { path: "a.md", text: "𝒳".repeat(200_000) };
  const columns = Array.from({ length: 200_000 }, (_, i) => positionAt(file, 2 * i).column);
  expect(columns.every((column, i) => column === i + 1)).toBe(true);
});
