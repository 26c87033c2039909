import type { Finding, Outcome } from "../findings/finding.ts";

/** The value of an outcome; its findings go on the list. */
export function take<T>(outcome: Outcome<T>, findings: Finding[]): T {
  for (const found of outcome.findings) findings.push(found);
  return outcome.value;
}
