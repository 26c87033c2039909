import type { output as source } from "../en/output.ts";

export const output: Record<keyof typeof source, string> = {
  "character-dropped": "Word файлына {characters} белгисин жазууга болбойт, ошондуктан ал түшүрүлдү.",
  "character-dropped.help":
    "Аны тексттен өчүрүңүз: мындай белги көбүнчө башка программадан көчүргөндө кошулуп калат.",
  "pdf-unavailable": "PDF файлын LibreOffice программасы түзөт, бирок ал бул компьютерде табылган жок.",
  "pdf-unavailable.help":
    "Аны libreoffice.org сайтынан орнотуңуз (Linux: `sudo apt install libreoffice-writer`) же отчетту PDFсиз түзүңүз: `--format docx,html`.",
  "pdf-unavailable/failed": "LibreOffice документтерди PDF файлына айландыра алган жок.",
  "pdf-unavailable/failed.help":
    "LibreOffice өзү ачылабы, текшериңиз. Болбосо `--format docx` менен түзүп, файлды Word программасынан PDF кылып сактаңыз.",
  "pdf-unavailable/slow":
    "LibreOffice PDF файлын {seconds} секундда бүтүрө алган жок, ошондуктан токтотулду.",
  "pdf-unavailable/slow.help":
    "Башка программаларды жаап, кайра түзүңүз. Болбосо `--format docx` менен түзүп, файлды Word программасынан PDF кылып сактаңыз.",
  "font-unknown": "«{font}» шрифтинин тамгаларынын туурасы жана анда ң, ө, ү бар-жогу белгисиз.",
  "font-unknown.help": "Макетте Times New Roman, Arial, Calibri же Courier New шрифтин колдонуңуз.",
  "page-number-unknown":
    "Программа бул шрифтти билбейт: {fonts}. Ошондуктан мазмунда беттердин номери жок, беттердин саны болжолдуу.",
  "page-number-unknown.help":
    "Times New Roman, Arial, Calibri же Courier New шрифтин колдонуңуз. Же Word программасында Ctrl+A, анан F9 басыңыз.",
  "page-limit": "Отчеттогу беттердин саны: {count}, уруксат берилгени: {limit}.",
  "page-limit.help": "Эң узун тексттерди кыскартыңыз же майда-чүйдөсүн тиркемелерге көчүрүңүз.",
};
