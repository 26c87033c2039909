/** What Git, editors and Word need to know of a report's folder. The same in every language. */
const GITIGNORE = `build/
~$*
`;

const EDITORCONFIG = `root = true

[*]
charset = utf-8
end_of_line = lf
indent_style = space
indent_size = 2
insert_final_newline = true

# Excel reads UTF-8 only where a file begins with its mark.
[*.csv]
charset = utf-8-bom
`;

const SETTINGS = {
  "files.encoding": "utf8",
  "files.eol": "\n",
  "editor.tabSize": 2,
  "editor.insertSpaces": true,
  "editor.detectIndentation": false,
  "[markdown]": { "editor.wordWrap": "on" },
  "[yaml]": { "editor.wordWrap": "on" },
};

const EXTENSIONS = { recommendations: ["redhat.vscode-yaml", "EditorConfig.EditorConfig"] };

export function editorFiles(): ReadonlyMap<string, string> {
  return new Map([
    [".gitignore", GITIGNORE],
    [".editorconfig", EDITORCONFIG],
    [".vscode/settings.json", `${JSON.stringify(SETTINGS, null, 2)}\n`],
    [".vscode/extensions.json", `${JSON.stringify(EXTENSIONS, null, 2)}\n`],
  ]);
}
