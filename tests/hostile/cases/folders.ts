/** Links, pipes, devices, names of files, and paths that lead out of the folder. */
import { type HostileCase, inText, many, narrative, OUTSIDE } from "../hostile-case.ts";

const LIMIT = ["limit-exceeded"];

function linked(
  name: string,
  links: Readonly<Record<string, string>>,
  says: readonly string[],
  code: HostileCase["code"],
): HostileCase {
  return { name, links, says, code };
}

export const folderCases: readonly HostileCase[] = [
  linked("a text that is a link out", { "chapters/about.md": `${OUTSIDE}/secret.md` }, ["path-outside"], 1),
  linked("a folder that is a link out", { documents: OUTSIDE }, ["path-outside"], 1),
  linked(
    "a link out through a folder",
    { "data/a": "..", "data/b": "../..", "data/secret": `a/../../${OUTSIDE}` },
    ["path-outside"],
    1,
  ),
  linked(
    "links in circles",
    { "data/a": "b", "data/b": "a", "chapters/self": "../chapters", "data/data": "." },
    [],
    0,
  ),
  linked(
    "a link to a device",
    { "images/zero.png": "/dev/zero", "data/random.csv": "/dev/urandom" },
    ["path-outside"],
    1,
  ),
  linked("a link to a process", { "data/environment.yaml": "/proc/self/environ" }, ["path-outside"], 1),
  {
    ...linked(
      "a manifest that is a link out",
      { "selfassess.yaml": `${OUTSIDE}/secret.md` },
      ["path-outside"],
      2,
    ),
    files: () => ({ "selfassess.yaml": null }),
  },
  {
    ...linked("a standard that is a link out", { small: OUTSIDE }, ["path-outside"], 1),
    files: () => ({ "small/standard.yaml": null }),
  },
  { ...linked("outputs through a link out", { build: OUTSIDE }, ["path-outside"], 1), command: "build" },
  {
    name: "pipes",
    pipes: ["chapters/about.md", "data/a.csv", "documents/a.md", "images/a.png"],
    says: [],
    code: 0,
  },
  {
    name: "a manifest that is a pipe",
    files: () => ({ "selfassess.yaml": null }),
    pipes: ["selfassess.yaml"],
    says: ["manifest-invalid"],
    code: 2,
  },
  {
    name: "a standard that is a pipe",
    files: () => ({ "small/standard.yaml": null }),
    pipes: ["small/standard.yaml"],
    says: ["manifest-invalid"],
    code: 1,
  },
  {
    name: "a layout of pipes",
    files: () => ({
      "look/layout.yaml": "extends: base\nstyles_from: house.docx\n",
      "look/report.hbs": "<document><page></page></document>",
    }),
    pipes: ["look/house.docx", "look/style.css", "look/partials/a.hbs"],
    says: [],
    code: 0,
  },
  {
    name: "evidence that is a pipe",
    files: () => ({ "evidence/order-1529.pdf": null }),
    pipes: ["evidence/order-1529.pdf"],
    says: ["evidence-file-missing"],
    code: 1,
  },
  {
    name: "6,000 files",
    files: () => Object.fromEntries(Array.from({ length: 6_000 }, (_, i) => [`evidence/a${i}.txt`, ""])),
    says: LIMIT,
    code: 1,
  },
  {
    name: "70 folders deep",
    files: () => ({ [`chapters/${many("a/", 70)}b.md`]: "а" }),
    says: LIMIT,
    code: 1,
  },
  {
    name: "8 MB of texts",
    files: () =>
      Object.fromEntries(
        Array.from({ length: 5 }, (_, i) => [
          `chapters/${i}.md`,
          many("Мектепте окуучулар билим алат. ", 32_000),
        ]),
      ),
    says: LIMIT,
    code: 1,
  },
  {
    name: "names that are one in NFC",
    files: () => ({ ["chapters/й.md".normalize("NFC")]: "а", ["chapters/й.md".normalize("NFD")]: "б" }),
    says: ["chapter-unknown"],
    code: 0,
  },
  {
    name: "names that differ in case",
    files: () => ({ "criteria/1.1.MD": narrative("") }),
    says: ["criterion-repeated"],
    code: 1,
  },
  {
    name: "names with escapes, marks and directions",
    files: () => ({
      "data/\u001b[2J\u001b]0;a\u0007.csv": "а",
      "data/a\nerror: b.csv": "а",
      "data/\u202egpj.csv": "а",
      "data/<script>.csv": "а",
      'data/"; rm -rf ~".csv': "а",
      "data/--fix.csv": "а",
      "data/::warning::.csv": "а",
    }),
    says: ["file-unknown"],
    code: 0,
  },
  {
    name: "a name of 250 bytes",
    files: () => ({ [`chapters/${many("a", 247)}.md`]: "а" }),
    says: ["chapter-unknown"],
    code: 0,
  },
  {
    name: "a name that is a prototype",
    files: () => ({
      "chapters/__proto__.md": "а",
      "data/constructor.csv": "а,б\n1,2\n",
      "criteria/__proto__.md": narrative(""),
      "documents/__proto__.md": "---\ntype: constructor\n---\n",
    }),
    says: ["criterion-unknown"],
    code: 1,
  },
  inText(
    "paths that lead out",
    () =>
      "![а](../../secret.csv) ![б](/etc/passwd) ![в](C:/a.png) ![г](\\\\\\\\server\\a.png) ![д](%2e%2e/%2e%2e/secret.csv) ![е](data/../../OUTSIDE/secret.csv) [ж](/etc/passwd) [з](..\\\\..\\\\secret.csv)\n",
    ["path-outside"],
  ),
  inText(
    "addresses of files",
    () => "[а](file:///etc/passwd) ![б](file:///etc/passwd) [в](smb://server/a)\n",
    ["link-scheme"],
  ),
  inText(
    "links that run",
    () =>
      "[а](javascript:alert(1)) [б](JaVaScRiPt:alert(1)) [в](data:text/html,a) [г](vbscript:a) [д](<java\tscript:alert(1)>) [е](javascript&colon;alert(1)) [ж](&#106;avascript:a) <javascript:alert(1)>\n\n[з][а]\n\n[а]: javascript:alert(1)\n",
    ["link-scheme"],
  ),
  inText(
    "pictures from elsewhere",
    () => "![а](https://a.kg/a.png) ![б](data:image/svg+xml,a) ![в](//a.kg/a.png)\n",
    ["image-missing"],
  ),
  inText(
    "references to prototypes",
    () =>
      "[](evidence:__proto__) [1](fact:__proto__.a) [2](fact:constructor.name) [](table:toString) [](criterion:__proto__) [](chapter:constructor) [^__proto__]\n",
    ["evidence-unknown", "fact-unknown", "reference-unknown"],
  ),
  inText(
    "HTML",
    () =>
      '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\nа <b onclick="a">б</b> <!-- в --><iframe src="https://a.kg">\n',
    ["markup-unsupported"],
  ),
];
