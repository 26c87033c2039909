/**
 * The reference of templates as Markdown: elements, helpers, labels, styles, the report model. In: the tables that the code
 * itself runs on. `npx vitest run tests/template/reference.test.ts -u` writes it to docs/templates.md.
 */
import { readFileSync } from "node:fs";
import { nodeHost } from "../src/hosts/node-host.ts";
import { loadLayout } from "../src/layout/load-layout.ts";
import { WORD_STYLES } from "../src/layout/style-names.ts";
import type { Layout } from "../src/layout/types.ts";
import { LANGUAGES, type Language } from "../src/messages/index.ts";
import { BLOCK_HELPERS, HELPERS } from "../src/template/helpers.ts";
import { type AttributeRule, ELEMENTS } from "../src/template/markup-elements.ts";

const root = new URL("../", import.meta.url);

export function templateReference(): string {
  return [
    "# Templates of a layout",
    "Made from the code by `scripts/template-reference.ts`; a test keeps it true.",
    "A layout is a folder: `layout.yaml` (settings; `extends:` names the layout below), `report.hbs` (in the layouts of supporting documents `document.hbs`), `partials/*.hbs`, `styles.yaml` (Word styles by class), `style.css`, `languages/<tag>.yaml` (words), `images/`, a Word file (`styles_from:`). Files of the same name win over those of the layout below; settings, styles and words are laid over key by key. The schemas are `schemas/core/layout.schema.json` and `styles.schema.json`.",
    "## Elements",
    "A template writes these and nothing else. An element that holds “blocks or text” makes one paragraph of text.",
    table(["element", "holds", "attributes", ""], elementRows()),
    "## Blocks and helpers",
    "`{{name}}` prints a field of the thing at hand, `{{> name field key=value}}` a part from `partials/`. `@root` is the report (or the supporting document, whose `report` is the report), `..` the thing around. A field of something empty is empty; a field that does not exist is a finding. `{{{`, decorators and partial blocks are refused.",
    table(
      ["written", ""],
      Object.values({ ...BLOCK_HELPERS, ...HELPERS }).map(({ usage, about }) => [
        code(`{{${usage}}}`),
        about,
      ]),
    ),
    "## Labels",
    "The manifest's `labels:` and a layout's `languages/<tag>.yaml` may change each. `{page_count}` and `{page_number}` in a label become the numbers themselves.",
    table(["key", ...LANGUAGES], labelRows()),
    "## Styles of the base layout",
    table(["class", "name in Word", "of"], styleRows()),
    "## Styles from a Word file",
    "`styles_from: house.docx` in `layout.yaml` names a Word file in the layout's folder. A style of it that is called like one of the layout, by its class, its name in Word in any language, or Word's own name, gives its look to it; `styles.yaml` of the same layout lies over that. Other styles of the file are not read, other styles of the layout stay. Running text is the layout's «Негизги текст» where the file has a style of that name, else Word's “Body Text”, else “Normal”.",
    "Taken over of a paragraph's style, with what it is based on: font (also of the theme), size, bold, italic, capitals, colour, background, alignment, space above and below, line height (in points: as a multiple that comes near), left and first-line indent, keeping with the next, a page break before, a line above and below. Of a character's style what it says of its letters. Not taken over, as `styles.yaml` cannot say it: underlining, tabs, right indents, lines at the sides and their widths, numbering, styles of tables. Paper and margins are `page` in `layout.yaml`.",
    table(
      ["Word's own name", "class", "of"],
      WORD_STYLES.map(([name, kind, id]) => [name, code(id), kind]),
    ),
    "## The report",
    'What `{{…}}` reads. Every field is always there; `null`, `""` and `[]` are empty. `Block[]` and `Inline[]` are printed by `content`.',
    `\`\`\`ts\n${reportModel()}\n\`\`\``,
    "## The to-do list",
    "What `templates/todo/document.hbs` reads: `selfassess status --format docx`. Its words are `templates/todo/languages`.",
    `\`\`\`ts\n${todoModel()}\n\`\`\``,
    "",
  ].join("\n\n");
}

function elementRows(): string[][] {
  return Object.entries(ELEMENTS)
    .filter(([name]) => name !== "slot")
    .map(([name, { holds, attributes, about }]) => [
      code(`<${name}>`),
      holdsText(holds),
      Object.entries(attributes)
        .map(([key, rule]) => code(attributeText(key, rule)))
        .join(" "),
      about,
    ]);
}

function holdsText(holds: (typeof ELEMENTS)[string]["holds"]): string {
  if (typeof holds === "object") return holds.map((name) => code(`<${name}>`)).join(" ");
  const words = { blocks: "blocks", inlines: "text", either: "blocks or text", nothing: "" } as const;
  return words[holds as keyof typeof words];
}

function attributeText(key: string, rule: AttributeRule): string {
  if (typeof rule === "object") return `${key}="${rule.join(" | ")}"`;
  return rule === "yes-no" ? `${key}="yes | no"` : key;
}

function labelRows(): string[][] {
  const words = LANGUAGES.map((language) => baseLayout(language).words.labels);
  return Object.keys(words[0]!).map((key) => [code(key), ...words.map((labels) => labels[key] ?? "")]);
}

function styleRows(): string[][] {
  return baseLayout("en").look.styles.map(({ id, name, kind }) => [code(id), name, kind]);
}

function baseLayout(language: Language): Layout {
  const { value, findings } = loadLayout(nodeHost, {
    name: "base",
    place: null,
    places: { report: null, extra: [], builtIn: new URL("templates", root).pathname },
    language,
    labels: {},
    at: () => {
      throw new Error("no manifest");
    },
  });
  if (!value || findings.length > 0) throw new Error("the base layout is broken");
  return value;
}

/** The interfaces themselves, without what they are imported from. */
function reportModel(): string {
  const source = readFileSync(new URL("src/report/types.ts", root), "utf8");
  return source.slice(source.indexOf("export interface Report ")).trim();
}

function todoModel(): string {
  const source = (path: string) => readFileSync(new URL(path, root), "utf8");
  const view = source("src/status/todo-view.ts");
  const task = /^export interface Task [\s\S]*?^}/m.exec(source("src/status/types.ts"))![0];
  const end = view.indexOf("export function");
  return `${view.slice(view.indexOf("export interface TodoView"), end).trim()}\n\n${task}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function code(text: string): string {
  return `\`${text}\``;
}
