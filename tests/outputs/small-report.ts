/** A report whose layout prints the narrative of criterion 1.1 and, below a mark, the things that it may refer to. */

import { pngOf } from "../formats/docx/pictures.ts";
import type { Files } from "./compile-files.ts";

/** Stands between the narrative and the rest. */
export const END_MARK = "=====";

export const smallReport: Files = {
  "selfassess.yaml": `selfassess: 1
standard: ./small
layout: ./look
language: ky
date: 2024-05-20
institution: {name: Сары-Өзөн мектеби}
`,
  "small/standard.yaml": `id: small
version: "1"
title: {ky: Кичине стандарт}
kind: institutional
languages: [ky, ru, en]
layout: base
annexes: per-section
chapters:
  - {id: general/1.5, number: "1.5", title: {ky: Кадрлар}, place: before}
  - {id: conclusion, title: {ky: Корутунду}, place: after}
sections:
  - {number: "1", title: {ky: Башкаруу}, criteria: [{number: "1.1", title: {ky: План бар}}]}
  - {number: "2", title: {ky: Окутуу}, criteria: [{number: "2.1", title: {ky: Сапат бар}}]}
`,
  "look/layout.yaml": "extends: base\n",
  "look/report.hbs": `<document><page>
{{#with (lookup sections 0)}}{{#each responses}}{{content narrative}}{{/each}}{{/with}}
<p>${END_MARK}</p>
{{#each sections}}{{#each responses}}
{{#each criteria}}<h2 id="{{anchor}}">{{number}}</h2>{{/each}}{{> evidence}}
{{/each}}{{/each}}
{{#each chaptersBefore}}<h2 id="{{anchor}}">{{title}}</h2>{{/each}}
{{#each chaptersAfter}}<h2 id="{{anchor}}">{{title}}</h2>{{/each}}
</page></document>
`,
  "criteria/2.1.md": "---\nevidence: [order-1529]\n---\nСапат көзөмөлдөнөт.\n",
  "chapters/general/1.5.md": "Мектепте он эки мугалим бар.\n",
  "chapters/conclusion.md": "Иш улантылат.\n",
  "evidence.yaml": `- {id: order-1529, title: "№1529 буйрук", file: evidence/order-1529.pdf}
- {id: site, title: Мектептин сайты, url: https://mektep.example}
- {id: archive, title: Архивдик иштер, place: Архив}
`,
  "evidence/order-1529.pdf": "%PDF-1.4\n",
  "data/facts.yaml": `teachers: {total: 100, share: {value: 92.5, unit: "%"}}\n`,
  "data/quality.csv": "Жыл,Окуучу,Сапат\n2023,310,61\n2024,>,64\n^,322,65\n",
  "data/quality.table.yaml": `caption: Сапат
columns: [{label: Жыл}, {label: Сапат, align: right}]
rows:
  - [2023, "61 ([](evidence:order-1529))"]
  - [2024, "- биринчи\\n- экинчи"]
`,
  "data/employment.csv": "Жыл,Иштейт,Окуйт\n2023,35%,40%\n2024,,45%\n",
  "data/employment.chart.yaml": 'type: column\ndata: employment.csv\nunit: "%"\n',
  "images/lab.png": pngOf(4, 2),
  "images/sign.png": pngOf(1, 1),
};
