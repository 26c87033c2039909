import { describe, expect, test } from "vitest";
import { toolFiles } from "../outputs/compile-files.ts";
import { testMachine } from "./machine.ts";

describe("standards", () => {
  test("lists them in the reader's language", async () => {
    const { code, stdout, stderr } = await testMachine({ files: toolFiles }).run("--lang", "ru", "standards");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(`kg-school-programme (2017)
  Аккредитация программы общеобразовательной организации: минимальные требования
  Разделов: 4, критериев: 18, языки: ky, ru, en. Официальный текст: ky.
`);
    expect(stdout.match(/^\S+ \(/gm)).toHaveLength(4);
  });

  test("prints one with its wording and what a reviewer looks for", async () => {
    const machine = testMachine({ files: toolFiles });
    const { code, stdout } = await machine.run("--lang", "ky", "standards", "kg-school-programme");
    expect(code).toBe(0);
    expect(stdout).toContain(`
3. Кадрдык саясаттын эффективдүүлүгү
  3.1  Педагогикалык персоналдын квалификациясынын жана билиминин билим берүү программасына шайкеш келүүсү
       Эксперт эмнени карайт: Мугалимдердин билими, адистиги, стажы окуткан предмети менен салыштырылат.
`);
  });

  test("is JSON for programs", async () => {
    const machine = testMachine();
    const all = JSON.parse((await machine.run("standards", "--format", "json")).stdout);
    expect(all).toMatchObject({
      version: 1,
      standards: [{ id: "mini", version: "2", official: ["ky"], sections: 2, criteria: 4 }],
    });
    const one = JSON.parse((await machine.run("standards", "mini@2", "--format", "json")).stdout);
    expect(one).toMatchObject({
      version: 1,
      standard: {
        id: "mini",
        sections: [{ number: "1", criteria: [{ number: "1.1" }, { number: "1.2" }] }, { number: "2" }],
      },
    });
  });

  test("names the nearest", async () => {
    const { code, stdout, stderr } = await testMachine().run("standards", "mnii");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe("There is no standard “mnii”. Did you mean “mini”?\nKnown standards: mini.\n");
  });

  test("knows those of other folders, and says what is wrong with one", async () => {
    const files = {
      "/more/own/standard.yaml":
        'id: own\nversion: "1"\ntitle: {ky: Өз}\nkind: programme\nlevel: school\nlanguages: [ky]\nannexes: none\n' +
        'sections: [{number: "1", title: {ky: Б}, criteria: [{number: "1.1", title: {ky: К}}]}]\n',
      "/more/broken/standard.yaml": "id: broken\nsections: [\n",
    };
    const { code, stdout, stderr } = await testMachine({ files }).run("--standards", "/more", "standards");
    expect(code).toBe(1);
    expect(stdout).toContain("own (1)\n");
    expect(stderr).toContain("standard-invalid");
  });
});
