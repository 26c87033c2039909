/** What names mean at a place of a template: the thing at hand, the things around it, and the names given on the way. */
import { didYouMean } from "../findings/nearest.ts";
import type { ReportProblem } from "./helpers.ts";
import type { Template } from "./template.ts";

export interface Scope {
  readonly template: Template;
  /** `this`. */
  readonly context: unknown;
  /** `as |name|`: seen in every block inside. */
  readonly names: ReadonlyMap<string, unknown>;
  /** `name=value` of a partial: seen beside the fields of its context, not in blocks that have another one. */
  readonly named: ReadonlyMap<string, unknown>;
  /** `@index` and the like. */
  readonly data: Readonly<Record<string, unknown>>;
  /** `..`; null in a partial. */
  readonly parent: Scope | null;
}

const NOTHING: ReadonlyMap<string, unknown> = new Map();

export function scopeWith(
  template: Template,
  context: unknown,
  parent: Scope | null,
  own: { readonly names?: readonly (readonly [string, unknown])[]; readonly data?: Scope["data"] } = {},
): Scope {
  return {
    template,
    context,
    names: own.names ? new Map([...(parent?.names ?? []), ...own.names]) : (parent?.names ?? NOTHING),
    named: NOTHING,
    data: own.data ?? parent?.data ?? {},
    parent,
  };
}

/** The value of a path. A field of something empty is empty; a field that is not there is reported and gives null. */
export function valueAt(
  path: hbs.AST.PathExpression,
  scope: Scope,
  root: unknown,
  report: ReportProblem,
): unknown {
  const start = scopeAt(scope, path.depth);
  if (!start) return report("template-invalid/field-unknown", { name: path.original, suggestion: "" });
  const [first, ...rest] = path.parts;
  if (first === undefined) return start.context;
  const isScoped = path.depth > 0 || /^(this|\.)(\/|\.|$)/.test(path.original);
  let value: unknown;
  if (path.data) {
    value = first === "root" ? root : own(start.data, first, report, "@");
  } else if (!isScoped && start.names.has(first)) {
    value = start.names.get(first);
  } else if (start.named.has(first)) {
    value = start.named.get(first);
  } else {
    value = own(start.context, first, report);
  }
  for (const part of rest) value = own(value, part, report);
  return value;
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
