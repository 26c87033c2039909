import type { output as source } from "../en/output.ts";

export const output: Record<keyof typeof source, string> = {
  "character-dropped": "Файл Word не может содержать символ {characters}, поэтому он пропущен.",
  "character-dropped.help":
    "Удалите его из текста: такой символ часто попадает при копировании из другой программы.",
  "pdf-unavailable": "PDF создаёт программа LibreOffice, а на этом компьютере её нет.",
  "pdf-unavailable.help":
    "Установите её с сайта libreoffice.org (в Linux `sudo apt install libreoffice-writer`) или соберите отчёт без PDF: `--format docx,html`.",
  "pdf-unavailable/failed": "LibreOffice не удалось превратить документы в PDF.",
  "pdf-unavailable/failed.help":
    "Проверьте, открывается ли LibreOffice сам. Или соберите с `--format docx`, откройте файл в Word и сохраните как PDF.",
  "pdf-unavailable/slow": "LibreOffice не закончил PDF за {seconds} секунд и был остановлен.",
  "pdf-unavailable/slow.help":
    "Закройте другие программы и соберите снова. Или соберите с `--format docx`, откройте файл в Word и сохраните как PDF.",
  "font-unknown": "Ширина букв шрифта «{font}» неизвестна, как и то, есть ли в нём ң, ө и ү.",
  "font-unknown.help": "Возьмите в макете Times New Roman, Arial, Calibri или Courier New.",
  "page-number-unknown":
    "Шрифт {fonts} неизвестен, поэтому в содержании нет номеров страниц, а число страниц приблизительное.",
  "page-number-unknown.help":
    "Возьмите Times New Roman, Arial, Calibri или Courier New. Или нажмите в Word Ctrl+A, затем F9.",
  "page-limit": "Страниц в отчёте: {count}, допускается: {limit}.",
  "page-limit.help": "Сократите самые длинные тексты или перенесите подробности в приложения.",
};
