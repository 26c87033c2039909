/** A case in this process, with files in memory: for what is small and needs no real folder. */
import { cpuUsage } from "node:process";
import { testMachine } from "../commands/machine.ts";
import { toolFiles } from "../outputs/compile-files.ts";
import { type HostileCase, hostileBase } from "./hostile-case.ts";
import type { HostileRun } from "./run-hostile.ts";

const REPORT = "/reports/hostile";

export async function runInMemory({ files }: HostileCase): Promise<Omit<HostileRun, "megabytes">> {
  const report = Object.entries({ ...hostileBase, ...files?.() }).filter(([, content]) => content !== null);
  const inFolder = Object.fromEntries(report.map(([path, content]) => [`${REPORT}/${path}`, content!]));
  const machine = testMachine({ files: { ...toolFiles, ...inFolder, "/reports/secret.md": "Сыр.\n" } });
  const before = new Set(machine.host.files.keys());
  const start = cpuUsage();
  const { code, stdout, stderr } = await machine.run("check", "hostile", "--format", "json");
  const { user, system } = cpuUsage(start);
  const strange = machine.host.reads.filter(
    (path) => !path.startsWith(`${REPORT}/`) && !path.startsWith("/tool/"),
  );
  const written = [...machine.host.files.keys()].filter((path) => !before.has(path));
  return {
    code,
    rules: rulesIn(stdout),
    stderr,
    seconds: (user + system) / 1e6,
    strange,
    calls: [],
    written,
  };
}

export function rulesIn(json: string): ReadonlySet<string> {
  const { findings } = JSON.parse(json) as { findings: readonly { rule: string }[] };
  return new Set(findings.map(({ rule }) => rule));
}
