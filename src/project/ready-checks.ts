/**
 * Checks of schemas that were compiled when the tool was built, by the key of the schema. The bundle holds another module
 * in place of this one, which `scripts/bundle.mjs` writes; from sources there are none, and Ajv compiles what is asked for.
 */
import type { ValidateFunction } from "ajv/dist/2020.js";

export const readyChecks: ReadonlyMap<string, ValidateFunction> = new Map();
