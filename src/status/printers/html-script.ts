/**
 * Sorts a table by the column whose heading is pressed, upwards and then downwards; the row of sums stays. Holds no `<` and
 * no `&`, so that the page is well-formed XML.
 */
export const SORT_SCRIPT = `
const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
for (const table of document.querySelectorAll("table.sortable")) {
  const heads = [...table.tHead.rows[0].cells];
  for (const [at, head] of heads.entries()) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const each of heads) each.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const value = ({ cells }) => cells[at].dataset.sort ?? cells[at].textContent;
      const rows = [...table.tBodies[0].rows].sort((a, b) => compare(value(a), value(b)));
      table.tBodies[0].append(...(down ? rows.reverse() : rows));
    });
  }
}
for (const hint of document.querySelectorAll(".hint")) hint.hidden = false;
`;
