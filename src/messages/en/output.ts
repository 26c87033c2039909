export const output = {
  "character-dropped": "A Word file cannot hold the character {characters}, so it was left out.",
  "character-dropped.help": "Delete it in the text; copying from another program often brings it along.",
  "pdf-unavailable": "The PDF is made by LibreOffice, which was not found on this computer.",
  "pdf-unavailable.help":
    "Install it from libreoffice.org (on Linux `sudo apt install libreoffice-writer`), or build without it: `--format docx,html`.",
  "pdf-unavailable/failed": "LibreOffice could not turn the documents into PDF.",
  "pdf-unavailable/failed.help":
    "See whether LibreOffice opens by hand. Or build with `--format docx`, open the file in Word and save it as PDF.",
  "pdf-unavailable/slow": "LibreOffice had not finished the PDF after {seconds} seconds and was stopped.",
  "pdf-unavailable/slow.help":
    "Close other programs and build again. Or build with `--format docx`, open the file in Word and save it as PDF.",
  "font-unknown":
    "The widths of the letters of the font “{font}” are not known, nor whether it has ң, ө and ү.",
  "font-unknown.help": "Use Times New Roman, Arial, Calibri or Courier New in the layout.",
  "page-number-unknown":
    "The font {fonts} is not known here: the contents have no page numbers, the count of pages is an estimate.",
  "page-number-unknown.help":
    "Use Times New Roman, Arial, Calibri or Courier New. Or press Ctrl+A and F9 in Word.",
  "page-limit": "The report has {count} pages; {limit} are allowed.",
  "page-limit.help": "Shorten the longest texts, or move details into annexes.",
} as const;
