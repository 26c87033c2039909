import { SEVERITIES } from "../findings/finding.ts";
import { type Language, message, translate } from "../messages/index.ts";
import type { JsonSchema } from "../project/core-schemas.ts";
import { type RegisteredRule, rules } from "../rules/index.ts";

/** Settings by rule: off, a severity, or both with the rule's own options (specification, section 3). */
export function ruleSettingsSchema(
  { type, description }: JsonSchema,
  ruleWords: ReadonlyMap<string, string>,
  language: Language,
): JsonSchema {
  const properties = rules.map((rule) => [
    rule.id,
    settingSchema(rule, ruleWords.get(rule.id) ?? "", language),
  ]);
  return { type, description, properties: Object.fromEntries(properties), additionalProperties: false };
}

function settingSchema({ options, severity }: RegisteredRule, words: string, language: Language): JsonSchema {
  const known = ["off", ...SEVERITIES];
  const own = Object.entries(options).map(([name, value]) => [
    name,
    { type: ["integer", "string", "null"], minimum: 0, pattern: "^\\d{1,9}$", default: value },
  ]);
  const usual = translate(message(`severity/${severity}`, {}), language);
  return {
    description: `${words} (${usual})`,
    anyOf: [
      { enum: [...known, null] },
      {
        type: "object",
        properties: { severity: { enum: [...known, null] }, ...Object.fromEntries(own) },
        additionalProperties: false,
      },
    ],
  };
}
