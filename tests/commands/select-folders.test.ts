import { describe, expect, it } from "vitest";
import { selectFolders } from "../../src/commands/select-folders.ts";
import { createMemoryHost, type MemoryHostOptions } from "../../src/hosts/memory-host.ts";

const manifests = (...folders: string[]) =>
  Object.fromEntries(folders.map((folder) => [`/srv/${folder}/selfassess.yaml`, ""]));
const files = {
  ...manifests("reports/b", "reports/a", "reports/чүй/1", "reports/чүй/2", "reports/.kept", "c?"),
  ...manifests("reports/a/documents/inner", "reports/node_modules/x"),
  "/srv/reports/notes/readme.md": "",
  "/srv/reports/list.txt": "",
};

function select(typed: readonly string[], shard: string | null = null, options: MemoryHostOptions = {}) {
  const [number = 0, count = 0] = shard?.split("/").map(Number) ?? [];
  const host = createMemoryHost(files, options);
  const found = selectFolders(typed, shard ? { number, count } : null, { host, workingFolder: "/srv" });
  if ("id" in found) throw new Error(found.id);
  return found;
}

const names = (...typed: string[]) => select(typed).folders.map(({ name }) => name);

describe("folders", () => {
  it.each([
    [[], ["."]],
    [
      ["x", "./y/"],
      ["x", "./y/"],
    ],
    [["reports/*"], ["reports/a", "reports/b"]],
    [["reports\\*"], ["reports/a", "reports/b"]],
    [["./reports/?"], ["./reports/a", "./reports/b"]],
    [["/srv/reports/[*", "x"], null],
    [["/srv/rep*s/a"], ["/srv/reports/a"]],
    [["reports/**"], ["reports/a", "reports/b", "reports/чүй/1", "reports/чүй/2"]],
    [["**/1"], ["reports/чүй/1"]],
    [["reports/*/*"], ["reports/чүй/1", "reports/чүй/2"]],
    [["reports/.*"], ["reports/.kept"]],
    [
      ["reports/b", "reports/*"],
      ["reports/b", "reports/a"],
    ],
    [["c?"], ["c?"]],
    [["nothing/*"], null],
  ])("%j", (typed, expected) => {
    if (expected) expect(names(...typed)).toEqual(expected);
    else expect(() => names(...typed)).toThrow("usage/pattern-empty");
  });

  it("says which folders of a pattern hold no report, and follows links for `*` only", () => {
    const links = { "/srv/reports/linked": "/srv/reports/чүй/1" };
    const { folders, others } = select(["reports/*"], null, { links });
    expect(folders.map(({ name }) => name)).toEqual(["reports/a", "reports/b", "reports/linked"]);
    expect(others.map(({ name }) => name)).toEqual(["reports/notes", "reports/чүй"]);
    const deep = select(["reports/**"], null, { links });
    expect(deep.others).toEqual([]);
    expect(deep.folders).toHaveLength(4);
  });

  it("keeps what may not be looked into and what is no file", () => {
    const host = createMemoryHost(
      { "/r/a/selfassess.yaml": "", "/r/b/selfassess.yaml/x": "" },
      {
        links: { "/r/c/selfassess.yaml": "/nowhere" },
        others: ["/r/d"],
        failures: { "/r/d/selfassess.yaml": "denied" },
      },
    );
    const withClosed = {
      ...host,
      list: (path: string) => (path === "/r" ? closed(host.list(path)) : host.list(path)),
    };
    const found = selectFolders(["/r/*"], null, { host: withClosed, workingFolder: "/" });
    expect("folders" in found && found.folders.map(({ path }) => path)).toEqual([
      "/r/a",
      "/r/b",
      "/r/c",
      "/r/d",
    ]);
  });
});

describe("several", () => {
  it.each([
    [[], null, false],
    [["reports/a"], null, false],
    [["reports/a", "reports/b"], null, true],
    [["reports/чү?/1"], null, true],
    [["reports/a"], "1/1", true],
  ])("%j, %s: %s", (typed, shard, many) => {
    expect(select(typed, shard).many).toBe(many);
  });

  it.each([
    [
      ["reports/a", "reports/чүй/1"],
      ["a", "чүй/1"],
    ],
    [["reports/*"], ["a", "b"]],
    [
      ["reports/a", "c?"],
      ["reports/a", "c?"],
    ],
    [
      ["/elsewhere/x", "c?"],
      ["elsewhere/x", "srv/c?"],
    ],
    [
      [".", "reports/a"],
      ["srv", "srv/reports/a"],
    ],
  ])("%j are written to %j", (typed, expected) => {
    const { folders, below } = select(typed);
    expect(folders.map(below)).toEqual(expected);
  });
});

describe("shards", () => {
  const schools = Array.from({ length: 500 }, (_, at) => `/srv/schools/${at}`);

  it.each([1, 2, 7])("%i of them hold every report once, and about as many", (count) => {
    const parts = Array.from({ length: count }, (_, at) =>
      select(schools, `${at + 1}/${count}`).folders.map(({ name }) => name),
    );
    expect(parts.flat().sort()).toEqual([...schools].sort());
    for (const part of parts) expect(part.length).toBeGreaterThan((500 / count) * 0.7);
  });

  it("are the same wherever the reports lie, and in either form of Unicode", () => {
    const parts = (root: string, form: "NFC" | "NFD") =>
      ["1/2", "2/2"].map((shard) => {
        const { folders } = select(
          ["й", "ё", "1", "2"].map((name) => `${root}/${name}`.normalize(form)),
          shard,
        );
        return folders.map(({ name }) => name.slice(root.length + 1).normalize("NFC"));
      });
    expect(parts("/a/b", "NFC")).toEqual(parts("C:/reports", "NFD"));
    expect(parts("/a/b", "NFC")).toEqual([
      ["ё", "2"],
      ["й", "1"],
    ]);
  });
});

/** A folder that says nothing of what is in it. */
function closed(entries: readonly { name: string; kind: string }[]) {
  return entries.map(({ name }) => ({ name, kind: "folder" as const }));
}
