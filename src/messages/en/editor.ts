/** `schema`: what an editor needs. */
export const editor = {
  "cli/schema": "writes schemas and settings, so that VS Code completes and explains keys",
  "cli/schema-folder": "folder of the report; the current one by default",
  "schema/report-unusable":
    "There is no selfassess.yaml here that can be used. `selfassess check{folder}` says why.",
  "schema/unchanged": "Everything is up to date: no file was written.",
  "schema/by-hand":
    "{path} was left as it is: only plain JSON can be changed safely. Add these settings to it yourself:",
  "schema/next":
    "Open the folder {folder} in VS Code and install the extension “YAML” (redhat.vscode-yaml). After new evidence or facts run this command again.",
} as const;
