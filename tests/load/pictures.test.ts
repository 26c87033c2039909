import { describe, expect, test } from "vitest";
import { readPictureHeader } from "../../src/load/picture-header.ts";
import { isSvg, readSvg } from "../../src/load/svg.ts";
import { loadReport } from "./load-files.ts";

const bytes = (...parts: (readonly number[] | string)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? [...part].map((c) => c.charCodeAt(0)) : part)),
  );
const u32 = (n: number) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
const u16 = (n: number) => [n >> 8, n & 255];

const chunk = (type: string, data: readonly number[]) => [
  ...u32(data.length),
  ...bytes(type),
  ...data,
  ...u32(0),
];
function png(width: number, height: number, end = chunk("IEND", [])) {
  const header = [...u32(width), ...u32(height), 8, 2, 0, 0, 0];
  return bytes([0x89], "PNG\r\n", [0x1a, 0x0a], chunk("IHDR", header), chunk("IDAT", [1, 2, 3]), end);
}

/** An Exif segment that says one thing: the orientation. */
function exif(orientation: number, little: boolean) {
  const two = (n: number) => (little ? u16(n).reverse() : u16(n));
  const four = (n: number) => (little ? u32(n).reverse() : u32(n));
  const tiff = [...bytes(little ? "II" : "MM"), ...two(42), ...four(8), ...two(1)];
  const entry = [...two(0x0112), ...two(3), ...four(1), ...two(orientation), 0, 0, ...four(0)];
  const data = [...bytes("Exif\0\0"), ...tiff, ...entry];
  return [0xff, 0xe1, ...u16(data.length + 2), ...data];
}
function jpeg(width: number, height: number, before: readonly number[] = [], frame = 0xc0) {
  const size = [0xff, frame, ...u16(11), 8, ...u16(height), ...u16(width), 1, 1, 0x11, 0];
  return bytes([0xff, 0xd8, 0xff, 0xdb, ...u16(4), 0, 0], before, size, [0xff, 0xda, ...u16(2)], [1, 2, 3]);
}
const gif = (width: number, height: number) =>
  bytes("GIF89a", u16(width).reverse(), u16(height).reverse(), [0, 0, 0]);

test.each([
  ["PNG", png(40, 30), { format: "png", width: 40, height: 30, orientation: 1 }],
  ["JPEG", jpeg(40, 30), { format: "jpeg", width: 40, height: 30, orientation: 1 }],
  ["progressive JPEG", jpeg(40, 30, [], 0xc2), { format: "jpeg", width: 40, height: 30, orientation: 1 }],
  [
    "JPEG on its side",
    jpeg(40, 30, exif(6, true)),
    { format: "jpeg", width: 40, height: 30, orientation: 6 },
  ],
  [
    "the same, most significant byte first",
    jpeg(40, 30, exif(8, false)),
    { format: "jpeg", width: 40, height: 30, orientation: 8 },
  ],
  [
    "an orientation that makes no sense",
    jpeg(40, 30, exif(99, false)),
    { format: "jpeg", width: 40, height: 30, orientation: 1 },
  ],
  ["GIF", gif(40, 30), { format: "gif", width: 40, height: 30, orientation: 1 }],
])("%s", (_, content, header) => {
  expect(readPictureHeader(content)).toEqual(header);
});

test.each([
  ["nothing", bytes()],
  ["text", bytes("not a picture at all")],
  ["a PNG that was cut off", png(40, 30).slice(0, 40)],
  ["a JPEG that was cut off", jpeg(40, 30).slice(0, 12)],
  ["a JPEG without size", bytes([0xff, 0xd8, 0xff, 0xda, 0, 2])],
  ["WebP", bytes("RIFF", [0, 0, 0, 0], "WEBPVP8 ")],
])("%s is no picture", (_, content) => {
  expect(readPictureHeader(content)).toBeNull();
});

