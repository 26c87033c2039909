/** Whatever an author or a file name says comes out as text: in HTML, Word, JSON, and in every form of findings. */
import { parseXml, type XmlElement } from "@rgrove/parse-xml";
import { beforeAll, describe, expect, test } from "vitest";
import { openZip, unpack } from "../../src/load/zip-file.ts";
import { testMachine } from "../commands/machine.ts";
import { type Compiled, compileFiles } from "../outputs/compile-files.ts";
import { exampleFiles } from "../outputs/example-files.ts";
import { NASTY, nastyReport } from "./nasty-report.ts";

/** C0 but tab and line end, DEL, C1, halves of characters. */
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x84\x86-\x9f]|\p{Surrogate}/u;
/** What a template makes of it, or an HTML parser. */
const LITERAL = "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;";
const MOST_BYTES = 50_000_000;

let clean: Compiled;
let nasty: Compiled;
beforeAll(async () => {
  const all = Object.entries(exampleFiles("school-institutional"));
  // Some criteria are enough.
  const files = Object.fromEntries(all.filter(([path]) => !/^criteria\/[^1]/.test(path)));
  clean = await compileFiles(files, { formats: ["docx", "html", "json"], draft: true });
  nasty = await compileFiles(nastyReport(files), { formats: ["docx", "html", "json"], draft: true });
}, 120_000);

/** `p class`, `w:t xml:space`: each kind of element with the names of its attributes. */
function shapesOf(root: XmlElement): Set<string> {
  const shapes = new Set<string>();
  const waiting = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    for (const name of [
      element.name,
      ...Object.keys(element.attributes).map((name) => `${element!.name} ${name}`),
    ])
      shapes.add(name);
    for (const child of element.children) if (child.type === "element") waiting.push(child as XmlElement);
  }
  return shapes;
}

const rootOf = (html: string) => parseXml(html.replace(/^<!doctype html>/i, "")).root!;
const newIn = (after: Set<string>, before: Set<string>) => [...after].filter((each) => !before.has(each));

function partsOf(docx: Uint8Array): Map<string, Uint8Array> {
  const zip = openZip(docx)!;
  return new Map(
    [...zip.files.keys()].map((name) => {
      const unpacked = unpack(zip, name, MOST_BYTES);
      if (unpacked.kind !== "file") throw new Error(`${name}: ${unpacked.kind}`);
      return [name, unpacked.bytes];
    }),
  );
}

const textOf = (bytes: Uint8Array) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

/** Labels of charts that are longer than a line. */
const LONG_LABEL = /^tspan/;

describe("outputs", () => {
  test("there are as many as without it", () => {
    expect([...nasty.outputs.keys()]).toEqual([...clean.outputs.keys()]);
    expect(nasty.outputs.size).toBeGreaterThan(2);
  });

  test("HTML has the elements and attributes of a clean one, and the words as they were typed", () => {
    for (const name of [...nasty.outputs.keys()].filter((each) => each.endsWith(".html"))) {
      const html = nasty.text(name);
      const added = newIn(shapesOf(rootOf(html)), shapesOf(rootOf(clean.text(name))));
      expect(added.filter((each) => !LONG_LABEL.test(each))).toEqual([]);
      expect(html).not.toMatch(CONTROLS);
      expect(html.match(/<script/g)?.length).toBe(clean.text(name).match(/<script/g)?.length);
      expect(html.split(LITERAL).length).toBeGreaterThan(name === "report.html" ? 100 : 1);
    }
  });

  test("every part of a Word file is well-formed and has the elements of a clean one", () => {
    for (const name of [...nasty.outputs.keys()].filter((each) => each.endsWith(".docx"))) {
      const before = partsOf(clean.outputs.get(name)!);
      const known = new Set(
        [...before]
          .filter(([part]) => /\.(?:xml|rels)$/.test(part))
          .flatMap(([, bytes]) => [...shapesOf(parseXml(textOf(bytes)).root!)]),
      );
      for (const [part, bytes] of partsOf(nasty.outputs.get(name)!)) {
        if (part.endsWith(".xlsx")) {
          const sheet = textOf(partsOf(bytes).get("xl/worksheets/sheet1.xml")!);
          expect(sheet).not.toMatch(/<f[\s>]/);
        }
        if (!/\.(?:xml|rels)$/.test(part)) continue;
        const text = textOf(bytes);
        expect(newIn(shapesOf(parseXml(text).root!), known), part).toEqual([]);
        expect(text).not.toMatch(CONTROLS);
      }
      expect(
        textOf(partsOf(nasty.outputs.get(name)!).get("word/document.xml")!).split("&lt;script").length,
      ).toBeGreaterThan(1);
    }
  });

  test("JSON is JSON", () => {
    expect(() => JSON.parse(nasty.text("report.json"))).not.toThrow();
  });
});

