import type { Language } from "../messages/index.ts";
import { folded } from "../rules/text/words.ts";

/** Regions and cities of republican rank of the Kyrgyz Republic; `also` holds other spellings of their names. */
const REGIONS: readonly (Readonly<Record<Language, string>> & { readonly also: readonly string[] })[] = [
  { ky: "Баткен облусу", ru: "Баткенская область", en: "Batken Region", also: [] },
  {
    ky: "Жалал-Абад облусу",
    ru: "Джалал-Абадская область",
    en: "Jalal-Abad Region",
    also: ["Жалал-Абадская область", "Джалалабадская область", "Жалалабат облусу", "Жалал-Абат облусу"],
  },
  { ky: "Нарын облусу", ru: "Нарынская область", en: "Naryn Region", also: [] },
  { ky: "Ош облусу", ru: "Ошская область", en: "Osh Region", also: [] },
  { ky: "Талас облусу", ru: "Таласская область", en: "Talas Region", also: [] },
  {
    ky: "Чүй облусу",
    ru: "Чуйская область",
    en: "Chüy Region",
    also: ["Чуй облусу", "Chui Region", "Chuy Region"],
  },
  {
    ky: "Ысык-Көл облусу",
    ru: "Иссык-Кульская область",
    en: "Issyk-Kul Region",
    also: ["Ысык-Кульская область", "Ысык-Көлская область"],
  },
  { ky: "Бишкек шаары", ru: "город Бишкек", en: "Bishkek City", also: ["Бишкек", "г. Бишкек", "Bishkek"] },
  { ky: "Ош шаары", ru: "город Ош", en: "Osh City", also: ["г. Ош"] },
];

const known = new Map(
  REGIONS.flatMap(({ also, ...names }) =>
    [...Object.values(names), ...also].map((name) => [comparable(name), names] as const),
  ),
);

/** A region by its name in a language, whichever of its names is given; an unknown name as it stands. */
export function regionName(name: string, language: Language): string {
  return known.get(comparable(name))?.[language] ?? name.normalize("NFC").replace(/\s+/g, " ").trim();
}

function comparable(name: string): string {
  return folded(name).replace(/[^\p{L}]/gu, "");
}
