import { isMap } from "../project/compact.ts";

type Node = Record<string, unknown>;

/**
 * A draft-07 schema that refuses keys which it names nowhere, as `unevaluatedProperties: false` does. Keys of `allOf` move to the
 * schema itself, where an editor finds them; those of its other branches are let through. Where the branches
 * leave open which keys there may be, it stays open.
 */
export function closed(schema: Node): Node {
  const { allOf, properties: own, ...rest } = schema;
  const properties: Node = {};
  const left: Node[] = [];
  for (const part of Array.isArray(allOf) ? allOf : []) {
    if (!isMap(part)) continue;
    const { properties: lifted, description: _, type: __, ...others } = part;
    lay(lifted, properties);
    if (Object.keys(others).length > 0) left.push(others);
  }
  lay(own, properties);
  const branches = [...left, ...branchesOf(schema)];
  for (const key of branches.flatMap(keysOf)) properties[key] ??= true;
  const isOpen = branches.some(leavesOpen);
  return {
    ...rest,
    properties,
    ...(left.length > 0 && { allOf: left }),
    ...(!isOpen && { additionalProperties: false }),
  };
}

/** What a key has twice holds together: the keywords of the later one come on top. */
function lay(properties: unknown, over: Node): void {
  if (!isMap(properties)) return;
  for (const [key, value] of Object.entries(properties)) {
    const before = over[key];
    over[key] = isMap(before) && isMap(value) ? { ...before, ...value } : value;
  }
}

/** Schemas that look at the same map. */
function branchesOf({ allOf: _, ...schema }: Node): Node[] {
  const { anyOf, oneOf, dependencies } = schema;
  const lists = [anyOf, oneOf, isMap(dependencies) ? Object.values(dependencies) : []];
  return [...lists.flat(), schema.if, schema.then, schema.else].filter(isMap);
}

function keysOf(branch: Node): string[] {
  const own = isMap(branch.properties) ? Object.keys(branch.properties) : [];
  return [...own, ...inside(branch).flatMap(keysOf)];
}

function leavesOpen(branch: Node): boolean {
  return "additionalProperties" in branch || "patternProperties" in branch || inside(branch).some(leavesOpen);
}

function inside(branch: Node): Node[] {
  const { allOf } = branch;
  return [...branchesOf(branch), ...(Array.isArray(allOf) ? allOf.filter(isMap) : [])];
}
