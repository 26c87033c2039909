import { describe, expect, test } from "vitest";
import { createMemoryHost } from "../../src/hosts/memory-host.ts";
import { type LayoutRequest, loadLayout } from "../../src/layout/load-layout.ts";
import { findingLines } from "../template/render-text.ts";

const file = { path: "selfassess.yaml", text: "labels:\n  colum_result: x\n" };
const GROUND = {
  "/tool/templates/languages/ky.yaml": 'annex_per_section: "{number}-тиркеме"\ncolumn_result: Натыйжа\n',
  "/tool/templates/base/layout.yaml": "page: {size: A4}\nfont: {name: Times New Roman, size: 12}\n",
  "/tool/templates/base/styles.yaml": "body: {kind: paragraph, align: justify}\n",
  "/tool/templates/base/style.css": ".base { color: red }\n",
  "/tool/templates/base/partials/a.hbs": "<p>base a</p>",
  "/tool/templates/base/partials/b.hbs": "<p>base b</p>",
  "/tool/templates/school/layout.yaml": "extends: base\nsignatures: true\n",
  "/tool/templates/school/report.hbs": "<document></document>",
  "/report/selfassess.yaml": "",
};

function load(
  files: Readonly<Record<string, string>>,
  name: string,
  own: Partial<LayoutRequest> = {},
  links: Readonly<Record<string, string>> = {},
) {
  const host = createMemoryHost({ ...GROUND, ...files }, { links });
  const outcome = loadLayout(host, {
    name,
    place: { file, span: { start: 0, end: 6 } },
    places: { report: "/report", extra: ["/agency"], builtIn: "/tool/templates" },
    language: "ky",
    labels: {},
    at: () => ({ file, span: { start: 10, end: 22 } }),
    ...own,
  });
  return { ...outcome, text: findingLines(outcome.findings) };
}

