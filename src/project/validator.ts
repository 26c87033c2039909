/**
 * Ajv, as the schemas of this format need it. In the bundle it is a file of its own, loaded when one of these functions is
 * called: for a schema that does not come with the tool.
 */
import { _, Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { coreSchema, coreSchemaId, type JsonSchema, type SchemaName } from "./core-schemas.ts";
import { formats, patternOf, repeatsIn } from "./schema-words.ts";

/** Annotations for people: descriptions in other languages, and the words for a pattern. */
const ANNOTATIONS = ["x-description-ky", "x-description-ru", "x-shape"];
/** Formats of JSON Schema that are taken as notes, as the 2020-12 vocabulary has it. */
const NOTES = ["email", "uri", "uri-reference", "date-time", "time", "regex"];

let shared: Ajv2020 | null = null;

export function compiledCoreCheck(name: SchemaName): ValidateFunction {
  return validator().getSchema(coreSchemaId(name)) ?? validator().compile(coreSchema(name));
}

/** Throws where it is no schema. */
export function compiledCheck(schema: JsonSchema): ValidateFunction {
  if (!validator().validateSchema(schema)) throw new Error("not a JSON Schema");
  return validator().compile(schema);
}

function validator(): Ajv2020 {
  shared ??= newValidator();
  return shared;
}

/** `words` is the module by which code that is written out requires `schema-words.ts`. */
export function newValidator(
  code: { source?: boolean; lines?: boolean } = {},
  words = "",
  schema: typeof coreSchema = coreSchema,
): Ajv2020 {
  const fresh = new Ajv2020({
    allErrors: true,
    verbose: true,
    coerceTypes: true,
    strictTypes: false,
    strictTuples: false,
    validateSchema: false,
    logger: false,
    code: {
      ...code,
      formats: _`require(${words}).formats`,
      regExp: Object.assign(patternOf, { code: `require(${JSON.stringify(words)}).patternOf` }),
    },
  });
  fresh.addVocabulary(ANNOTATIONS);
  for (const [name, format] of Object.entries(formats)) fresh.addFormat(name, format);
  for (const name of NOTES) fresh.addFormat(name, true);
  fresh.addKeyword({
    keyword: "x-unique",
    type: "array",
    schemaType: "string",
    error: { message: "repeats", params: ({ params }) => _`${params.repeat!}` },
    code(context) {
      const { gen, data, schema } = context;
      const reader = gen.scopeValue("func", { ref: repeatsIn, code: _`require(${words}).repeatsIn` });
      gen.forOf("repeat", _`${reader}(${data}, ${schema})`, (repeat) => {
        context.setParams({ repeat });
        context.error();
      });
    },
  });
  fresh.addSchema(schema("definitions"));
  fresh.addSchema(schema("criterion"));
  return fresh;
}
