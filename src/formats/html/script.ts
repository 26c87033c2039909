/**
 * The page's own few lines: opens the contents beside the text where there is room, and marks in them where the reader
 * is. The page is whole without them. Holds no `<` and no `&`, so that the page stays well-formed XML.
 */
export const PAGE_SCRIPT = `
const outline = document.querySelector(".outline details");
const room = matchMedia("(min-width: 75rem)");
const fit = () => { outline.open = room.matches; };
const links = new Map();
for (const link of outline.querySelectorAll("a")) {
  links.set(decodeURIComponent(link.hash.slice(1)), link);
  link.addEventListener("click", fit);
}
room.addEventListener("change", fit);
fit();
const passed = new Set();
const follow = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) passed[isIntersecting ? "add" : "delete"](target.id);
  let current = null;
  for (const [id, link] of links) {
    link.removeAttribute("aria-current");
    if (passed.has(id)) current = link;
  }
  current?.setAttribute("aria-current", "true");
}, { rootMargin: "1000000px 0px -70% 0px" });
for (const id of links.keys()) follow.observe(document.getElementById(id));
`;

/** SHA-256 of it, by which a browser knows it: worked out here, since a library for that takes long to load. */
export const PAGE_SCRIPT_DIGEST = "HImtpiFsL0JwH+ihOwkqKTYxfZdeB3M+jY7cxpscctI=";
