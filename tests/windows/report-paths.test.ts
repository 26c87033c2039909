/** Paths and names inside a report: backslashes, drives, Unicode forms, capitals, endings that Windows hides. */
import { describe, expect, test } from "vitest";
import { windowsNames } from "../../src/load/windows-names.ts";
import { translate } from "../../src/messages/index.ts";
import { testMachine } from "../commands/machine.ts";
import { pngOf } from "../formats/docx/pictures.ts";
import { baseReport } from "../rules/base-report.ts";

type Changes = Readonly<Record<string, string | Uint8Array | null>>;

async function build(report: Changes) {
  const { run, host } = testMachine({ report, windows: "C:/Отчеттор" });
  const { code, stderr } = await run("--lang", "en", "build", "report", "--format", "html");
  const html = host.files.get("C:/Отчеттор/report/build/report.html");
  return {
    code,
    stderr,
    findings: stderr.match(/^\S.* (?:error|warning|note) .*$/gm) ?? [],
    links: [
      ...Buffer.from(html ?? "")
        .toString()
        .matchAll(/href="([^#"][^"]*)"/g),
    ].map(([, link]) => decodeURI(link!)),
  };
}

const evidence = (file: string): Changes => ({
  "evidence.yaml": baseReport["evidence.yaml"]!.replace("evidence/minutes-2.pdf", file),
});
const text = (words: string): Changes => ({
  "criteria/1.1.md": baseReport["criteria/1.1.md"]!.replace("Көрсөткүчтөр", `${words} Көрсөткүчтөр`),
});
const lab: Changes = { "images/lab.png": pngOf(4, 2) };
/** Files of the report by other names. */
const renamed = (rename: (path: string) => string): Changes => ({
  ...Object.fromEntries(Object.keys(baseReport).map((path) => [path, null])),
  ...Object.fromEntries(Object.entries(baseReport).map(([path, content]) => [rename(path), content])),
});

describe("a backslash inside the report is a /", () => {
  test.each<[string, Changes, string]>([
    ["evidence", evidence("evidence\\minutes-2.pdf"), "../evidence/minutes-2.pdf"],
    ["evidence, quoted", evidence('"evidence\\\\minutes-2.pdf"'), "../evidence/minutes-2.pdf"],
    ["a link", text("[а](evidence\\minutes-2.pdf)"), "../evidence/minutes-2.pdf"],
    [
      "a link with spaces and Cyrillic",
      { ...text("[а](<evidence\\биздин файл.pdf>)"), "evidence/биздин файл.pdf": "%PDF" },
      "../evidence/биздин файл.pdf",
    ],
    [
      "a link with %20",
      { ...text("[а](evidence/биздин%20файл.pdf)"), "evidence/биздин файл.pdf": "%PDF" },
      "../evidence/биздин файл.pdf",
    ],
    ["a picture", { ...text("\n\n![Сүрөт](images\\lab.png)\n\n"), ...lab }, "../evidence/minutes-2.pdf"],
    [
      "a table",
      {
        "criteria/2.1.md": baseReport["criteria/2.1.md"]!.replace("data/teachers.csv", "data\\teachers.csv"),
      },
      "../evidence/minutes-2.pdf",
    ],
  ])("%s", async (_, report, link) => {
    const { code, findings, links } = await build(report);
    expect([code, findings]).toEqual([0, []]);
    expect(links).toContain(link);
    expect(links.join()).not.toMatch(/\\|%5C/i);
  });

  test("in quotation marks it may change a letter, and that is said", async () => {
    const { findings, stderr } = await build(evidence('"evidence\\minutes-2.pdf"'));
    expect(findings).toEqual(["evidence.yaml:5:18 error file-invalid"]);
    expect(stderr).toContain("check --fix");
  });
});

describe("a path from a drive or a shared folder leads out of the report", () => {
  test.each([
    ["evidence", evidence("C:\\Users\\a\\minutes-2.pdf"), "evidence.yaml:5:9"],
    [
      "evidence, even of this very folder",
      evidence("C:\\Отчеттор\\report\\evidence\\minutes-2.pdf"),
      "evidence.yaml:5:9",
    ],
    ["evidence in a shared folder", evidence("\\\\server\\share\\minutes-2.pdf"), "evidence.yaml:5:9"],
    ["a link", text("[а](C:\\a\\minutes-2.pdf)"), "criteria/1.1.md:5:268"],
    ["a picture", text("\n\n![Сүрөт](D:\\lab.png)\n\n"), "criteria/1.1.md:7:1"],
  ])("%s", async (_, report, place) => {
    const { code, findings, stderr } = await build(report);
    expect([code, findings]).toEqual([1, [`${place} error path-outside`]]);
    expect(stderr).toContain("Copy the file into the folder");
  });
});

