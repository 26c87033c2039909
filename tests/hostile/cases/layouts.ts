/** Templates, style sheets, Word files and standards that lie in a report's folder. */
import { pngOf } from "../../formats/docx/pictures.ts";
import { wordDocument } from "../../layout/word-document.ts";
import { type Content, type HostileCase, hostileBase, many } from "../hostile-case.ts";

const LIMIT = ["limit-exceeded"];
const INVALID = ["template-invalid"];
const page = (text: string) => `<document><page>${text}</page></document>`;

function layout(
  name: string,
  files: Readonly<Record<string, Content>>,
  says: readonly string[],
  code: HostileCase["code"] = says.length > 0 ? 1 : 0,
): HostileCase {
  const own = Object.fromEntries(
    Object.entries({ "layout.yaml": "extends: base\n", "report.hbs": page("<p>а</p>"), ...files }).map(
      ([path, content]) => [`look/${path}`, content],
    ),
  );
  return {
    name: `layout: ${name}`,
    files: () => ({ "selfassess.yaml": `${hostileBase["selfassess.yaml"]}layout: ./look\n`, ...own }),
    says,
    code,
  };
}

const template = (name: string, text: string, says: readonly string[] = INVALID) =>
  layout(name, { "report.hbs": page(text) }, says);

function standard(
  name: string,
  change: (yaml: string) => string,
  schema: string | null,
  says: readonly string[],
  code: HostileCase["code"] = 1,
): HostileCase {
  return {
    name: `standard: ${name}`,
    files: () => ({
      "small/standard.yaml": change(hostileBase["small/standard.yaml"] as string),
      ...(schema === null ? {} : { "small/response.schema.json": schema }),
    }),
    says,
    code,
  };
}

const same = (yaml: string) => yaml;
const CORE = '{"$ref":"../core/criterion.schema.json"}';

const HOUSE = { "layout.yaml": "extends: base\nstyles_from: house.docx\n" };

const rows = (count: number, row: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => row(i)).join("");

/** A picture of four by two pixels with so many bytes that mean nothing. */
function padded(bytes: number): Uint8Array {
  const picture = Buffer.from(pngOf(4, 2));
  const text = Buffer.alloc(12 + bytes);
  text.writeUInt32BE(bytes, 0);
  text.write("teXt", 4);
  return Buffer.concat([picture.subarray(0, 33), text, picture.subarray(33)]);
}

/** `look` extends `look/1`, that `look/2`, and so on; the last one extends what comes with the tool. */
function chain(
  count: number,
  files: (i: number) => Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const links = Array.from({ length: count }, (_, i) => {
    const front = i === 0 ? "" : `${i}/`;
    const base = i === count - 1 ? "base" : `./look/${i + 1}`;
    return Object.entries({ "layout.yaml": `extends: ${base}\n`, ...files(i) }).map(
      ([path, text]) => [`${front}${path}`, text] as const,
    );
  });
  return Object.fromEntries(links.flat());
}

/** A Word file whose styles would be `megabytes` large; `claimed` is the size that its directory gives. */
function bomb(megabytes: number, claimed: number | null = null): Uint8Array {
  const bytes = Buffer.from(wordDocument({ styles: many(" ", megabytes * 1024 * 1024) }));
  if (claimed === null) return bytes;
  for (let at = bytes.indexOf("PK\u0001\u0002"); at >= 0; at = bytes.indexOf("PK\u0001\u0002", at + 4))
    bytes.writeUInt32LE(claimed, at + 24);
  return bytes;
}

