/** Help: of every command, in every language, with examples that run. */
import { describe, expect, test } from "vitest";
import { EXAMPLES } from "../../src/commands/examples.ts";
import { LANGUAGES } from "../../src/messages/index.ts";
import { toolFiles } from "../outputs/compile-files.ts";
import { baseReport } from "../rules/base-report.ts";
import { testMachine } from "./machine.ts";
import { fakeStandby } from "./standby.ts";

const FOLDER = "/reports/report";
const HEADINGS = {
  ky: { commands: "Командалар:", examples: "Мисалдар:" },
  ru: { commands: "Команды:", examples: "Примеры:" },
  en: { commands: "Commands:", examples: "Examples:" },
};

async function commandNames(): Promise<readonly string[]> {
  const { stdout } = await testMachine().run("--help", "--lang", "en");
  const list = stdout.slice(stdout.indexOf("Commands:"), stdout.indexOf("Examples:"));
  return [...list.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name!);
}

describe.each(LANGUAGES)("help in %s", (language) => {
  const { commands, examples } = HEADINGS[language];

  test("lists the commands", async () => {
    const { code, stdout, stderr } = await testMachine().run("--help", "--lang", language);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(`\n${commands}\n`);
    expect(stdout).toContain(`\n${examples}\n  selfassess init keng-bulak\n`);
  });

  test("of every command: its two examples, and no word of another language", async () => {
    const machine = testMachine();
    for (const name of await commandNames()) {
      const { code, stdout, stderr } = await machine.run(name, "--help", "--lang", language);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      const [said = "", shown = ""] = stdout.split(`\n${examples}\n`);
      expect(
        shown.match(/^ {2}selfassess .+$/gm)?.map((line) => line.trim()),
        name,
      ).toEqual(EXAMPLES[name]);
      expect(shown).toContain(`selfassess ${name}`);
      if (language === "en") continue;
      // What stands in brackets, and headings.
      expect(said).not.toMatch(/[<[][a-z]|^[A-Z][a-z]+:/m);
    }
  });
});

test("the examples run", async () => {
  const below = (folder: string) =>
    Object.fromEntries(
      Object.entries(baseReport).map(([path, text]) => [`${FOLDER}/${folder}/${path}`, text]),
    );
  const reports = { ...below("reports/a"), ...below("reports/b") };
  for (const [name, examples] of Object.entries(EXAMPLES))
    for (const example of examples) {
      const isNew = example.includes(" init");
      const standby = fakeStandby();
      const machine = testMachine({
        report: isNew ? Object.fromEntries(Object.keys(baseReport).map((path) => [path, null])) : {},
        files: { ...toolFiles, ...(isNew ? {} : { ...reports, ...below("keng-bulak") }) },
        ask: {
          choose: async (_, choices, first) => first || choices[0]!.value,
          type: async (_, first) => first,
        },
        convertToPdf: async (documents) =>
          new Map([...documents.keys()].map((path) => [path.replace("docx", "pdf"), Buffer.from("%PDF")])),
        standby,
      });
      const typed = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!);
      expect(typed[0]).toBe("selfassess");
      const ended = machine.runIn(FOLDER, ...typed.slice(1));
      if (name === "preview") standby.stop();
      expect((await ended).code, `${example}\n${(await ended).stderr}`).toBe(0);
    }
});
