export const yaml = {
  "yaml-first": "It stands here first.",
  "file-invalid/yaml-space": "A space pasted from another program stands here; it does not count as a space.",
  "file-invalid/yaml-space.help": "Replace it by an ordinary space.",
  "file-invalid/yaml-tab": "A tab indents this line.",
  "file-invalid/yaml-tab.help": "Indent with spaces: two for each level.",
  "file-invalid/yaml-second-colon": "There is a second colon on this line.",
  "file-invalid/yaml-second-colon.help": 'Put the whole text in straight quotation marks: "…".',
  "file-invalid/yaml-curly-quotes":
    "The marks {marks} do not hold a text with a colon or another sign together.",
  "file-invalid/yaml-curly-quotes.help": 'Use straight quotation marks: "…".',
  "file-invalid/yaml-text-after-quote": "Text goes on after the closing quotation mark.",
  "file-invalid/yaml-text-after-quote.help": "Put the whole text in marks of the other kind: '\"…\" …'.",
  "file-invalid/yaml-quote-open": "The quotation mark that opens here is not closed.",
  "file-invalid/yaml-quote-open.help": "Put the same mark at the end of the text.",
  "file-invalid/yaml-backslash": 'A backslash between "…" changes the letter after it.',
  "file-invalid/yaml-backslash.help": "Write it twice: \\\\.",
  "file-invalid/yaml-mark": "A text cannot begin with “{mark}” here.",
  "file-invalid/yaml-mark.help": 'Put the whole text in straight quotation marks: "…".',
  "file-invalid/yaml-dash": "The dash of a list item has no space after it.",
  "file-invalid/yaml-dash.help": "Put a space between the dash and the text: “- …”.",
  "file-invalid/yaml-colon": "There is no space after “{key}:”.",
  "file-invalid/yaml-colon.help": "Put a space after the colon: “{key}: …”.",
  "file-invalid/yaml-key-absent": "This line does not begin with a key and a colon.",
  "file-invalid/yaml-key-absent.help":
    "If it continues the line above, indent it by two spaces. If not, write “key: …”.",
  "file-invalid/yaml-indentation": "The indentation of this line does not fit the lines around it.",
  "file-invalid/yaml-indentation.help":
    "Lines of one level begin at the same column; each level is two spaces deeper.",
  "file-invalid/yaml-bracket": "The bracket “{mark}” that opens here is not closed.",
  "file-invalid/yaml-bracket.help":
    "Close it. If it belongs to the text, put the whole text in quotation marks.",
  "file-invalid/yaml-comma": "A comma or a colon is missing between the brackets.",
  "file-invalid/yaml-comma.help":
    "Between brackets, put a comma after each item. Text with signs belongs in quotation marks.",
  "file-invalid/yaml-documents": "A second “---” begins another document in this file.",
  "file-invalid/yaml-documents.help":
    "One file holds one document: remove this line and what does not belong here.",
  "file-invalid/yaml-tag": "“{tag}” is a YAML tag; tags are not used here.",
  "file-invalid/yaml-tag.help": "Remove it. If it is text, put the whole text in quotation marks.",
  "file-invalid/yaml-merge": "“<<” does not bring other keys in here.",
  "file-invalid/yaml-merge.help": "Write the keys out.",
  "file-invalid/yaml-key-repeated": "The key “{key}” stands here a second time.",
  "file-invalid/yaml-key-repeated.help": "Keep one of them; the first one is read.",
  "file-invalid/yaml-key-shape": "Only a word can stand before this colon.",
  "file-invalid/yaml-key-shape.help":
    "If brackets or other signs belong to the text, put the text in quotation marks.",
  "file-invalid/yaml-item-joined": "This dash does not begin a list item: the line continues the text above.",
  "file-invalid/yaml-item-joined.help": "Begin it at the same column as the other items.",
  "file-invalid/yaml-unreadable": "This line cannot be read.",
  "file-invalid/yaml-unreadable.help":
    "Check the colon, the quotation marks and the indentation, here and in the line above.",
  "limit-exceeded/yaml-nesting": "Lists and keys lie within one another more than {limit} levels deep.",
  "limit-exceeded/yaml-nesting.help": "Make the file flatter: {limit} levels are the limit.",
  "limit-exceeded/yaml-values": "The file has more than {limit} values and is not read.",
  "limit-exceeded/yaml-values.help":
    "Take out what the report does not use; a table may be split into several files.",
  "limit-exceeded/yaml-unplain":
    "The file has more than {limit} values and is not read: here something is wrong or not written plainly.",
  "limit-exceeded/yaml-unplain.help":
    "Write key and value on one line, without anchors or longer texts. Then {most} values may stand here.",
  "limit-exceeded/yaml-aliases": "References with “*” are used more than {limit} times.",
  "limit-exceeded/yaml-aliases.help": "Write the values out: {limit} references are the limit.",
} as const;
