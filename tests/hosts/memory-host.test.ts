import { expect, test } from "vitest";
import { createMemoryHost } from "../../src/hosts/memory-host.ts";

const host = createMemoryHost(
  { "/report/criteria/1.1.md": "бир", "/report/a.md": "эки", "/other/b.md": "үч" },
  {
    links: { "/report/out": "/other", "/report/up": "..", "/report/loop": "loop", "/report/dead": "none" },
    others: ["/report/pipe"],
    failures: { "/report/a.md": "busy" },
    today: "2022-09-15",
  },
);

test("folders are there because files lie in them", () => {
  expect(host.list("/report")).toEqual([
    { name: "a.md", kind: "file" },
    { name: "criteria", kind: "folder" },
    { name: "dead", kind: "link" },
    { name: "loop", kind: "link" },
    { name: "out", kind: "link" },
    { name: "pipe", kind: "other" },
    { name: "up", kind: "link" },
  ]);
  expect(host.list("/report/out")).toEqual([{ name: "b.md", kind: "file" }]);
  expect(host.list("/nothing")).toEqual([]);
});

test("links are followed to the end", () => {
  expect(host.realPath("/report/out/b.md")).toBe("/other/b.md");
  expect(host.realPath("/report/up/other/./b.md")).toBe("/other/b.md");
  expect(host.realPath("/report/loop")).toBeNull();
  expect(host.realPath("/report/dead")).toBeNull();
  expect(host.stat("/report/out")?.kind).toBe("folder");
  expect(host.stat("/report/pipe")?.kind).toBe("other");
});

test("reads are remembered, failures thrown, writes kept", () => {
  host.read("/report/criteria/1.1.md");
  expect(host.reads).toEqual(["/report/criteria/1.1.md"]);
  expect(() => host.read("/report/a.md")).toThrow(expect.objectContaining({ code: "busy" }));
  expect(() => host.read("/nothing")).toThrow(expect.objectContaining({ code: "missing" }));
  host.write("/report/build/x.html", new Uint8Array(3));
  expect(host.stat("/report/build/x.html")).toEqual({ kind: "file", size: 3 });
  expect(host.today()).toBe("2022-09-15");
});

test("of Windows: drives and shared folders, capitals and small letters, whole paths only", () => {
  const windows = createMemoryHost({ "C:/Report/A.md": "a", "//server/share/b.md": "b" }, { windows: true });
  expect(windows.realPath("c:/report/a.MD")).toBe("C:/Report/A.md");
  expect(windows.stat("C:/REPORT")?.kind).toBe("folder");
  expect(windows.list("C:/")).toEqual([{ name: "Report", kind: "folder" }]);
  expect(windows.list("//server/share/")).toEqual([{ name: "b.md", kind: "file" }]);
  expect(windows.stat("D:/")).toBeNull();
  expect(() => windows.stat("C:\\Report")).toThrow();
  expect(() => windows.stat("Report")).toThrow();
  windows.write("C://new.md", new Uint8Array());
  expect(windows.files.has("C:/new.md")).toBe(true);
});
