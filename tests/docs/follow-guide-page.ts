/** Runs a page of the guide as a reader would, on a machine in memory. */
import { posix } from "node:path";
import { expect } from "vitest";
import type { Language } from "../../src/messages/index.ts";
import { testMachine } from "../commands/machine.ts";
import { fakeStandby } from "../commands/standby.ts";
import { toolFiles } from "../outputs/compile-files.ts";
import { exampleFiles } from "../outputs/example-files.ts";
import type { GuidePage } from "./guide-page.ts";

/** Does what the page says; gives the errors that are left in the files that it wrote. */
export async function followGuidePage(page: GuidePage, localeLanguage: Language): Promise<readonly string[]> {
  let folder = "/reports/guide";
  const example = page.example === null ? [] : Object.entries(exampleFiles(page.example));
  const machine = testMachine({
    files: {
      ...toolFiles,
      ...Object.fromEntries(example.map(([path, content]) => [`${folder}/${path}`, content])),
    },
    localeLanguage,
    // A reader who has seen enough at once.
    standby: { ...fakeStandby(), untilStopped: async () => {} },
    convertToPdf: async (documents) =>
      new Map([...documents.keys()].map((path) => [path.replace(/docx$/, "pdf"), new Uint8Array([1])])),
  });
  const at = (name: string) => posix.join(folder, name);
  const written: string[] = [];

  /** What a command line says, and its exit code. */
  async function command(line: string): Promise<[said: string, code: number]> {
    const [name, ...words] = [...line.replace(/^npx /, "").matchAll(/"([^"]*)"|\S+/g)].map(
      ([word, quoted]) => quoted ?? word,
    );
    if (name === "cd") folder = at(words[0]!);
    else if (name === "cp") machine.host.write(at(words[1]!), machine.host.files.get(at(words[0]!))!);
    else if (name === "selfassess") {
      const { code, stdout, stderr } = await machine.runIn(folder, ...words);
      return [stdout + stderr, code];
    } else throw new Error(`a command that is not run: ${line}`);
    return ["", 0];
  }

  for (const [index, { info, text }] of page.blocks.entries()) {
    const [kind, name, how] = info.split(" ");
    const next = page.blocks[index + 1];
    if (kind === "sh") {
      let said = "";
      for (const line of text.trim().split("\n")) {
        const [more, code] = await command(line);
        said += more;
        if (next?.info !== "output") expect(code, `${line}\n${more}`).toBe(0);
      }
      if (next?.info === "output") expect(said.trim()).toMatch(gapped(next.text.trim()));
    } else if (name && how === "=") expect(machine.text(at(name))).toContain(text);
    else if (name) {
      const before = how === "+" ? machine.text(at(name)) : "";
      machine.host.write(at(name), new TextEncoder().encode(before + text));
      written.push(at(name));
    } else if (kind !== "output") throw new Error(`a block that is not run: ${info}`);
  }

  const { stdout } = await machine.runIn(folder, "check", "--format", "short", "--lang", "en");
  return stdout
    .split("\n")
    .filter((line) => line.includes(" error ") && written.includes(at(line.slice(0, line.indexOf(":")))));
}

function gapped(text: string): RegExp {
  const parts = text.split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[\\s\\S]*?")}$`);
}
