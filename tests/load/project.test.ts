import { describe, expect, test } from "vitest";
import { translate } from "../../src/messages/index.ts";
import { findingLine, load, loadReport } from "./load-files.ts";
import { markdownTree, written } from "./markdown-text.ts";

test("a whole manifest", () => {
  const { project, findings } = loadReport({
    "selfassess.yaml": `selfassess: 1
standard: mini
layout: ./look
language: ru
title: {ky: Отчет, ru: Отчёт}
place: Ош
year: 2022
date: 15.09.2022
period: {from: 2021-09-01, to: 2022-06-15}
institution:
  name: Школа № 5
  phones: [0312123456, "+996 3222 5-01-01"]
  code: 012
  letterhead: {name: {ky: Мектеп, ru: Школа}}
  license: {number: 7/1, issued: 2019-04-12, evidence: licence}
programme: {code: "7223", name: Сварщик}
previous_accreditation: 2017
head: {name: Асанов А., position: директор}
approvals:
  - {purpose: adopt, body: Педсовет, number: 2, date: 2022-09-01}
working_group: {text: Группа, order: {number: 7/1}, members: [{name: Бакиров Б., role: член}]}
commission: {chair: {name: Осмонов О.}, members: [{name: А.}, {name: Б.}], date: 2022-09-14}
abbreviations: {КР: Кыргыз Республикасы, ББ: {ru: отдел образования}}
labels: {column_evidence: База}
rules: {text-repeated: off, narrative-too-short: {severity: info, words: 40}}
accepted: [{rule: data-old, file: criteria/1.1.md, reason: Так надо}]
`,
  });
  const { manifest } = project;
  expect(findings).toEqual(["selfassess.yaml:8:7 date-format/field “15.09.2022”"]);
  expect(manifest).toMatchObject({
    language: "ru",
    layout: "./look",
    title: { ky: "Отчет", ru: "Отчёт" },
    place: { ru: "Ош" },
    year: "2022",
    date: "2022-09-15",
    period: { from: "2021-09-01", to: "2022-06-15" },
    institution: {
      name: { ru: "Школа № 5" },
      short: {},
      phones: ["0312123456", "+996 3222 5-01-01"],
      fax: null,
      code: "012",
      emblem: null,
      letterhead: { name: { ky: "Мектеп", ru: "Школа" }, address: {} },
      license: { number: "7/1", registration: null, issued: "2019-04-12", evidence: "licence" },
    },
    programme: { code: "7223", name: { ru: "Сварщик" } },
    previousAccreditation: { ru: "2017" },
    head: { position: { ru: "директор" }, signature: null },
    contact: null,
    approvals: [
      { purpose: "adopt", body: { ru: "Педсовет" }, number: "2", date: "2022-09-01", evidence: null },
    ],
    workingGroup: {
      text: { ru: "Группа" },
      order: { number: "7/1", date: null },
      members: [{ role: { ru: "член" } }],
    },
    commission: { chair: { name: { ru: "Осмонов О." } }, secretary: null, date: "2022-09-14" },
    abbreviations: [
      { short: "КР", long: { ru: "Кыргыз Республикасы" } },
      { short: "ББ", long: { ru: "отдел образования" } },
    ],
    rules: {
      "text-repeated": { severity: "off" },
      "narrative-too-short": { severity: "info", options: { words: "40" } },
    },
    accepted: [{ rule: "data-old", file: "criteria/1.1.md", text: null, reason: "Так надо" }],
  });
  expect({ ...manifest.labels }).toEqual({ column_evidence: { ru: "База" } });
});

test("a manifest of three lines", () => {
  const { project, findings } = loadReport({});
  expect(findings).toEqual([]);
  expect(project.manifest).toMatchObject({
    language: "ky",
    title: {},
    date: null,
    period: null,
    commission: null,
  });
  expect(project).toMatchObject({ responses: [], documents: [], unread: [], facts: { file: null } });
});

