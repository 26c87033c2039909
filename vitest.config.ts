import { configDefaults, defineConfig } from "vitest/config";

/** Tests that run `dist/`, which is built anew where the sources are younger. */
const ofBundle = [
  "tests/hostile/hostile.test.ts",
  "tests/nothing-lost/killed-builds.test.ts",
  "tests/nothing-lost/stopped-commands.test.ts",
];

export default defineConfig({
  test: {
    setupFiles: ["tests/fixed-seed.ts"],
    testTimeout: 60_000,
    // Tests that run side by side start programs.
    maxConcurrency: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "sources",
          include: ["tests/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...ofBundle],
        },
      },
      { extends: true, test: { name: "bundle", include: ofBundle, globalSetup: "tests/fresh-bundle.ts" } },
    ],
  },
});
