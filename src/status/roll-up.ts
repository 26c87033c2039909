/**
 * Many reports together. In: a row for each, in any order, and the language of the regions' names. Out: the rows by region,
 * district and name, and their sums; the same whether they come from one run or from the results of several.
 */
import { LANGUAGES, type Language } from "../messages/index.ts";
import { regionName } from "./region-names.ts";
import { addSummaries, addTotals } from "./totals.ts";
import type { DistrictSums, Rated, RegionSums, RollUp, School, Sums } from "./types.ts";

export function rollUp(schools: readonly School[], language: Language): RollUp {
  const sorted = schools
    .map(({ institution, ...school }): School => {
      const region = regionName(institution.region, language);
      return { ...school, institution: { ...institution, region } };
    })
    .sort(inOrder);
  return {
    sums: sumsOf(sorted),
    regions: groupsOf(sorted, ({ institution }) => institution.region).map(regionSums),
    ratings: ratingsOf(sorted),
    rules: rulesOf(sorted),
    schools: sorted,
  };
}

/** The language of most reports; null where none could be read. */
export function languageOfMost(schools: readonly School[]): Language | null {
  const count = (language: Language) =>
    schools.filter((school) => school.state !== "unreadable" && school.language === language).length;
  const [most] = LANGUAGES.toSorted((a, b) => count(b) - count(a));
  return most !== undefined && count(most) > 0 ? most : null;
}

/** What tells a row from all others. */
export function keyOf({ folder, institution, programme }: School): string {
  return JSON.stringify([folder, institution.name, institution.code, programme?.code ?? null]);
}

// The order is that of names in Kyrgyzstan, whatever language is spoken: the same on every machine.
const { compare } = new Intl.Collator("ky", { numeric: true });

/** Rows without a name come last. */
function inOrder(a: School, b: School): number {
  const [one, other] = [a, b].map(({ institution, programme, folder }) => [
    institution.region,
    institution.district,
    institution.name,
    programme?.name ?? "",
    folder,
  ]) as [string[], string[]];
  for (const [index, word] of one.entries()) {
    const difference = byName(word, other[index]!);
    if (difference !== 0) return difference;
  }
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

function byName(a: string, b: string): number {
  if (a === "" || b === "") return Number(a === "") - Number(b === "");
  return compare(a, b) || (a < b ? -1 : Number(a > b));
}

/** In the order in which they come. */
function groupsOf<Item, Key>(
  items: readonly Item[],
  key: (item: Item) => Key,
): readonly (readonly [Key, readonly Item[]])[] {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const others = groups.get(key(item));
    if (others) others.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups];
}

function regionSums([region, schools]: readonly [string, readonly School[]]): RegionSums {
  const districts = groupsOf(schools, ({ institution }) => institution.district);
  return {
    region,
    ...sumsOf(schools),
    districts: districts.map(([district, own]): DistrictSums => ({ district, ...sumsOf(own) })),
  };
}

function sumsOf(schools: readonly School[]): Sums {
  const count = (state: School["state"]) => schools.filter((school) => school.state === state).length;
  return {
    schools: schools.length,
    complete: count("complete"),
    unreadable: count("unreadable"),
    totals: addTotals(schools.map(({ totals }) => totals)),
    findings: addSummaries(schools.map(({ findings }) => findings)),
  };
}

function ratingsOf(schools: readonly School[]): readonly Rated[] {
  const given = schools.flatMap(({ ratings }) => ratings);
  return groupsOf(given, ({ id, label }) => JSON.stringify([id, label])).map(([, all]) => ({
    id: all[0]!.id,
    label: all[0]!.label,
    criteria: all.reduce((sum, { criteria }) => sum + criteria, 0),
  }));
}

function rulesOf(schools: readonly School[]): RollUp["rules"] {
  const counts = new Map<string, { findings: number; schools: number }>();
  for (const school of schools)
    for (const [rule, findings] of Object.entries(school.rules)) {
      const before = counts.get(rule) ?? { findings: 0, schools: 0 };
      counts.set(rule, { findings: before.findings + findings, schools: before.schools + 1 });
    }
  return [...counts]
    .map(([rule, count]) => ({ rule, ...count }))
    .sort((a, b) => b.findings - a.findings || (a.rule < b.rule ? -1 : 1));
}
