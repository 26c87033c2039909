import { general } from "./general.ts";
import { yaml } from "./yaml.ts";
import { schema } from "./schema.ts";
import { load } from "./load.ts";
import { structure } from "./structure.ts";
import { evidence } from "./evidence.ts";
import { markup } from "./markup.ts";
import { data } from "./data.ts";
import { template } from "./template.ts";
import { output } from "./output.ts";
import { cli } from "./cli.ts";

export const ru = {
  ...general,
  ...yaml,
  ...schema,
  ...load,
  ...structure,
  ...evidence,
  ...markup,
  ...data,
  ...template,
  ...output,
  ...cli,
};
