/** An example with something nasty in every text that its author wrote. */
import { isScalar, type Pair, parseDocument, type Scalar, visit } from "yaml";
import type { Files } from "../outputs/compile-files.ts";

/** Markup of HTML, Word, templates and CSV, what ends each of them, controls and directions. */
export const NASTY =
  "<script>alert(1)</script><img src=x onerror=alert(1)></p></w:t><w:p/>&lt;&#60;\"'`{{title}}{{{title}}}]]>--><![CDATA[ =cmd|'/C calc'!A0 $& \u202e\u0007\u001b[2J\u0000\ud800";

/** Keys whose values are no text: ids, days, numbers, paths, choices. */
const NO_TEXT =
  /^(?:selfassess|standard|layout|language|languages|year|date|from|to|issued|id|kind|type|file|url|document|evidence|value|data|rating|status|due|criterion|criteria|place_id|border|align|width|colspan|rowspan|number|present|absent|values|sum|equals|of|part|emblem|email|website|percent|scheme|version|registration|decimals)$/;

export function nastyReport(files: Files): Files {
  const text = (content: string | Uint8Array) =>
    typeof content === "string" ? content : new TextDecoder().decode(content);
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => {
      if (path.endsWith(".yaml")) return [path, nastyYaml(text(content))];
      if (path.endsWith(".csv")) return [path, nastyCsv(text(content))];
      if (path.endsWith(".md")) return [path, nastyMarkdown(text(content))];
      return [path, content];
    }),
  );
}

function nastyYaml(yaml: string): string {
  const document = parseDocument(yaml);
  visit(document, {
    Scalar(key, node, path) {
      if (key === "key" || typeof node.value !== "string" || isNoText(path as readonly unknown[])) return;
      node.value += NASTY;
      (node as Scalar).type = "QUOTE_DOUBLE";
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** Whether any key on the way is one of a value that is no text. */
function isNoText(path: readonly unknown[]): boolean {
  return path.some((each) => {
    const { key } = each as Pair;
    return isScalar(key) && NO_TEXT.test(String(key.value));
  });
}

/** Cells with letters; the first column and the header too. */
function nastyCsv(csv: string): string {
  return csv.replace(/[^,;\n\r"]*\p{L}[^,;\n\r"]*/gu, (cell) => `"${(cell + NASTY).replaceAll('"', '""')}"`);
}

/** Front matter as YAML; each line of words, item and heading gets it at the end. */
function nastyMarkdown(markdown: string): string {
  const [, keys = "", body = markdown] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(markdown) ?? [];
  const words = body.replace(
    /^(?:[#>-] *|\d+\. *)?[\p{L}«(][^\n]*\p{L}[.»)]?$/gmu,
    (line) => `${line} ${NASTY}`,
  );
  return keys === "" ? words : `---\n${nastyYaml(keys)}---\n${words}`;
}
