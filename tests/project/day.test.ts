import { expect, it } from "vitest";
import { readDay } from "../../src/project/day.ts";

it.each([
  ["2023-09-18", "2023-09-18", null],
  [" 2024-02-29 ", "2024-02-29", null],
  ["30.04.2003", "2003-04-30", "format"],
  ["1.9.2023", "2023-09-01", "format"],
  ["18/09/2023", "2023-09-18", "format"],
  ["2023.09.18", "2023-09-18", "format"],
  ["2023-9-1", "2023-09-01", "format"],
  ["18.09.2023-ж.", "2023-09-18", "format"],
  ["18.09.2023 г.", "2023-09-18", "format"],
  ["09.18.2023", null, "impossible"],
  ["31.06.2022", null, "impossible"],
  ["2023-02-29", null, "impossible"],
  ["2023-13-01", null, "impossible"],
  ["00.00.2023", null, "impossible"],
  ["2023", null, "format"],
  ["сентябрь 2023", null, "format"],
  ["", null, "format"],
])("%s", (text, day, problem) => expect(readDay(text)).toEqual({ day, problem }));
