/** What may not stand in a narrative. */
export const markup = {
  "markup-unsupported/html": "HTML is not allowed in the text: {code}",
  "markup-unsupported/html.help": "Write it in Markdown, or remove it. In a table cell `<br>` breaks a line.",
  "markup-unsupported/directive": "There is no block “:::{name}”.{suggestion}",
  "markup-unsupported/directive.help": "Only `::::columns`, `:::column` and `:::landscape` exist.",
  "markup-unsupported/unclosed": "The block `{fence}` has no end.",
  "markup-unsupported/unclosed.help":
    "End it with a line of as many colons as it begins with: `:::` or `::::`.",
  "markup-unsupported/column-place": "A `:::column` may stand only inside `::::columns`.",
  "markup-unsupported/column-place.help":
    "Give the outer fence one colon more: `::::columns`, in it `:::column` … `:::`, and `::::` at the end.",
  "markup-unsupported/columns-content": "Between the columns there is text that belongs to none.",
  "markup-unsupported/columns-content.help": "Put it into a `:::column` … `:::`, or outside the columns.",
  "markup-unsupported/landscape-in-cell":
    "In this layout the narrative stands in a table cell, which cannot hold a landscape page.",
  "markup-unsupported/landscape-in-cell.help":
    "Remove `:::landscape` and its `:::`, and make the table narrower.",
  "markup-unsupported/landscape-inside": "A landscape page cannot stand inside {outer}.",
  "markup-unsupported/landscape-inside.help": "Move `:::landscape` … `:::` out of it.",
  "markup-unsupported/outer-list": "a list, a quotation or columns",
  "markup-unsupported/data-inline": "A table or chart must stand alone in its paragraph: {path}",
  "markup-unsupported/data-inline.help": "Put an empty line before and after it.",
  "markup-unsupported/table-in-cell": "A table from data cannot stand in a cell of another: {path}",
  "markup-unsupported/table-in-cell.help": "Show it in the narrative, in a paragraph of its own.",
  "markup-unsupported/heading": "Headings in a narrative begin with `##`.",
  "markup-unsupported/heading.help": "Add a `#`: the first level belongs to the report.",
  "markup-unsupported/caption-reference": "A reference cannot stand in a caption.",
  "markup-unsupported/caption-reference.help": "Move it into the sentence before the picture or table.",
} as const;
