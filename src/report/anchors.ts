/** Names of the places that references lead to. Writers make them fit their format. */
export const anchors = {
  section: (number: string) => `section-${number}`,
  criterion: (number: string) => `criterion-${number}`,
  chapter: (id: string) => `chapter-${id}`,
  table: (id: string) => `table-${id}`,
  figure: (id: string) => `figure-${id}`,
  /** Where an evidence is listed in a section. */
  evidence: (section: string, id: string) => `evidence-${section}-${id}`,
} as const;
