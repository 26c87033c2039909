/**
 * In: one error of the validator that is worth saying. Out: the finding in the user's words, and what becomes of the
 * value. One entry a keyword of JSON Schema.
 */
import { finding } from "../findings/finding.ts";
import { didYouMean, nearest } from "../findings/nearest.ts";
import { type MessageId, message } from "../messages/index.ts";
import { isMap } from "./compact.ts";
import type { JsonSchema } from "./core-schemas.ts";
import { readDay } from "./day.ts";
import { expected, found, knownKeys, listed, nameOf, shortened } from "./expected.ts";
import { type ErrorScene, headOf, type Problem } from "./problem.ts";
import type { Repeat } from "./schema-words.ts";
import { bracketInText, colonInText, marksAroundWord } from "./text-mistakes.ts";

export function problem(scene: ErrorScene): Problem {
  const explain = EXPLAIN[scene.error.keyword] ?? misfit;
  return explain(scene);
}

/** How keys of the format look; other words before a colon are text. */
const OWN_KEY = /^[a-z_]+$/;

const EXPLAIN: Readonly<Record<string, (scene: ErrorScene) => Problem>> = {
  additionalProperties: (scene) => unknownKey(scene, String(scene.error.params.additionalProperty)),
  unevaluatedProperties: (scene) => unknownKey(scene, String(scene.error.params.unevaluatedProperty)),
  required: missingKey,
  "false schema": misplacedKey,
  type: wrongType,
  enum: (scene) => wrongValue(scene, scene.error.params.allowedValues as unknown[]),
  const: (scene) => wrongValue(scene, [scene.error.params.allowedValue]),
  format: wrongDate,
  pattern: wrongShape,
  minItems: tooFew,
  minLength: tooFew,
  minProperties: tooFew,
  minimum: (scene) => outside(scene, "file-invalid/number-low"),
  exclusiveMinimum: (scene) => outside(scene, "file-invalid/number-above"),
  maximum: (scene) => outside(scene, "file-invalid/number-high"),
  exclusiveMaximum: (scene) => outside(scene, "file-invalid/number-high"),
  "x-unique": repeatedId,
};

function unknownKey({ yaml, error, path, known }: ErrorScene, key: string): Problem {
  const keys = [...new Set([...knownKeys(error.parentSchema as JsonSchema), ...known])];
  const isText = error.parentSchema !== undefined && takesText(error.parentSchema);
  if (isText && !OWN_KEY.test(key) && nearest(key, keys) === null) return colonInText(yaml, path, key);
  const spoilt = [...path, key];
  const params = { key: shortened(key), suggestion: didYouMean(key, keys), keys: listed(keys) };
  return { finding: finding("file-invalid/key-unknown", params, yaml.at(spoilt, "key")), spoilt };
}

function missingKey({ yaml, error, path }: ErrorScene): Problem {
  const key = String(error.params.missingProperty);
  const parent = path.at(-1);
  const place = typeof parent === "string" ? yaml.at(path, "key") : headOf(yaml, path);
  const said =
    parent === undefined
      ? finding("file-invalid/key-missing", { key }, place)
      : finding("file-invalid/key-missing-in", { key, parent: nameOf(path) }, place);
  return { finding: said, spoilt: null };
}

/** A key that the schema knows, but not beside another one, or not in a document of this type. */
function misplacedKey({ yaml, error, path }: ErrorScene): Problem {
  const key = String(path.at(-1));
  const beside = /dependentSchemas\/([^/]+)\//.exec(error.schemaPath)?.[1];
  const place = yaml.at(path, "key");
  const said = beside
    ? finding("file-invalid/key-beside", { key, beside }, place)
    : finding("file-invalid/key-misplaced", { key }, place);
  return { finding: said, spoilt: path };
}

function wrongType({ yaml, error, path }: ErrorScene): Problem {
  const schema = error.parentSchema as JsonSchema;
  const place = headOf(yaml, path);
  if (takesText(schema) && path.length > 0) {
    const mark = yaml.file.text.charAt(place.span.start);
    if (mark === "[" || mark === "{") return bracketInText(yaml, path, mark);
    const key = isMap(error.data) ? Object.keys(error.data)[0] : undefined;
    if (key !== undefined && !OWN_KEY.test(key)) return colonInText(yaml, path, key);
  }
  const params = { name: nameOf(path), expected: expected(schema), found: found(error.data) };
  const said = finding("file-invalid/type", params, place);
  return marksAroundWord(yaml, path, error.data, () => false) ?? { finding: said, spoilt: path };
}

