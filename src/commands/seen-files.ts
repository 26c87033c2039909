/**
 * What a piece of work has seen of the files: the questions it put to a host, and a digest of the answers. The same
 * questions with the same digest later say that nothing has changed that could change the outcome, wherever it lies.
 */
import { digest } from "../digest.ts";
import { type Host, HostError } from "../host.ts";
import { isListed } from "../load/folder.ts";

type Question = readonly [ask: "list" | "stat" | "realPath" | "read" | "today", path: string];

export interface Seen {
  readonly questions: readonly Question[];
  readonly digest: string;
}

/** A host that notes what it is asked; `root` is the report's folder, in which the outputs are not looked at. */
export function watched(host: Host, root: string): { readonly host: Host; readonly seen: () => Seen } {
  const answers = new Map<string, { readonly question: Question; readonly answer: string }>();
  const note = (question: Question, answer: string) => {
    const key = question.join(" ");
    const before = answers.get(key);
    // It changed meanwhile: no later answer is the same as both.
    answers.set(key, { question, answer: before && before.answer !== answer ? "changed" : answer });
  };
  return {
    host: {
      list(path) {
        const entries = host.list(path);
        note(["list", path], ofList(entries, path, root));
        return entries;
      },
      stat(path) {
        const stat = host.stat(path);
        note(["stat", path], ofStat(stat));
        return stat;
      },
      realPath(path) {
        const real = host.realPath(path);
        if (!path.startsWith(`${root}/build`)) note(["realPath", path], String(real));
        return real;
      },
      read(path) {
        try {
          const bytes = host.read(path);
          note(["read", path], digestOf(bytes));
          return bytes;
        } catch (error) {
          if (error instanceof HostError) note(["read", path], error.code);
          throw error;
        }
      },
      write: host.write,
      writeForNow: host.writeForNow,
      writeThrough: host.writeThrough,
      today() {
        const today = host.today();
        note(["today", ""], today);
        return today;
      },
    },
    seen() {
      const all = [...answers.values()];
      return {
        questions: all.map(({ question }) => question),
        digest: together(all.map(({ answer }) => answer)),
      };
    },
  };
}

/** Whether the host still gives the same answers. */
export function isAsSeen({ questions, digest }: Seen, host: Host, root: string): boolean {
  return together(questions.map((question) => answerTo(question, host, root))) === digest;
}

export function digestOf(content: Uint8Array | string): string {
  return digest("sha1", content, "base64url");
}

function answerTo([ask, path]: Question, host: Host, root: string): string {
  if (ask === "list") return ofList(host.list(path), path, root);
  if (ask === "stat") return ofStat(host.stat(path));
  if (ask === "realPath") return String(host.realPath(path));
  if (ask === "today") return host.today();
  try {
    return digestOf(host.read(path));
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
}

function ofList(entries: ReturnType<Host["list"]>, path: string, root: string): string {
  const below = path === root ? "" : path;
  return JSON.stringify(entries.filter(({ name }) => isListed(below, name)));
}

/** The size of a folder says nothing. */
function ofStat(stat: ReturnType<Host["stat"]>): string {
  return stat?.kind === "file" ? `file ${stat.size}` : String(stat?.kind);
}

function together(answers: readonly string[]): string {
  return digestOf(JSON.stringify(answers));
}
