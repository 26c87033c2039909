/**
 * A template source, parsed and checked. In: a `.hbs` file of a layout. Out: its tree, and a finding for each construct
 * that a report's template cannot use. Handlebars gives the grammar only: `evaluate.ts` walks the tree, so no code is
 * ever made of a template, nothing reaches a prototype, and every piece of output knows where it came from.
 */
import { type Finding, finding, type Outcome } from "../findings/finding.ts";
import { didYouMean } from "../findings/nearest.ts";
import { lineStarts, type Place, type SourceFile } from "../findings/source.ts";
import { remembered } from "../memory.ts";
import { parseHandlebars } from "./handlebars-parser.ts";
import { BLOCK_HELPERS, HELPERS } from "./helpers.ts";
import { tooDeepAt } from "./template-nesting.ts";

export interface Template {
  readonly file: SourceFile;
  readonly program: hbs.AST.Program;
}

/** Blocks inside blocks. */
const MAX_DEPTH = 64;

const OPENING_CODES: Readonly<Record<string, string>> = {
  Decorator: "{{* }}",
  DecoratorBlock: "{{#* }}",
  PartialBlockStatement: "{{#> }}",
};

export function parseTemplate(file: SourceFile, partialNames: ReadonlySet<string>): Outcome<Template | null> {
  const program = parseSource(file);
  if (!("type" in program)) return { value: null, findings: [program.finding] };
  const findings: Finding[] = [];
  checkProgram(program, { file, partialNames, findings });
  return { value: { file, program }, findings };
}

/** The place of a node of a template. */
export function placeOf(file: SourceFile, node: hbs.AST.Node): Place {
  return {
    file,
    span: { start: offsetOf(file, node.loc.start), end: offsetOf(file, node.loc.end) },
  };
}

/** Lines of Handlebars count from 1, columns from 0 in UTF-16 units. */
function offsetOf(file: SourceFile, position: hbs.AST.Position): number {
  return (lineStarts(file)[position.line - 1] ?? file.text.length) + position.column;
}

function parseSource(file: SourceFile): hbs.AST.Program | { readonly finding: Finding } {
  let deep: number | null = null;
  try {
    const parsed = remembered("template", file.text, {
      read() {
        deep = tooDeepAt(file.text, MAX_DEPTH);
        return deep === null ? parseHandlebars(file.text) : null;
      },
      keep: (program) => program,
      restore: (program) => program,
    });
    return parsed ?? { finding: depthFinding(file, deep!) };
  } catch (error) {
    return { finding: syntaxFinding(file, error) };
  }
}

function depthFinding(file: SourceFile, at: number): Finding {
  const place = { file, span: { start: at, end: at + 1 } };
  return finding("limit-exceeded/template-depth", { limit: MAX_DEPTH }, place);
}

/** Handlebars says where only in its own words; of these the place and the two names are taken. */
function syntaxFinding(file: SourceFile, error: unknown): Finding {
  const words = error instanceof Error ? error.message : "";
  const mismatch = /^(\S+) doesn't match (\S+) - (\d+):(\d+)$/.exec(words);
  if (mismatch) {
    const [, open, close, line, column] = mismatch;
    const start = offsetOf(file, { line: Number(line), column: Number(column) });
    const place = { file, span: { start, end: start + open!.length } };
    return finding("template-invalid/block-mismatch", { open: open!, close: close! }, place);
  }
  const line = Number(/on line (\d+)/.exec(words)?.[1] ?? 1);
  return finding("template-invalid/syntax", {}, placeOfLine(file, line));
}

function placeOfLine(file: SourceFile, line: number): Place {
  const starts = lineStarts(file);
  const start = starts[Math.min(line, starts.length) - 1]!;
  const end = file.text.slice(start).search(/[\r\n]|$/) + start;
  return { file, span: { start, end } };
}

interface Check {
  readonly file: SourceFile;
  readonly partialNames: ReadonlySet<string>;
  readonly findings: Finding[];
}

function checkProgram(program: hbs.AST.Program, check: Check): void {
  for (const statement of program.body) checkStatement(statement, check);
}

function checkStatement(statement: hbs.AST.Statement, check: Check): void {
  const unsupported = OPENING_CODES[statement.type];
  if (unsupported !== undefined) {
    const place = placeOf(check.file, statement);
    check.findings.push(finding("template-invalid/construct-unsupported", { code: unsupported }, place));
    return;
  }
  switch (statement.type) {
    case "MustacheStatement": {
      const mustache = statement as hbs.AST.MustacheStatement;
      if (!mustache.escaped) {
        const place = placeOf(check.file, statement);
        const code = check.file.text.slice(place.span.start, place.span.end);
        check.findings.push(finding("template-invalid/raw-output", { code }, place));
      }
      checkCall(mustache, HELPERS, check);
      break;
    }
    case "BlockStatement": {
      const block = statement as hbs.AST.BlockStatement;
      checkCall(block, BLOCK_HELPERS, check);
      if (block.program) checkProgram(block.program, check);
      if (block.inverse) checkProgram(block.inverse, check);
      break;
    }
    case "PartialStatement":
      checkPartial(statement as hbs.AST.PartialStatement, check);
      break;
  }
}

function checkPartial(partial: hbs.AST.PartialStatement, check: Check): void {
  const name = partialName(partial);
  if (name === null) {
    const place = placeOf(check.file, partial);
    check.findings.push(finding("template-invalid/construct-unsupported", { code: "{{> ( )}}" }, place));
  } else if (!check.partialNames.has(name)) {
    const place = placeOf(check.file, partial);
    const suggestion = didYouMean(name, check.partialNames);
    check.findings.push(finding("template-invalid/partial-unknown", { name, suggestion }, place));
  }
  checkArguments(partial, check);
}

/** The name that a partial is called by; null where it would be computed. */
export function partialName(partial: hbs.AST.PartialStatement): string | null {
  return partial.name.type === "SubExpression"
    ? null
    : String((partial.name as hbs.AST.PathExpression).original);
}

/** A node that may have arguments: what is printed, a block, a partial, a call in brackets. */
interface WithArguments extends hbs.AST.Node {
  readonly params: hbs.AST.Expression[];
  readonly hash?: hbs.AST.Hash;
}

interface Call extends WithArguments {
  readonly path: hbs.AST.Node;
}

function checkCall(call: Call, known: Readonly<Record<string, unknown>>, check: Check): void {
  const isField = call.type === "MustacheStatement" && call.params.length === 0 && !call.hash;
  const name = String((call.path as hbs.AST.PathExpression).original);
  if (!isField && !Object.hasOwn(known, name)) {
    const suggestion = didYouMean(name, Object.keys(known));
    const place = placeOf(check.file, call.path);
    check.findings.push(finding("template-invalid/helper-unknown", { name, suggestion }, place));
  }
  checkArguments(call, check);
}

function checkArguments(call: WithArguments, check: Check): void {
  const values = [...call.params, ...(call.hash?.pairs ?? []).map((pair) => pair.value)];
  for (const value of values) {
    if (value.type === "SubExpression") checkCall(value as hbs.AST.SubExpression, HELPERS, check);
  }
}