describe("a name in another Unicode form", () => {
  const [nfc, nfd] = ["NFC", "NFD"].map((form) => "evidence/протокол №2 й.pdf".normalize(form)) as [
    string,
    string,
  ];

  test.each([
    ["NFD on the disk, NFC in the text", nfd, nfc],
    ["NFC on the disk, NFD in the text", nfc, nfd],
    ["NFD in both", nfd, nfd],
  ])("%s: is found, and the link has the letters of the disk", async (_, onDisk, written) => {
    const { code, findings, links } = await build({
      ...evidence(written),
      ...text(`[а](<${written}>)`),
      "evidence/minutes-2.pdf": null,
      [onDisk]: "%PDF",
    });
    expect([code, findings]).toEqual([0, []]);
    const files = links.filter((link) => link.startsWith("../evidence/"));
    expect(files.length).toBeGreaterThan(1);
    expect(new Set(files)).toEqual(new Set([`../${onDisk}`]));
  });

  test("of tables, criteria and chapters too", async () => {
    const table = "![Мугалимдердин курамы](data/teachers.csv)";
    const { code, findings } = await build({
      ...renamed((path) => path.replace("data/teachers.csv", "data/мугалимдер й.csv".normalize("NFD"))),
      "criteria/2.1.md": baseReport["criteria/2.1.md"]!.replace(
        table,
        "![Мугалимдердин курамы {#teachers}](<data/мугалимдер й.csv>)",
      ),
    });
    expect([code, findings]).toEqual([0, []]);
  });
});

describe("capitals, which Windows takes for small letters", () => {
  test.each<[string, Changes, RegExp]>([
    [
      "evidence",
      evidence("Evidence/Minutes-2.PDF"),
      /evidence-file-missing\n[^§]*Did you mean “evidence\/minutes-2\.pdf”\?/,
    ],
    [
      "a picture",
      { ...text("\n\n![Сүрөт](Images/Lab.PNG)\n\n"), ...lab },
      /image-missing\n[^§]*Did you mean “images\/lab\.png”\?/,
    ],
    [
      "a link",
      text("[а](Evidence/minutes-2.pdf)"),
      /link-broken\n[^§]*Did you mean “evidence\/minutes-2\.pdf”\?/,
    ],
    [
      "a folder",
      renamed((path) => path.replace("criteria/", "Criteria/")),
      /^Criteria warning file-unknown\n {3}Nothing reads the folder Criteria: it must be called criteria\./m,
    ],
    [
      "the register",
      renamed((path) => path.replace("evidence.yaml", "Evidence.yaml")),
      /Nothing reads the file Evidence\.yaml: it must be called evidence\.yaml\./,
    ],
    [
      "the facts",
      renamed((path) => path.replace("facts.yaml", "Facts.yml")),
      /Nothing reads the file data\/Facts\.yml: it must be called data\/facts\.yaml\./,
    ],
    [
      "the manifest",
      renamed((path) => path.replace("selfassess.yaml", "SelfAssess.yml")),
      /manifest-invalid\n {3}The folder has a file SelfAssess\.yml, but it must be called selfassess\.yaml\./,
    ],
  ])("%s: the finding says how it must be called", async (_, report, says) => {
    const { code, stderr } = await build(report);
    expect(code).toBeGreaterThan(0);
    expect(stderr).toMatch(says);
  });

  test("of a criterion's ending make no difference", async () => {
    expect((await build(renamed((path) => path.replace("1.1.md", "1.1.MD")))).findings).toEqual([]);
  });
});

describe("an ending that Windows hides", () => {
  test("the manifest", async () => {
    const { stderr } = await build(renamed((path) => path.replace("selfassess.yaml", "selfassess.yaml.txt")));
    expect(stderr).toContain(
      "The folder has a file selfassess.yaml.txt, but it must be called selfassess.yaml.",
    );
    expect(stderr).toContain("“File name extensions”");
  });

  test("a criterion: one finding", async () => {
    const { findings, stderr } = await build(renamed((path) => path.replace("1.1.md", "1.1.md.txt")));
    expect(findings).toEqual(["selfassess.yaml:2:11 error criterion-missing"]);
    expect(stderr).toContain(
      "Nothing reads the file criteria/1.1.md.txt: it must be called criteria/1.1.md.",
    );
  });
});

describe("names that Windows cannot have", () => {
  const said = (...paths: string[]) =>
    windowsNames(paths).map(({ place, message }) => [place!.file.path, translate(message, "en")]);

  test.each([
    "CON.md",
    "nul",
    "aux.v2.pdf",
    "Com1.docx",
    "lpt9.md",
    "буйрук: 5.pdf",
    "эмне?.md",
    "a|b.md",
    "a\\b.md",
    "акыры.",
  ])("%s", (name) => {
    const path = `documents/${name}`;
    expect(said(path)).toEqual([[path, `Windows cannot have a file or folder named “${name}”.`]]);
  });

  test.each([
    "console.md",
    "auxiliary.pdf",
    "com10.md",
    "буйрук №5 (көчүрмө).pdf",
    "a'b&c+d=e;f,g.md",
    "a .md",
  ])("%s is one", (name) => expect(said(`documents/${name}`)).toEqual([]));

  test("a folder is said once", () => {
    expect(said("evidence/a:b/1.pdf", "evidence/a:b/2.pdf")).toHaveLength(1);
  });

  test("two names that are one there", () => {
    expect(said("documents/Буйрук.md", "documents/буйрук.md")).toEqual([
      ["documents/буйрук.md", "For Windows documents/буйрук.md and documents/Буйрук.md are one file."],
    ]);
  });

  test("are a warning, and the report is built", async () => {
    const report = {
      "documents/aux.md": "---\ntype: order\ntitle: Буйрук\nnumber: 1\ndate: 2022-01-01\n---\n1. А\n",
    };
    const { code, findings } = await build(report);
    expect([code, findings]).toEqual([0, ["documents/aux.md warning file-unknown"]]);
  });
});
