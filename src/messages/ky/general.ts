import type { general as source } from "../en/general.ts";

export const general: Record<keyof typeof source, string> = {
  "did-you-mean": " Балким, «{name}» деп жазгыңыз келгендир?",
  "severity/error": "ката",
  "severity/warning": "эскертүү",
  "severity/info": "маалымат",
  "help-label": "эмне кылуу керек",
  "summary/none": "Ката табылган жок.",
  "summary/counts": "Каталар: {error}, эскертүүлөр: {warning}, маалыматтар: {info}.",
  "summary/accepted": "Комиссия кабыл алганы: {count}.",
  "output-locked": "{path} файлы башка программада ачык турат, аны алмаштырууга болбоду.",
  "output-locked.help":
    "Файлды Word программасында жаап, отчетту кайра түзүңүз. Мурунку файл бүтүн бойдон калды.",
  "output-locked/second": "{path} файлы башка программада ачык турат; жаңысы {second} болуп жазылды.",
  "output-locked/second.help":
    "{second} файлын тапшырыңыз. Болбосо файлды Word программасында жаап, отчетту кайра түзүңүз.",
  "output-locked/read-only":
    "{path} файлы окуу үчүн гана ачык, ошондуктан алмаштырылган жок; жаңысы {second} болуп жазылды.",
  "output-locked/read-only.help":
    "{second} файлын тапшырыңыз. Болбосо файлдын касиеттеринен «Только чтение» белгисин алып, отчетту кайра түзүңүз.",
  "output-locked/unwritable": "{path} файлын жазууга болбоду: {reason}",
  "output-locked/unwritable.help":
    "Папкага жазууга уруксат барбы жана дискте орун барбы, текшериңиз. Болбосо башка папканы көрсөтүңүз: --out DIR.",
  "reason/denied": "папка окууга гана ачык.",
  "reason/read-only": "файл окуу үчүн гана ачык.",
  "reason/full": "дискте орун калган жок.",
  "reason/other": "папкага кирүүгө болбоду.",
};
