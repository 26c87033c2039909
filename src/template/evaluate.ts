/**
 * Runs a template over a report. In: the parsed templates of a layout, the report, the words. Out: markup with the places
 * of its pieces (`TemplateOutput`). Users' text comes out escaped; a field that the report does not have is a finding at
 * its name; only own fields of plain data are read; endless loops and partials end at a limit.
 */
import { type Finding, finding, type Outcome } from "../findings/finding.ts";
import type { MessageId, ParamsOf } from "../messages/index.ts";
import { escapeMarkup } from "./escape.ts";
import { type Environment, HELPERS, isSet, type ReportProblem } from "./helpers.ts";
import { fieldValue, type Scope, scopeWith, valueAt } from "./scope.ts";
import { slotOf } from "./slot-value.ts";
import { partialName, placeOf, type Template } from "./template.ts";
import type { Piece, Slot, TemplateOutput } from "./template-output.ts";

export const MAX_STEPS = 1_000_000;
const MAX_OUTPUT = 20_000_000;
/** Partials inside partials. */
const MAX_PARTIALS = 32;

interface Run {
  readonly templates: ReadonlyMap<string, Template>;
  readonly environment: Omit<Environment, "report">;
  readonly root: unknown;
  readonly parts: string[];
  readonly pieces: Piece[];
  readonly slots: Map<number, Slot>;
  /** By rule, words and place: a mistake inside a loop is one finding. */
  readonly findings: Map<string, Finding>;
  length: number;
  steps: number;
  partials: number;
  stopped: boolean;
}

export function evaluate(
  main: Template,
  templates: ReadonlyMap<string, Template>,
  root: unknown,
  environment: Omit<Environment, "report">,
): Outcome<TemplateOutput> {
  const run: Run = {
    templates,
    environment,
    root,
    parts: [],
    pieces: [],
    slots: new Map(),
    findings: new Map(),
    length: 0,
    steps: 0,
    partials: 0,
    stopped: false,
  };
  writeProgram(main.program, scopeWith(main, root, null), run);
  return {
    value: { text: run.parts.join(""), pieces: run.pieces, slots: run.slots },
    findings: [...run.findings.values()],
  };
}

function reporter(run: Run, template: Template, node: hbs.AST.Node): ReportProblem {
  return <Id extends MessageId>(id: Id, params: ParamsOf<Id>) => {
    const key = JSON.stringify([id, params, template.file.path, node.loc.start]);
    if (!run.findings.has(key)) {
      run.findings.set(key, finding(id, params, placeOf(template.file, node)));
    }
    return null;
  };
}

function writeProgram(program: hbs.AST.Program | undefined, scope: Scope, run: Run): void {
  for (const statement of program?.body ?? []) {
    if (run.stopped) return;
    run.steps += 1;
    if (run.steps > MAX_STEPS || run.length > MAX_OUTPUT) {
      run.stopped = true;
      const report = reporter(run, scope.template, statement);
      report("limit-exceeded/template-steps", { limit: MAX_STEPS });
      return;
    }
    writeStatement(statement, scope, run);
  }
}

function writeStatement(statement: hbs.AST.Statement, scope: Scope, run: Run): void {
  switch (statement.type) {
    case "ContentStatement":
      writeLiteral(statement as hbs.AST.ContentStatement, scope, run);
      break;
    case "MustacheStatement":
      writeMustache(statement as hbs.AST.MustacheStatement, scope, run);
      break;
    case "BlockStatement":
      writeBlock(statement as hbs.AST.BlockStatement, scope, run);
      break;
    case "PartialStatement":
      writePartial(statement as hbs.AST.PartialStatement, scope, run);
      break;
  }
}

/** Text of the template. */
function writeLiteral(content: hbs.AST.ContentStatement, scope: Scope, run: Run): void {
  if (content.value === "") return;
  run.pieces.push({ start: run.length, file: scope.template.file, node: content });
  run.parts.push(content.value);
  run.length += content.value.length;
}

