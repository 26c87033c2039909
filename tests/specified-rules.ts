/** Every rule that the format knows, in the order of its specification; one that is not built yet has no entry in the registry. */
export const specifiedRules: readonly string[] = `
  manifest-invalid file-invalid standard-invalid standard-outdated limit-exceeded path-outside markup-unsupported
  file-unknown criterion-missing criterion-unknown criterion-repeated chapter-missing chapter-unknown reference-unknown
  strengths-missing weaknesses-missing recommendations-missing commission-missing rating-missing status-not-ready overdue
  standard-expired
  narrative-missing narrative-too-short text-placeholder text-repeated item-repeated list-numbering list-unmarked
  lead-in-empty text-mixed-script text-character heading-skipped abbreviation-undefined abbreviation-unused
  institution-name
  evidence-missing evidence-unknown evidence-unused evidence-not-cited evidence-file-missing evidence-file-changed
  evidence-expired evidence-repeated evidence-title-vague evidence-no-target annex-typed annex-unnamed annex-label
  fact-unknown fact-stale fact-check table-total table-ragged table-cell-empty table-row-repeated table-header-missing
  percent-sum percent-of number-conflict number-format series-length period-gap data-old chart-data
  date-impossible date-format date-order
  link-broken link-scheme image-missing image-alt-missing image-large url-conflict phone-format
  personal-data
  template-invalid font-unknown page-number-unknown page-limit character-dropped pdf-unavailable output-locked
`
  .trim()
  .split(/\s+/);