describe("loadLayout", () => {
  test("A4 with margins of 20, 10, 20 and 20 mm", () => {
    const { value, text } = load({}, "school");
    expect(text).toBe("");
    expect(value?.look.page).toEqual({
      width: 11906,
      height: 16838,
      margins: { top: 1134, right: 567, bottom: 1134, left: 1134 },
    });
    expect(value?.signatures).toBe(true);
    expect([...value!.templates.keys()].sort()).toEqual(["partials/a.hbs", "partials/b.hbs", "report.hbs"]);
  });

  test("a report's own layout lies over the one it extends", () => {
    const files = {
      "/report/look/layout.yaml":
        "extends: school\npage: {margins: {left: 30}}\nfont: {size: 11}\nannexes: {per_section: 'Т-{number}'}\nsignatures: false\n",
      "/report/look/styles.yaml":
        "body: {line_height: 1.5}\nmotto: {name: {ky: Ураан}, kind: paragraph, based_on: body, italic: true, capitals: true}\n",
      "/report/look/style.css": ".mine { color: blue }\n",
      "/report/look/partials/b.hbs": "<p>own b</p>",
      "/report/look/languages/ky.yaml": "column_result: Жыйынтык\nown_word: Өз сөз\n",
    };
    const { value, text } = load(files, "look");
    expect(text).toBe("");
    expect(value?.look.page.margins.left).toBe(1701);
    expect(value?.look.page.margins.right).toBe(567);
    expect(value?.signatures).toBe(false);
    expect(value?.templates.get("partials/b.hbs")?.path).toBe("look/partials/b.hbs");
    expect(value?.templates.get("partials/a.hbs")?.path).toBe("templates/base/partials/a.hbs");
    const [body, motto] = value!.look.styles.filter(({ id }) => id === "body" || id === "motto");
    expect(body).toMatchObject({ font: "Times New Roman", size: 11, align: "justify", lineHeight: 1.5 });
    expect(motto).toMatchObject({ name: "Ураан", basedOn: "body", italic: true, bold: null });
    expect(value?.look.css).toBe(".base { color: red }\n.mine { color: blue }\n");
    expect(value?.classes.has("mine")).toBe(true);
    expect(value?.words.labels).toEqual({
      annex_per_section: "Т-{number}",
      column_result: "Жыйынтык",
      own_word: "Өз сөз",
    });
  });

  test("an agency's layout of the same name stands over the built-in one", () => {
    const files = { "/agency/school/layout.yaml": "extends: school\nabbreviations: true\n" };
    const { value, text } = load(files, "school");
    expect(text).toBe("");
    expect(value).toMatchObject({ signatures: true, abbreviations: true });
  });

  test("labels of the manifest", () => {
    const { value, text } = load({}, "school", {
      labels: { column_result: { ky: "Жыйынтыгы" }, colum_result: { ky: "x" } },
    });
    expect(value?.words.labels.column_result).toBe("Жыйынтыгы");
    expect(text).toBe(
      "selfassess.yaml:2:3 manifest-invalid The layout has no label “colum_result”. Did you mean “column_result”?",
    );
  });

  test.each([
    [
      "an unknown layout",
      "scool",
      {},
      "selfassess.yaml:1:1 manifest-invalid There is no layout “scool”. Did you mean “school”?",
    ],
    [
      "a path outside",
      "../tool/templates/base",
      {},
      "selfassess.yaml:1:1 path-outside The layout ../tool/templates/base lies outside the report's folder.",
    ],
    [
      "an unknown ground",
      "look",
      { "/report/look/layout.yaml": "extends: scool\n" },
      "look/layout.yaml:1:10 template-invalid There is no layout “scool” to extend. Did you mean “school”?",
    ],
    [
      "a circle",
      "look",
      { "/report/look/layout.yaml": "extends: second\n", "/report/second/layout.yaml": "extends: look\n" },
      "second/layout.yaml:1:10 template-invalid The layouts extend each other in a circle: look → second → look.",
    ],
    [
      "a style without a kind, based on nothing",
      "look",
      {
        "/report/look/layout.yaml": "",
        "/report/look/styles.yaml": "a: {bold: true}\nb: {kind: table, based_on: nothing}\n",
      },
      "look/styles.yaml:1:1 template-invalid The new style “a” needs a kind.\n" +
        "look/styles.yaml:2:1 template-invalid There is no style “nothing” to be based on.",
    ],
    [
      "words that are no text",
      "look",
      { "/report/look/layout.yaml": "", "/report/look/languages/ky.yaml": "a: [b]\n" },
      "look/languages/ky.yaml:1:4 template-invalid “a” must be a text.",
    ],
  ])("%s", (_, name, files, expected) => {
    expect(load(files as Record<string, string>, name).text).toBe(expected);
  });

  test("mistakes in layout.yaml stand at their key, and the rest is used", () => {
    const files = { "/report/look/layout.yaml": "extends: school\nsignatres: false\npage: {size: A7}\n" };
    const { value, findings } = load(files, "look");
    expect(findings.map(({ rule }) => rule)).toEqual(["template-invalid", "template-invalid"]);
    expect(findings.map(({ place }) => place?.span.start)).toEqual([16, 46]);
    expect(value?.signatures).toBe(true);
  });

  test.each([
    "@import 'https://a.example/x.css';",
    "p { background: url(https://a.example/x.png) }",
    "p { background: \\75rl(https://a.example/x.png) }",
    "p { background: image-set('https://a.example/x.png' 1x) }",
    "</style><script>",
  ])("a style sheet that would load or leave: %s", (css) => {
    const { value, text } = load({ "/report/look/layout.yaml": "", "/report/look/style.css": css }, "look");
    expect(text).toMatch(/^look\/style\.css:1:\d+ template-invalid A style sheet of a report cannot use/);
    expect(value?.look.css).not.toContain(css);
  });

  test("a style sheet may hold pictures and letters of its own", () => {
    const css = 'p { background: url("data:image/png;base64,AA==") }\nq::before { content: "\\201C" }';
    expect(load({ "/report/look/layout.yaml": "", "/report/look/style.css": css }, "look").text).toBe("");
  });

  test("nothing is read through a link that leads out of the report", () => {
    const files = { "/elsewhere/layout.yaml": "extends: school\n" };
    expect(load(files, "look", {}, { "/report/look": "/elsewhere" }).value).toBeNull();
    const inside = { "/report/look/layout.yaml": "extends: school\n", "/secret": "secret" };
    const { value } = load(inside, "look", {}, { "/report/look/partials/a.hbs": "/secret" });
    expect(value?.templates.get("partials/a.hbs")?.text).toBe("<p>base a</p>");
  });
});
