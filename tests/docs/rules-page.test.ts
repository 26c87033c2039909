import { expect, it } from "vitest";
import { rulesPage } from "../../scripts/rules-page.ts";

it("docs/rules.md is up to date; `npm run docs` writes it", async () => {
  await expect(rulesPage()).toMatchFileSnapshot("../../docs/rules.md");
});
