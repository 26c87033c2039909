/** For a terminal: bars, tables, the next things to do. */
import { printable } from "../../findings/printers/printable.ts";
import { message } from "../../messages/index.ts";
import type { CriterionStatus, NextThing, RollUp, School, SectionStatus, Status, Sums } from "../types.ts";
import { BAR_SIGNS, textBar } from "./bar.ts";
import { type Say, type StatusPrinter, sayIn } from "./printer.ts";
import { stateOfAnswer, stateOfReport } from "./states.ts";
import { painted, shortened, type TextCell, textTable } from "./text-table.ts";

/** Cells of a bar, a title, a name. */
const BAR = 20;
const TITLE = 36;
const NAME = 28;

export const pretty: StatusPrinter = {
  one(status, { language, color }) {
    const say = sayIn(language);
    const heading = (text: string) => `\n${painted(text, "bold", color)}\n`;
    return [
      head(status, say, color),
      ...(status.sections.length === 0
        ? []
        : [
            heading(say("status/completeness")),
            textTable(sectionRows(status, say), color),
            `  ${painted(legend(say), "dim", color)}\n\n`,
            textTable(criterionRows(status, say), color),
            missingChapters(status, say),
          ]),
      heading(say("status/next")),
      ...(status.next.length === 0 ? [`  ${say("status/next-none")}\n`] : []),
      ...status.next.map((thing, index) => nextThing(thing, index + 1, say, color)),
      `\n${say("summary/counts", { ...status.findings })}\n`,
    ].join("");
  },
  many({ sums, regions, rules, schools }, { language, color }) {
    const say = sayIn(language);
    const heading = (text: string) => `\n${painted(text, "bold", color)}\n`;
    return [
      `${painted(say("status/roll-up"), "bold", color)}\n`,
      textTable(
        [
          sumHeads(say("status/institution"), say),
          ...schools.map((each) => schoolRow(each, say)),
          sumRow(say("status/total"), sums),
        ],
        color,
      ),
      `  ${painted(legend(say), "dim", color)}\n`,
      ...(regions.every(({ region }) => region === "")
        ? []
        : [heading(say("status/regions")), textTable(regionRows(regions, say), color)]),
      ...(rules.length === 0 ? [] : [heading(say("status/rules")), textTable(ruleRows(rules, say), color)]),
      `\n${say("summary/counts", { ...sums.findings })}\n`,
    ].join("");
  },
};

function head({ folder, institution, standard, day, state }: Status, say: Say, color: boolean): string {
  const about = [standard && `${standard.id} ${standard.version}`, day, stateOfReport(state, say)];
  const name = painted(printable(institution.name || folder), "bold", color);
  return `${name}\n${printable(about.filter(Boolean).join(" · "))}\n`;
}

function legend(say: Say): string {
  const signs = [
    `${BAR_SIGNS.done} ${say("status/legend-done")}`,
    `${BAR_SIGNS.written} ${say("status/legend-written")}`,
    `${BAR_SIGNS.open} ${say("status/legend-open")}`,
  ];
  return signs.join("   ");
}

function sectionRows({ sections, totals }: Status, say: Say): TextCell[][] {
  return [
    ...sections.map((section) => [
      { text: shortened(`${section.number}. ${section.title}`, TITLE) },
      ...barCells(section.totals),
      { text: missingLists(section, say), style: "bad" as const },
    ]),
    [{ text: say("status/total"), style: "bold" as const }, ...barCells(totals)],
  ];
}

function barCells(totals: Sums["totals"]): TextCell[] {
  const all = totals.criteria > 0 && totals.done === totals.criteria;
  const style = all ? ("good" as const) : undefined;
  return [
    { text: textBar(totals, BAR), style },
    { text: `${totals.done}/${totals.criteria}`, style, right: true },
  ];
}

function missingLists({ lists }: SectionStatus, say: Say): string {
  const missing = lists.filter(({ items, required }) => required && items === 0);
  if (missing.length === 0) return "";
  const names = missing.map(({ kind }) => say(`list-name/${kind}`));
  return say("status/missing-lists", { lists: names.join(", ") });
}

function criterionRows({ sections }: Status, say: Say): TextCell[][] {
  const criteria = sections.flatMap((section) => section.criteria);
  const isRated = criteria.some(({ ratingNeeded }) => ratingNeeded);
  const heads = [
    say("status/criterion"),
    say("status/words"),
    say("status/evidence"),
    ...(isRated ? [say("status/rating")] : []),
    say("status/state"),
    say("status/responsible"),
    say("status/due"),
    say("status/errors"),
    say("status/warnings"),
  ];
  return [
    heads.map((text) => ({ text, style: "dim" as const })),
    ...criteria.map((each) => criterionCells(each, isRated, say)),
  ];
}

