/** A draft of the incomplete example, by the command line: built in spite of its errors, every gap where it belongs. */
import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../../src/commands/run.ts";
import { createMemoryHost, type MemoryHost } from "../../src/hosts/memory-host.ts";
import { partsOf } from "../formats/docx/builder.ts";
import { below, toolFiles } from "./compile-files.ts";
import { exampleFiles } from "./example-files.ts";
import { docxText, htmlText } from "./output-text.ts";

async function build(
  ...options: readonly string[]
): Promise<{ code: number; host: MemoryHost; said: string }> {
  const host = createMemoryHost({ ...toolFiles, ...below("/report", exampleFiles("incomplete")) });
  let said = "";
  const code = await run(["--lang", "en", "build", "/report", ...options], {
    host,
    workingFolder: "/",
    builtIn: {
      schemas: "/tool/schemas",
      templates: "/tool/templates",
      rules: "/tool/rules",
      memory: "/tool/built-in",
    },
    cacheFolder: null,
    stdout: () => {},
    stderr: (text) => {
      said += text;
    },
    color: false,
    terminal: false,
    ask: null,
    threads: null,
    standby: null,
    milliseconds: () => 0,
    listenForStop: null,
    localeLanguage: "en",
    git: () => null,
    convertToPdf: async () => "absent",
  });
  return { code, host, said };
}

const builtIn = ({ files }: MemoryHost) =>
  [...files.keys()].filter((path) => path.startsWith("/report/build/"));

/** What is missing, after the criterion, the list or the chapter that it belongs to. */
const GAPS = [
  "1.4: Бул жерге критерийдин баяндамасы жазылат",
  "2.3: Далил көрсөтүлгөн эмес",
  "2.4: [evidence:leson-visits]",
  "2.6: Бул жерге критерийдин баяндамасы жазылат",
  "2.6: Далил көрсөтүлгөн эмес",
  "2.8: Бул жерге критерийдин баяндамасы жазылат",
  "2.8: Далил көрсөтүлгөн эмес",
  "2 Алсыз жактар: Алсыз жактар жазылган эмес",
  "3.1: images/method-day.png",
  "3.3: [criterion:5.2]",
  "3.3: [table:courses]",
  "3.3: [fact:teachers.young]",
  "3.3: [chapter:history]",
  "3 Күчтүү жактар: Күчтүү жактар жазылган эмес",
  "3 Алсыз жактар: Алсыз жактар жазылган эмес",
  "4.3: Бул жерге критерийдин баяндамасы жазылат",
  "4.3: Далил көрсөтүлгөн эмес",
  "3. Корутунду: Бул бөлүк жазылган эмес",
  "3. Корутунду: Комиссиянын катчысы: аты-жөнү көрсөтүлгөн эмес",
];

test("without --draft nothing is written, and the code is 1", async () => {
  const { code, host, said } = await build();
  expect(code).toBe(1);
  expect(builtIn(host)).toEqual([]);
  expect(said).toContain("criterion-missing");
});

describe("with --draft", () => {
  let host: MemoryHost;
  const bytes = (name: string) => host.files.get(`/report/build/${name}`)!;
  const html = () => new TextDecoder().decode(bytes("report.html"));

  beforeAll(async () => {
    const built = await build("--draft");
    host = built.host;
    expect(built.code).toBe(0);
    expect(built.said).toContain("criterion-missing");
  });

  test("every gap is marked where the missing thing belongs, in both formats", async () => {
    expect(gapsOf(htmlText(html()))).toEqual(GAPS);
    expect(gapsOf(await docxText(bytes("report.docx")))).toEqual(GAPS);
  });

  test("every page says that it is a draft", () => {
    const parts = partsOf(bytes("report.docx"));
    const relationships = parts.get("word/_rels/document.xml.rels")!;
    const sections = parts.get("word/document.xml")!.match(/<w:sectPr>.*?<\/w:sectPr>/gs)!;
    expect(sections.length).toBe(4);
    for (const section of sections) {
      const headers = [...section.matchAll(/<w:headerReference w:type="(\w+)" r:id="(\w+)"\/>/g)];
      expect(headers.map(([, type]) => type)).toEqual(
        section.includes("<w:titlePg/>") ? ["default", "first"] : ["default"],
      );
      for (const [, , id] of headers) {
        const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relationships)![1]!;
        expect(parts.get(`word/${target}`)).toContain("Долбоор: отчет толук эмес");
      }
    }
    expect(html()).toContain('<p class="draft">Долбоор: отчет толук эмес</p>');
    expect(html()).toContain('@top-center { content: "Долбоор: отчет толук эмес"; }');
  });
});

/** The gaps of an output with the place that each is in. */
function gapsOf(text: string): string[] {
  let section = "";
  let place = "";
  return text.split("\n").flatMap((line) => {
    const words = line.trim().replace(/<h\d> /, "");
    const criterion = /^\| (\d+\.\d+) \|/.exec(words)?.[1];
    const list = /^\| colspan=2 (.+?) \|/.exec(words)?.[1];
    const opened = /^\| colspan=4 (\d+)\./.exec(words)?.[1];
    const heading = /^\d+\. .+$/.exec(words)?.[0];
    section = opened ?? section;
    place = criterion ?? (list ? `${section} ${list}` : (heading ?? place));
    return [...words.matchAll(/<gap> ?(.*?)(?=<\/gap>| ¶| \||$)/g)].map(([, gap]) => `${place}: ${gap}`);
  });
}
