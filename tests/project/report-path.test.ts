import { expect, test } from "vitest";
import { isOutsideAddress, readLinkPath, readReportPath } from "../../src/project/report-path.ts";

test.each([
  ["images/a.png", "images/a.png"],
  ["./images//a.png", "images/a.png"],
  ["images\\a.png", "images/a.png"],
  ["data/../images/a.png", "images/a.png"],
  ["й.png".normalize("NFD"), "й.png"],
  ["", ""],
  ["../a.png", null],
  ["images/../../a.png", null],
  ["images\\..\\..\\a.png", null],
  ["/etc/passwd", null],
  ["\\\\server\\share", null],
  ["C:\\a.png", null],
  ["c:a.png", null],
])("%s", (written, path) => {
  expect(readReportPath(written)).toBe(path);
});

test("from another folder", () => {
  expect(readReportPath("../images/a.png", "data/sub")).toBe("data/images/a.png");
  expect(readReportPath("../../../a.png", "data/sub")).toBeNull();
  expect(readReportPath("/a.png", "data")).toBeNull();
});

test("addresses of Markdown", () => {
  expect(readLinkPath("images/our%20lab.png?x#y")).toBe("images/our lab.png");
  expect(readLinkPath("images/100%.png")).toBe("images/100%.png");
  expect(readLinkPath("%2e%2e/a.png")).toBeNull();
  expect(["https://a.kg", "evidence:a", "mailto:a@b.kg", "#a", "data:x"].every(isOutsideAddress)).toBe(true);
  expect(["C:\\a", "a/b:c", "a.png", "../x"].some(isOutsideAddress)).toBe(false);
});
