import { describe, expect, test } from "vitest";
import { folderAbove, isAbsolutePath, pathBelow, wayTo } from "../../src/host-path.ts";

describe("paths of a host", () => {
  test.each([
    ["/a", true],
    ["/", true],
    ["C:/a", true],
    ["c:", true],
    ["//server/share/a", true],
    ["a/b", false],
    ["C:a", false],
    ["", false],
    ["..", false],
  ])("%j: from a start of its own: %s", (path, is) => {
    expect(isAbsolutePath(path)).toBe(is);
  });

  test.each([
    ["/a", "b/c", "/a/b/c"],
    ["/a/", "./../b/", "/b"],
    ["/", "a", "/a"],
    ["/a", "../../..", "/"],
    ["C:/a", "b", "C:/a/b"],
    ["C:", ".", "C:/"],
    ["C:/a", "../..", "C:/"],
    ["//server/share", "a", "//server/share/a"],
    ["//server/share/a", "../../..", "//server/share/"],
  ])("%s and %s: %s", (folder, below, path) => {
    expect(pathBelow(folder, below)).toBe(path);
  });

  test.each([
    ["/a/b", "/a"],
    ["/a", "/"],
    ["/", null],
    ["C:/a", "C:/"],
    ["C:/", null],
    ["//server/share/a", "//server/share/"],
    ["//server/share/", null],
  ])("above %s: %s", (path, above) => {
    expect(folderAbove(path)).toBe(above);
  });

  test.each([
    ["/a/b", "/a/c", "../b"],
    ["/a", "/a", ""],
    ["/a", "/", "a"],
    ["C:/a/b", "c:/a", "b"],
    ["C:/", "C:/a", ".."],
    ["D:/a", "C:/a", null],
    ["//server/share/a", "//server/share/b/c", "../../a"],
    ["//server/share/a", "C:/a", null],
  ])("to %s from %s: %s", (path, from, way) => {
    expect(wayTo(path, from)).toBe(way);
  });
});
