import { expect, test } from "vitest";
import "../../src/commands/watch-build.ts";
import "../../src/write-outputs.ts";
import { type MachineOptions, testMachine } from "./machine.ts";
import { fakeStandby } from "./standby.ts";

const FOLDER = "/reports/report";
const encode = (text: string) => new TextEncoder().encode(text);

/** Builds and watches; `said` waits for the lines about outputs, from the first. */
function watching(typed: readonly string[], options: MachineOptions = {}) {
  const standby = fakeStandby();
  let heard = "";
  const hear = (text: string) => {
    heard += text;
  };
  const { host, run, text } = testMachine({ standby, hear, ...options });
  const ended = run("--lang", "en", "build", "report", "--watch", ...typed);
  const lines = () => heard.match(/^(?:Written|Unchanged|Watching|error).*$/gm) ?? [];
  return {
    said: (expected: readonly string[]) => expect.poll(lines, { timeout: 10_000 }).toEqual(expected),
    text: (path: string) => text(`${FOLDER}/${path}`),
    change(path: string, content: string) {
      host.files.set(`${FOLDER}/${path}`, encode(content));
      standby.change(FOLDER);
    },
    async end() {
      standby.stop();
      return (await ended).code;
    },
  };
}

test("a change is built, what it does not touch is left, and Ctrl-C ends well", async () => {
  const { said, text, change, end } = watching(["--format", "html"]);
  const lines = ["Written: report/build/report.html", "Watching for changes. Ctrl-C ends."];
  await said(lines);
  const before = text("build/report.html");
  change("notes.txt", "");
  await said([...lines, "Unchanged: report/build/report.html"]);
  change("criteria/1.1.md", `${text("criteria/1.1.md")}\nA new sentence.\n`);
  await said([...lines, "Unchanged: report/build/report.html", "Written: report/build/report.html"]);
  expect(text("build/report.html")).not.toBe(before);
  expect(await end()).toBe(0);
});

test("a broken file is said, the outputs stay as they were, and it may be mended", async () => {
  const { said, text, change, end } = watching(["--format", "html"]);
  const lines = ["Written: report/build/report.html", "Watching for changes. Ctrl-C ends."];
  await said(lines);
  const page = text("build/report.html");
  const whole = text("evidence.yaml");
  change("evidence.yaml", "- id: [");
  await expect.poll(() => text("build/report.html")).toBe(page);
  change("evidence.yaml", whole);
  await expect.poll(() => text("build/report.html")).toBe(page);
  expect(await end()).toBe(0);
});

test("a PDF is made again only of a document that has changed", async () => {
  const converted: string[] = [];
  const { said, change, end } = watching(["--format", "pdf"], {
    convertToPdf: async (documents) => {
      converted.push(...documents.keys());
      return new Map([...documents.keys()].map((name) => [name.replace("docx", "pdf"), encode("%PDF")]));
    },
  });
  const lines = ["Written: report/build/report.pdf", "Watching for changes. Ctrl-C ends."];
  await said(lines);
  change("notes.txt", "");
  await said([...lines, "Unchanged: report/build/report.pdf"]);
  expect(await end()).toBe(0);
  expect(converted).toEqual(["report.docx"]);
});

test("a change during the first build waits for its end", async () => {
  let atOnce = 0;
  let most = 0;
  const { said, text, change, end } = watching(["--format", "pdf"], {
    convertToPdf: async (documents) => {
      most = Math.max(most, ++atOnce);
      if (most === 1) change("criteria/1.1.md", `${text("criteria/1.1.md")}\nA new sentence.\n`);
      await new Promise((resolve) => setTimeout(resolve, 300));
      atOnce--;
      return new Map([...documents.keys()].map((name) => [name.replace("docx", "pdf"), encode("%PDF")]));
    },
  });
  await said([
    "Written: report/build/report.pdf",
    "Watching for changes. Ctrl-C ends.",
    "Unchanged: report/build/report.pdf",
  ]);
  expect(await end()).toBe(0);
  expect(most).toBe(1);
});
