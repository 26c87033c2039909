/** What `--format` may ask for. */
export const FORMATS = ["docx", "html", "json", "pdf"] as const;
export type Format = (typeof FORMATS)[number];
