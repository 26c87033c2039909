/** Lays the pages of the rules beside their built code, where `selfassess explain` reads them. */
import { copyFileSync, mkdirSync, readdirSync } from "node:fs";

const source = new URL("../src/rules/", import.meta.url);
const target = new URL("../dist/rules/", import.meta.url);

mkdirSync(target, { recursive: true });
for (const name of readdirSync(source))
  if (name.endsWith(".md")) copyFileSync(new URL(name, source), new URL(name, target));
