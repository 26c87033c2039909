/** `data/facts.yaml`, validated → facts by dotted path, and the checks among them (specification, section 7). */
import type { Fact, FactCheck, Facts } from "../project/types.ts";
import type { YamlFile } from "../project/yaml-file.ts";
import { isMap, scalarText } from "./fields.ts";

export function factsFrom(value: unknown, yaml: YamlFile): Facts {
  const values = new Map<string, Fact>();
  const visit = (node: unknown, path: readonly string[]): void => {
    const place = () => yaml.at(path);
    const plain = scalarText(node);
    const name = path.join(".").normalize("NFC");
    if (plain !== null)
      values.set(name, { path: name, value: plain, unit: null, of: null, part: null, place: place() });
    if (!isMap(node)) return;
    const stated = scalarText(node.value);
    if (stated !== null)
      values.set(name, {
        path: name,
        value: stated,
        unit: scalarText(node.unit),
        of: nameFrom(node.of),
        part: nameFrom(node.part),
        place: yaml.at([...path, "value"]),
      });
    else for (const [key, below] of Object.entries(node)) visit(below, [...path, key]);
  };
  const root = isMap(value) ? value : {};
  for (const [key, below] of Object.entries(root)) if (key !== "checks") visit(below, [key]);
  return { file: yaml.file, at: yaml.at, values, checks: checksFrom(root.checks, yaml) };
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
