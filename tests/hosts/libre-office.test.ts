/** What can go wrong with a program beside this one; the real one is asked in tests/consumers. */
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { libreOffice } from "../../src/hosts/libre-office.ts";

const folder = mkdtempSync(join(tmpdir(), "libre-office-test-"));
// What another program leaves there is none of ours.
process.env.TMPDIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

const documents = new Map([
  ["report.docx", Uint8Array.of(1)],
  ["documents/протокол.docx", Uint8Array.of(2)],
]);

test("a program that is nowhere", async () => {
  const convert = libreOffice({ programs: ["no-such-program", join(folder, "nothing")], seconds: 10 });
  expect(await convert(documents)).toBe("absent");
});

describe.skipIf(process.platform === "win32")("a program that", () => {
  test("converts", async () => {
    const convert = program('for file in *.docx; do cp "$file" "$(basename "$file" .docx).pdf"; done');
    expect(await convert(documents)).toEqual(
      new Map([
        ["report.pdf", Uint8Array.of(1)],
        ["documents/протокол.pdf", Uint8Array.of(2)],
      ]),
    );
    expect(left()).toEqual([]);
  });

  test("does nothing and says that all is well", async () => {
    expect(await program("exit 0")(documents)).toBe("failed");
    expect(left()).toEqual([]);
  });

  test("crashes", async () => {
    expect(await program("kill -SEGV $$")(documents)).toBe("failed");
  });

  test("hangs, with the programs that it started", async () => {
    const mark = join(folder, "mark");
    const convert = program(`(sleep 1; touch '${mark}') & wait`, 0.3);
    expect(await convert(documents)).toBe("slow");
    expect(left()).toEqual([]);
    await setTimeout(1200);
    expect(readdirSync(folder)).not.toContain("mark");
  });

  test("is stopped, with the programs that it started", async () => {
    const mark = join(folder, "stopped");
    const stop = new AbortController();
    const convert = program(`(sleep 1; touch '${mark}') & wait`, 30, stop.signal);
    const converted = convert(documents);
    await setTimeout(200);
    stop.abort();
    expect(await converted).toBe("failed");
    expect(await convert(documents)).toBe("failed");
    expect(left()).toEqual([]);
    await setTimeout(1200);
    expect(readdirSync(folder)).not.toContain("stopped");
  });

  function program(script: string, seconds = 30, signal?: AbortSignal) {
    const file = join(folder, "soffice");
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return libreOffice({ programs: ["no-such-program", file], seconds, signal });
  }

  function left(): string[] {
    return readdirSync(tmpdir()).filter((name) => name.startsWith("selfassess-pdf-"));
  }
});
