/**
 * A made-up Kyrgyz report of any size: 35 criteria, 84 tables, 354 rows, 168 links (about 40 pages) times `scale`. No two
 * paragraphs are alike, and there is nobody in it. The same text is written as a folder for us and as one Markdown file
 * for others. The same scale gives the same bytes.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SECTIONS = 5;
const CRITERIA = 7;
const TABLES = 84;
const ROWS = 354;
const LINKS = 168;
const PARAGRAPHS = 4;
const SENTENCES = 2;
const ITEMS = 3;

const subjects =
  "жумушчу топ|усулдук бирикме|окуу бөлүмү|педагогикалык кеңеш|мекеменин жетекчилиги|ата-энелер кеңеши|кесиптик комиссия|окуучулардын өзүн өзү башкаруу уюму|сапат боюнча топ|китепкана".split(
    "|",
  );
const objects =
  "окуу планын|сабактардын жүгүртмөсүн|окуу куралдарын|чеберканалардын жабдуусун|баалоонун чен-өлчөмдөрүн|сурамжылоонун жыйынтыгын|өнүгүү программасын|иш-чаралардын планын|окутуунун натыйжаларын|маалымат базасын|практиканын программасын|билим алуучулардын сунуштарын".split(
    "|",
  );
const manners =
  "жыл сайын|чейрек аягында|белгиленген тартипте|кызыкдар тараптар менен бирге|ачык талкуу аркылуу|кабыл алынган жободо көрсөтүлгөндөй|жергиликтүү шарттарды эске алып|окуу жылынын башында|салыштырма талдоонун негизинде|тең укуктуулук принциби менен".split(
    "|",
  );
const verbs =
  "карап чыгат|жаңылап турат|талдап бекитет|толуктап иштейт|көзөмөлдөп турат|жарыялап турат|макулдашып алат|баалап чыгат|системага салат|иликтеп турат".split(
    "|",
  );
const words =
  "аткаруу|ачыктык|багыт|байланыш|баскыч|билим|бөлүм|дагы|далил|даража|демилге|долбоор|жабдуу|жагдай|жакшы|жалпы|жаңы|жардам|жаш|жергиликтүү|жетекчи|жол|жооптуу|жумуш|жыйынтык|иш|калктуу|каражат|катышуу|керектөө|кесип|көмөк|көндүм|көрсөткүч|курс|күч|кызмат|макам|максат|маалымат|мазмун|маселе|материал|машыгуу|милдет|мүмкүнчүлүк|мыкты|негиз|ой|окуу|окутуучу|орто|өз|өкүл|өнүгүү|өндүрүш|өзгөрүү|пайдалуу|пикир|сабак|салым|сапат|саясат|сунуш|сурам|сыноо|таасир|тажрыйба|талап|талкуу|тапшырма|тарбия|таржымал|тартип|тең|техника|тиешелүү|топ|түзүм|убакыт|уюм|үзгүлтүксүз|чара|чеберчилик|чечим|шарт|ыкма|ырааттуу|элдик|эмгек|эреже|эсеп".split(
    "|",
  );
const endings = "|га|ды|да|дан|дын|лар|ларды|лардын|ларга|ында|ынан|ына|ын|ы|луу|сыз|чы|дагы|дай|ча".split(
  "|",
);
const kinds = "жобо|план|буйрук|протокол|маалымкат|сурамжылоо|журнал|программа|келишим|талдоо".split("|");

/** Numbers that look drawn by chance and are the same on every machine. */
function chance(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);
const share = (total, parts, index) =>
  Math.floor(((index + 1) * total) / parts) - Math.floor((index * total) / parts);