function criterionCells(each: CriterionStatus, isRated: boolean, say: Say): TextCell[] {
  const { evidence, evidenceNeeded, findings, rating, responsible, due, overdue, done } = each;
  const isEvidenced = evidence >= evidenceNeeded;
  const none = { text: "–", style: "bad" } as const;
  const number = (count: number, style: TextCell["style"]): TextCell =>
    count === 0 ? { text: "", right: true } : { text: String(count), style, right: true };
  return [
    { text: each.number, style: done ? "good" : undefined },
    each.narrative ? { text: String(each.words), right: true } : { ...none, right: true },
    { text: `${evidence}/${evidenceNeeded}`, style: isEvidenced ? undefined : "bad", right: true },
    ...(isRated ? [rating ? { text: shortened(rating.label, NAME) } : none] : []),
    { text: stateOfAnswer(each.status, say), style: each.status === "ready" ? undefined : "bad" },
    responsible ? { text: shortened(responsible, NAME) } : { text: "–", style: "dim" },
    { text: overdue ? `${due}!` : (due ?? ""), style: overdue ? "bad" : undefined },
    number(findings.error, "bad"),
    number(findings.warning, undefined),
  ];
}

function missingChapters({ chapters }: Status, say: Say): string {
  const missing = chapters.filter(({ required, written }) => required && !written);
  if (missing.length === 0) return "";
  const titles = missing.map(({ title }) => printable(title)).join("; ");
  return `\n  ${say("status/missing-chapters", { chapters: titles })}\n`;
}

function nextThing(thing: NextThing, number: number, say: Say, color: boolean): string {
  const { file, line, responsible, due, help } = thing;
  const where = file === null ? "" : `${printable(file)}${line === null ? "" : `:${line}`}  `;
  const who = [responsible, due].filter((each) => each !== null).join(", ");
  const owed = who === "" ? "" : ` (${printable(who)})`;
  const first = `  ${number}. ${painted(where, "bold", color)}${printable(thing.message)}${owed}\n`;
  if (!help) return first;
  const label = painted(`${say(message("help-label", {}).id)}:`, "dim", color);
  return `${first}     ${label} ${printable(help)}\n`;
}

function sumHeads(first: string, say: Say): TextCell[] {
  const words = [
    first,
    "",
    "",
    say("status/overdue"),
    say("status/gaps"),
    say("status/errors"),
    say("status/warnings"),
  ];
  return words.map((text, at) => ({ text, style: "dim" as const, right: at > 2 }));
}

function numberCells({ totals, findings }: Pick<Sums, "totals" | "findings">): TextCell[] {
  const number = (count: number, style?: TextCell["style"]): TextCell => ({
    text: String(count),
    style: count > 0 ? style : undefined,
    right: true,
  });
  return [
    ...barCells(totals),
    number(totals.overdue, "bad"),
    number(totals.gaps),
    number(findings.error, "bad"),
    number(findings.warning),
  ];
}

function schoolRow(school: School, say: Say): TextCell[] {
  const name = { text: shortened(school.institution.name || school.folder, TITLE) };
  const unreadable = { text: stateOfReport("unreadable", say), style: "bad" } as const;
  return school.state === "unreadable" ? [name, unreadable] : [name, ...numberCells(school)];
}

function sumRow(name: string, sums: Sums): TextCell[] {
  return [{ text: shortened(name, TITLE), style: "bold" }, ...numberCells(sums)];
}

function regionRows(regions: RollUp["regions"], say: Say): TextCell[][] {
  const named = (name: string) => name || say("status/unnamed");
  const withCount = (name: string, { schools }: Sums) => `${shortened(named(name), NAME)} (${schools})`;
  return [
    sumHeads(say("status/region"), say),
    ...regions.flatMap((region) => [
      sumRow(withCount(region.region, region), region),
      ...region.districts
        .filter(({ district }) => district !== "")
        .map((each): TextCell[] => [{ text: `  ${withCount(each.district, each)}` }, ...numberCells(each)]),
    ]),
  ];
}

function ruleRows(rules: RollUp["rules"], say: Say): TextCell[][] {
  const heads = [say("status/rule"), say("status/findings"), say("status/reports")];
  return [
    heads.map((text, at) => ({ text, style: "dim", right: at > 0 })),
    ...rules.map(({ rule, findings, schools }): TextCell[] => [
      { text: rule },
      { text: String(findings), right: true },
      { text: String(schools), right: true },
    ]),
  ];
}
