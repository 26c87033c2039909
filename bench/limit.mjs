/**
 * What a program could not do without: it reads a Markdown file, splits it into headings, paragraphs, lists and tables, builds
 * the text of a Word document, deflates it and writes it. It knows only what the corpus holds and checks nothing.
 *     node bench/limit.mjs report.md report.docx
 */
import { readFileSync, writeFileSync } from "node:fs";
import { deflateRawSync, crc32 as nativeCrc } from "node:zlib";

const [, , source, target] = process.argv;
const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const links = [];

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const run = (text) => (text ? `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>` : "");

function inlines(text) {
  let xml = "";
  let end = 0;
  for (const match of text.matchAll(/\[([^\]]*)\]\(([^)]*)\)/g)) {
    xml += run(text.slice(end, match.index));
    xml += `<w:hyperlink r:id="rId${links.push(match[2])}">${run(match[1])}</w:hyperlink>`;
    end = match.index + match[0].length;
  }
  return xml + run(text.slice(end));
}

const paragraph = (text, style) =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}${inlines(text)}</w:p>`;

function table(lines) {
  const rows = lines
    .filter((_, index) => index !== 1)
    .map(
      (line) =>
        `<w:tr>${line
          .slice(1, -1)
          .split("|")
          .map((cell) => `<w:tc>${paragraph(cell.trim())}</w:tc>`)
          .join("")}</w:tr>`,
    );
  return `<w:tbl>${rows.join("")}</w:tbl>`;
}

function block(text) {
  const heading = /^(#{1,6}) /.exec(text);
  if (heading) return paragraph(text.slice(heading[0].length), `Heading${heading[1].length}`);
  const lines = text.split("\n");
  if (text.startsWith("|")) return table(lines);
  if (text.startsWith("- ")) return lines.map((line) => paragraph(line.slice(2), "List")).join("");
  return paragraph(text);
}

const body = readFileSync(source, "utf8")
  .split(/\n{2,}/)
  .map(block)
  .join("");
const relation = (type, at, more = "") =>
  `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${at}"${more}/>`;
const relations = (all) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map((each, index) => `<Relationship Id="rId${index + 1}" ${each}`).join("")}</Relationships>`;
const parts = {
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  "_rels/.rels": relations([relation("officeDocument", "word/document.xml")]),
  "word/_rels/document.xml.rels": relations(
    links.map((url) => relation("hyperlink", escaped(url), ' TargetMode="External"')),
  ),
  "word/document.xml": `<w:document xmlns:w="${W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body}</w:body></w:document>`,
};

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; bit++) byte = byte & 1 ? (byte >>> 1) ^ 0xedb88320 : byte >>> 1;
  return byte;
});

function crc32(bytes) {
  if (nativeCrc) return nativeCrc(bytes);
  let crc = -1;
  for (const byte of bytes) crc = (crc >>> 8) ^ TABLE[(crc ^ byte) & 255];
  return ~crc >>> 0;
}

const files = [];
const directory = [];
let offset = 0;
for (const [name, text] of Object.entries(parts)) {
  const bytes = Buffer.from(text);
  const packed = deflateRawSync(bytes, { level: 6 });
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(8, 4);
  head.writeUInt32LE(0x00210000, 6);
  head.writeUInt32LE(crc32(bytes), 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(bytes.length, 18);
  head.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), head, Buffer.from(name), packed]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), head, tail, Buffer.from(name)]));
  files.push(local);
  offset += local.length;
}
const central = Buffer.concat(directory);
const end = Buffer.alloc(22);
end.write("PK\x05\x06");
end.writeUInt16LE(files.length, 8);
end.writeUInt16LE(files.length, 10);
end.writeUInt32LE(central.length, 12);
end.writeUInt32LE(offset, 16);
writeFileSync(target, Buffer.concat([...files, central, end]));
