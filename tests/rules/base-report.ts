/** A small report that is complete: what stands on the pages of the rules is laid over it. */

/** By path from the report's folder. */
export const baseReport: Readonly<Record<string, string>> = {
  "selfassess.yaml": `selfassess: 1
standard: mini
date: 2022-09-15
place: Өзгөн шаары
institution: {name: №5 орто мектеби}
commission: {chair: {name: А. Асанова}, secretary: {name: Б. Бакиров}, members: [{name: В. Гапарова}]}
`,
  "chapters/introduction.md": `Мектеп 1968-жылы ачылган. Азыр анда 312 окуучу эки сменада билим алат, ар бир класста китепканадан алынган окуу китептери бар.
`,
  "chapters/conclusion.md": `Комиссия мектептин ишин жетиштүү деп баалады. Алсыз жактарды оңдоо үчүн жылдык пландын долбоору түзүлдү.
`,
  "criteria/1.1.md": `---
criterion: "1.1"
evidence: [minutes-2]
---
Мектептин өнүктүрүү планы ата-энелер, мугалимдер жана жергиликтүү бийлик менен бирге түзүлдү. Ал педагогикалык кеңеште талкууланып, кабыл алынды ([](evidence:minutes-2)). Пландын аткарылышын директордун орун басары чейрек сайын текшерип, жыйынтыгын кеңешке билдирет. Көрсөткүчтөр жыл сайын жаңыланып турат.
`,
  "criteria/1.2.md": `---
evidence: [order-7]
---
Окутуунун сапатын көзөмөлдөө үчүн атайын топ түзүлгөн ([](evidence:order-7)). Топтун мүчөлөрү айына эки жолу сабактарга катышып, карточка толтурат. Табылган кемчиликтер усулдук бирикменин жыйынында каралып, ар бир мугалимге жеке сунуш берилет. Сунуштун аткарылышы кийинки чейректе кайра текшерилет.
`,
  "criteria/2.1.md": `---
evidence: [order-7]
---
Мектепте [12](fact:teachers.total) мугалим эмгектенет, алардын [9](fact:teachers.higher) жогорку билимдүү. Кадрлардын курамы [](table:teachers) менен көрсөтүлгөн, дайындоо директордун чечими менен жүргүзүлөт ([](evidence:order-7)). Жаш адистерге тажрыйбалуу насаатчы бекитилип, биринчи жылы аларга жумасына бир күн усулдук жардам уюштурулат.

![Мугалимдердин курамы](data/teachers.csv)
`,
  "criteria/2.2.md": `---
evidence: [minutes-2, room-passport]
---
Имарат капиталдык оңдоодон өткөн, жылуулук жана суу үзгүлтүксүз берилет ([](evidence:room-passport)). Лабораториянын жабдуулары толук эмес, ошондуктан жетишпеген куралдарды сатып алуу чечими кабыл алынган ([](evidence:minutes-2)). Өрт коопсуздугу боюнча машыгуу жылына эки жолу өткөрүлүп, журналга жазылат.
`,
  "sections/1.md": `---
strengths: [Мугалимдердин усулдук бирикмеси туруктуу иштейт.]
weaknesses: [Сурамжылоо жылына бир гана жолу жүргүзүлөт.]
recommendations: [Сурамжылоону ар бир жарым жылда өткөрүү.]
---
`,
  "sections/2.md": `---
strengths: [Китепкана окуу китептери менен толук жабдылган.]
weaknesses: [Физика кабинетинде приборлор жетишпейт.]
recommendations: [Приборлорду сатып алууга каражат бөлүү.]
---
`,
  "evidence.yaml": `- id: minutes-2
  title: Педагогикалык кеңештин №2 протоколу
  kind: minutes
  date: 2022-08-29
  file: evidence/minutes-2.pdf
- id: order-7
  title: Ички көзөмөл жөнүндө №7/1 буйрук
  kind: order
  number: 7/1
  date: 2022-08-30
  url: https://mektep5.example.kg/order-7.pdf
- id: room-passport
  title: Физика кабинетинин паспорту
  place: Мектептин архиви, 3-папка
`,
  "evidence/minutes-2.pdf": "%PDF-1.4\n",
  "data/facts.yaml": `teachers:
  total: 12
  higher: {value: 9}
checks:
  - {sum: [teachers.higher], equals: teachers.higher}
`,
  "data/teachers.csv": `Билими,Саны
Жогорку,9
Орто атайын,3
`,
};

/** The standard of that report, by path in the folder of standards. */
export const baseStandard: Readonly<Record<string, string>> = {
  "mini/standard.yaml": `id: mini
version: "2"
title: {ky: Мектепти аккредитациялоо, official: [ky]}
report_title: {ky: Өзүн-өзү баалоо отчету}
kind: institutional
level: school
languages: [ky, ru]
valid: {from: 2020-01-01, until: 2025-12-31}
layout: mini
annexes: global
chapters:
  - {id: introduction, title: {ky: Киришүү}, place: before, number: "1", required: true}
  - {id: institution, title: {ky: Мектеп жөнүндө}, place: before, number: "2", required: false}
  - {id: conclusion, title: {ky: Корутунду}, place: after, number: "3", required: true}
sections:
  - number: "1"
    title: {ky: Башкаруу}
    criteria:
      - {number: "1.1", title: {ky: Мектептин өнүктүрүү планы бар}}
      - {number: "1.2", title: {ky: Окутуунун сапаты көзөмөлдөнөт}}
  - number: "2"
    title: {ky: Ресурстар}
    criteria:
      - {number: "2.1", title: {ky: Мугалимдердин саны жетиштүү}}
      - {number: "2.2", title: {ky: Имарат окутууга ылайыктуу}}
section_requires: [strengths, weaknesses, recommendations]
# Cases show a sentence or two.
rules: {narrative-too-short: {words: 1}}
`,
  "mini/response.schema.json": `{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://selfassess.example/schemas/mini/response.schema.json",
  "allOf": [{ "$ref": "https://selfassess.example/schemas/core/criterion.schema.json" }],
  "unevaluatedProperties": false
}
`,
};

/** The layout of that report, by path in the folder of layouts. */
export const baseLayout: Readonly<Record<string, string>> = {
  "mini/layout.yaml": `extends: base
signatures: true
abbreviations: true
`,
  "mini/report.hbs": `<document>
<page>
<h1>{{title}}</h1>
{{#each chaptersBefore}}<h2 id="{{anchor}}">{{title}}</h2>{{content content}}{{/each}}
{{#each sections}}
<h2>{{title}}</h2>
{{#each responses}}{{#each criteria}}<h3 id="{{anchor}}">{{title}}</h3>{{/each}}{{content narrative}}{{> evidence}}{{/each}}
{{/each}}
{{#each chaptersAfter}}<h2 id="{{anchor}}">{{title}}</h2>{{content content}}{{/each}}
</page>
</document>
`,
};
