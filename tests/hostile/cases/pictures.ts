/** Pictures that lie about themselves, are too large to be drawn, or do something. */
import { createHash } from "node:crypto";
import { pngOf } from "../../formats/docx/pictures.ts";
import { wordDocument } from "../../layout/word-document.ts";
import { type Content, type HostileCase, many, narrative } from "../hostile-case.ts";

const LIMIT = ["limit-exceeded"];
const MISSING = ["image-missing"];

/** The picture takes the place of the laboratory of criterion 1.1, which is shown. */
function picture(
  name: string,
  content: () => Content,
  says: readonly string[],
  code: HostileCase["code"] = says.length > 0 ? 1 : 0,
): HostileCase {
  return { name: `picture: ${name}`, files: () => ({ "images/lab.png": content() }), says, code };
}

const drawing = (name: string, inside: string, says: readonly string[]) =>
  picture(name, () => svg(inside), says);

/** A drawing that is allowed, and is drawn. */
const drawn = (name: string, inside: string): HostileCase => ({
  ...drawing(`drawn ${name}`, inside, []),
  command: "build",
});

function svg(inside: string, size = 'width="100" height="100"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${inside}</svg>`;
}

/** A PNG that says to be larger than it is. */
function claiming(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(pngOf(4, 2));
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

/** `use` in `use`: each level draws the one below ten times. */
function doubled(levels: number): string {
  const level = (i: number) => `<g id="g${i}">${many(`<use href="#g${i - 1}"/>`, 10)}</g>`;
  return `<defs><g id="g0"><rect width="1" height="1"/></g>${Array.from({ length: levels }, (_, i) => level(i + 1)).join("")}</defs><use href="#g${levels}"/>`;
}

/** Patterns in patterns, named by classes. */
function styledPatterns(levels: number): string {
  const rules = Array.from({ length: levels }, (_, i) => `.c${i} { fill: url(#p${i}) }`).join("");
  const pattern = (i: number) =>
    `<pattern id="p${i}" width="1" height="1">${many(`<rect width="9" height="9" class="c${i + 1}"/>`, 2)}</pattern>`;
  return `<style>${rules}</style>${Array.from({ length: levels }, (_, i) => pattern(i)).join("")}<rect class="c0"/>`;
}

export const pictureCases: readonly HostileCase[] = [
  picture("two thousand million pixels wide", () => claiming(2_000_000_000, 2), LIMIT),
  picture("30,000 by 30,000 pixels", () => claiming(30_000, 30_000), LIMIT),
  picture("no pixels", () => claiming(0, 0), MISSING),
  picture("cut off", () => pngOf(100, 100).subarray(0, 60), MISSING),
  picture("a head without a body", () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xff), MISSING),
  picture(
    "a JPEG of endless marks",
    () => Uint8Array.from({ length: 5_000_000 }, (_, i) => (i === 1 ? 0xd8 : 0xff)),
    MISSING,
  ),
  picture(
    "a PNG of a million empty parts",
    () => Buffer.concat([pngOf(4, 2).subarray(0, 33), Buffer.alloc(12_000_000)]),
    MISSING,
  ),
  picture("a web page", () => "<html><script>alert(1)</script></html>", MISSING),
  picture(
    "a program",
    () => Uint8Array.from({ length: 1_000 }, (_, i) => (i === 0 ? 0x4d : i === 1 ? 0x5a : 0)),
    MISSING,
  ),
  picture("51 MB", () => new Uint8Array(51 * 1024 * 1024), LIMIT),
  drawing("a script", "<script>alert(1)</script>", MISSING),
  drawing(
    "a script in a name space",
    '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
    MISSING,
  ),
  drawing("an event", '<rect onclick="alert(1)"/>', MISSING),
  drawing("HTML inside", "<foreignObject><body/></foreignObject>", MISSING),
  drawing("a link that runs", '<a href="javascript:alert(1)"><text>а</text></a>', MISSING),
  drawing("a picture from elsewhere", '<image href="https://a.kg/a.png"/>', MISSING),
  drawing("a picture of the computer", '<image xlink:href="file:///etc/passwd"/>', MISSING),
  drawing("a drawing in a drawing", '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', MISSING),
  drawing("a style from elsewhere", "<style>@import url(https://a.kg/a.css);</style>", MISSING),
  picture(
    "entities",
    () =>
      `<!DOCTYPE svg [<!ENTITY a "${many("а", 100)}"><!ENTITY b "${many("&a;", 100)}"><!ENTITY c SYSTEM "file:///etc/passwd">]>${svg("<text>&b;&c;</text>")}`,
    MISSING,
  ),
  picture("a drawing 100,000 levels deep", () => svg(many("<g>", 100_000)), MISSING),
  picture("a drawing of a million parts", () => svg(many("<g/>", 1_000_000)), LIMIT),
  {
    name: "picture: 40 drawings of 5,000 parts",
    files: () => ({
      ...Object.fromEntries(
        Array.from({ length: 40 }, (_, i) => [
          `images/a${i}.svg`,
          svg(`${many("<g/>", 5_000)}<text>${i}</text>`),
        ]),
      ),
      "criteria/1.1.md": narrative(
        Array.from({ length: 40 }, (_, i) => `![${i}](images/a${i}.svg)\n\n`).join(""),
      ),
    }),
    says: LIMIT,
    code: 1,
  },
  picture("a drawing of 30 MB", () => svg(`<!--${many("а", 15_000_000)}-->`), LIMIT),
  picture("comments before a drawing", () => `${many("<!--", 100_000)}<svg/>`, MISSING),
  picture("a drawing without an end", () => svg("", `width="${many("9", 400)}" height="1"`), MISSING),
  picture("a drawing of no height", () => svg("", 'width="30000" height="0.000001"'), []),
  drawing("uses that multiply", doubled(9), LIMIT),
  drawing("a use that means itself", '<g id="a"><use href="#a"/></g>', []),
  drawing(
    "a pattern in a pattern",
    `<defs>${Array.from({ length: 30 }, (_, i) => `<pattern id="p${i}" width="1" height="1"><rect width="99" height="99" fill="url(#p${i + 1})"/><rect width="99" height="99" fill="url(#p${i + 1})"/></pattern>`).join("")}</defs><rect width="99" height="99" fill="url(#p0)"/>`,
    LIMIT,
  ),
  drawing(
    "a filter",
    '<filter id="f"><feTurbulence numOctaves="99999"/><feGaussianBlur stdDeviation="99999"/></filter><rect width="99" height="99" filter="url(#f)"/>',
    MISSING,
  ),
  drawn(
    "numbers without end",
    `<path d="M0 0 L${many("9", 500)} 1e400 -1e400 NaN"/><rect width="1e300" height="1e300"/>`,
  ),
  drawn("a use that means itself", '<g id="a"><use href="#a"/></g><use href="#a"/>'),
  drawn("2,000 uses", doubled(3)),
  drawing("patterns that multiply by a style sheet", styledPatterns(30), LIMIT),
  drawn("dashes", '<path d="M0 0 H100000000" stroke="black" stroke-dasharray="0.00001"/>'),
  {
    name: "annexes that are bombs",
    files: () => {
      const zip = wordDocument({ styles: many(" ", 40_000_000) });
      const sha256 = createHash("sha256").update(zip).digest("hex");
      return {
        "evidence/order-1529.pdf": new Uint8Array(20_000_000),
        "evidence/order.docx": zip,
        "evidence.yaml": `- {id: order-1529, title: "№1529 буйрук", file: evidence/order-1529.pdf}\n- {id: order, title: "№15 буйрук", file: evidence/order.docx, sha256: ${sha256}}\n`,
      };
    },
    command: "build",
    says: [],
    code: 0,
  },
];
