import { type Message, message } from "../messages/index.ts";

/** What to do with a new report. `criterion` is the path of the first answer; `folder` stands behind a command. */
export function nextSteps(manifest: string, criterion: string, folder: string): readonly Message[] {
  return [
    message("init/next-manifest", { file: manifest }),
    message("init/next-criterion", { file: criterion }),
    message("init/next-check", { folder }),
    message("init/next-preview", { folder }),
    message("init/next-build", { folder }),
  ];
}
