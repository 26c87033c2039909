import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { watchFiles } from "../../src/hosts/watch-files.ts";

describe.each([
  ["by events", false],
  ["by looking", true],
])("%s", (_, poll) => {
  let folder = "";
  let stop: () => Promise<void>;
  let changes = 0;
  const path = (name: string) => join(folder, name);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "selfassess-watch-"));
    for (const name of ["criteria", "build", ".git", "node_modules"]) mkdirSync(path(name));
    for (const name of ["criteria/1.1.md", "build/report.html"]) writeFileSync(path(name), "one");
    changes = 0;
    const root = folder.replaceAll("\\", "/");
    stop = await watchFiles(poll)([root], [`${root}/build`], () => changes++);
  });
  afterEach(async () => {
    await stop();
    rmSync(folder, { recursive: true });
  });

  const told = () => expect.poll(() => changes, { timeout: 5000 }).toBeGreaterThan(0);

  test.each<[string, () => void]>([
    ["a changed file", () => writeFileSync(path("criteria/1.1.md"), "another")],
    ["a new file", () => writeFileSync(path("criteria/1.2.md"), "two")],
    [
      "a file in a new folder",
      () => {
        mkdirSync(path("data"));
        writeFileSync(path("data/a.csv"), "a");
      },
    ],
    ["a file that is gone", () => rmSync(path("criteria/1.1.md"))],
    [
      "a new file in the place of the old one, as editors save",
      () => {
        writeFileSync(path("criteria/.1.1.md.swp"), "another text");
        renameSync(path("criteria/.1.1.md.swp"), path("criteria/1.1.md"));
      },
    ],
  ])("%s is told", async (_name, act) => {
    act();
    await told();
  });

  test("what the tool writes, dot folders and Word's own files are not", async () => {
    writeFileSync(path("build/report.html"), "another");
    writeFileSync(path(".git/index"), "another");
    writeFileSync(path("node_modules/a.js"), "another");
    writeFileSync(path("~$plan.docx"), "another");
    await new Promise((resolve) => setTimeout(resolve, poll ? 600 : 150));
    expect(changes).toBe(0);
  });
});
