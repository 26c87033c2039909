import { expect, test } from "vitest";
import "../../src/commands/preview.ts";
import "../../src/write-outputs.ts";
import type { PreviewState } from "../../src/preview/state.ts";
import { type MachineOptions, testMachine } from "./machine.ts";
import { fakeStandby, TAKEN } from "./standby.ts";

const FOLDER = "/reports/report";
const encode = (text: string) => new TextEncoder().encode(text);

function previewing(typed: readonly string[] = [], options: MachineOptions = {}) {
  const standby = fakeStandby();
  let heard = "";
  const hear = (text: string) => {
    heard += text;
  };
  const { host, run, text } = testMachine({ standby, hear, ...options });
  const ended = run("--lang", "en", "preview", "report", ...typed);
  let changes = 0;
  return {
    ...standby,
    ended,
    started: () => expect.poll(() => heard, { timeout: 10_000 }).toContain("http://127.0.0.1:4000/"),
    text: (path: string) => text(`${FOLDER}/${path}`),
    files: host.files,
    async save(path: string, content: string) {
      host.files.set(`${FOLDER}/${path}`, encode(content));
      changes = standby.told.length;
      standby.change(FOLDER);
      await expect.poll(() => standby.told.length).toBeGreaterThan(changes);
    },
    state: async (): Promise<PreviewState> => JSON.parse(String((await standby.ask("/-/state")).body)),
    async page() {
      const { body } = await standby.ask("/build/report.html");
      return new TextDecoder().decode(body as Uint8Array);
    },
  };
}

test("a save shows in the page, a finding comes and goes, a broken manifest leaves the last good page", async () => {
  const { started, save, state, page, text, stop, ended, files } = previewing();
  await started();
  expect((await state()).said).toBe("Nothing to report.");
  const criterion = text("criteria/1.1.md");
  const manifest = text("selfassess.yaml");

  await save("criteria/1.1.md", `${criterion}\nЖаңы сүйлөм. [](evidence:nowhere)\n`);
  expect(await page()).toContain("Жаңы сүйлөм.");
  expect((await state()).findings).toContain("criteria/1.1.md:");

  await save("criteria/1.1.md", `${criterion}\nЖаңы сүйлөм.\n`);
  const good = await state();
  expect([good.findings, good.notice]).toEqual(["", ""]);
  const shown = await page();

  await save("selfassess.yaml", "\0");
  const broken = await state();
  expect(broken.findings).toContain("selfassess.yaml:1");
  expect([broken.page, broken.notice]).toEqual([good.page, expect.stringContaining("last good page")]);
  expect(await page()).toBe(shown);

  await save("selfassess.yaml", manifest);
  expect(await state()).toEqual(good);
  stop();
  expect((await ended).code).toBe(0);
  expect([...files.keys()].filter((path) => path.startsWith(`${FOLDER}/build/`))).toEqual([]);
});

test("evidence is given by its own name only, documents as they are made", async () => {
  const { started, ask, stop, ended } = previewing([], {
    report: { "evidence/secret.pdf": "%PDF" },
  });
  await started();
  const statusOf = async (address: string) => (await ask(address)).status;
  expect(await statusOf("/evidence/minutes-2.pdf")).toBe(200);
  expect(await statusOf("/evidence/secret.pdf")).toBe(404);
  expect(await statusOf("/selfassess.yaml")).toBe(404);
  expect(await statusOf("/build/report.docx")).toBe(200);
  expect(await statusOf("/build/report.pdf")).toBe(503);
  stop();
  await ended;
});

test("--open shows the page in the browser", async () => {
  const { started, opened, stop, ended } = previewing(["--open"]);
  await started();
  stop();
  expect((await ended).code).toBe(0);
  expect(opened).toEqual(["http://127.0.0.1:4000/"]);
});

test("a port that is taken, and a folder that is not there, are said", async () => {
  const { ended } = previewing(["--port", String(TAKEN)]);
  expect(await ended).toMatchObject({ code: 2, stderr: expect.stringContaining("Port 80 is taken.") });
  const { code, stderr } = await testMachine({ standby: fakeStandby() }).run("--lang", "en", "preview", "x");
  expect([code, stderr]).toEqual([2, expect.stringContaining("selfassess.yaml")]);
});
