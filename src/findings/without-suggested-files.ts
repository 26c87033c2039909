import type { Finding } from "./finding.ts";

/** A file that another finding names as the one that was meant is no second mistake: nothing reads it for that reason. */
export function withoutSuggestedFiles(findings: readonly Finding[]): readonly Finding[] {
  const suggested = new Set(
    findings.flatMap(({ message: { params } }) =>
      typeof params.suggestion === "object" ? [params.suggestion.params.name] : [],
    ),
  );
  return findings.filter(({ rule, place }) => rule !== "file-unknown" || !suggested.has(place?.file.path));
}
