import { cli } from "./cli.ts";
import { data } from "./data.ts";
import { editor } from "./editor.ts";
import { evidence } from "./evidence.ts";
import { figures } from "./figures.ts";
import { general } from "./general.ts";
import { init } from "./init.ts";
import { load } from "./load.ts";
import { markup } from "./markup.ts";
import { output } from "./output.ts";
import { preview } from "./preview.ts";
import { schema } from "./schema.ts";
import { status } from "./status.ts";
import { structure } from "./structure.ts";
import { template } from "./template.ts";
import { text } from "./text.ts";
import { yaml } from "./yaml.ts";

const en = {
  ...general,
  ...yaml,
  ...schema,
  ...load,
  ...structure,
  ...evidence,
  ...figures,
  ...markup,
  ...text,
  ...data,
  ...template,
  ...output,
  ...cli,
  ...init,
  ...editor,
  ...status,
  ...preview,
} as const;

export function english() {
  return en;
}