async function built(report: Readonly<Record<string, string>>) {
  const machine = testMachine({ report });
  const { stderr } = await machine.run("build", "report", "--draft");
  return { outputs: [...machine.host.files.keys()], said: stderr };
}

describe("status", () => {
  const machine = testMachine({
    report: {
      "selfassess.yaml": `selfassess: 1\nstandard: mini\nlanguage: en\ninstitution: {name: ${JSON.stringify(NASTY)}, region: ${JSON.stringify(`=1+1${NASTY}`)}}\n`,
      "criteria/1.1.md": `---\nresponsible: ${JSON.stringify(`@SUM(1)${NASTY}`)}\n---\n${NASTY}\n`,
    },
    files: {
      "/reports/other/selfassess.yaml":
        "selfassess: 1\nstandard: mini\ninstitution: {name: +1, region: -2}\n",
    },
  });

  test.each(["pretty", "csv", "html", "json"])("%s", async (format) => {
    for (const folders of [["report"], ["report", "other"]]) {
      const { stdout, stderr } = await machine.run("status", ...folders, "--format", format);
      const text = (stdout || stderr).replaceAll("\r\n", "\n");
      expect(text).not.toMatch(CONTROLS);
      if (format === "pretty") expect(text).not.toMatch(/[\u202a-\u202e]/);
      if (format === "html") expect(rootOf(text).name).toBe("html");
      if (format === "json") expect(JSON.parse(text)).toBeTypeOf("object");
      if (format === "csv") expect(text).not.toMatch(/(?:^|,|\n)"?[=+\-@]/);
    }
  });
});

describe("findings", () => {
  const FILE = `data/${NASTY.replaceAll("/", "∕").replaceAll("\0", "")}.csv`;
  const machine = testMachine({
    report: {
      "selfassess.yaml": `selfassess: 1\nstandard: mini\nlanguage: en\n${JSON.stringify(NASTY)}: 1\ninstitution: {name: ${JSON.stringify(NASTY)}, ${JSON.stringify(`a\n::error::${NASTY}`)}: 1}\n`,
      [FILE]: "а",
      "data/a\n::error::b%0A.csv": "а",
      "criteria/1.1.md": `---\nevidence: [${JSON.stringify(NASTY)}]\n---\n${NASTY}\n\n[](evidence:${encodeURIComponent("<b>")}) ![а](${encodeURIComponent("<b>&")}.png)\n`,
      "evidence.yaml": `- {id: a, title: ${JSON.stringify(NASTY)}, file: ${JSON.stringify(`evidence/${NASTY}`)}}\n`,
    },
  });
  const printed = async (format: string) => {
    const { stdout, stderr } = await machine.run("check", "report", "--format", format);
    return format === "pretty" ? stderr : stdout;
  };

  test.each(["pretty", "short", "github", "json", "sarif", "junit"])(
    "%s holds nothing that steers a terminal",
    async (format) => {
      const text = await printed(format);
      expect(text.length).toBeGreaterThan(1_000);
      expect(text).not.toMatch(CONTROLS);
      if (format === "pretty" || format === "short" || format === "github")
        expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    },
  );

  test.each(["json", "sarif"])("%s is JSON", async (format) => {
    const text = await printed(format);
    expect(() => JSON.parse(text)).not.toThrow();
  });

  test("JUnit is XML without elements of others", async () => {
    const shapes = shapesOf(parseXml(await printed("junit")).root!);
    expect([...shapes].filter((each) => !each.includes(" ")).sort()).toEqual([
      "failure",
      "system-out",
      "testcase",
      "testsuite",
      "testsuites",
    ]);
  });

  test("a build says nothing raw, whatever its files are called", async () => {
    const name = "a\u001b[31m\u202e\r\u0007";
    const { outputs, said } = await built({
      [`documents/${name}.md`]: "---\ntype: order\ntitle: а\n---\nа\n",
    });
    expect(outputs).toContain(`/reports/report/build/documents/${name}.docx`);
    expect(said).toContain("␛[31m");
    expect(said).not.toMatch(CONTROLS);
    expect(said).not.toMatch(/\u202e/);
  });

  test("GitHub gets one command a finding", async () => {
    const [text, json] = [await printed("github"), JSON.parse(await printed("json"))];
    const lines = text
      .trimEnd()
      .split("\n")
      .filter((line) => /::/.test(line));
    expect(lines.filter((line) => !/^::(?:error|warning|notice) /.test(line))).toEqual([]);
    expect(lines.length).toBe(json.findings.length);
  });
});
