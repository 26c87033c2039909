import { expect, test } from "vitest";
import { templateReference } from "../../scripts/template-reference.ts";

test("docs/templates.md says what the code does", async () => {
  await expect(templateReference()).toMatchFileSnapshot("../../docs/templates.md");
});
