/** One thing is wrong in a good report: that is found, where it stands, and nothing else is. */
import { describe, expect, test } from "vitest";
import type { GradedFinding } from "../../src/findings/finding.ts";
import { LANGUAGES, translate } from "../../src/messages/index.ts";
import { rules } from "../../src/rules/index.ts";
import { batchesOf, checkMutated, findingLine, type Mutation, readMutations } from "./mutated-report.ts";

const byFile = readMutations();
const all = [...byFile.values()].flat();

test("there are many, and every rule of a check is broken", () => {
  expect(all.length).toBeGreaterThanOrEqual(200);
  const broken = new Set(all.flatMap((each) => each.findings.map((line) => line.split(" ").at(-1))));
  const unbroken = rules.filter(({ id, stage }) => stage !== "output" && !broken.has(id)).map(({ id }) => id);
  expect(unbroken).toEqual([]);
});

test.each([...byFile])("%s: titles begin with a rule that is found", (_, mutations) => {
  for (const { title, findings } of mutations) {
    const [rule] = title.split(":", 1);
    expect(findings.map((line) => line.split(" ").at(-1))).toContain(rule);
  }
});

const checkOf = new Map(
  batchesOf(all).flatMap((batch) => {
    const check = checkTogether(batch);
    return batch.map((each) => [each, check] as const);
  }),
);

describe.each([...byFile])("%s", (_, mutations) => {
  test.each(mutations.map((each) => [each.title, each] as const))("%s", async (_title, mutation) => {
    const findings = await checkOf.get(mutation)!(mutation);
    expect(findings.map(findingLine).sort()).toEqual(mutation.findings);
    for (const said of findings.flatMap(messagesOf)) expect(said).not.toMatch(NOT_FOR_PEOPLE);
  });
});

const NOT_FOR_PEOPLE =
  /\{\w+\}|\b(undefined|NaN|null|object Object|instancePath|schemaPath|additionalProperties|unevaluatedProperties|must NOT|must match|must have|ENOENT|EACCES|EBUSY|\w+Error)\b/;

function messagesOf({ message, help, related }: GradedFinding): string[] {
  const texts = [message, ...(help ? [help] : []), ...related.map((each) => each.message)];
  return texts.flatMap((each) => LANGUAGES.map((language) => translate(each, language)));
}

/**
 * One check for mutations that do not meet. Where it does not find exactly what all of them expect, each is checked
 * alone, so that a failure names the one that is wrong.
 */
function checkTogether(batch: readonly Mutation[]) {
  const { example } = batch[0]!;
  let together: Promise<readonly GradedFinding[]> | null = null;
  const expected = batch.flatMap(({ findings }) => findings).sort();
  return async (mutation: Mutation): Promise<readonly GradedFinding[]> => {
    together ??= checkMutated(
      example,
      batch.flatMap(({ changes }) => changes),
    );
    const findings = await together;
    if (batch.length === 1) return findings;
    const agree = JSON.stringify(findings.map(findingLine).sort()) === JSON.stringify(expected);
    if (!agree) return checkMutated(example, mutation.changes);
    const own = new Set(mutation.findings);
    return findings.filter((each) => own.has(findingLine(each)));
  };
}
