import { defineConfig } from "vitest/config";

/** `npm run fuzz`: property-based runs for minutes or hours. */
export default defineConfig({ test: { include: ["tests/fuzz/*.fuzz.ts"] } });
