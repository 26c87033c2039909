/**
 * The parts of the work on a report. The pipeline names each and hands it over as a function; whoever called the pipeline
 * does it, may tell the user what is being done, and may stop between two parts or in the midst of one.
 */
import type { Language } from "./messages/index.ts";

export type Stage = "reading" | "checking" | "pages" | "word" | "html" | "pdf" | "saving";

/** Does a part of the work. `language` is the report's, as soon as it is known. */
export type During = <Result>(
  stage: Stage,
  work: () => Result | Promise<Result>,
  language?: Language | null,
) => Promise<Result>;

/** Where nobody is told and nobody stops it. */
export const silently: During = async (_, work) => work();
