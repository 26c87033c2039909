import type { evidence as source } from "../en/evidence.ts";

export const evidence: Record<keyof typeof source, string> = {
  "evidence-unknown": "Доказательство «{id}» не зарегистрировано.{suggestion}",
  "evidence-unknown.help": "Добавьте его в evidence.yaml или исправьте имя здесь.",
  "evidence-missing": "У критерия {number} нет ни одного доказательства.",
  "evidence-missing.help":
    "Назовите документы под ключом `evidence:` или сошлитесь на них в тексте: `([](evidence:…))`.",
  "evidence-file-missing": "Файла доказательства «{id}» нет на месте: {path}{suggestion}",
  "evidence-file-missing.help": "Положите файл в папку evidence/ или исправьте его имя.",
  "fact-unknown": "В data/facts.yaml нет показателя «{id}».{suggestion}",
  "fact-unknown.help": "Добавьте его в data/facts.yaml или исправьте имя здесь.",
  "link-broken": "Ссылка ведёт к файлу, которого нет: {path}{suggestion}",
  "link-broken.help": "Исправьте путь; он считается от папки отчёта.",
  "link-broken/anchor": "Ссылка на место в тексте невозможна: {path}",
  "link-broken/anchor.help": "Сошлитесь на критерий, главу, таблицу или рисунок: `[](criterion:2.1)`.",
  "link-broken/address": "Это не веб-адрес: {path}",
  "link-broken/address.help": "Напишите адрес целиком, начиная с https://, без пробелов.",
  "link-scheme": "Ссылки, которые начинаются с «{scheme}:», запрещены.",
  "link-scheme.help": "Используйте https:, http:, mailto: или файл из папки отчёта.",
  "image-alt-missing": "У картинки {path} нет описания.",
  "image-alt-missing.help": "Напишите в квадратных скобках, что на ней показано: `![…]({path})`.",
};
