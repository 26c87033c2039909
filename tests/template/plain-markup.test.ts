import { parseXml, type XmlElement, type XmlNode, type XmlText } from "@rgrove/parse-xml";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeMarkup } from "../../src/template/escape.ts";
import { plainMarkup } from "../../src/template/plain-markup.ts";

const { array, constant, constantFrom, letrec, oneof, tuple } = fc;

/** Mostly what is plain, sometimes what only looks so. */
function mostly(plain: fc.Arbitrary<string>, ...traps: string[]) {
  return oneof({ weight: 12, arbitrary: plain }, constantFrom(...traps));
}

const text = mostly(
  array(
    oneof(constantFrom("сөз", " ", "\n  ", "\u00a0", "\t", ">", "]]", '"'), fc.string().map(escapeMarkup)),
  ).map((parts) => parts.join("")),
  ...[
    "&nbsp;",
    "&#1234;",
    "&amp",
    "]]>",
    "\r\n",
    "🏫",
    "\u0001",
    "<!-- а -->",
    "<![CDATA[а]]>",
    "<?а?>",
    "<",
  ],
);
const value = mostly(fc.string().map(escapeMarkup), "a>b", "a\nb", "a\tb", "a<b", "a&b", "'");
const attribute = tuple(
  mostly(constant(" "), "", "\n", "  ", "\u00a0"),
  mostly(constantFrom("class", "id"), "style", "__proto__", "Class", ""),
  mostly(constant('="'), "=", " = '", "='", '= "'),
  value,
  mostly(constant('"'), "'", ""),
).map((parts) => parts.join(""));
const name = mostly(constantFrom("h1", "p", "span", "td"), "div", "toString", "", "p ", "P");
const { element } = letrec<{ element: string }>((tie) => ({
  element: tuple(
    name,
    array(attribute, { maxLength: 2 }),
    fc.option(array(oneof({ maxDepth: 4 }, text, tie("element")), { maxLength: 4 })),
    mostly(constant(""), " ", "x"),
  ).map(([tag, attributes, children, end]) => {
    const opening = `<${tag}${attributes.join("")}`;
    return children ? `${opening}>${children.join("")}</${tag}${end}>` : `${opening}${end}/>`;
  }),
}));
const markup = tuple(
  mostly(constant(""), "\n", "а", "\ufeff"),
  element,
  mostly(constant("\n"), "", "<p/>", "а"),
).map((parts) => parts.join(""));

/** What readers of markup see of a tree. */
function seen(node: XmlNode): unknown {
  const { type, start, end } = node;
  if (type !== "element") return { type, start, end, text: (node as XmlText).text };
  const { name: tag, attributes, children } = node as XmlElement;
  return { type, start, end, name: tag, attributes: { ...attributes }, children: children.map(seen) };
}

describe("plain markup", () => {
  test("is read as the parser reads it", () => {
    let plain = 0;
    fc.assert(
      fc.property(markup, (written) => {
        const tree = plainMarkup(written);
        if (!tree) return;
        plain += 1;
        expect(tree).toEqual(seen(parseXml(written, { includeOffsets: true }).root!));
      }),
      { numRuns: 2000 },
    );
    expect(plain).toBeGreaterThan(200);
  });

  test.each([
    ["<p>а", "an element that is not closed"],
    ["<p>а</p></p>", "one that is not open"],
    ["<p><b>а</p></b>", "one inside another"],
    ['<p class="а" class="б"/>', "an attribute twice"],
    ['<p class="а"id="б"/>', "attributes without white space"],
    ["<div/>", "an element that there is not"],
    ["<p/><p/>", "two roots"],
    ["</<><p/>", "no name"],
    ["</><p/>", "no name at all"],
    ["", "nothing"],
    [`${"<b>".repeat(65)}${"</b>".repeat(65)}`, "elements too deep in others"],
  ])("leaves %j to the parser: %s", (written) => {
    expect(plainMarkup(written)).toBeNull();
  });
});
