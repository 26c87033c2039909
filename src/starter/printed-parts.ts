import type { Layout } from "../layout/types.ts";

/** Parts of the manifest that not every layout prints; who fills in a part that nothing prints works for nothing. */
export interface PrintedParts {
  readonly head: boolean;
  readonly workingGroup: boolean;
  readonly commission: boolean;
}

export const NOTHING_PRINTED: PrintedParts = { head: false, workingGroup: false, commission: false };

/** What the layout's report and the partials that it calls name. */
export function printedParts({ templates, signatures }: Layout): PrintedParts {
  const called = new Set<string>();
  const texts: string[] = [];
  visit("report.hbs");
  const names = (word: string) => texts.some((text) => new RegExp(`\\b${word}\\b`).test(text));
  return { head: names("head"), workingGroup: names("workingGroup"), commission: signatures };

  function visit(path: string): void {
    const source = templates.get(path);
    if (!source || called.has(path)) return;
    called.add(path);
    const text = source.text.replace(/\{\{!--[\s\S]*?--\}\}|\{\{![\s\S]*?\}\}/g, "");
    texts.push(...(text.match(/\{\{[^}]*\}\}/g) ?? []));
    for (const [, name] of text.matchAll(/\{\{~?#?>\s*"?([\w/-]+)/g)) visit(`partials/${name}.hbs`);
  }
}
