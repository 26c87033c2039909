import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Changes, changedSince, type Git, isTouched } from "../../src/commands/changed-since.ts";
import { message } from "../../src/messages/index.ts";
import { unknownEvidence } from "../findings/sample.ts";

const git: Git = (arguments_) => {
  const { status, stdout } = spawnSync("git", arguments_, { encoding: "utf8" });
  return status === 0 ? stdout : null;
};

describe("changedSince", () => {
  const root = mkdtempSync(join(tmpdir(), "selfassess-since-"));
  const school = join(root, "school");
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(school, path)), { recursive: true });
    writeFileSync(join(school, path), content);
  };
  const inRepository = (...arguments_: string[]) => {
    const as = ["-c", "user.name=a", "-c", "user.email=a@example.kg", "-c", "commit.gpgsign=false"];
    expect(git(["-C", root, ...as, ...arguments_])).not.toBeNull();
  };
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  beforeAll(() => {
    inRepository("init", "--quiet");
    write("criteria/1.1.md", "а\nб\nв\nг\nд\n");
    write("criteria/жооп бир.md", "а\n");
    write("criteria/same.md", "а\n");
    write("sections/1.md", "а\n");
    write("images/plan.png", new Uint8Array([0, 1, 2]));
    writeFileSync(join(root, "outside.md"), "а\n");
    inRepository("add", "--all");
    inRepository("commit", "--quiet", "--message", "first");
    write("criteria/1.1.md", "а\nБ\nв\nд\nе\n++ ё\n");
    write("criteria/жооп бир.md", "а\nб");
    write("criteria/2.1.md", "а\n");
    write("criteria/2.2.md", "а\n");
    write("images/plan.png", new Uint8Array([0, 1, 3]));
    rmSync(join(school, "sections/1.md"));
    writeFileSync(join(root, "outside.md"), "б\n");
    inRepository("add", "school/criteria/2.1.md");
  });

  it("finds changed lines, new files, changed pictures and deleted files of the folder", () => {
    const changes = changedSince("HEAD", school, git) as Changes;
    expect(new Set(changes.whole)).toEqual(
      new Set(["criteria/2.1.md", "criteria/2.2.md", "images/plan.png"]),
    );
    expect([...changes.deleted]).toEqual(["sections/1.md"]);
    expect(changes.lines.get("criteria/1.1.md")).toEqual([
      { first: 2, last: 2 },
      { first: 3, last: 4 },
      { first: 5, last: 6 },
    ]);
    expect(changes.lines.get("criteria/жооп бир.md")).toEqual([{ first: 2, last: 2 }]);
    expect(changes.lines.has("criteria/same.md")).toBe(false);
  });

  it("works from the root of the repository too", () => {
    const changes = changedSince("HEAD", root, git) as Changes;
    expect(changes.lines.has("outside.md")).toBe(true);
    expect(changes.lines.has("school/criteria/1.1.md")).toBe(true);
  });

  it.each(["none", "", "--output=x", "HEAD~5", "HEAD:school"])("refuses the revision “%s”", (revision) => {
    expect(changedSince(revision, school, git)).toBe("unknown-revision");
  });

  it("needs a repository", () => {
    expect(changedSince("HEAD", tmpdir(), (arguments_) => (arguments_.includes("diff") ? "" : null))).toBe(
      "no-repository",
    );
  });
});

describe("isTouched", () => {
  const changes: Changes = {
    whole: new Set(["new.md"]),
    deleted: new Set(["sections/1.md"]),
    lines: new Map([["a.md", [{ first: 2, last: 3 }]]]),
  };
  const cases = [
    ["a line before", "⟦а⟧\nб\nв\nг", "a.md", false],
    ["a changed line", "а\nб\n⟦в⟧\nг", "a.md", true],
    ["a line behind", "а\nб\nв\n⟦г⟧", "a.md", false],
    ["a place that reaches into a changed line", "⟦а\nб⟧\nв\nг", "a.md", true],
    ["a new file", "⟦а⟧", "new.md", true],
    ["a file that did not change", "⟦а⟧", "b.md", false],
  ] as const;
  it.each(cases)("%s", (_title, text, path, touched) => {
    expect(isTouched(unknownEvidence(text, { path }), changes)).toBe(touched);
  });

  it("means what has no place, and what names a file that is gone", () => {
    const found = unknownEvidence("⟦а⟧", { path: "b.md" });
    expect(isTouched({ ...found, place: null }, changes)).toBe(true);
    const gone = message("chapter-missing", { title: "t", file: "sections/1.md" });
    expect(isTouched({ ...found, message: gone }, changes)).toBe(true);
  });
});