test("criteria: front matter, file names, order, what only the standard knows", () => {
  const { project, findings } = loadReport({
    "criteria/1.10.md":
      "\uFEFF---\r\ncriterion: 1.10\r\ntitle: Угуу\r\nrating: full\r\nstatus: draft\r\ndue: 2022-09-01\r\n---\r\nМурда **[](fact:a.b)** болгон.\r\n",
    "criteria/1.2.yaml":
      "evidence: [order-7, 12, {text: «Класстык **журналдар**»}, ]\nresponsible: Асанова\nnarrative: |\n  Бир [](criterion:1.1).\n",
    "criteria/all.md": '---\ncriteria: ["1.1", "1.3"]\n---\n<!-- кийин -->\n',
    "criteria/2.1.md": "Сөз.",
  });
  expect(findings).toEqual([]);
  expect(project.responses.map(({ criteria, status, due }) => [criteria.join("+"), status, due])).toEqual([
    ["1.1+1.3", "ready", null],
    ["1.2", "ready", null],
    ["1.10", "draft", "2022-09-01"],
    ["2.1", "ready", null],
  ]);
  const [several, yaml, draft, bare] = project.responses;
  expect(several?.narrative).toBeNull();
  expect(several?.criterionPlace(1).span.start).toBe(several?.file.text.indexOf('"1.3"'));
  expect(written(draft!.narrative!, "link")).toEqual(["[](fact:a.b)"]);
  expect(draft).toMatchObject({ title: "Угуу", rating: "full", extra: {} });
  expect(written(yaml!.narrative!, "link")).toEqual(["[](criterion:1.1)"]);
  expect(yaml?.responsible).toBe("Асанова");
  expect(yaml?.evidence.map((item) => (item.kind === "text" ? markdownTree(item.text) : item.id))).toEqual([
    "order-7",
    "12",
    "paragraph(text “«Класстык ” strong(text “журналдар”) text “»”)",
  ]);
  expect(bare?.criterionPlace(0).span.start).toBe(0);
});

test("sections: items are inline, titles and looks of the lists", () => {
  const { project, findings } = loadReport({
    "sections/1.md":
      "---\nstrengths:\n  - 3. Кеңеш **күчтүү**\n  - '# ит''и'\nweaknesses: []\nweaknesses_title: Кемчилиги\nweaknesses_style: numbers\n---\nТекст.\n",
  });
  expect(findings).toEqual([]);
  const [section] = project.sections;
  expect(section?.lists.strengths.items?.map(markdownTree)).toEqual([
    "paragraph(text “3. Кеңеш ” strong(text “күчтүү”))",
    "paragraph(text “# ит'и”)",
  ]);
  expect(section).toMatchObject({
    number: "1",
    lists: {
      weaknesses: { items: [], title: "Кемчилиги", style: "numbers" },
      recommendations: { items: null, title: null, style: null },
    },
  });
  expect(section?.narrative).not.toBeNull();
});

test("chapters may lie in folders", () => {
  const { project } = loadReport({
    "chapters/general/1.10.md": "б",
    "chapters/general/1.9.md": "---\ntitle: Кадрлар\n---\nа",
    "chapters/conclusion.md": "",
  });
  expect(project.chapters.map(({ id, title, text }) => [id, title, text !== null])).toEqual([
    ["conclusion", null, false],
    ["general/1.9", "Кадрлар", true],
    ["general/1.10", null, true],
  ]);
});

