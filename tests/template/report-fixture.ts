/** A small report with every field filled, for tests of templates; each test overrides what it is about. */
import type { Block, Inline } from "../../src/document/vocabulary.ts";
import type {
  DocumentView,
  EvidenceView,
  Report,
  ReportResponse,
  ReportSection,
} from "../../src/report/types.ts";

export function text(value: string): Inline[] {
  return [{ type: "text", value }];
}

export function paragraph(value: string): Block {
  return { type: "paragraph", style: null, children: text(value) };
}

export function evidence(id: string, title: string): EvidenceView {
  return {
    id,
    title,
    kind: "order",
    number: "7/1",
    date: "2023-09-19",
    validUntil: null,
    href: `../evidence/${id}.pdf`,
    place: "",
    content: [
      { type: "link", target: { kind: "file", path: `../evidence/${id}.pdf` }, children: text(title) },
    ],
  };
}

export function response(number: string, own: Partial<ReportResponse> = {}): ReportResponse {
  const order = evidence(`order-${number}`, `Буйрук ${number}`);
  return {
    criteria: [{ number, anchor: `criterion-${number}`, title: `Критерий ${number}`, items: [] }],
    title: "",
    rating: null,
    ratingMissing: false,
    narrative: [paragraph(`Баяндама ${number}`)],
    missing: false,
    words: 2,
    evidence: [
      {
        label: `${number}-тиркеме`,
        anchor: `annex-${number}`,
        evidence: order,
        content: order.content,
        parts: [],
        citedBy: [],
      },
    ],
    evidenceMissing: false,
    responsible: null,
    status: "ready",
    due: null,
    extra: {},
    ...own,
  };
}

export function section(number: string, own: Partial<ReportSection> = {}): ReportSection {
  return {
    number,
    anchor: `section-${number}`,
    title: `Бөлүм ${number}`,
    requirement: "",
    narrative: [],
    responses: [response(`${number}.1`)],
    strengths: { title: "", style: null, items: [text("Күч")], missing: false },
    weaknesses: { title: "", style: "numbers", items: [text("Алсыздык")], missing: false },
    recommendations: { title: "", style: null, items: [], missing: false },
    ...own,
  };
}

export function reportFixture(own: Partial<Report> = {}): Report {
  const person = (name: string, position: string) => ({
    name,
    position,
    role: "мүчө",
    phone: "+996 3222 5-01-01",
    email: "mektep@example.example",
    signature: null,
  });
  return {
    format: 1,
    language: "ky",
    title: "Өзүн-өзү баалоонун отчету",
    place: "Өзгөн шаары",
    year: "2023",
    date: "2023-12-01",
    period: { from: "2023-09-01", to: "2023-11-30" },
    draft: false,
    standard: {
      id: "test",
      version: "1",
      title: "Стандарт",
      kind: "programme",
      level: "school",
      annexes: "per-section",
      rating: [],
    },
    institution: {
      name: "№1 лицей",
      short: "№1 КЛ",
      authority: "Министрлик",
      address: "Ош шаары",
      phones: ["+996 3222 5-01-01"],
      fax: "+996 3222 5-01-02",
      email: "kl@example.example",
      website: "https://kl.example",
      region: "Ош облусу",
      district: "",
      code: null,
      emblem: null,
      license: {
        number: "LB-1",
        registration: "0143",
        issued: "2019-04-12",
        term: "мөөнөтсүз",
        evidence: evidence("licence", "Лицензия"),
      },
      letterhead: [
        { language: "ky", authority: "Министрлик", name: "№1 лицей", address: "Ош шаары" },
        { language: "ru", authority: "Министерство", name: "Лицей №1", address: "город Ош" },
      ],
    },
    programme: {
      code: "7212",
      name: "Ширетүүчү",
      qualification: "3-разряд",
      form: "күндүзгү",
      duration: "10 ай",
    },
    previousAccreditation: "2019-жыл",
    head: person("Осмонкулов Бакыт", "Директор"),
    contact: person("Абдылдаева Мээрим", "Адис"),
    approvals: [
      {
        purpose: "start",
        body: "Педагогикалык кеңеш",
        number: "2",
        date: "2023-09-18",
        text: "",
        evidence: evidence("minutes-2", "№2 протокол"),
      },
    ],
    workingGroup: {
      text: "",
      order: { number: "118", date: "2023-09-19", evidence: evidence("order-118", "№118 буйрук") },
      members: [person("Турдубаева Айнура", "Орун басар"), person("Борбиев Руслан", "Устат")],
    },
    commission: {
      chair: person("Токтосунов Эрлан", "Завуч"),
      secretary: person("Жээнбекова Нурзат", "Методист"),
      members: [person("Мамбетова Айнура", "Мугалим")],
      place: "Өзгөн шаары",
      date: "2023-12-01",
    },
    abbreviations: [{ short: "КР", long: "Кыргыз Республикасы" }],
    chaptersBefore: [
      {
        id: "introduction",
        anchor: "chapter-introduction",
        number: null,
        title: "Киришүү",
        group: null,
        content: [paragraph("Киришүүнүн тексти")],
        missing: false,
      },
      {
        id: "general/1.1",
        anchor: "chapter-general-1.1",
        number: "1.1",
        title: "Тарыхы",
        group: "general",
        content: [paragraph("Тарых")],
        missing: false,
      },
    ],
    chaptersAfter: [
      {
        id: "conclusion",
        anchor: "chapter-conclusion",
        number: null,
        title: "Корутунду",
        group: null,
        content: [paragraph("Корутундунун тексти")],
        missing: false,
      },
    ],
    sections: [section("1", { requirement: "Талап" }), section("2")],
    evidence: [],
    completeness: { criteria: 2, answered: 2, withEvidence: 2, ready: 2 },
    ...own,
  };
}

export function documentFixture(type: DocumentView["type"], own: Partial<DocumentView> = {}): DocumentView {
  return {
    report: reportFixture(),
    type,
    name: "document-1",
    title: "Документтин аталышы",
    institution: "№1 лицей",
    number: "4",
    date: "2023-09-18",
    place: "Өзгөн шаары",
    council: "Педагогикалык кеңеш",
    present: "34",
    absent: "1",
    absenceReason: "оорулуу",
    agenda: [text("Биринчи маселе")],
    heard: [text("Баяндама угулду")],
    decided: [text("Бекитилсин")],
    chair: "А. Акматов",
    secretary: "Ж. Кенеева",
    adopted: {
      body: "Педагогикалык кеңеш",
      number: "4",
      date: "2023-09-18",
      document: "minutes-4",
      text: "",
    },
    approved: { name: "А. Акматов", position: "Директор", date: "2023-09-18", text: "" },
    basis: "Педагогикалык кеңештин чечимине ылайык",
    signature: {
      name: "Акматов Азамат",
      position: "Директор",
      role: "",
      phone: null,
      email: null,
      signature: "А. Акматов",
    },
    body: [paragraph("Тулку")],
    ...own,
  };
}
