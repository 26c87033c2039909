/** Values of facts: how they print, and when a text says the same (specification, section 7). */
import type { Language } from "../messages/index.ts";
import type { Fact } from "./types.ts";

const NUMBER = /^[+-]?\d+([.,]\d+)?$/;
/** Of all kinds: no-break, thin and narrow ones too. */
const SPACES = /\s/g;

/** As it is written, with the language's decimal mark; `%` belongs to the value. */
export function printFact(fact: Fact, language: Language): string {
  const compact = fact.value.replace(SPACES, "");
  const value = !NUMBER.test(compact)
    ? fact.value
    : language === "en"
      ? fact.value.replace(",", ".")
      : fact.value.replace(".", ",");
  return fact.unit === "%" && !value.endsWith("%") ? `${value}%` : value;
}

/**
 * Whether a text states the fact: spaces as thousands marks are ignored, a comma is a point, the precision counts, the
 * unit may be left out unless it is %.
 */
export function statesFact(text: string, fact: Fact): boolean {
  const written = compact(text);
  const value = compact(fact.value);
  const unit = fact.unit === null ? "" : compact(fact.unit);
  const withUnit = unit !== "" && value.endsWith(unit) ? value : value + unit;
  return written === withUnit || (unit !== "%" && written === value);
}

function compact(text: string): string {
  const bare = text.normalize("NFC").trim().replace(SPACES, "");
  return /\d/.test(bare) ? bare.replaceAll(",", ".") : text.normalize("NFC").trim().replace(/\s+/g, " ");
}
