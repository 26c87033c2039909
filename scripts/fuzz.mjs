/** `npm run fuzz -- --minutes 15 [--seed 1]`: reports that went wrong at random, for so long; a red run names its seed. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { minutes: { type: "string" }, seed: { type: "string" } } });
const { minutes = "15", seed = String(Date.now() % 2 ** 31) } = values;
const vitest = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url));
const { status } = spawnSync(process.execPath, [vitest, "run", "--config", "vitest.fuzz.config.ts"], {
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  env: { ...process.env, FUZZ_MINUTES: minutes, FUZZ_SEED: seed },
  stdio: "inherit",
});
process.exitCode = status ?? 1;