describe("SVG", () => {
  const svg = (attributes: string, inside = "") =>
    `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
  test.each([
    ['width="20" height="10"', 20, 10],
    ['width="1in" height="2.54cm"', 96, 96],
    ['viewBox="0 0 300 150"', 300, 150],
    ['width="60" viewBox="0 0 300 150"', 60, 30],
    ['width="100%" height="100%" viewBox="0,0,30,15"', 30, 15],
  ])("size of %s", (attributes, width, height) => {
    expect(readSvg(svg(attributes))).toEqual({ kind: "drawing", width, height, parts: 1 });
  });

  test.each([
    ["a reference to itself", '<defs><g id="a"/></defs><use href="#a"/><rect fill="url(#g)"/>'],
    ["a picture inside it", '<image href="data:image/png;base64,AAAA"/>'],
    ["a style", "<style>.a { fill: #123; }</style>"],
  ])("%s is a drawing", (_, inside) => {
    expect(readSvg(svg('viewBox="0 0 1 1"', inside)).kind).toBe("drawing");
  });

  test.each([
    ["script", "<script>1</script>"],
    ["onload", '<g onload="1"/>'],
    ["foreignObject", "<foreignObject/>"],
    ["xlink:href", '<image xmlns:xlink="x" xlink:href="https://a.kg/b.png"/>'],
    ["href", '<image href="file:///etc/passwd"/>'],
    ["style", "<style>@import 'https://a.kg/b.css';</style>"],
    ["style", '<g style="fill: url(https://a.kg/x)"/>'],
    ["fill", '<g fill="url( &#39;//a.kg/x&#39; )"/>'],
    ["animate", '<animate attributeName="href"/>'],
    ["a", '<a href="#x"/>'],
  ])("%s is more than a drawing", (what, inside) => {
    expect(readSvg(svg('viewBox="0 0 1 1"', inside))).toEqual({ kind: "active", what });
  });

  test("entities and style sheets from outside", () => {
    expect(readSvg(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('width="1" height="1"')}`)).toMatchObject({
      kind: "active",
    });
    expect(readSvg(`<?xml-stylesheet href="a.css"?>${svg('width="1" height="1"')}`)).toMatchObject({
      kind: "active",
    });
  });

  test.each(["<svg", "<svg><g></svg>", svg(""), svg('width="0" height="0"'), svg("", "<g>".repeat(20_000))])(
    "broken: %.30s",
    (text) => {
      expect(readSvg(text)).toEqual({ kind: "broken" });
    },
  );

  test("is told by its root", () => {
    expect(
      isSvg('<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">\n<svg/>'),
    ).toBe(true);
    expect(isSvg("<html><svg/></html>")).toBe(false);
  });
});

const small = png(4, 3);

test("what a report names: texts, cells, the manifest, an order", () => {
  const { project, findings } = loadReport({
    "selfassess.yaml":
      "selfassess: 1\nstandard: mini\ninstitution: {name: а, emblem: images/emblem.png}\nhead: {signature: А. Асанов}\n" +
      "commission: {chair: {name: а, signature: images/chair.png}}\n",
    "criteria/1.1.md":
      "а ![](<images/our lab.gif>) ![][план]\n\n![](data/a.table.yaml)\n\n[план]: images/plan.svg\n",
    "data/a.table.yaml": 'rows: [["![](images/in%20cell.png)"]]\n',
    "documents/order.md": "---\ntype: order\nsignature: {signature: images/order.png}\n---\n",
    "images/emblem.png": small,
    "images/chair.png": small,
    "images/order.png": small,
    "images/in cell.png": jpeg(40, 30, exif(6, true)),
    "images/our lab.gif": gif(5, 6),
    "images/plan.svg": '\uFEFF<svg width="20" height="10"/>',
  });
  expect(findings).toEqual([]);
  expect(project.unread).toEqual([]);
  expect(
    [...project.pictures.values()].map(
      (p) => `${p.path} ${p.format} ${p.width}x${p.height} ${p.orientation}`,
    ),
  ).toEqual([
    "images/emblem.png png 4x3 1",
    "images/chair.png png 4x3 1",
    "images/order.png png 4x3 1",
    "images/our lab.gif gif 5x6 1",
    "images/plan.svg svg 20x10 1",
    "images/in cell.png jpeg 30x40 6",
  ]);
  expect(project.manifest.head?.signature).toBe("А. Асанов");
});

test.each([
  ["![](images/no.png)", {}, "image-missing"],
  ["![](images/no.png)", { "images/no.jpg": small }, "image-missing"],
  ["![](data/no.csv)", {}, "image-missing/data"],
  ["![](https://a.kg/a.png)", {}, "image-missing/address"],
  ["![](data:image/png;base64,AAAA)", {}, "image-missing/address"],
  ["![](../a.png)", {}, "path-outside/path"],
  ["![](C:/a.png)", {}, "path-outside/path"],
  ["![](\\\\\\\\server\\a.png)", {}, "path-outside/path"],
  ["![](images/a.png)", { "images/a.png": "text" }, "image-missing/unreadable"],
  ["![](images/a.svg)", { "images/a.svg": '<svg width="1" height="1" onload="x"/>' }, "image-missing/active"],
  ["![](images/a.png)", { "images/a.png": png(8_000, 6_000) }, "image-large"],
  ["![](images/a.png)", { "images/a.png": png(70_000, 1) }, "limit-exceeded/picture"],
])("%s is said where it is named", (text, files, id) => {
  const { findings } = loadReport({ "criteria/1.1.md": `а ${text} б`, ...files });
  expect(findings[0]).toContain(`criteria/1.1.md:1:3 ${id} “${text}”`);
  expect(findings).toHaveLength(1);
});

test("files are too large only by what the system says of them", () => {
  const { findings } = loadReport({
    "criteria/1.1.md": "![](images/a.png)",
    "images/a.png": new Uint8Array(50 * 1024 * 1024 + 1),
  });
  expect(findings).toEqual(["images/a.png:1:1 limit-exceeded/file-size"]);
});
