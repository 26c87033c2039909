import { type RulePage, readPage } from "../rules/page.ts";
import type { CommandContext } from "./context.ts";

/** The page of a rule, as it comes with this tool. */
export function rulePage(id: string, { host, builtIn }: Pick<CommandContext, "host" | "builtIn">): RulePage {
  return readPage(new TextDecoder().decode(host.read(`${builtIn.rules}/${id}.md`)));
}
