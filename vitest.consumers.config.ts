import { defineConfig } from "vitest/config";

/** Checks that need programs beside Node: LibreOffice, poppler, Chromium. `.ci/run` installs them. */
export default defineConfig({
  test: {
    include: ["tests/consumers/**/*.consumer.ts"],
    globalSetup: "tests/consumers/build-examples.ts",
    testTimeout: 300_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
