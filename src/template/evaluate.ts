/**
 * Runs a template over a report. In: the parsed templates of a layout, the report, the words. Out: markup with the places
 * of its pieces (`TemplateOutput`). Users' text comes out escaped; a field that the report does not have is a finding at
 * its name; only own fields of plain data are read; endless loops and partials end at a limit.
 */
import { type Finding, finding, type Outcome } from "../findings/finding.ts";
import type { MessageId, ParamsOf } from "../messages/index.ts";
import { escapeMarkup } from "./escape.ts";
import { type Environment, HELPERS, isSet, type ReportProblem } from "./helpers.ts";
import { fieldValue, type Scope, valueAt } from "./scope.ts";
import { slotOf } from "./slot-value.ts";
import { partialName, placeOf, type Template } from "./template.ts";
import type { Piece, Slot, TemplateOutput } from "./template-output.ts";

export const MAX_STEPS = 1_000_000;
const MAX_OUTPUT = 20_000_000;
/** Partials inside partials. */
const MAX_PARTIALS = 32;

const NO_NAMES: readonly string[] = [];
const NOTHING: ReadonlyMap<string, unknown> = new Map();

interface Run {
  readonly templates: ReadonlyMap<string, Template>;
  readonly environment: Environment;
  readonly root: unknown;
  readonly parts: string[];
  readonly pieces: Piece[];
  readonly slots: Map<number, Slot>;
  /** By rule, words and place: a mistake inside a loop is one finding. */
  readonly findings: Map<string, Finding>;
  /** Where `environment.report` finds the next problem. */
  template: Template;
  node: hbs.AST.Node;
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
    environment: { ...environment, report: (id, params) => report(id, params, run) },
    root,
    parts: [],
    pieces: [],
    slots: new Map(),
    findings: new Map(),
    template: main,
    node: main.program,
    length: 0,
    steps: 0,
    partials: 0,
    stopped: false,
  };
  const scope = { context: root, names: NO_NAMES, values: [], named: NOTHING, data: {}, parent: null };
  writeProgram(main.program, { template: main, ...scope }, run);
  return {
    value: { text: run.parts.join(""), pieces: run.pieces, slots: run.slots },
    findings: [...run.findings.values()],
  };
}

/** For problems at the node: until the next node's is asked for. */
function reporter(run: Run, template: Template, node: hbs.AST.Node): ReportProblem {
  run.template = template;
  run.node = node;
  return run.environment.report;
}

function report<Id extends MessageId>(id: Id, params: ParamsOf<Id>, run: Run): null {
  const { file } = run.template;
  const key = JSON.stringify([id, params, file.path, run.node.loc.start]);
  if (!run.findings.has(key)) run.findings.set(key, finding(id, params, placeOf(file, run.node)));
  return null;
}

function writeProgram(program: hbs.AST.Program | undefined, scope: Scope, run: Run): void {
  for (const statement of program?.body ?? []) {
    if (run.stopped) return;
    run.steps += 1;
    if (run.steps > MAX_STEPS || run.length > MAX_OUTPUT) {
      run.stopped = true;
      reporter(run, scope.template, statement)("limit-exceeded/template-steps", { limit: MAX_STEPS });
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
    const usage = `{{#${name} …}}`;
    reporter(run, scope.template, block.path)("template-invalid/helper-arguments", { name, usage });
    return;
  }
  const value = expressionValue(block.params[0]!, scope, run);
  const isGiven = isSet(value) !== (name === "unless");
  if (!isGiven) {
    writeProgram(block.inverse, scope, run);
  } else if (name === "each") {
    writeEach(value, block, scope, run);
  } else if (name === "with") {
    const names = block.program?.blockParams?.slice(0, 1) ?? NO_NAMES;
    const { template, data } = scope;
    const inside = { template, context: value, names, values: [value], named: NOTHING, data, parent: scope };
    writeProgram(block.program, inside, run);
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
  const names = block.program?.blockParams?.slice(0, 2) ?? NO_NAMES;
  for (const [index, item] of value.entries()) {
    const inside: Scope = {
      template: scope.template,
      context: item,
      names,
      values: [item, index],
      named: NOTHING,
      data: { index, number: index + 1, first: index === 0, last: index === value.length - 1 },
      parent: scope,
    };
    writeProgram(block.program, inside, run);
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
  const inside = { template, context, names: NO_NAMES, values: [], named, data: scope.data, parent: null };
  run.partials += 1;
  writeProgram(template.program, inside, run);
  run.partials -= 1;
}

function namedValues(hash: hbs.AST.Hash | undefined, scope: Scope, run: Run): ReadonlyMap<string, unknown> {
  if (!hash) return NOTHING;
  const values = new Map<string, unknown>();
  for (const pair of hash.pairs) values.set(pair.key, expressionValue(pair.value, scope, run));
  return values;
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
  const { parameters, named, usage, run: runHelper } = helper;
  const count = call.params.length;
  if (count < parameters[0] || count > parameters[1] || (call.hash && !named)) {
    const report = reporter(run, scope.template, call);
    return report("template-invalid/helper-arguments", { name, usage: `{{${usage}}}` });
  }
  const values: unknown[] = [];
  for (const param of call.params) values.push(expressionValue(param, scope, run));
  const given = namedValues(call.hash, scope, run);
  reporter(run, scope.template, call);
  return runHelper(values, given, run.environment) ?? null;
}
