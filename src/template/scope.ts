/** What names mean at a place of a template: the thing at hand, the things around it, and the names given on the way. */
import { didYouMean } from "../findings/nearest.ts";
import type { ReportProblem } from "./helpers.ts";
import type { Template } from "./template.ts";

export interface Scope {
  readonly template: Template;
  /** `this`. */
  readonly context: unknown;
  /** `as |name|`, and their values: seen in every block inside. */
  readonly names: readonly string[];
  readonly values: readonly unknown[];
  /** `name=value` of a partial: seen beside the fields of its context, not in blocks that have another one. */
  readonly named: ReadonlyMap<string, unknown>;
  /** `@index` and the like. */
  readonly data: Readonly<Record<string, unknown>>;
  /** `..`; null in a partial. */
  readonly parent: Scope | null;
}

/** `this.name` and `./name` are fields, whatever the names around are. */
const SCOPED = /^(this|\.)(\/|\.|$)/;

/** The value of a path. A field of something empty is empty; a field that is not there is reported and gives null. */
export function valueAt(
  path: hbs.AST.PathExpression,
  scope: Scope,
  root: unknown,
  report: ReportProblem,
): unknown {
  const start = scopeAt(scope, path.depth);
  if (!start) return report("template-invalid/field-unknown", { name: path.original, suggestion: "" });
  const { parts } = path;
  if (parts.length === 0) return start.context;
  const first = parts[0]!;
  let value: unknown;
  if (path.data) {
    value = first === "root" ? root : own(start.data, first, report, "@");
  } else {
    const giver = path.depth === 0 ? giverOf(first, scope) : null;
    if (giver && !SCOPED.test(path.original)) value = giver.values[giver.names.lastIndexOf(first)];
    else if (start.named.has(first)) value = start.named.get(first);
    else value = own(start.context, first, report);
  }
  for (let index = 1; index < parts.length; index += 1) value = own(value, parts[index]!, report);
  return value;
}

/** The nearest scope that has the name. */
function giverOf(name: string, scope: Scope): Scope | null {
  let found: Scope | null = scope;
  while (found && !found.names.includes(name)) found = found.parent;
  return found;
}

function scopeAt(scope: Scope, depth: number): Scope | null {
  let found: Scope | null = scope;
  for (let step = 0; step < depth && found; step += 1) found = found.parent;
  return found;
}

function own(value: unknown, name: string, report: ReportProblem, sign = ""): unknown {
  if (value === null) return null;
  if (typeof value === "object" && Object.hasOwn(value, name)) {
    return (value as Record<string, unknown>)[name] ?? null;
  }
  if (Array.isArray(value) && /^\d+$/.test(name)) return null;
  const known = typeof value === "object" && !Array.isArray(value) ? Object.keys(value) : [];
  return report("template-invalid/field-unknown", {
    name: sign + name,
    suggestion: didYouMean(name, known),
  });
}

/** An own field of a record; undefined where there is none. */
export function fieldValue<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
