/** `selfassess preview`: a page of this computer's browser that shows a report and its findings as long as it is written. */
import { type Compilation, compile } from "../compile.ts";
import { pretty } from "../findings/printers/pretty.ts";
import type { Standby } from "../host.ts";
import { openFolder } from "../load/folder.ts";
import { type Message, message, translate } from "../messages/index.ts";
import { answer, type Shown } from "../preview/answer.ts";
import { stateOf } from "../preview/state.ts";
import type { CommandContext, ExitCode } from "./context.ts";
import { reasonOf } from "./each-report.ts";
import { failedReport } from "./failed-report.ts";
import { absolutePath, shortPath } from "./folders.ts";
import { livingHost } from "./living-host.ts";
import { livingMemory } from "./living-memory.ts";
import { runAgain } from "./run-again.ts";

export interface PreviewOptions {
  /** null: any that is free. */
  readonly port: number | null;
  /** Show it in the browser at once. */
  readonly open: boolean;
}

export async function preview(
  typed: string,
  { port, open }: PreviewOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { standby } = context;
  if (!standby) return 2;
  const folder = { name: typed, path: absolutePath(typed, context.workingFolder) };
  if (context.host.stat(folder.path)?.kind !== "folder") return sayMissing(folder, context);

  const report = await openReport(folder, context);
  const server = await standby.serve(port, (request, own) => answer(request, own, report.shown()));
  const say = (text: Message) => context.stderr(`${translate(text, report.shown().language)}\n`);
  if (server === "taken") {
    say(message("usage/port-taken", { port: port ?? 0 }));
    return 2;
  }
  const stopped = standby.untilStopped();
  const work = runAgain(async () => {
    await report.read();
    server.tell("changed");
  });
  const stop = await watchReport(folder.path, context, standby, work.changed);
  work.changed();
  const address = `http://127.0.0.1:${server.port}/`;
  say(message("preview/address", { address }));
  if (open) standby.openBrowser(address);
  await stopped;
  await Promise.all([stop(), work.stop(), server.stop()]);
  return 0;
}

/** The report, read again whenever it is asked to be; its last good pages stay. */
async function openReport(folder: { readonly name: string; readonly path: string }, context: CommandContext) {
  const memory = livingMemory(folder.path, context);
  const { host } = livingHost(context.host);
  const output = `${folder.path}/build`;
  let page: number | null = null;
  let pages: Shown["pages"] = new Map();
  let last: Promise<unknown> = Promise.resolve();

  let compilation = await compiled("html");
  take(compilation);

  /** One at a time: a document that is asked for waits till a reading has ended. */
  function compiled(format: "html" | "docx" | "pdf"): Promise<Compilation> {
    const run = async () => {
      const today = context.today ?? context.host.today();
      const wanted = { folder: output, formats: [format], draft: "where-needed" } as const;
      const result = await compile({
        ...context,
        host,
        memory,
        dueDay: today,
        folder: folder.path,
        output: wanted,
      });
      memory.save();
      return result;
    };
    const next = last.then(run, run);
    last = next.catch(() => {});
    return next;
  }

  async function read(): Promise<void> {
    try {
      take(await compiled("html"));
    } catch (error) {
      failedReport(folder, { kind: "broken", reason: reasonOf(error) }, context);
    }
  }

  function take(result: Compilation): void {
    compilation = result;
    if (!result.outputs) return;
    const fresh = new Map([...result.outputs].map(([name, bytes]) => [`build/${name}`, bytes]));
    if (!areSame(fresh, pages)) page = (page ?? 0) + 1;
    pages = fresh;
  }

  async function make(name: "report.docx" | "report.pdf"): Promise<Uint8Array | Message> {
    try {
      const { outputs, findings } = await compiled(name === "report.docx" ? "docx" : "pdf");
      const why = findings.find(({ rule }) => rule === "pdf-unavailable")?.message;
      return outputs?.get(name) ?? why ?? message("preview/not-made", { name });
    } catch (error) {
      failedReport(folder, { kind: "broken", reason: reasonOf(error) }, context);
      return message("preview/not-made", { name });
    }
  }

  function evidence(path: string): Uint8Array | null {
    const files = [...(compilation.project?.evidence.values() ?? [])].flatMap(({ target, parts }) => [
      target,
      ...parts.map((part) => part.target),
    ]);
    if (!files.some((target) => target?.kind === "file" && target.path.normalize("NFC") === path))
      return null;
    const file = openFolder(context.host, folder.path).value.files.get(path);
    try {
      return file ? context.host.read(file.real) : null;
    } catch {
      return null;
    }
  }

  function shown(): Shown {
    const language = context.language ?? compilation.language ?? context.localeLanguage;
    const { project, findings, outputs } = compilation;
    const today = context.today ?? context.host.today();
    const state = () =>
      stateOf({ project, findings, language, today, folder, page, stale: outputs === null });
    return { language, name: folder.name, state, pages, evidence, make };
  }

  return { read, shown };
}

function areSame(a: Shown["pages"], b: Shown["pages"]): boolean {
  return (
    a.size === b.size &&
    [...a].every(([path, bytes]) => Buffer.compare(bytes, b.get(path) ?? Buffer.of()) === 0)
  );
}

/** The report, and the standards and layouts that it may use. */
function watchReport(
  folder: string,
  { standards, layouts }: CommandContext,
  { watch }: Standby,
  changed: () => void,
) {
  return watch([folder, ...standards, ...layouts], [`${folder}/build`], changed);
}

async function sayMissing(folder: { readonly name: string; readonly path: string }, context: CommandContext) {
  const { findings, accepted } = await compile({ ...context, folder: folder.path, output: null });
  const language = context.language ?? context.localeLanguage;
  const root = shortPath(folder.path, context);
  const report = { folder: folder.name, root, language, findings, shown: findings, accepted, known: 0 };
  context.stderr(pretty.part(report, { many: false, color: context.color, failOn: "error" }));
  return 2 as const;
}
