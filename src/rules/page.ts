/**
 * The page of a rule, `<id>.md` beside its code: what `selfassess explain` prints, and the cases that the tests run.
 *
 * In: the page's text. Out: `RulePage`. Its form is strict, and a page that breaks it throws: pages are our own.
 *
 *     # <id>
 *     ## ky            what the rule asks for and why, in plain words; then the same under `## ru` and `## en`
 *     ## wrong: <title>    a case that is reported, `## right: <title>` one that is not; in it fenced blocks:
 *     ```markdown criteria/1.1.md    a file that is laid over a complete report; any word may stand for `markdown`
 *     ```base64 images/plan.png      the same, of bytes
 *     ```delete criteria/1.2.md      a file that is taken away
 *     ```locked build/report.docx    a file that another program holds open
 *     ```format docx,pdf             what is built, on a computer without LibreOffice
 *     ```findings                    every finding, a line each: `criteria/1.1.md:2:12-20 evidence-unknown`
 */
import { LANGUAGES, type Language } from "../messages/index.ts";

export interface RulePage {
  readonly id: string;
  /** Markdown paragraphs. */
  readonly texts: Readonly<Record<Language, string>>;
  readonly cases: readonly RuleCase[];
}

export interface RuleCase {
  readonly title: string;
  /** Laid over the base report by path; null takes the file away. */
  readonly files: ReadonlyMap<string, string | Uint8Array | null>;
  /** Paths that cannot be replaced. */
  readonly locked: readonly string[];
  /** As `--format` names them; null: those that are built where nothing is said. */
  readonly formats: readonly string[] | null;
  /** Place and rule of every finding, in the order in which they are printed; empty where nothing is wrong. */
  readonly findings: readonly string[];
}

export function readPage(text: string): RulePage {
  const [head, ...parts] = sectionsOf(text.split("\n"));
  const id = /^# ([a-z-]+)$/.exec(head?.title ?? "")?.[1];
  if (!id || head!.lines.some((line) => line !== "")) throw new Error("a page begins with its rule: # <id>");
  const texts = Object.fromEntries(
    LANGUAGES.map((language, index) => {
      const part = parts[index];
      const words = part?.lines.join("\n").trim() ?? "";
      if (part?.title !== `## ${language}` || words === "")
        throw new Error(`${id}: ## ${language} is missing`);
      return [language, words];
    }),
  ) as Record<Language, string>;
  const cases = parts.slice(LANGUAGES.length).map((part) => readCase(id, part));
  return { id, texts, cases };
}

interface Section {
  /** The heading as written, with its marks. */
  readonly title: string;
  readonly lines: string[];
}

/** Cuts a page at its headings; those inside a fence are text. */
function sectionsOf(lines: readonly string[]): Section[] {
  const sections: Section[] = [];
  let fence: string | null = null;
  for (const line of lines) {
    const marks = /^`{3,}/.exec(line)?.[0];
    if (fence === null) fence = marks ?? null;
    else if (line === fence) fence = null;
    if (fence === null && /^##? /.test(line)) sections.push({ title: line, lines: [] });
    else if (sections.length > 0) sections.at(-1)!.lines.push(line);
    else throw new Error(`a page begins with its rule, not with: ${line}`);
  }
  if (fence !== null) throw new Error("a fence is not closed");
  return sections;
}

function readCase(id: string, { title: heading, lines }: Section): RuleCase {
  const [, verdict, title] = /^## (wrong|right): (.+)$/.exec(heading) ?? [];
  if (!title) throw new Error(`${id}: neither wrong nor right: ${heading}`);
  const files = new Map<string, string | Uint8Array | null>();
  const locked: string[] = [];
  let formats: readonly string[] | null = null;
  const findings: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (lines[at] === "") continue;
    const [, fence, kind, path] = /^(`{3,})(\S+)(?: (\S.*))?$/.exec(lines[at]!) ?? [];
    if (!fence || !kind) throw new Error(`${id}, ${title}: only fences stand in a case, not: ${lines[at]}`);
    const end = lines.indexOf(fence, at + 1);
    const content = lines.slice(at + 1, end);
    at = end;
    if (kind === "findings") findings.push(...content.filter((line) => line !== ""));
    else if (!path) throw new Error(`${id}, ${title}: a block without a path`);
    else if (kind === "locked") locked.push(path);
    else if (kind === "format") formats = path.split(",");
    else if (kind === "delete") files.set(path, null);
    else if (kind === "base64") files.set(path, Uint8Array.from(Buffer.from(content.join(""), "base64")));
    else files.set(path, content.map((line) => `${line}\n`).join(""));
  }
  if ((verdict === "wrong") !== findings.length > 0)
    throw new Error(`${id}, ${title}: wrong cases have findings, right ones have none`);
  return { title, files, locked, formats, findings };
}
