import { expect, test } from "vitest";
import { readText } from "../../src/load/folder.ts";
import { findingLine, loadReport, open } from "./load-files.ts";

test("the known places and the files of the root, in order, by their paths in NFC", () => {
  const nfd = "criteria/й.md".normalize("NFD");
  const { folder, findings } = open({
    "notes.txt": "",
    [nfd]: "",
    "chapters/general/1.10.md": "",
    "images/.hidden": "",
    "build/report.docx": "",
    "node_modules/a.yaml": "",
    "data/node_modules/b.csv": "",
    "attic/old.md": "",
    ".git/config": "",
  });
  expect(findings).toEqual([]);
  expect([...folder.files.keys()]).toEqual([
    "chapters/general/1.10.md",
    "criteria/й.md",
    "notes.txt",
    "selfassess.yaml",
  ]);
  expect(readText(folder, "criteria/й.md").value).toEqual({ path: "criteria/й.md", text: "" });
});

test("links that lead out are said and not followed, circles end, pipes are left alone", () => {
  const { folder, findings } = open(
    { "criteria/1.1.md": "бир", "build/a.md": "" },
    {
      links: {
        "/report/criteria/1.2.md": "1.1.md",
        "/report/criteria/again": "/report/criteria",
        "/report/evidence": "/",
        "/report/data": "/report/images",
        "/report/images/self": "../images",
        "/report/images/passwd": "/etc/passwd",
        "/report/images/dead": "none",
      },
      others: ["/report/images/pipe"],
    },
  );
  expect(findings).toEqual(["evidence:1:1 path-outside/link"]);
  expect([...folder.files.keys()]).toEqual(["criteria/1.1.md", "criteria/1.2.md", "selfassess.yaml"]);
});

test("two names that are one in NFC are one file, always the same", () => {
  const { folder } = open({ "criteria/й.md": "NFC", ["criteria/й.md".normalize("NFD")]: "NFD" });
  expect([...folder.files.keys()]).toEqual(["criteria/й.md", "selfassess.yaml"]);
  expect(readText(folder, "criteria/й.md").value?.text).toBe("NFD");
});

test("no more than 5,000 files, no deeper than 64 folders", () => {
  const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`evidence/${i}.pdf`, ""]));
  expect(open(many).findings).toEqual(["selfassess.yaml:1:1 limit-exceeded/files"]);
  const deep = open({ [`chapters/${"a/".repeat(70)}b.md`]: "" });
  expect(deep.findings[0]).toContain("limit-exceeded/folders");
});

test.each([
  ["a BOM", "\uFEFFтекст", "текст"],
  ["Windows line ends", "а\r\nб", "а\r\nб"],
])("text with %s", (_, content, text) => {
  expect(readText(open({ "criteria/1.1.md": content }).folder, "criteria/1.1.md").value?.text).toBe(text);
});

test.each([
  ["not UTF-8", Uint8Array.of(0x61, 0xcf, 0xeb), {}, "criteria/1.1.md:1:2 file-invalid/encoding “\uFFFD”"],
  ["over 2 MB", "a".repeat(2 * 1024 * 1024 + 1), {}, "criteria/1.1.md:1:1 limit-exceeded/file-size"],
  [
    "held by another program",
    "а",
    { failures: { "/report/criteria/1.1.md": "busy" as const } },
    "criteria/1.1.md:1:1 file-invalid/refused",
  ],
])("%s", (_, content, options, finding) => {
  const { folder } = open({ "criteria/1.1.md": content }, options);
  const { value, findings } = readText(folder, "criteria/1.1.md");
  expect(value).toBeNull();
  expect(findings.map(findingLine)).toEqual([finding]);
});

test("what is not there is not said", () => {
  expect(readText(open({}).folder, "criteria/1.1.md")).toEqual({ value: null, findings: [] });
});

test("nothing outside the folder is read, whatever the texts name", () => {
  const { host } = loadReport(
    {
      "selfassess.yaml": "selfassess: 1\nstandard: mini\ninstitution: {name: а, emblem: /etc/emblem.png}\n",
      "criteria/1.1.md":
        "![](../secret.csv) [x](/etc/passwd) ![](file:///etc/passwd) ![](data/a.chart.yaml)\n",
      "data/a.chart.yaml": "type: bar\ndata: ../../secret.csv\n",
      "evidence.yaml": '- {id: a, title: а, file: "..\\\\secret.pdf"}\n',
    },
    { links: { "/report/data/link.csv": "/secret.csv" } },
  );
  expect(host.reads.filter((path) => !path.startsWith("/report/") && !path.startsWith("/schemas/"))).toEqual(
    [],
  );
});
