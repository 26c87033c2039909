import { PAGE_STYLE } from "../status/printers/html-style.ts";

/** The look of the page around the report; the colours are those of other pages about reports. */
export const PREVIEW_STYLE = `${PAGE_STYLE}
html,
body {
  height: 100%;
}

body {
  display: flex;
  flex-direction: column;
}

header {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.5rem;
  align-items: center;
  padding: 0.5rem 1rem;
  border-bottom: 1px solid var(--rule);
}

header :is(h1, p) {
  margin: 0;
}

h1 {
  font-size: 1.1rem;
}

h2 {
  margin: 0 0 0.5rem;
  font-size: 1.1rem;
}

#completeness {
  display: flex;
  gap: 0.75rem;
  align-items: center;
}

nav {
  margin-left: auto;
}

.button,
button {
  padding: 0.2rem 0.7rem;
  border: 1px solid var(--rule);
  border-radius: 0.25rem;
  background: var(--tint);
  color: inherit;
  font: inherit;
  text-decoration: none;
  cursor: pointer;
}

#notice,
#ended {
  margin: 0;
  padding: 0.5rem 1rem;
  background: var(--tint);
  color: var(--alert);
  font-weight: bold;
}

main {
  display: grid;
  flex: 1;
  grid-template-columns: 1fr minmax(18rem, 26rem);
  width: 100%;
  max-width: none;
  min-height: 0;
  padding: 0;
}

#report {
  position: relative;
}

iframe {
  position: absolute;
  inset: 0;
  width: 100%;
  height: 100%;
  border: 0;
  background: var(--page);
}

iframe.coming {
  visibility: hidden;
}

aside {
  padding: 1rem;
  border-left: 1px solid var(--rule);
  overflow-y: auto;
}

aside section {
  margin-bottom: 1rem;
  padding: 0.5rem 0.75rem;
  border-left: 4px solid var(--open);
}

aside section.here {
  border-left-color: var(--written);
  background: var(--tint);
}

.title {
  display: flex;
  gap: 0.75rem;
  align-items: center;
  justify-content: space-between;
}

h3 {
  margin: 0;
  font-size: 1rem;
  overflow-wrap: anywhere;
}

aside ul {
  margin: 0.5rem 0 0;
  padding: 0;
  list-style: none;
}

aside li {
  margin-bottom: 0.75rem;
}

aside li p {
  margin: 0;
}

.error strong {
  color: var(--alert);
}

.help {
  color: var(--quiet);
}

.edit {
  color: inherit;
  overflow-wrap: anywhere;
}

@media (max-width: 55rem) {
  main {
    grid-template-rows: 3fr 2fr;
    grid-template-columns: 1fr;
  }

  aside {
    border-top: 1px solid var(--rule);
    border-left: 0;
  }
}
`;