/** The report as data: `{sections: [{number, criteria: [{number, title, narrative, links}]}], evidence}`. */
function reportOf(scale) {
  const draw = chance(20_240_917);
  const pick = (words) => words[draw(words.length)];
  const count = SECTIONS * CRITERIA;
  const evidence = [];
  const said = new Set();
  /** A text that was not drawn before, while there are any. */
  const fresh = (make) => {
    for (let tries = 0; ; tries++) {
      const text = make();
      if (!said.has(text) || tries === 100) {
        said.add(text);
        return text;
      }
    }
  };
  /** Words as a real text has them: many, and seldom the same in a row. */
  const phrase = (count) => Array.from({ length: count }, () => pick(words) + pick(endings)).join(" ");
  const sentence = () =>
    fresh(
      () =>
        `${capital(pick(subjects))} ${phrase(3)} ${pick(manners)} ${pick(verbs)}, ${phrase(6)}, ${phrase(4)} ${pick(verbs)}.`,
    );
  const item = () => fresh(() => `- ${pick(objects)} ${phrase(5)} ${pick(verbs)}`);
  const register = () => {
    const id = `d-${evidence.length + 1}`;
    const number = evidence.length + 1;
    evidence.push({
      id,
      title: `${capital(pick(objects))} ${number}-${pick(kinds)}`,
      number,
    });
    return id;
  };
  const table = (rows) => {
    const head = `| ${capital(pick(subjects))} | Аракет | Мөөнөтү |\n| :-- | :-- | :-- |\n`;
    const lines = Array.from(
      { length: rows },
      () => `| ${phrase(2)} | ${pick(objects)} ${phrase(2)} | ${pick(manners)} |`,
    );
    return head + lines.join("\n");
  };
  const narrative = (index) => {
    const at = index % count;
    const links = Array.from({ length: share(LINKS, count, at) }, register);
    const tables = share(TABLES, count, at);
    const rows = share(ROWS, count, at);
    const blocks = [];
    for (let p = 0; p < PARAGRAPHS; p++) {
      const cited = links.filter((_, i) => i % PARAGRAPHS === p).map((id) => ` ([](evidence:${id}))`);
      const sentences = Array.from({ length: p < 2 ? SENTENCES : 1 }, sentence);
      blocks.push(
        sentences.map((text, i) => (cited[i] ? `${text.slice(0, -1)}${cited[i]}.` : text)).join(" "),
      );
      if (p < tables) blocks.push(table(share(rows, tables, p)));
    }
    blocks.push(Array.from({ length: ITEMS }, item).join("\n"));
    return { links, text: blocks.join("\n\n") };
  };
  const sections = Array.from({ length: SECTIONS }, (_, s) => ({
    number: String(s + 1),
    title: `${s + 1}-талап: ${pick(objects)} ${pick(verbs)}`,
    criteria: Array.from({ length: CRITERIA * scale }, (_, c) => ({
      number: `${s + 1}.${c + 1}`,
      title: `Билим берүү уюму ${pick(objects)} ${pick(manners)} ${pick(verbs)}`,
      ...narrative(s * CRITERIA + (c % CRITERIA)),
    })),
  }));
  return { sections, evidence };
}

/** Writes the folder `<root>/report-<scale>` and the file `<root>/report-<scale>.md`. */
export function writeCorpus(root, scale) {
  const { sections, evidence } = reportOf(scale);
  const folder = join(root, `report-${scale}`);
  for (const part of ["criteria", "sections", "standards/bench"])
    mkdirSync(join(folder, part), { recursive: true });
  const write = (name, text) => writeFileSync(join(folder, name), text);

  write(
    "selfassess.yaml",
    `selfassess: 1
standard: standards/bench
language: ky
title: Өзүн-өзү баалоонун отчету
place: Жаңы-Айыл шаары
year: 2024
date: 2024-12-06
institution:
  name: №901 кесиптик лицей
  short: №901 КЛ
  authority: Кыргыз Республикасынын Билим берүү жана илим министрлиги
  address: Жаңы-Айыл шаары
head: {name: Т. Т. Тестов, position: Директор}
`,
  );
  write(
    "standards/bench/standard.yaml",
    `id: bench
version: "1"
title: {ky: Сыноо стандарты}
report_title: {ky: Өзүн-өзү баалоонун отчету}
authority: {ky: Агенттик}
legal_basis: []
kind: programme
level: vocational
languages: [ky]
valid: {from: 2020-01-01}
layout: kg-sapattuu-bilim-vocational-programme
annexes: per-section
section_requires: [strengths, weaknesses]
chapters: []
sections:
${sections
  .map(
    ({ number, title, criteria }) =>
      `  - number: "${number}"\n    title: {ky: "${title}"}\n    criteria:\n${criteria
        .map((each) => `      - {number: "${each.number}", title: {ky: "${each.title}"}}`)
        .join("\n")}`,
  )
  .join("\n")}
`,
  );
  write(
    "evidence.yaml",
    evidence
      .map(
        ({ id, title, number }) => `- id: ${id}\n  title: "${title}"\n  url: https://kl.example/${number}\n`,
      )
      .join(""),
  );
  for (const { number, criteria } of sections) {
    write(
      `sections/${number}.md`,
      `---\nstrengths:\n  - ${capital(subjects[number])} өз ишин так билет\nweaknesses:\n  - ${capital(objects[number])} толуктоо зарыл\n---\n`,
    );
    for (const each of criteria)
      write(
        `criteria/${each.number}.md`,
        `---\ncriterion: "${each.number}"\nevidence: [${each.links.join(", ")}]\nstatus: ready\n---\n${each.text}\n`,
      );
  }

  const links = new Map(evidence.map(({ id, number }) => [id, `https://kl.example/${number}`]));
  const plain = (text) => text.replace(/\[\]\(evidence:([^)]+)\)/g, (_, id) => `[тиркеме](${links.get(id)})`);
  const chapters = sections.map(
    ({ title, criteria }) =>
      `# ${title}\n\n${criteria.map((each) => `## ${each.number} ${each.title}\n\n${plain(each.text)}\n`).join("\n")}`,
  );
  const file = join(root, `report-${scale}.md`);
  writeFileSync(file, `---\ntitle: Өзүн-өзү баалоонун отчету\nlang: ky\n---\n\n${chapters.join("\n")}`);
  return { folder, file };
}
