import { type Language, message, translate } from "../messages/index.ts";
import { version } from "../version.ts";
import { yamlComment } from "./comments.ts";

/** Where GitHub looks for it, from the root of the repository. */
export const WORKFLOW = ".github/workflows/selfassess.yml";

/**
 * Checks every pull request, notes each finding at its line, and keeps the documents. `folder` is the report's path from the
 * root of the repository, "" for the root itself. Actions are pinned to a commit: a tag can be moved.
 */
export function githubWorkflow(folder: string, language: Language): string {
  const where = folder === "" ? "" : ` '${folder.replaceAll("'", "'\\''")}'`;
  const build = folder === "" ? "build" : `${folder}/build`;
  const tool = `npx --yes selfassess@${version}`;
  const run = (command: string) => `run: ${JSON.stringify(`${tool} ${command}`)}`;
  return `${yamlComment(translate(message("starter/workflow", {}), language)).join("\n")}
name: selfassess
on:
  pull_request:
  push:
    branches: [main, master]
permissions:
  contents: read
jobs:
  report:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          persist-credentials: false
      - uses: actions/setup-node@48b55a011bda9f5d6aeb4c2d9c7362e8dae4041e # v6.4.0
        with:
          node-version: 22
      - ${run(`check --format github${where}`)}
      - if: \${{ !cancelled() }}
        ${run(`build --draft${where}`)}
      - if: \${{ !cancelled() }}
        uses: actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1
        with:
          name: report
          path: ${JSON.stringify(build)}
          if-no-files-found: ignore
`;
}