test("evidence: targets, parts, what is default", () => {
  const { project, findings } = loadReport({
    "evidence.yaml": `- {id: order-7, title: Буйрук, kind: order, number: 7/1, date: 2022-08-05, valid_until: 2027-08-05, file: ./evidence/a.pdf}
- {id: photo, title: {ky: Сүрөттөр, ru: Фото}, annex: false, parts: [{title: а, url: "https://a.kg"}, {title: б, file: evidence/b.pdf}]}
- {id: minutes, title: Протокол, document: documents/m.md, label: "№6 тиркеме", sha256: abc}
- {id: paper, title: Кагаз, place: Архив}
- {id: none, title: Эч нерсе}
- {id: paper, title: Экинчи}
`,
    "evidence/a.pdf": "",
    "evidence/b.pdf": "",
    "evidence/c.pdf": "",
  });
  expect(findings).toEqual([expect.stringContaining("evidence.yaml:6:8 file-invalid/")]);
  expect([...project.evidence.values()]).toMatchObject([
    {
      id: "order-7",
      kind: "order",
      number: "7/1",
      date: "2022-08-05",
      validUntil: "2027-08-05",
      annex: true,
      target: { kind: "file", path: "evidence/a.pdf" },
    },
    {
      id: "photo",
      title: { ky: "Сүрөттөр", ru: "Фото" },
      annex: false,
      target: null,
      parts: [{ target: { kind: "url" } }, { target: { path: "evidence/b.pdf" } }],
    },
    {
      id: "minutes",
      label: "№6 тиркеме",
      sha256: "abc",
      target: { kind: "document", path: "documents/m.md" },
    },
    { id: "paper", title: { ky: "Кагаз" }, target: { kind: "place", place: { ky: "Архив" } } },
    { id: "none", kind: null, target: null, parts: [] },
  ]);
  const place = project.evidence.get("order-7")!.at(["file"]);
  expect(place.file.text.slice(place.span.start, place.span.end)).toBe("./evidence/a.pdf");
});

test("facts: values as typed, by dotted path; checks", () => {
  const { project, findings } = loadReport({
    "data/facts.yaml": `teachers: {total: 72, share: {value: "92,5", unit: "%", of: teachers.total, part: teachers.higher}}
version: 1.10
years: {2022: 012}
checks:
  - {sum: [teachers.a, teachers.b], equals: teachers.total}
  - {equal: [version, version]}
`,
  });
  expect(findings).toEqual([]);
  const { values, checks } = project.facts;
  expect([...values.values()].map(({ path, value, unit, of }) => [path, value, unit, of])).toEqual([
    ["teachers.total", "72", null, null],
    ["teachers.share", "92,5", "%", "teachers.total"],
    ["version", "1.10", null, null],
    ["years.2022", "012", null, null],
  ]);
  expect(checks).toMatchObject([
    { kind: "sum", sum: ["teachers.a", "teachers.b"], equals: "teachers.total" },
    { kind: "equal", equal: ["version", "version"] },
  ]);
});

test("documents of each type", () => {
  const { project, findings } = loadReport({
    "documents/m.md":
      "---\ntype: minutes\nbody: Педагогикалык кеңеш\nnumber: 4\ndate: 2022-08-29\nagenda: [1. План]\nheard:\n  - А. [](evidence:a)\ndecided: [Бекитилсин]\nabsent: 2\nabsence_reason: оору\n---\nдагы\n",
    "documents/o.md":
      "---\ntype: order\nnumber: 7/1\nbasis: Мыйзам\nsignature: {name: А. Асанов}\n---\n1. а\n",
    "documents/r.md":
      "---\ntype: regulation\ntitle: Жобо\nadopted: {body: Кеңеш, number: 4, date: 2022-08-29, document: протокол}\napproved: {name: А. Асанов, date: 2022-08-30}\n---\n## 1. Жалпы\n",
    "documents/x.md": "---\ntitle: а\n---\n",
  });
  expect(findings).toEqual([expect.stringContaining("documents/x.md:1:1 file-invalid/")]);
  const [minutes, order, regulation] = project.documents;
  expect(minutes).toMatchObject({
    type: "minutes",
    name: "m",
    council: { ky: "Педагогикалык кеңеш" },
    number: "4",
    absent: { ky: "2" },
    absenceReason: { ky: "оору" },
  });
  if (minutes?.type === "minutes") {
    expect(markdownTree(minutes.agenda[0]!)).toBe("paragraph(text “1. План”)");
    expect(written(minutes.heard[0]!, "link")).toEqual(["[](evidence:a)"]);
  }
  expect(order).toMatchObject({
    type: "order",
    number: "7/1",
    basis: { ky: "Мыйзам" },
    signature: { name: { ky: "А. Асанов" } },
  });
  expect(regulation).toMatchObject({
    type: "regulation",
    adopted: { number: "4", document: "протокол" },
    approved: { date: "2022-08-30" },
  });
});

