import { expect, test } from "vitest";
import { createMemoryHost } from "../../src/hosts/memory-host.ts";
import { listStandards } from "../../src/load/standards.ts";
import { load } from "./load-files.ts";

const standard = (id: string, version: string) => `id: ${id}
version: "${version}"
title: {ky: а}
report_title: {ky: а}
kind: institutional
level: school
languages: [ky]
layout: mini
annexes: none
sections: [{number: "1", title: {ky: а}, criteria: [{number: "1.1", title: {ky: а}}]}]
`;

/** The version that a report gets, and what is said of its standard. */
function named(
  name: string,
  files: Readonly<Record<string, string>> = {},
  extra: readonly string[] = [],
  links = {},
) {
  const manifest = `selfassess: 1\nstandard: ${name}\ninstitution: {name: а}\n`;
  const { value, lines } = load({ "selfassess.yaml": manifest, ...files }, { links }, extra);
  return [value && `${value.standard.id} ${value.standard.version}`, ...lines];
}

test("by id, with and without a version", () => {
  expect(named("mini")).toEqual(["mini 2"]);
  expect(named("mini@2")).toEqual(["mini 2"]);
  expect(named("mini@1")).toEqual([null, "selfassess.yaml:2:11 manifest-invalid/standard-version “mini@1”"]);
  expect(named("maxi")).toEqual([null, "selfassess.yaml:2:11 manifest-invalid/standard-unknown “maxi”"]);
});

test("by a path inside the folder", () => {
  const files = {
    "own/standard.yaml": standard("own", "1"),
    "data/old/standard.yaml": standard("mini", "1.9"),
  };
  expect(named("./own", files)).toEqual(["own 1"]);
  expect(named("data\\old", files)).toEqual([
    "mini 1.9",
    "selfassess.yaml:2:11 standard-outdated “data\\old”",
  ]);
  expect(named("./none", files)).toEqual([
    null,
    "selfassess.yaml:2:11 manifest-invalid/standard-folder “./none”",
  ]);
  expect(named("../own", files)).toEqual([null, "selfassess.yaml:2:11 path-outside/standard “../own”"]);
});

test("by the bare name of a folder, where no standard has that id", () => {
  const own = { "std1/standard.yaml": standard("own", "1"), "mini/standard.yaml": standard("own", "2") };
  expect(named("std1", own)).toEqual(["own 1"]);
  expect(named("mini", own)).toEqual(["mini 2"]);
  const unknown = (name: string) => [
    null,
    `selfassess.yaml:2:11 manifest-invalid/standard-unknown “${name}”`,
  ];
  expect(named("std2", own)).toEqual(unknown("std2"));
  expect(named("out", own, [], { "/report/out": "/schemas/mini" })).toEqual(unknown("out"));
});

test("a link out of the folder is not followed", () => {
  const links = {
    "/report/own": "/schemas/mini",
    "/report/half/standard.yaml": "/schemas/mini/standard.yaml",
  };
  expect(named("./own", {}, [], links)).toEqual([null, "selfassess.yaml:2:11 path-outside/standard “./own”"]);
  expect(named("./half", { "half/a.md": "" }, [], links)).toEqual([
    null,
    "selfassess.yaml:2:11 manifest-invalid/standard-folder “./half”",
  ]);
});

test("folders of --standards come first, the newest version of one counts", () => {
  const files = {
    "agency/mini@1.2/standard.yaml": standard("mini", "1.2"),
    "agency/mini@1.10/standard.yaml": standard("mini", "1.10"),
  };
  expect(named("mini", files, ["/report/agency"])).toEqual([
    "mini 1.10",
    "selfassess.yaml:2:11 standard-outdated “mini”",
  ]);
  expect(named("mini@1.2", files, ["/report/agency"])).toEqual([
    "mini 1.2",
    "selfassess.yaml:2:11 standard-outdated “mini@1.2”",
  ]);
  expect(named("mini", files, ["/report/agency/mini@1.2"])).toEqual([
    "mini 1.2",
    "selfassess.yaml:2:11 standard-outdated “mini”",
  ]);
});

test("a standard that is wrong is said in its own file", () => {
  const [version, finding] = named("./own", {
    "own/standard.yaml": standard("own", "1").replace("none", "some"),
  });
  expect(version).toBe("own 1");
  expect(finding).toMatch(/^own\/standard\.yaml:9:10 standard-invalid/);
});

test("all of them", () => {
  const host = createMemoryHost({
    "/schemas/core/manifest.schema.json": "{}",
    "/schemas/b/standard.yaml": standard("b", "1"),
    "/schemas/a/standard.yaml": standard("a", "1"),
    "/agency/b/standard.yaml": standard("b", "1"),
    "/agency/c/standard.yaml": standard("c", "3"),
  });
  const { value, findings } = listStandards(host, { builtIn: "/schemas", extra: ["/agency"] });
  expect(findings).toEqual([]);
  expect(value.map(({ id, version }) => `${id}@${version}`)).toEqual(["a@1", "b@1", "c@3"]);
});

test("on Windows, where absolute paths begin with a drive", () => {
  const files = createMemoryHost({ "/C:/tool/schemas/mini/standard.yaml": standard("mini", "1") });
  const host = { ...files, realPath: (path: string) => files.realPath(path)?.slice(1) ?? null };
  const { value } = listStandards(host, { builtIn: "C:/tool/schemas", extra: [] });
  expect(value.map(({ id }) => id)).toEqual(["mini"]);
});
