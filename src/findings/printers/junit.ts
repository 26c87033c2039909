import { type Message, translate } from "../../messages/index.ts";
import { type GradedFinding, SEVERITIES } from "../finding.ts";
import { type Position, positionAt } from "../source.ts";
import { printable } from "./printable.ts";
import { type FindingReport, type Printer, pathFromRoot } from "./printer.ts";

/**
 * JUnit XML, as Jenkins and GitLab read it: a suite a report, a case a finding, one that passes where there is none.
 * A case fails where the finding makes the check fail; the others say what they found and pass.
 */
export const junit: Printer<Suite> = {
  part(report, { failOn }) {
    const fails = ({ severity }: GradedFinding) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
    const cases = report.shown.map((each) => testCase(each, report, fails(each)));
    if (cases.length === 0) cases.push(element("testcase", { classname: report.folder, name: "selfassess" }));
    const counts = { tests: cases.length, failures: report.shown.filter(fails).length, errors: 0 };
    return { ...counts, xml: element("testsuite", { name: report.folder, ...counts }, cases) };
  },
  whole(suites) {
    const total = (name: "tests" | "failures") => suites.reduce((sum, suite) => sum + suite[name], 0);
    const counts = { tests: total("tests"), failures: total("failures"), errors: 0 };
    const xml = suites.map((suite) => suite.xml);
    const root = element("testsuites", { name: "selfassess", ...counts }, xml);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${root}`;
  },
};

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly xml: string;
}

function testCase(each: GradedFinding, report: FindingReport, fails: boolean): string {
  const { place } = each;
  const say = (text: Message) => translate(text, report.language);
  const file = place && pathFromRoot(report, place.file.path);
  const start = place && positionAt(place.file, place.span.start);
  const lines = [whereOf(file, start), say(each.message), each.help && say(each.help)];
  const text = lines.filter((line) => line !== null).join("\n");
  const verdict = fails
    ? `<failure${attributes({ message: say(each.message), type: each.rule })}>${escapeXml(text)}</failure>\n`
    : `<system-out>${escapeXml(text)}</system-out>\n`;
  const name = `${each.rule}${start ? ` ${start.line}:${start.column}` : ""}: ${say(each.message)}`;
  const at = file !== null && start ? { file, line: start.line } : {};
  return element("testcase", { classname: file ?? report.folder, name, ...at }, [verdict]);
}

function whereOf(file: string | null, start: Position | null): string | null {
  return file === null || start === null ? null : `${file}:${start.line}:${start.column}`;
}

function element(
  name: string,
  values: Readonly<Record<string, string | number>>,
  children: readonly string[] = [],
): string {
  const open = `<${name}${attributes(values)}`;
  if (children.length === 0) return `${open}/>\n`;
  return `${open}>\n${children.join("")}</${name}>\n`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value)).replaceAll("\n", "&#10;")}"`)
    .join("");
}

/** XML 1.0, section 2.2: what it cannot hold becomes a visible sign. */
function escapeXml(text: string): string {
  return text
    .split("\n")
    .map(printable)
    .join("\n")
    .replace(/[\ufffe\uffff]/g, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
