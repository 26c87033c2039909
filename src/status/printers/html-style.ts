/** The look of pages about reports; the colours are those of the reports themselves (`templates/base/style.css`). */
export const PAGE_STYLE = `
:root {
  color-scheme: light;
  --page: #ffffff;
  --text: #1a1a1a;
  --quiet: #55595f;
  --rule: #8d9299;
  --tint: #f1f3f5;
  --focus: #b3261e;
  --alert: #9c0006;
  --done: #2e7d4f;
  --written: #d9a441;
  --open: #d5d8dc;
}

@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --page: #1b1e22;
    --text: #e6e6e6;
    --quiet: #b4b9c0;
    --rule: #6d737b;
    --tint: #262a30;
    --focus: #ffb4ab;
    --alert: #ffb4ab;
    --done: #7fcf9d;
    --written: #c79a3a;
    --open: #4a5057;
  }
}

* {
  box-sizing: border-box;
}

body {
  margin: 0;
  background: var(--page);
  color: var(--text);
  font: 1rem/1.45 system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  overflow-wrap: break-word;
}

main {
  max-width: 100rem;
  margin: 0 auto;
  padding: 1.5rem clamp(1rem, 4vw, 3rem);
}

:focus-visible {
  outline: 3px solid var(--focus);
  outline-offset: 2px;
}

h1 {
  margin: 0 0 0.25em;
  font-size: 1.6rem;
  line-height: 1.25;
  text-wrap: balance;
}

h2 {
  margin: 2rem 0 0.5rem;
  font-size: 1.25rem;
}

p {
  margin: 0 0 0.75em;
}

.quiet,
.hint {
  color: var(--quiet);
}

.alert {
  color: var(--alert);
  font-weight: bold;
}

.next li {
  margin-bottom: 0.6em;
}

.scroll {
  margin-bottom: 1.5rem;
  overflow-x: auto;
}

table {
  width: 100%;
  border-collapse: collapse;
  font-size: 0.95rem;
  line-height: 1.35;
}

caption {
  padding: 0.5em 0;
  font-size: 1.25rem;
  font-weight: bold;
  text-align: left;
}

th,
td {
  padding: 0.35em 0.6em;
  border: 1px solid var(--rule);
  text-align: left;
  vertical-align: top;
}

thead th {
  background: var(--tint);
}

tbody th {
  font-weight: normal;
}

.name {
  min-width: 14rem;
}

.day {
  min-width: 7rem;
}

tfoot :is(th, td) {
  background: var(--tint);
  font-weight: bold;
}

.number {
  text-align: right;
  font-variant-numeric: tabular-nums;
}

th button {
  width: 100%;
  padding: 0;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  text-align: inherit;
  cursor: pointer;
}

th button::after {
  content: " \\2195" / "";
  color: var(--quiet);
}

th[aria-sort="ascending"] button::after {
  content: " \\2191" / "";
}

th[aria-sort="descending"] button::after {
  content: " \\2193" / "";
}

.bar {
  display: flex;
  width: 8rem;
  height: 0.6rem;
  margin: 0.35em 0 0.2em;
  background: var(--open);
}

.bar-done {
  background: var(--done);
}

.bar-written {
  background: var(--written);
}

.legend .bar {
  display: inline-flex;
  width: 1.5rem;
  margin: 0 0.4em 0 1em;
}

.legend .bar:first-child {
  margin-left: 0;
}

@media print {
  main {
    max-width: none;
    padding: 0;
  }

  .scroll {
    overflow: visible;
  }

  .hint,
  th button::after {
    display: none;
  }

  thead {
    display: table-header-group;
  }

  tr {
    break-inside: avoid;
  }

  .bar,
  .bar-done,
  .bar-written,
  thead th,
  tfoot :is(th, td) {
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
}
`;
