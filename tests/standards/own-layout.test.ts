/** A layout of the report's own: its mistakes are findings in its files, and a text never becomes markup. */
import { parseXml } from "@rgrove/parse-xml";
import { describe, expect, test } from "vitest";
import { partsOf } from "../formats/docx/builder.ts";
import { compileFiles, over } from "../outputs/compile-files.ts";
import { docxText, htmlText } from "../outputs/output-text.ts";
import { smallReport } from "../outputs/small-report.ts";

const report = over(smallReport, { "criteria/1.1.md": "План бар.\n" });
const page = (content: string) => `<document>\n<page>\n${content}\n</page>\n</document>\n`;

describe("mistakes", () => {
  test.each<[string, Record<string, string | null>, string[]]>([
    [
      "an unknown field",
      { "look/report.hbs": page("<p>{{titel}}</p>") },
      ["look/report.hbs:3:6 error template-invalid"],
    ],
    [
      "a field of a field",
      { "look/report.hbs": page("<p>{{institution.nam}}</p>") },
      ["look/report.hbs:3:6 error template-invalid"],
    ],
    [
      "an unknown list",
      { "look/report.hbs": page("{{#each criteria}}<p>x</p>{{/each}}") },
      ["look/report.hbs:3:9 error template-invalid"],
    ],
    [
      "an unknown helper",
      { "look/report.hbs": page('<p>{{upper title "x"}}</p>') },
      ["look/report.hbs:3:6 error template-invalid"],
    ],
    [
      "an unknown label",
      { "look/report.hbs": page('<p>{{label "colum_result"}}</p>') },
      ["look/report.hbs:3:4 error template-invalid"],
    ],
    [
      "an unknown part",
      { "look/report.hbs": page("{{> signature}}") },
      ["look/report.hbs:3:1 error template-invalid"],
    ],
    [
      "an open block",
      { "look/report.hbs": page("{{#if title}}<p>x</p>") },
      ["look/report.hbs:6:1 error template-invalid"],
    ],
    [
      "an unknown element",
      { "look/report.hbs": page("<font>x</font>") },
      ["look/report.hbs:3:1 error template-invalid"],
    ],
    [
      "an unclosed element",
      { "look/report.hbs": page("<p>x") },
      ["look/report.hbs:4:1 error template-invalid"],
    ],
    [
      "an unknown attribute",
      { "look/report.hbs": page('<p onclick="x">x</p>') },
      ["look/report.hbs:3:1 error template-invalid"],
    ],
    [
      "an unknown style",
      { "look/report.hbs": page('<p class="heding">x</p>') },
      ["look/report.hbs:3:1 error template-invalid"],
    ],
    [
      "a script",
      { "look/report.hbs": page("<script>x</script>") },
      ["look/report.hbs:3:1 error template-invalid"],
    ],
    [
      "a link that runs code",
      { "look/report.hbs": page('<p><a href="javascript:x">x</a></p>') },
      ["look/report.hbs:3:4 error template-invalid"],
    ],
    [
      "a text printed as markup",
      { "look/report.hbs": page("<p>{{{title}}}</p>") },
      ["look/report.hbs:3:4 error template-invalid"],
    ],
    [
      "a picture that is not there",
      { "look/report.hbs": page('<p><img src="images/logo.png" alt="x"/></p>') },
      ["look/report.hbs:3:4 error template-invalid"],
    ],
    [
      "in a part",
      { "look/report.hbs": page("{{> own}}"), "look/partials/own.hbs": "<p>ок</p>\n<p>{{namе}}</p>\n" },
      ["look/partials/own.hbs:2:6 error template-invalid"],
    ],
    ["no template", { "look/report.hbs": null }, ["- error template-invalid"]],
    [
      "an unknown key",
      { "look/layout.yaml": "extends: base\nfonts: {size: 3}\n" },
      ["look/layout.yaml:2:1 error template-invalid"],
    ],
    [
      "an unknown base",
      { "look/layout.yaml": "extends: bas\n" },
      ["look/layout.yaml:1:10 error template-invalid"],
    ],
    [
      "YAML that cannot be read",
      { "look/styles.yaml": "body: {size: 12\n" },
      ["look/styles.yaml:1:7 error template-invalid"],
    ],
    [
      "a style without a kind",
      { "look/styles.yaml": "motto: {bold: true}\n" },
      ["look/styles.yaml:1:1 error template-invalid"],
    ],
    [
      "a style sheet that loads",
      { "look/style.css": "p { color: red }\n@import 'https://a.example/x.css';\n" },
      ["look/style.css:2:1 error template-invalid"],
    ],
    [
      "a word that is a list",
      { "look/languages/ky.yaml": "total: [а]\n" },
      ["look/languages/ky.yaml:1:8 error template-invalid"],
    ],
    [
      "a label of the manifest",
      { "selfassess.yaml": `${smallReport["selfassess.yaml"]}labels: {totl: Жыйынты}\n` },
      ["selfassess.yaml:7:10 error manifest-invalid"],
    ],
    [
      "a layout that is not there",
      { "selfassess.yaml": String(smallReport["selfassess.yaml"]).replace("./look", "./looks") },
      ["selfassess.yaml:3:9 error manifest-invalid"],
    ],
    [
      "a layout outside",
      { "selfassess.yaml": String(smallReport["selfassess.yaml"]).replace("./look", "../look") },
      ["selfassess.yaml:3:9 error path-outside"],
    ],
  ])("%s", async (_, changes, expected) => {
    const done = await compileFiles(over(report, changes));
    expect(done.errors).toEqual(expected);
    expect(done.outputs.size).toBe(0);
  });
});

