import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/fixed-seed.ts"],
    testTimeout: 60_000,
    // Tests that run side by side start programs.
    maxConcurrency: 2,
  },
});
