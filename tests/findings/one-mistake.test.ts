/** Two ends of a slip are one finding; two slips stay two. */
import { expect, test } from "vitest";
import { finding, type GradedFinding, type Severity } from "../../src/findings/finding.ts";
import { oneMistakeEach } from "../../src/findings/one-mistake.ts";
import { message, translate } from "../../src/messages/index.ts";

const at = (path: string, start = 0) => ({ file: { path, text: "" }, span: { start, end: start } });

function graded(each: ReturnType<typeof finding>, severity: Severity = "error"): GradedFinding {
  return { ...each, severity };
}

const unknown = (number: string, path = "criteria/x.md") =>
  graded(finding("criterion-unknown", { number, suggestion: "", standard: "mini" }, at(path)));
const missing = (number: string) =>
  graded(
    finding(
      "criterion-missing",
      { number, title: "…", file: `criteria/${number}.md` },
      at("selfassess.yaml"),
      {
        criterion: number,
      },
    ),
  );
const unread = (path: string) => graded(finding("file-unknown", { path }, at(path)), "warning");
const absent = (path: string) =>
  graded(finding("evidence-file-missing", { id: "x", path, suggestion: "" }, at("evidence.yaml")));

/** `criterion-unknown 1.2 < criterion-missing`: what is suggested, and what stands beside it. */
function shown(findings: readonly GradedFinding[]): string[] {
  return oneMistakeEach(findings).map(({ rule, message: { params }, related }) => {
    const { suggestion } = params;
    const meant = typeof suggestion === "object" ? ` ${suggestion.params.name}` : "";
    return `${rule}${meant}${related.map((each) => ` < ${each.message.id}`).join("")}`;
  });
}

test.each<[string, readonly GradedFinding[], readonly string[]]>([
  [
    "the file's name tells",
    [unknown("9.9", "criteria/1.2.md"), missing("1.1"), missing("1.2")],
    ["criterion-unknown 1.2 < criterion-missing", "criterion-missing"],
  ],
  [
    "one is alike",
    [unknown("1.22"), missing("1.2"), missing("3.4")],
    ["criterion-unknown 1.2 < criterion-missing", "criterion-missing"],
  ],
  [
    "two are alike",
    [unknown("1.5"), missing("1.1"), missing("1.2")],
    ["criterion-unknown", "criterion-missing", "criterion-missing"],
  ],
  ["there is no other", [unknown("plan"), missing("3.4")], ["criterion-unknown 3.4 < criterion-missing"]],
  [
    "two unknown for one",
    [unknown("plan"), unknown("notes"), missing("3.4")],
    ["criterion-unknown", "criterion-unknown", "criterion-missing"],
  ],
  [
    "one file of the folder",
    [absent("evidence/a.pdf"), unread("evidence/b.pdf"), unread("images/c.png")],
    ["evidence-file-missing evidence/b.pdf", "file-unknown"],
  ],
  [
    "several files",
    [absent("evidence/a.pdf"), unread("evidence/b.pdf"), unread("evidence/c.pdf")],
    ["evidence-file-missing", "file-unknown", "file-unknown"],
  ],
])("%s", (_, findings, expected) => {
  expect(shown(findings)).toEqual(expected);
});

test("the graver stays, whatever the settings say", () => {
  const chapter = graded(
    finding("chapter-missing", { title: "Корутунду", file: "chapters/end.md" }, at("m")),
  );
  const stray = (severity: Severity) =>
    graded(finding("chapter-unknown", { id: "fin", suggestion: "", known: "end" }, at("c")), severity);
  expect(shown([chapter, stray("warning")])).toEqual(["chapter-missing < chapter-unknown"]);
  expect(shown([{ ...chapter, severity: "info" }, stray("warning")])).toEqual([
    "chapter-unknown < chapter-missing",
  ]);
});

test("the criterion that was meant is the one of the work list, and its words are kept", () => {
  const [only] = oneMistakeEach([unknown("1.22"), missing("1.2")]);
  expect(only!.criterion).toBe("1.2");
  expect(translate(only!.message, "en")).toBe("The standard has no criterion 1.22. Did you mean “1.2”?");
});

test("thousands of files do not take long", () => {
  const many = Array.from({ length: 5000 }, (_, i) => [absent(`evidence/a${i}`), unread(`evidence/b${i}`)]);
  expect(oneMistakeEach(many.flat())).toHaveLength(10_000);
});

test("a link that is not followed is why nothing stands at its path", () => {
  const link = (path: string) => graded(finding("path-outside/link", { path }, at(path)));
  const missing = (path: string, meant: string) =>
    graded(
      finding(
        "evidence-file-missing",
        { id: "x", path, suggestion: message("did-you-mean", { name: meant }) },
        at("evidence.yaml"),
      ),
    );
  expect(shown([link("evidence/x.pdf"), missing("evidence/x.pdf", "evidence/y.pdf")])).toEqual([
    "path-outside < evidence-file-missing",
  ]);
  expect(shown([link("evidence/old"), missing("evidence/old/x.pdf", "evidence/y.pdf")])).toEqual([
    "path-outside < evidence-file-missing",
  ]);
  expect(shown([link("evidence/x.pdf"), missing("evidence/z.pdf", "evidence/y.pdf")])).toEqual([
    "path-outside",
    "evidence-file-missing evidence/y.pdf",
  ]);
  const [joined] = oneMistakeEach([
    link("evidence/x.pdf"),
    missing("evidence/x.pdf", "evidence/y.pdf"),
    unread("evidence/y.pdf"),
  ]);
  expect(translate(joined!.related[0]!.message, "en")).not.toContain("Did you mean");
});
