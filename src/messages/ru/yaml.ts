import type { yaml as source } from "../en/yaml.ts";

export const yaml: Record<keyof typeof source, string> = {
  "yaml-first": "В первый раз — здесь.",
  "file-invalid/yaml-space": "Здесь стоит пробел из другой программы; обычным пробелом он не считается.",
  "file-invalid/yaml-space.help": "Замените его обычным пробелом.",
  "file-invalid/yaml-tab": "Эта строка сдвинута табуляцией.",
  "file-invalid/yaml-tab.help": "Сдвигайте пробелами: по два на каждый уровень.",
  "file-invalid/yaml-second-colon": "В этой строке второе двоеточие.",
  "file-invalid/yaml-second-colon.help": 'Возьмите весь текст в прямые кавычки: "…".',
  "file-invalid/yaml-curly-quotes": "Кавычки {marks} не подходят для текста с двоеточием или другим знаком.",
  "file-invalid/yaml-curly-quotes.help": 'Поставьте прямые кавычки: "…".',
  "file-invalid/yaml-text-after-quote": "После закрывающей кавычки идёт текст.",
  "file-invalid/yaml-text-after-quote.help": "Возьмите весь текст в кавычки другого вида: '\"…\" …'.",
  "file-invalid/yaml-quote-open": "Кавычка, открытая здесь, не закрыта.",
  "file-invalid/yaml-quote-open.help": "Поставьте такую же кавычку в конце текста.",
  "file-invalid/yaml-backslash": 'Обратная черта внутри "…" меняет следующую букву.',
  "file-invalid/yaml-backslash.help": "Напишите её дважды: \\\\.",
  "file-invalid/yaml-mark": "Текст здесь не может начинаться со знака «{mark}».",
  "file-invalid/yaml-mark.help": 'Возьмите весь текст в прямые кавычки: "…".',
  "file-invalid/yaml-dash": "После дефиса в пункте списка нет пробела.",
  "file-invalid/yaml-dash.help": "Поставьте пробел между дефисом и текстом: «- …».",
  "file-invalid/yaml-colon": "После «{key}:» нет пробела.",
  "file-invalid/yaml-colon.help": "Поставьте пробел после двоеточия: «{key}: …».",
  "file-invalid/yaml-key-absent": "Эта строка не начинается с ключа и двоеточия.",
  "file-invalid/yaml-key-absent.help":
    "Если она продолжает предыдущую строку, сдвиньте её на два пробела. Если нет, напишите «ключ: …».",
  "file-invalid/yaml-indentation": "Отступ этой строки не подходит к соседним строкам.",
  "file-invalid/yaml-indentation.help":
    "Строки одного уровня начинаются в одном столбце; каждый уровень на два пробела глубже.",
  "file-invalid/yaml-bracket": "Скобка «{mark}», открытая здесь, не закрыта.",
  "file-invalid/yaml-bracket.help":
    "Закройте её. Если она относится к тексту, возьмите весь текст в кавычки.",
  "file-invalid/yaml-comma": "Внутри скобок не хватает запятой или двоеточия.",
  "file-invalid/yaml-comma.help":
    "Внутри скобок ставьте запятую после каждого пункта. Текст со знаками возьмите в кавычки.",
  "file-invalid/yaml-documents": "Второй знак «---» начинает в этом файле новый документ.",
  "file-invalid/yaml-documents.help": "В одном файле один документ: удалите эту строку и лишний текст.",
  "file-invalid/yaml-tag": "«{tag}» — тег YAML; теги здесь не используются.",
  "file-invalid/yaml-tag.help": "Удалите его. Если это текст, возьмите весь текст в кавычки.",
  "file-invalid/yaml-merge": "«<<» здесь не вставляет другие ключи.",
  "file-invalid/yaml-merge.help": "Напишите ключи полностью.",
  "file-invalid/yaml-key-repeated": "Ключ «{key}» стоит здесь второй раз.",
  "file-invalid/yaml-key-repeated.help": "Оставьте один из них; читается первый.",
  "file-invalid/yaml-key-shape": "Перед этим двоеточием может стоять только слово.",
  "file-invalid/yaml-key-shape.help":
    "Если скобки или другие знаки относятся к тексту, возьмите текст в кавычки.",
  "file-invalid/yaml-item-joined": "Этот дефис не начинает пункт списка: строка продолжает текст выше.",
  "file-invalid/yaml-item-joined.help": "Начните её в том же столбце, что и другие пункты.",
  "file-invalid/yaml-unreadable": "Эту строку не удаётся прочитать.",
  "file-invalid/yaml-unreadable.help": "Проверьте двоеточие, кавычки и отступ в этой строке и в строке выше.",
  "limit-exceeded/yaml-nesting": "Списки и ключи вложены друг в друга глубже {limit} уровней.",
  "limit-exceeded/yaml-nesting.help": "Упростите файл: уровней должно быть не больше {limit}.",
  "limit-exceeded/yaml-values": "В файле больше {limit} значений, он не прочитан.",
  "limit-exceeded/yaml-values.help":
    "Уберите то, что отчёту не нужно; таблицу можно разделить на несколько файлов.",
  "limit-exceeded/yaml-unplain":
    "В файле больше {limit} значений, и он не прочитан: здесь ошибка или слишком сложная запись.",
  "limit-exceeded/yaml-unplain.help":
    "Запишите ключ и значение в одной строке, без якорей и многострочных текстов. Тогда допустимо {most} значений.",
  "limit-exceeded/yaml-aliases": "Ссылки со знаком «*» использованы более {limit} раз.",
  "limit-exceeded/yaml-aliases.help":
    "Напишите значения полностью: таких ссылок должно быть не больше {limit}.",
};