describe("one broken file never stops the others", () => {
  const { project, findings } = loadReport({
    "criteria/1.1.md": "---\nevidence: [a\n---\nСөз.\n",
    "criteria/1.2.md": "---\ncriterion: 1.2\n\nСөз.\n",
    "criteria/1.10.md": Uint8Array.of(0xcf, 0xeb),
    "criteria/2.1.md": "---\nresponsable: А\nstatus: done\n---\nСөз.\n",
    "criteria/2.2.md": `Сөз.\n\n${"> ".repeat(70)}а\n`,
    "criteria/3.1.md": "Сөз.",
    "evidence.yaml": "- {id: a, title: а, file: ../a.pdf}\n- {id: b, title: б, place: в}\n",
    "evidence/c.pdf": "",
    "data/facts.yaml": "a:\n  - 1\nb: 2\n",
  });
  test("each says what is wrong", () => {
    expect(findings.map((line) => line.replace(/ “.*/s, "")).sort()).toEqual([
      "criteria/1.1.md:2:11 file-invalid/yaml-bracket",
      "criteria/1.10.md:1:1 file-invalid/encoding",
      "criteria/1.2.md:1:1 file-invalid/front-matter-open",
      "criteria/2.1.md:2:1 file-invalid/key-unknown",
      "criteria/2.1.md:3:9 file-invalid/value",
      "criteria/2.2.md:3:1 limit-exceeded/nesting",
      "data/facts.yaml:2:3 file-invalid/type",
      "evidence.yaml:1:27 path-outside/path",
    ]);
  });
  test("and what can be read is there", () => {
    expect(project.responses.map(({ criteria }) => criteria[0])).toEqual([
      "1.1",
      "1.2",
      "1.10",
      "2.1",
      "2.2",
      "3.1",
    ]);
    expect(project.responses.map(({ narrative }) => narrative !== null)).toEqual([
      true,
      true,
      false,
      true,
      false,
      true,
    ]);
    expect([...project.evidence.keys()]).toEqual(["a", "b"]);
    expect([...project.facts.values.keys()]).toEqual(["b"]);
    expect(project.broken.has("criteria/3.1.md")).toBe(false);
    expect(project.broken.has("evidence.yaml")).toBe(true);
    expect(project.unread).toEqual([]);
  });
});

test("what nothing reads", () => {
  const { project } = loadReport({
    "criteria/1.1.md": "![](data/a.chart.yaml) [х](evidence/photos) [у](evidence/linked.pdf)",
    "criteria/notes/1.2.md": "",
    "criteria/1.3.docx": "",
    "data/a.chart.yaml": "type: bar\ndata: a.csv\n",
    "data/a.csv": "а,б\nв,1\n",
    "data/b.csv": "",
    "evidence/photos/1.jpg": "",
    "evidence/linked.pdf": "",
    "evidence/licence.pdf": "",
    "images/README.md": "",
    "images/Thumbs.db": "",
    "documents/~$m.docx": "",
    "old.yaml": "",
    LICENSE: "",
    "notes.txt": "",
  });
  expect(project.unread).toEqual([
    "criteria/1.3.docx",
    "criteria/notes/1.2.md",
    "data/b.csv",
    "evidence/licence.pdf",
    "old.yaml",
  ]);
});

test("what stands in every folder is no part of a report", () => {
  const names = ["README.md", "ReadMe.ky.md", "readme.yaml", "LICENSE.md", "~$1.1.md"];
  const { project, findings } = loadReport(
    Object.fromEntries(
      ["criteria", "documents", "chapters", "sections"].flatMap((folder) =>
        names.map((name) => [`${folder}/${name}`, "---\nа: [\n---\nТекст"]),
      ),
    ),
  );
  expect(findings).toEqual([]);
  expect(project).toMatchObject({ responses: [], documents: [], chapters: [], sections: [], unread: [] });
});

