import { expect, test } from "vitest";
import type { Inline, LinkTarget } from "../../../src/document/vocabulary.ts";
import { makeAnchors } from "../../../src/formats/html/anchors.ts";
import { hrefOf } from "../../../src/formats/html/links.ts";
import { anchorLink, heading, link, paragraph, text } from "./elements.ts";
import { sheetOf } from "./page-harness.ts";

test.each<[LinkTarget, string | null]>([
  [{ kind: "url", url: "https://edu.gov.kg/?a=1&b=2" }, "https://edu.gov.kg/?a=1&b=2"],
  [{ kind: "url", url: "mailto:school1@mail.kg" }, "mailto:school1@mail.kg"],
  [{ kind: "url", url: "javascript:alert(1)" }, null],
  [{ kind: "url", url: " \u0001JavaScript:alert(1)" }, null],
  [{ kind: "url", url: "data:text/html,x" }, null],
  [{ kind: "url", url: "file:///etc/passwd" }, null],
  [{ kind: "url", url: "эмне" }, null],
  [
    { kind: "file", path: "../evidence/буйрук №1.pdf" },
    "../evidence/%D0%B1%D1%83%D0%B9%D1%80%D1%83%D0%BA%20%E2%84%961.pdf",
  ],
  [{ kind: "file", path: "javascript:alert(1)" }, "javascript%3Aalert(1)"],
  [{ kind: "file", path: "//host/x" }, null],
  [{ kind: "file", path: "" }, null],
  [{ kind: "document", path: "documents/minutes-4" }, "documents/minutes-4.html"],
  [{ kind: "anchor", id: "annex-1" }, "#annex-1"],
  [{ kind: "anchor", id: "page-main" }, null],
])("%j leads to %s", (target, href) => {
  expect(hrefOf(target, makeAnchors(["annex-1"]))).toBe(href);
});

test("anchors are safe, one each, and never those of the page itself", () => {
  const anchors = makeAnchors(["а b", "а-b", "page-main", "1.1", "а b"]);
  expect(["а b", "а-b", "page-main", "1.1", "а b", "жок", null].map((id) => anchors.claim(id))).toEqual([
    "а-b",
    "а-b-2",
    "a-page-main",
    "a-1.1",
    null,
    null,
    null,
  ]);
  expect(anchors.hrefTo("а-b")).toBe("#%D0%B0-b-2");
});

test("a link to nowhere, and a link inside a link, are only their words", () => {
  const inner: Inline = {
    type: "link",
    target: { kind: "anchor", id: "a" },
    children: [text("сырты "), link({ kind: "url", url: "https://kg.kg" }, "ичи")],
  };
  const html = sheetOf(heading(1, "А", { id: "a" }), paragraph([inner, anchorLink("b", " жок")]));
  expect(html).toContain(`<p><a href="#a">сырты ичи</a> жок</p>`);
});
