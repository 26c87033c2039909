import { describe, expect, test } from "vitest";
import { readCases } from "./cases.ts";
import { renderText } from "./render-text.ts";
import { paragraph, text } from "./report-fixture.ts";

const context = {
  name: '<b>Ж & "К"</b>',
  zero: 0,
  empty: "",
  none: null,
  list: ["a", "b"],
  people: [
    { name: "Айнура", role: "" },
    { name: "Бакыт", role: "катчы" },
  ],
  day: "2023-09-18",
  text: text("<slot/>"),
  blocks: [
    { type: "heading", level: 2, style: null, id: null, listed: true, children: text("Баш") },
    paragraph("тулку"),
  ],
  deep: { er: { value: 92.5 } },
  words: ["үй", "10-класс", "өрүк", "уй", "нан", "9-класс", "ңың", "орто", "нур"].map((name) => ({ name })),
};

const labels = {
  chapter: "{number}-бөлүм",
  pages: "{page_count} бет",
  day_short: "{day_number}.{month_number}.{year}",
  day_long: "{year}-жылдын {day}-{month}",
  month_9: "сентябры",
};

describe("templates", () => {
  for (const { name, input, output } of readCases("template.md")) {
    test(name, () => {
      expect(renderText({ "report.hbs": input }, context, { labels })).toBe(output);
    });
  }

  test("parts have a context and names of their own", () => {
    const templates = {
      "report.hbs":
        '{{#each people}}{{> person greeting="Салам"}}{{/each}}{{> person name="x" greeting="y"}}',
      "partials/person.hbs": "<p>{{greeting}}, {{name}}{{#with ../zero}}{{/with}}</p>",
    };
    expect(renderText(templates, context)).toBe(
      "partials/person.hbs:1:34 template-invalid There is no field “../zero” here.",
    );
    const without = { ...templates, "partials/person.hbs": "<p>{{greeting}}, {{name}}</p>" };
    expect(renderText(without, context)).toBe(
      "page portrait\n  p: Салам, Айнура\n  p: Салам, Бакыт\n  p: y, x",
    );
  });

  test("a mistake of markup in a part, in a loop, is one finding in the part", () => {
    const templates = {
      "report.hbs": "{{#each people}}{{> person}}{{/each}}",
      "partials/person.hbs": "<p>{{name}}</p>\n<font>{{name}}</font>",
    };
    expect(renderText(templates, context)).toBe(
      "partials/person.hbs:2:1 template-invalid <font> is not a report element.",
    );
  });

  test("a part that includes itself is a finding", () => {
    const templates = { "report.hbs": "{{> a}}", "partials/a.hbs": "<p>x</p>{{> a}}" };
    expect(renderText(templates, {})).toBe(
      "partials/a.hbs:1:9 template-invalid The part “a” includes itself without end.",
    );
  });

  test("a template that takes too many steps ends", () => {
    const many = Array.from({ length: 100 }, () => 1);
    const loop = "{{#each @root}}".repeat(4) + "<p>x</p>" + "{{/each}}".repeat(4);
    expect(renderText({ "report.hbs": loop }, many)).toContain("limit-exceeded");
  });

  test.each([
    ["blocks", "{{#if a}}".repeat(90_000) + "{{/if}}".repeat(90_000)],
    ["chains", `{{#if a}}${"{{else if a}}x".repeat(90_000)}{{/if}}`],
    ["calls", `{{#if ${"(not ".repeat(90_000)}a${")".repeat(90_000)}}}{{/if}}`],
  ])("%s nested without end are a finding", (_, nested) => {
    expect(renderText({ "report.hbs": nested }, { a: 1 })).toContain("nested more than 64 levels deep");
  });

  test("many blocks side by side are not deep", () => {
    const many = "{{#if a}}<p>({{~#if (not (eq a 1))}}x{{else}}y{{/if}})</p>{{/if}}".repeat(100);
    expect(renderText({ "report.hbs": many }, { a: 1 })).toContain("p: (y)");
  });

  test("text cannot imitate places, slots or control characters", () => {
    const name = "\uE000<slot/>\u0000\u001B&lt;\uD800{{name}}";
    expect(renderText({ "report.hbs": "<p>{{name}}</p>" }, { name })).toBe(
      "page portrait\n  p: \uE000<slot/>&lt;{{name}}",
    );
  });
});
