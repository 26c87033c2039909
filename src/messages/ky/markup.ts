import type { markup as source } from "../en/markup.ts";

export const markup: Record<keyof typeof source, string> = {
  "markup-unsupported/html": "Тексттин ичинде HTML колдонууга болбойт: {code}",
  "markup-unsupported/html.help":
    "Аны Markdown менен жазыңыз же алып салыңыз. Таблицанын уячасында `<br>` жаңы сапка өткөрөт.",
  "markup-unsupported/directive": "«:::{name}» деген блок жок.{suggestion}",
  "markup-unsupported/directive.help": "`::::columns`, `:::column` жана `:::landscape` гана бар.",
  "markup-unsupported/column-place": "`:::column` блогу `::::columns` ичинде гана турат.",
  "markup-unsupported/column-place.help":
    "Сырткы блокко бир кош чекит ашык коюңуз: `::::columns`, ичинде `:::column` … `:::`, аягында `::::`.",
  "markup-unsupported/columns-content": "Тилкелердин ортосунда алардын эч бирине кирбеген текст бар.",
  "markup-unsupported/columns-content.help": "Аны `:::column` … `:::` ичине же тилкелердин сыртына жазыңыз.",
  "markup-unsupported/landscape-in-cell":
    "Бул макетте баяндама таблицанын уячасында турат, ага туурасынан жаткан барак сыйбайт.",
  "markup-unsupported/landscape-in-cell.help":
    "`:::landscape` менен анын `:::` белгисин алып салып, таблицаны ичкертиңиз.",
  "markup-unsupported/landscape-inside": "Туурасынан жаткан барак мунун ичинде тура албайт: {outer}.",
  "markup-unsupported/landscape-inside.help": "`:::landscape` … `:::` блогун сыртка чыгарыңыз.",
  "markup-unsupported/outer-list": "тизме, цитата же тилкелер",
  "markup-unsupported/data-inline": "Таблица же диаграмма өзүнчө абзацта турушу керек: {path}",
  "markup-unsupported/data-inline.help": "Анын алдына жана артына бош сап калтырыңыз.",
  "markup-unsupported/table-in-cell":
    "Башка таблицанын уячасында файлдан алынган таблица тура албайт: {path}",
  "markup-unsupported/table-in-cell.help": "Аны баяндамага, өзүнчө абзацка жайгаштырыңыз.",
  "markup-unsupported/heading": "Баяндамадагы аталыштар `##` белгисинен башталат.",
  "markup-unsupported/heading.help": "Дагы бир `#` кошуңуз: биринчи деңгээл отчеттун өзүнө таандык.",
};