describe("what a school writes stays text", () => {
  const NASTY: readonly [string, string, string][] = [
    ["elements", "<b>А</b> <script>alert(1)</script>", "<b>А</b> <script>alert(1)</script>"],
    ["signs of markup", "А & Б < В > Г &amp; &lt; ]]> <!--", "А & Б < В > Г &amp; &lt; ]]> <!--"],
    ["quotation marks", `"А" 'Б' «В» \`Г\``, `"А" 'Б' «В» \`Г\``],
    ["marks of templates", "{{title}} {{{title}}} {number}", "{{title}} {{{title}}} {number}"],
    ["control characters", "А\u0001\u0008\u001bБ", "АБ"],
    ["letters that turn the line", "А\u202eБ\u2066В\u2069", "А\u202eБ\u2066В\u2069"],
    ["halves of a letter", "А\ud800Б", "АБ"],
  ];

  test.each(NASTY)("%s", async (_, written, printed) => {
    const value = JSON.stringify(written);
    const done = await compileFiles(
      over(report, {
        "selfassess.yaml": `selfassess: 1
standard: ./small
layout: kg-school-programme
language: ky
title: ${value}
place: ${value}
institution: {name: ${value}, address: ${value}}
labels: {column_result: ${value}}
commission: {chair: {name: ${value}, position: ${value}}}
`,
        "evidence.yaml": `- {id: a, title: ${value}, url: "https://a.example/?a=1&b=%22%3E"}\n`,
        "criteria/2.1.md": `---\nevidence: [a]\ntitle: ${value}\n---\nСапат ([](evidence:a)).\n`,
      }),
      { draft: true },
    );
    const html = done.text("report.html");
    expect(() => parseXml(html.replace(/^<!doctype html>/i, ""))).not.toThrow();
    const text = htmlText(html).replaceAll(" ", " ");
    const times = (whole: string) => whole.split(printed).length - 1;
    expect(times(text)).toBeGreaterThanOrEqual(6);
    expect(times((await docxText(done.outputs.get("report.docx")!)).replaceAll(" ", " "))).toBe(times(text));
    for (const [name, part] of partsOf(done.outputs.get("report.docx")!))
      if (/\.(xml|rels)$/.test(name)) expect(() => parseXml(part), name).not.toThrow();
  });
});
