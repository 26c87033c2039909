import type { markup as source } from "../en/markup.ts";

export const markup: Record<keyof typeof source, string> = {
  "markup-unsupported/html": "HTML в тексте не допускается: {code}",
  "markup-unsupported/html.help":
    "Напишите это в Markdown или удалите. В ячейке таблицы `<br>` переносит строку.",
  "markup-unsupported/directive": "Блока «:::{name}» нет.{suggestion}",
  "markup-unsupported/directive.help": "Есть только `::::columns`, `:::column` и `:::landscape`.",
  "markup-unsupported/unclosed": "У блока `{fence}` нет конца.",
  "markup-unsupported/unclosed.help": "Закройте его строкой из стольких же двоеточий: `:::` или `::::`.",
  "markup-unsupported/column-place": "Блок `:::column` может стоять только внутри `::::columns`.",
  "markup-unsupported/column-place.help":
    "У внешнего блока двоеточий на одно больше: `::::columns`, в нём `:::column` … `:::`, в конце `::::`.",
  "markup-unsupported/columns-content": "Между колонками есть текст, который не относится ни к одной из них.",
  "markup-unsupported/columns-content.help": "Поместите его в `:::column` … `:::` или вне колонок.",
  "markup-unsupported/landscape-in-cell":
    "В этом макете текст стоит в ячейке таблицы, альбомная страница в ней невозможна.",
  "markup-unsupported/landscape-in-cell.help": "Удалите `:::landscape` и его `:::` и сделайте таблицу уже.",
  "markup-unsupported/landscape-inside": "Альбомная страница не может стоять внутри: {outer}.",
  "markup-unsupported/landscape-inside.help": "Вынесите `:::landscape` … `:::` наружу.",
  "markup-unsupported/outer-list": "списка, цитаты или колонок",
  "markup-unsupported/data-inline": "Таблица или диаграмма должна стоять в отдельном абзаце: {path}",
  "markup-unsupported/data-inline.help": "Оставьте пустую строку до и после неё.",
  "markup-unsupported/table-in-cell": "Таблица из файла не может стоять в ячейке другой таблицы: {path}",
  "markup-unsupported/table-in-cell.help": "Поставьте её в текст, отдельным абзацем.",
  "markup-unsupported/heading": "Заголовки в тексте начинаются с `##`.",
  "markup-unsupported/heading.help": "Добавьте ещё один `#`: первый уровень принадлежит отчёту.",
  "markup-unsupported/caption-reference": "В подписи рисунка или таблицы не может стоять ссылка.",
  "markup-unsupported/caption-reference.help": "Перенесите её в предложение перед рисунком или таблицей.",
};
