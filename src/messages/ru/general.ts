import type { general as source } from "../en/general.ts";

export const general: Record<keyof typeof source, string> = {
  "did-you-mean": " Возможно, имелось в виду «{name}»?",
  "severity/error": "ошибка",
  "severity/warning": "предупреждение",
  "severity/info": "к сведению",
  "help-label": "что делать",
  "summary/none": "Ошибок не найдено.",
  "summary/counts": "Ошибок: {error}, предупреждений: {warning}, к сведению: {info}.",
  "summary/accepted": "Принято комиссией: {count}.",
  "output-locked": "Файл {path} открыт в другой программе, заменить его не удалось.",
  "output-locked.help": "Закройте его в Word и соберите отчёт снова. Прежний файл цел.",
  "output-locked/second": "Файл {path} открыт в другой программе; новый записан как {second}.",
  "output-locked/second.help": "Сдавайте {second}. Или закройте файл в Word и соберите отчёт снова.",
  "output-locked/read-only": "Файл {path} защищён от записи и не заменён; новый записан как {second}.",
  "output-locked/read-only.help":
    "Сдавайте {second}. Или снимите в свойствах файла «Только чтение» и соберите отчёт снова.",
  "output-locked/unwritable": "Файл {path} не удалось записать: {reason}",
  "output-locked/unwritable.help":
    "Проверьте права на папку и свободное место или укажите другую папку: --out DIR.",
  "reason/denied": "папка доступна только для чтения.",
  "reason/read-only": "файл защищён от записи.",
  "reason/full": "диск заполнен.",
  "reason/other": "папка недоступна.",
};
