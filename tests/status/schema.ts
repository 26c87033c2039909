/** What `status --format json` writes, read and held against its published schema. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";
import type { RollUp, Status } from "../../src/status/types.ts";

const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
ajv.addVocabulary(["x-description-ky", "x-description-ru"]);
const isValid = ajv.compile(JSON.parse(readFileSync("schemas/core/status.schema.json", "utf8")));

export function readStatus(text: string): Status {
  return read(text) as Status;
}

export function readRollUp(text: string): RollUp {
  return read(text) as RollUp;
}

function read(text: string): unknown {
  const value = JSON.parse(text);
  isValid(value);
  expect(isValid.errors ?? []).toEqual([]);
  return value;
}