/** Whether a schema takes text that people write, not only words of the format. */
function takesText(schema: JsonSchema): boolean {
  const types = [schema.type ?? []].flat();
  return types.includes("string") && types.includes("number");
}

function wrongValue({ yaml, error, path }: ErrorScene, values: readonly unknown[]): Problem {
  const name = nameOf(path);
  if (typeof error.data === "object") {
    const choice = message("expected-one-of", { values: listed(values) });
    const params = { name, expected: choice, found: found(error.data) };
    return { finding: finding("file-invalid/type", params, headOf(yaml, path)), spoilt: path };
  }
  const text = String(error.data);
  const words = values.filter((value) => typeof value === "string");
  const params = { name, text: shortened(text), values: listed(values), suggestion: didYouMean(text, words) };
  const said = finding("file-invalid/value", params, yaml.at(path));
  return (
    marksAroundWord(yaml, path, text, (inner) => words.includes(inner)) ?? { finding: said, spoilt: path }
  );
}

function wrongDate({ yaml, error, path }: ErrorScene): Problem {
  const place = yaml.at(path);
  const { day, problem } = readDay(String(error.data));
  const params = { text: shortened(String(error.data)) };
  if (day !== null)
    return { finding: finding("date-format/field", { ...params, day }, place), spoilt: path, instead: day };
  if (problem === "impossible")
    return { finding: finding("date-impossible/field", params, place), spoilt: path };
  const isDay = (inner: string) => readDay(inner).problem === null;
  const said = finding("file-invalid/date", params, place);
  return marksAroundWord(yaml, path, error.data, isDay) ?? { finding: said, spoilt: path };
}

const SHAPES: Readonly<Record<string, MessageId>> = {
  id: "shape-id",
  year: "shape-year",
  number: "shape-number",
  version: "shape-version",
  chapter: "shape-chapter",
};

function wrongShape({ yaml, error, path }: ErrorScene): Problem {
  const text = shortened(error.propertyName ?? String(error.data));
  const words = SHAPES[String(error.parentSchema?.["x-shape"])];
  const shape = words
    ? message(words as "shape-id", {})
    : message("shape-pattern", { pattern: String(error.params.pattern) });
  if (error.propertyName !== undefined) {
    const spoilt = [...path, error.propertyName];
    return {
      finding: finding("file-invalid/key-shape", { key: text, shape }, yaml.at(spoilt, "key")),
      spoilt,
    };
  }
  const said = finding("file-invalid/shape", { name: nameOf(path), text, shape }, yaml.at(path));
  const fits = (inner: string) => new RegExp(String(error.params.pattern), "u").test(inner);
  return marksAroundWord(yaml, path, error.data, fits) ?? { finding: said, spoilt: path };
}

function tooFew({ yaml, error, path }: ErrorScene): Problem {
  const limit = Number(error.params.limit);
  const name = nameOf(path);
  const place = headOf(yaml, path);
  const said =
    limit === 1
      ? finding("file-invalid/empty", { name }, place)
      : finding("file-invalid/too-few", { name, limit }, place);
  return { finding: said, spoilt: path };
}

function outside(
  { yaml, error, path }: ErrorScene,
  id: "file-invalid/number-low" | "file-invalid/number-above" | "file-invalid/number-high",
): Problem {
  const params = { name: nameOf(path), limit: Number(error.params.limit) };
  return { finding: finding(id, params, yaml.at(path)), spoilt: path };
}

function repeatedId({ yaml, error, pathOf }: ErrorScene): Problem {
  const { id, key, first, index } = error.params as Repeat;
  const [here, there] = [index, first].map((item) => pathOf(`${error.instancePath}/${item}`));
  const related = [{ message: message("yaml-first", {}), place: yaml.at([...there!, key]) }];
  const place = yaml.at([...here!, key]);
  return {
    finding: finding("file-invalid/id-repeated", { id: shortened(id) }, place, { related }),
    spoilt: here!,
  };
}

/** Whatever else a standard's own schema asks for. */
function misfit({ yaml, path }: ErrorScene): Problem {
  const place = headOf(yaml, path);
  return {
    finding: finding("file-invalid/misfit", { name: nameOf(path) }, place),
    spoilt: path.length === 0 ? null : path,
  };
}