describe("what cannot run", () => {
  test.each([
    ["no manifest", null, "selfassess.yaml:1:1 manifest-invalid/absent"],
    ["not UTF-8", Uint8Array.of(0xff), "selfassess.yaml:1:1 file-invalid/encoding “\uFFFD”"],
  ])("%s", (_, manifest, finding) => {
    const loaded = load({ "selfassess.yaml": manifest, "criteria/1.1.md": "а" });
    expect(loaded).toMatchObject({ value: null, cannotRun: true, language: null, lines: [finding] });
  });

  test("a manifest that is not YAML", () => {
    expect(load({ "selfassess.yaml": "selfassess: [1\nstandard: {\n" })).toMatchObject({
      value: null,
      cannotRun: true,
    });
  });

  test("all else is a finding, and the other files are read for theirs", () => {
    const { value, cannotRun, language, lines } = load({
      "selfassess.yaml": "selfassess: 1\nstandard: minni\nlanguage: ru\ninstitution: {name: а}\n",
      "criteria/1.1.md": "---\nlevel: 3\nstatus: redy\n---\n",
    });
    expect({ value, cannotRun, language }).toEqual({ value: null, cannotRun: false, language: "ru" });
    expect(lines).toEqual([
      "selfassess.yaml:2:11 manifest-invalid/standard-unknown “minni”",
      expect.stringContaining("criteria/1.1.md:3:9 file-invalid"),
    ]);
  });
});

describe("words in other languages than the report's", () => {
  test("are said once each, and what is printed; a letterhead may have one of them", () => {
    const { findings } = load({
      "selfassess.yaml": `selfassess: 1
standard: mini
language: ky
title: {ru: Отчёт, en: Report}
place: Ош
institution:
  name: {ky: Мектеп, ru: Школа}
  letterhead: {name: {ru: Средняя школа}}
head: {name: {ru: Асанов А.}, position: {en: head, ky: директор}}
abbreviations: {ББ: {ru: отдел образования}}
labels: {column_evidence: {ru: База}}
`,
      "evidence.yaml":
        "- {id: a, title: {ru: План}, place: {ru: Архив}}\n- {id: b, title: {ky: План}, place: Архив}\n",
      "data/t.table.yaml": "caption: {ru: Кадры}\ncolumns: [{label: {ru: Год}}]\nrows: [[2021]]\n",
      "documents/minutes.md": "---\ntype: order\nbasis: {ru: Приказ}\n---\nБуйрук.\n",
      "criteria/1.1.md": "---\ntitle: {ru: План}\n---\n![](data/t.table.yaml)\n",
    });
    const absent = findings.filter(({ message }) => message.id.endsWith("/language-absent"));
    expect(absent.map(findingLine).toSorted()).toEqual([
      "criteria/1.1.md:2:1 file-invalid/language-absent “title”",
      "data/t.table.yaml:1:1 file-invalid/language-absent “caption”",
      "data/t.table.yaml:2:12 file-invalid/language-absent “label”",
      "documents/minutes.md:3:1 file-invalid/language-absent “basis”",
      "evidence.yaml:1:11 file-invalid/language-absent “title”",
      "evidence.yaml:1:30 file-invalid/language-absent “place”",
      "selfassess.yaml:10:17 manifest-invalid/language-absent “ББ”",
      "selfassess.yaml:11:10 manifest-invalid/language-absent “column_evidence”",
      "selfassess.yaml:4:1 manifest-invalid/language-absent “title”",
      "selfassess.yaml:9:8 manifest-invalid/language-absent “name”",
    ]);
    const [first] = absent;
    expect([first?.severity, first && translate(first.message, "en"), translate(first!.help!, "en")]).toEqual(
      [
        "warning",
        "The words are not given in the report’s language, ky; the report prints those in ru.",
        "Add `ky: …`.",
      ],
    );
  });

  test("are not said where the report's language is not known", () => {
    const { lines } = load({
      "selfassess.yaml": "selfassess: 1\nstandard: minni\ninstitution: {name: {ru: Школа}}\n",
    });
    expect(lines).toEqual(["selfassess.yaml:2:11 manifest-invalid/standard-unknown “minni”"]);
  });

  test("leave their file read", () => {
    const { project } = loadReport({ "criteria/1.1.md": "---\ntitle: {ru: План}\n---\n" });
    expect([...project.broken]).toEqual([]);
    expect(project.responses[0]?.title).toBe("План");
  });
});
