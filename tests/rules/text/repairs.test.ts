/** What `check --fix` makes of narratives, and that a second time changes nothing. */
import { beforeAll, describe, expect, test } from "vitest";
import { applyEdits } from "../../../src/findings/apply-edits.ts";
import { checkFiles } from "../run-case.ts";

const cases = [
  ["a lead-in and dashes", "Багыттар:\n-Жол\n-Суу", "Багыттар:\n- Жол\n- Суу"],
  ["numbers glued to words", "1.Кадр\n2.Окуу\n3Музыка", "1. Кадр\n2. Окуу\n3. Музыка"],
  ["a list that goes on", "1. Жол\n\nДагы:\n2. Суу", "1. Жол\n\nДагы:\n\n2. Суу"],
  ["bullets in one line", "• жол • суу", "- жол \n- суу"],
  ["a mark too many in an item", "- ✓ жол\n- ✓ суу", "- жол\n- суу"],
  ["lines of an item", "- жол\n-Суу", "- жол\n- Суу"],
  ["lines of an item with an indentation", "- жол\n  2.Суу", "- жол\n\n  2. Суу"],
  ["a quotation is left", "> • жол\n> • суу", null],
  ["letters of another alphabet", "Мeктеп **ОPTIMUM** Cор.", "Мектеп **OPTIMUM** Cор."],
  ["a word beside an escape", "M\\-Мeктеп", "M\\-Мектеп"],
  ["an annex", "План (№1 тиркеме).", "План ([](evidence:minutes-2))."],
  ["an ending", "№1 тиркемеде бар.", "[{}де](evidence:minutes-2) бар."],
  ["an annex that is not there, and several", "№9 тиркеме; 1, 2-тиркемелер.", null],
  ["an inflected label", "Указано в приложении 1.", null],
  ["an annex inside a link", "[№1 тиркеме](evidence/minutes-2.pdf)", null],
] as const;

/** All in one report, a criterion's narrative each, where annexes have numbers. */
const files = (texts: readonly string[]) =>
  new Map(
    texts.map((text, index) => {
      const head = '---\ncriterion: "1.1"\nevidence: [minutes-2]\n---\n';
      return [`criteria/case-${index}.md`, `${head}${text}\n`] as const;
    }),
  );

async function mended(texts: readonly string[]): Promise<readonly string[]> {
  const { texts: changed } = applyEdits(await checkFiles(files(texts)));
  const byPath = new Map([...changed].map(([file, text]) => [file.path, text]));
  return [...files(texts)].map(([path, text]) =>
    (byPath.get(path) ?? text).replace(/^---[\s\S]*?---\n/, "").trimEnd(),
  );
}

describe("check --fix", () => {
  let once: readonly string[];
  beforeAll(async () => {
    once = await mended(cases.map(([, text]) => text));
  });
  for (const [index, [title, text, expected]] of cases.entries())
    test(title, () => expect(once[index]).toBe(expected ?? text));
  test("a second time changes nothing", async () => expect(await mended(once)).toEqual(once));
});
