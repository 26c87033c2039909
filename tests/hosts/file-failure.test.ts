/** What Windows says of files that are held open or not to be changed, told on any system. */
import { describe, expect, test } from "vitest";
import { failureCode, replaceFile } from "../../src/hosts/file-failure.ts";

const failure = (code: string) => Object.assign(new Error(code), { code });

describe("why a file could not be written", () => {
  test.each([
    // Word holds the former file.
    ["EPERM", "replace", true, "busy"],
    ["EACCES", "replace", true, "busy"],
    ["EBUSY", "replace", true, "busy"],
    // The folder does not let a file be made.
    ["EPERM", "make", true, "denied"],
    ["EACCES", "make", true, "denied"],
    ["ENOSPC", "make", true, "full"],
    ["ENAMETOOLONG", "make", true, "other"],
    ["EBUSY", "read", true, "busy"],
    ["EPERM", "replace", false, "denied"],
    ["EBUSY", "replace", false, "busy"],
    ["EISDIR", "replace", false, "other"],
  ] as const)("%s, to %s, on Windows: %s: %s", (code, action, onWindows, expected) => {
    expect(failureCode(failure(code), action, onWindows)).toBe(expected);
  });
});

describe("replacing a file", () => {
  function failing(codes: readonly string[]) {
    const left = [...codes];
    let pauses = 0;
    const rename = () => {
      const code = left.shift();
      if (code) throw failure(code);
    };
    return { rename, pause: () => pauses++, left: () => left.length, pauses: () => pauses };
  }

  test("is tried again on Windows, where a scanner may hold a new file for a moment", () => {
    const { rename, pause, pauses } = failing(["EPERM", "EBUSY"]);
    replaceFile(rename, true, pause);
    expect(pauses()).toBe(2);
  });

  test.each([
    [["EPERM", "EPERM", "EPERM", "EPERM", "EPERM"], true, 1],
    [["ENOSPC", "ENOSPC"], true, 1],
    [["EBUSY", "EBUSY"], false, 1],
  ])("%j, on Windows: %s: is given up", (codes, onWindows, left) => {
    const attempts = failing(codes);
    expect(() => replaceFile(attempts.rename, onWindows, attempts.pause)).toThrow(codes[0]);
    expect(attempts.left()).toBe(left);
  });
});
