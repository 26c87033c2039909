/**
 * Colours of the series of a chart, the same in Word and on the page, in hexadecimal digits: at least 3:1 against white
 * paper, and apart in brightness. Patterns, dashes and marks tell series apart where there is no colour.
 */
export const CHART_COLORS = ["1f5fa8", "b3531b", "2e7d4f", "7a4a9e", "8a6d00", "4f5b66"] as const;
