/** `data/facts.yaml`, validated → facts by dotted path, and the checks among them (specification, section 7). */
import type { Place } from "../findings/source.ts";
import type { Fact, FactCheck, Facts } from "../project/types.ts";
import type { YamlFile } from "../project/yaml-file.ts";
import { isMap, scalarText } from "./fields.ts";

export function factsFrom(value: unknown, yaml: YamlFile): Facts {
  const values = new Map<string, Fact>();
  const visit = (node: unknown, path: readonly string[]): void => {
    const name = path.join(".").normalize("NFC");
    if (scalarText(node) !== null)
      values.set(
        name,
        factFrom(name, { value: node }, () => yaml.at(path)),
      );
    if (!isMap(node)) return;
    if (scalarText(node.value) !== null)
      values.set(
        name,
        factFrom(name, node, () => yaml.at([...path, "value"])),
      );
    else for (const [key, below] of Object.entries(node)) visit(below, [...path, key]);
  };
  const root = isMap(value) ? value : {};
  for (const [key, below] of Object.entries(root)) if (key !== "checks") visit(below, [key]);
  return { file: yaml.file, at: yaml.at, values, checks: checksFrom(root.checks, yaml) };
}

function factFrom(path: string, keys: Readonly<Record<string, unknown>>, locate: () => Place): Fact {
  return {
    path,
    value: scalarText(keys.value) ?? "",
    unit: scalarText(keys.unit),
    of: nameFrom(keys.of),
    part: nameFrom(keys.part),
    // A key is looked for among all keys of its map, so only where the place is asked for.
    get place() {
      return locate();
    },
  };
}

function checksFrom(value: unknown, yaml: YamlFile): readonly FactCheck[] {
  const checks: FactCheck[] = [];
  for (const [index, check] of (Array.isArray(value) ? value : []).entries()) {
    if (!isMap(check)) continue;
    const place = yaml.at(["checks", index]);
    const names = (list: unknown) =>
      (Array.isArray(list) ? list : []).map(nameFrom).filter((name) => name !== null);
    const equals = nameFrom(check.equals);
    if (check.sum !== undefined && equals !== null)
      checks.push({ kind: "sum", sum: names(check.sum), equals, place });
    else if (check.equal !== undefined) checks.push({ kind: "equal", equal: names(check.equal), place });
  }
  return checks;
}

function nameFrom(value: unknown): string | null {
  return scalarText(value)?.normalize("NFC") ?? null;
}
