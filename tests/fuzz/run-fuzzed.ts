/** A check and a draft of a report that went wrong: they end in time, with findings, and what is written is well-formed. */
import { cpuUsage } from "node:process";
import { parseXml } from "@rgrove/parse-xml";
import { openZip, unpack } from "../../src/load/zip-file.ts";
import { testMachine } from "../commands/machine.ts";
import { toolFiles } from "../outputs/compile-files.ts";
import { type FuzzedReport, filesOf } from "./fuzzed-report.ts";

const REPORT = "/reports/fuzzed";
const SECONDS = 10;
const MOST_BYTES = 20_000_000;

/** Throws where something is not as it must be. */
export async function runFuzzed(report: FuzzedReport): Promise<void> {
  const own = Object.entries(filesOf(report)).map(([path, content]) => [`${REPORT}/${path}`, content]);
  const machine = testMachine({ files: { ...toolFiles, ...Object.fromEntries(own) } });
  const start = cpuUsage();
  const checked = await machine.run("check", "fuzzed", "--format", "json");
  const built = await machine.run("build", "fuzzed", "--draft", "--format", "docx,html,json");
  const { user, system } = cpuUsage(start);
  for (const { code, stderr } of [checked, built]) if (code > 2) throw new Error(stderr);
  const { findings } = JSON.parse(checked.stdout);
  if (!Array.isArray(findings)) throw new Error("no findings");
  for (const [path, bytes] of machine.host.files) if (path.startsWith(`${REPORT}/build/`)) judge(path, bytes);
  const strange = machine.host.reads.filter(
    (path) => !path.startsWith(`${REPORT}/`) && !path.startsWith("/tool/"),
  );
  if (strange.length > 0) throw new Error(`read: ${strange}`);
  if ((user + system) / 1e6 > SECONDS) throw new Error(`${(user + system) / 1e6} seconds`);
}

function judge(path: string, bytes: Uint8Array): void {
  const text = () => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  if (path.endsWith(".json")) JSON.parse(text());
  if (path.endsWith(".html")) parseXml(text().replace(/^<!doctype html>/i, ""));
  if (!path.endsWith(".docx")) return;
  const zip = openZip(bytes)!;
  for (const name of zip.files.keys()) {
    const part = unpack(zip, name, MOST_BYTES);
    if (part.kind !== "file") throw new Error(`${path}: ${name}`);
    if (/\.(?:xml|rels)$/.test(name)) parseXml(new TextDecoder("utf-8", { fatal: true }).decode(part.bytes));
  }
}