export const layoutCases: readonly HostileCase[] = [
  template(
    "a prototype",
    "<p>{{constructor.constructor}}{{__proto__}}{{toString}}{{this.__proto__.polluted}}</p>",
  ),
  template(
    "a prototype of a list",
    "<p>{{sections.length}}{{sections.constructor}}{{#each sections}}{{../__proto__}}{{/each}}</p>",
  ),
  template(
    "a prototype looked up",
    '<p>{{lookup . "__proto__"}}{{lookup sections "constructor"}}{{lookup (lookup . "constructor") "prototype"}}</p>',
    [],
  ),
  template(
    "helpers of Handlebars",
    '<p>{{log "a"}}{{helperMissing}}{{blockHelperMissing}}{{#helperMissing}}{{/helperMissing}}</p>',
  ),
  template("code", '<p>{{#with (constructor "return process")}}{{/with}}{{title.constructor.name}}</p>'),
  template("raw output", "<p>{{{title}}}{{&title}}</p>"),
  template("open braces", `<p>${many("{{{", 5_000)}</p>`),
  template("deep blocks", `<p>${many("{{#if title}}", 5_000)}${many("{{/if}}", 5_000)}</p>`, LIMIT),
  template("deep calls", `<p>{{${many("(lookup ", 5_000)}}}</p>`, LIMIT),
  template("deep markup", many("<section>", 5_000)),
  template("scripts", '<script>alert(1)</script><p onclick="a">а</p><a href="javascript:a">б</a>'),
  layout("a style sheet of zeros", { "style.css": "p\0{\0}\0" }, INVALID),
  layout(
    "a partial that calls itself",
    { "report.hbs": page("{{> a}}"), "partials/a.hbs": "{{> a}}{{> a}}" },
    INVALID,
  ),
  layout(
    "partials in a circle",
    {
      "report.hbs": page("{{> a}}"),
      "partials/a.hbs": "{{> b}}{{> b}}{{> b}}",
      "partials/b.hbs": "{{> a}}{{> a}}{{> a}}",
    },
    INVALID,
  ),
  layout(
    "partials that multiply",
    {
      "report.hbs": page("{{> a0}}"),
      ...Object.fromEntries(
        Array.from({ length: 30 }, (_, i) => [
          `partials/a${i}.hbs`,
          i < 29 ? many(`{{> a${i + 1}}}`, 4) : "<p>а</p>",
        ]),
      ),
    },
    LIMIT,
  ),
  layout("a partial from elsewhere", { "report.hbs": page("{{> ../../secret}}{{> /etc/passwd}}") }, INVALID),
  layout("layouts in a circle", { "layout.yaml": "extends: ./look\n" }, INVALID),
  layout("a layout from elsewhere", { "layout.yaml": "extends: ../../etc\n" }, INVALID),
  layout(
    "a style sheet that fetches",
    {
      "style.css":
        '@import "https://a.kg/a.css";\np { background: url(https://a.kg/a.png) }\n</style><script>alert(1)</script>',
    },
    INVALID,
  ),
  layout("2 MB of template", { "report.hbs": page(many("<p>а</p>", 150_000)) }, LIMIT),
  layout("2 MB of expressions", { "report.hbs": page(many("{{title}}", 200_000)) }, LIMIT),
  layout(
    "a layout of 6 MB",
    Object.fromEntries(
      Array.from({ length: 4 }, (_, i) => [`partials/a${i}.hbs`, many("<p>а</p>", 200_000)]),
    ),
    LIMIT,
  ),
  layout("keys of prototypes in its words", { "languages/ky.yaml": "__proto__: а\nconstructor: б\n" }, []),
  layout(
    "keys of prototypes in its styles",
    { "styles.yaml": "__proto__: {kind: paragraph}\nconstructor: {kind: paragraph, __proto__: {size: 9}}\n" },
    INVALID,
  ),
  layout(
    "keys of prototypes in its settings",
    { "layout.yaml": "extends: base\n__proto__: {signatures: true}\nconstructor: а\n" },
    INVALID,
  ),
  layout(
    "a chain of 20 layouts",
    chain(20, () => ({})),
    LIMIT,
  ),
  layout(
    "a chain of large style sheets",
    chain(7, (i) => ({ "style.css": many(`.a${i} { color: red }\n`, 12_000) })),
    LIMIT,
  ),
  layout(
    "a chain of as many styles as there may be",
    chain(6, (i) => ({ "styles.yaml": rows(1_000, (j) => `s${i}-${j}: {kind: paragraph, size: 12}\n`) })),
    [],
  ),
  layout(
    "6,000 partials",
    Object.fromEntries(Array.from({ length: 6_000 }, (_, i) => [`partials/a${i}.hbs`, ""])),
    LIMIT,
  ),
  layout("130,000 imports", { "style.css": many("@import", 130_000) }, INVALID),
  layout("addresses without an end", { "style.css": many("url( ", 200_000) }, INVALID),
  layout("100,000 classes", { "style.css": rows(100_000, (i) => `.a${i}{}\n`) }, []),
  layout("20,000 styles", { "styles.yaml": rows(20_000, (i) => `s${i}: {kind: paragraph}\n`) }, LIMIT),
  layout(
    "styles that are based on one another",
    {
      "styles.yaml": rows(
        999,
        (i) => `s${i}: {kind: paragraph, based_on: ${i === 0 ? "body" : `s${i - 1}`}}\n`,
      ),
    },
    [],
  ),
  layout("1 MB of words", { "languages/ky.yaml": rows(70_000, (i) => `key${i}: а\n`) }, []),
  layout(
    "pictures of 12 MB",
    Object.fromEntries(Array.from({ length: 4 }, (_, i) => [`images/a${i}.png`, padded(3_000_000)])),
    LIMIT,
  ),
  layout(
    "drawings of 200,000 parts",
    Object.fromEntries(
      Array.from({ length: 5 }, (_, i) => [
        `images/a${i}.svg`,
        `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${many("<g/>", 40_000)}</svg>`,
      ]),
    ),
    LIMIT,
  ),
  layout(
    "a Word file of 4,000 styles, each based on the next",
    {
      ...HOUSE,
      "house.docx": wordDocument({
        styles: rows(
          4_000,
          (i) =>
            `<w:style w:type="paragraph" w:styleId="s${i}"><w:name w:val="n${i}"/><w:basedOn w:val="s${i + 1}"/><w:rPr><w:b/></w:rPr></w:style>`,
        ),
      }),
    },
    [],
  ),
  layout(
    "a Word file of 200,000 elements",
    { ...HOUSE, "house.docx": wordDocument({ styles: many("<a/>", 200_000) }) },
    [],
  ),
  layout("a Word file that is a bomb", { ...HOUSE, "house.docx": bomb(40) }, LIMIT),
  layout("a Word file that claims to be small", { ...HOUSE, "house.docx": bomb(20, 10) }, LIMIT),
  layout(
    "a Word file of entities",
    {
      ...HOUSE,
      "house.docx": wordDocument({
        styles: "",
        parts: {
          "word/styles.xml": `<!DOCTYPE a [<!ENTITY a "а"><!ENTITY b "${many("&a;", 10)}"><!ENTITY c SYSTEM "file:///etc/passwd">]><w:styles xmlns:w="w">&b;&c;</w:styles>`,
        },
      }),
    },
    INVALID,
  ),
  layout(
    "a Word file of depth",
    { ...HOUSE, "house.docx": wordDocument({ styles: many("<a>", 200_000) }) },
    INVALID,
  ),
  layout(
    "a Word file that ends early",
    { ...HOUSE, "house.docx": wordDocument({ styles: "" }).subarray(40) },
    INVALID,
  ),
  layout("words with markup", { "languages/ky.yaml": 'contents: "</p><script>alert(1)</script>"\n' }, []),
  standard(
    "a pattern that backtracks",
    same,
    `{"allOf":[${CORE}],"properties":{"status":{"pattern":"^(a+)+$"}}}`,
    ["standard-invalid"],
  ),
  standard("a schema from elsewhere", same, '{"$ref":"https://a.kg/schema.json"}', ["standard-invalid"]),
  standard("a schema that means itself", same, '{"allOf":[{"$ref":"#"}]}', ["standard-invalid"]),
  standard("a schema of depth", same, `${many('{"not":', 20_000)}{}${many("}", 20_000)}`, LIMIT),
  standard(
    "a schema of choices",
    same,
    `{"allOf":[${CORE}],"properties":{"a":{"anyOf":[${many('{"type":"string","maxLength":1},', 20_000)}{}]}}}`,
    LIMIT,
  ),
  standard(
    "keys of prototypes",
    same,
    `{"allOf":[${CORE}],"properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"}},"unevaluatedProperties":false}`,
    [],
    0,
  ),
  standard(
    "keys of prototypes in its list",
    (yaml) =>
      `${yaml}__proto__: {a: 1}\nconstructor: {prototype: а}\nrules: {__proto__: off, constructor: off}\n`,
    null,
    ["standard-invalid"],
  ),
  standard(
    "20,000 criteria",
    (yaml) =>
      `${yaml.trimEnd()}\n  - number: "2"\n    title: {ky: а}\n    criteria: [${Array.from({ length: 20_000 }, (_, i) => `{number: "2.${i + 1}", title: {ky: а}}`).join(", ")}]\n`,
    null,
    LIMIT,
  ),
];
