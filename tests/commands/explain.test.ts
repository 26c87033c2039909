import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/messages/index.ts";
import { ruleIds } from "../../src/rules/index.ts";
import { testMachine } from "./machine.ts";

const page = `# evidence-unknown

## ky
Далил реестрде болсун. Анткени эксперт аны издейт.

## ru
Доказательство должно быть в реестре.

## en
Evidence stands in the register.

## right: never shown
\`\`\`markdown criteria/9.md
right
\`\`\`

## wrong: a typo
\`\`\`markdown criteria/1.1.md
---
evidence: [x]
---
\`\`\`
\`\`\`delete criteria/1.2.md
\`\`\`
\`\`\`findings
criteria/1.1.md:2:12-13 evidence-unknown
\`\`\`
`;

describe("explain", () => {
  it("prints the page of a rule with its first case that is reported", async () => {
    const machine = testMachine({ files: { "/tool/rules/evidence-unknown.md": page } });
    expect(await machine.run("explain", "evidence-unknown", "--lang", "ky")).toEqual({
      code: 0,
      stderr: "",
      stdout: `evidence-unknown (ката)

Далил реестрде болсун. Анткени эксперт аны издейт.

Мисал:

criteria/1.1.md
  | ---
  | evidence: [x]
  | ---

criteria/1.2.md: файл жок

Программа чыгарган билдирүүлөр:
  criteria/1.1.md:2:12-13 evidence-unknown
`,
    });
  });

  it.each(LANGUAGES)("explains every rule in %s", async (language) => {
    const machine = testMachine({ localeLanguage: language });
    for (const id of ruleIds) {
      const { code, stdout, stderr } = await machine.run("explain", id);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toMatch(new RegExp(`^${id} \\(`));
    }
  });

  it("lists the rules, a line each", async () => {
    const { code, stdout } = await testMachine().run("explain");
    expect(code).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.split(" ")[0]),
    ).toEqual(ruleIds);
  });

  it.each([
    ["ky", "«evidence-unknwn» деген эреже жок. Балким, «evidence-unknown» деп жазгыңыз келгендир?"],
    ["ru", "Правила «evidence-unknwn» нет. Возможно, имелось в виду «evidence-unknown»?"],
    ["en", "There is no rule “evidence-unknwn”. Did you mean “evidence-unknown”?"],
  ])("names the nearest rule in %s", async (language, says) => {
    const { code, stdout, stderr } = await testMachine().run(
      "explain",
      "evidence-unknwn",
      "--lang",
      language,
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(says);
  });
});