function writeMustache(mustache: hbs.AST.MustacheStatement, scope: Scope, run: Run): void {
  const isCall = mustache.params.length > 0 || mustache.hash !== undefined;
  const value = isCall ? callHelper(mustache, scope, run) : expressionValue(mustache.path, scope, run);
  if (value === null || value === "") return;
  const slot = slotOf(value);
  if (!slot && typeof value !== "string" && typeof value !== "number") {
    const name = String((mustache.path as hbs.AST.PathExpression).original);
    reporter(run, scope.template, mustache)("template-invalid/value-not-text", { name });
    return;
  }
  const text = slot ? "<slot/>" : escapeMarkup(String(value));
  if (slot) run.slots.set(run.length, slot);
  run.pieces.push({ start: run.length, file: scope.template.file, node: mustache });
  run.parts.push(text);
  run.length += text.length;
}

function writeBlock(block: hbs.AST.BlockStatement, scope: Scope, run: Run): void {
  const name = block.path.original;
  if (block.params.length !== 1 || block.hash) {
    const report = reporter(run, scope.template, block.path);
    report("template-invalid/helper-arguments", { name, usage: `{{#${name} …}}` });
    return;
  }
  const value = expressionValue(block.params[0]!, scope, run);
  const isGiven = isSet(value) !== (name === "unless");
  const names = block.program?.blockParams ?? [];
  if (!isGiven) {
    writeProgram(block.inverse, scope, run);
  } else if (name === "each") {
    writeEach(value, block, scope, run);
  } else if (name === "with") {
    const own = names.slice(0, 1).map((given) => [given, value] as const);
    writeProgram(block.program, scopeWith(scope.template, value, scope, { names: own }), run);
  } else {
    writeProgram(block.program, scope, run);
  }
}

function writeEach(value: unknown, block: hbs.AST.BlockStatement, scope: Scope, run: Run): void {
  if (!Array.isArray(value)) {
    const name = String((block.params[0] as hbs.AST.PathExpression).original ?? "");
    reporter(run, scope.template, block.params[0]!)("template-invalid/not-a-list", { name });
    return;
  }
  const given = block.program?.blockParams ?? [];
  for (const [index, item] of value.entries()) {
    const values = [item, index];
    const names = given.slice(0, 2).map((name, position) => [name, values[position]] as const);
    const data = { index, number: index + 1, first: index === 0, last: index === value.length - 1 };
    writeProgram(block.program, scopeWith(scope.template, item, scope, { names, data }), run);
  }
}

function writePartial(partial: hbs.AST.PartialStatement, scope: Scope, run: Run): void {
  const name = partialName(partial);
  const template = name === null ? undefined : run.templates.get(`partials/${name}.hbs`);
  if (!template) return;
  if (run.partials >= MAX_PARTIALS) {
    reporter(run, scope.template, partial)("template-invalid/partial-recursion", { name: name! });
    return;
  }
  const [path] = partial.params;
  const context = path ? expressionValue(path, scope, run) : scope.context;
  const named = namedValues(partial.hash, scope, run);
  run.partials += 1;
  writeProgram(template.program, { ...scopeWith(template, context, null), named, data: scope.data }, run);
  run.partials -= 1;
}

function namedValues(hash: hbs.AST.Hash | undefined, scope: Scope, run: Run): ReadonlyMap<string, unknown> {
  return new Map((hash?.pairs ?? []).map((pair) => [pair.key, expressionValue(pair.value, scope, run)]));
}

function expressionValue(expression: hbs.AST.Node, scope: Scope, run: Run): unknown {
  switch (expression.type) {
    case "StringLiteral":
    case "NumberLiteral":
    case "BooleanLiteral":
      return (expression as hbs.AST.StringLiteral).value;
    case "SubExpression":
      return callHelper(expression as hbs.AST.SubExpression, scope, run);
    case "PathExpression": {
      const path = expression as hbs.AST.PathExpression;
      return valueAt(path, scope, run.root, reporter(run, scope.template, path));
    }
    default:
      return null;
  }
}

function callHelper(
  call: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
  scope: Scope,
  run: Run,
): unknown {
  const name = String((call.path as hbs.AST.PathExpression).original);
  const helper = fieldValue(HELPERS, name);
  if (helper === undefined) return null;
  const report = reporter(run, scope.template, call);
  const { parameters, named, usage, run: runHelper } = helper;
  const count = call.params.length;
  if (count < parameters[0] || count > parameters[1] || (call.hash && !named)) {
    return report("template-invalid/helper-arguments", { name, usage: `{{${usage}}}` });
  }
  const values = call.params.map((param) => expressionValue(param, scope, run));
  return runHelper(values, namedValues(call.hash, scope, run), { ...run.environment, report }) ?? null;
}
