import type { markup as source } from "../en/markup.ts";

export const markup: Record<keyof typeof source, string> = {
  "markup-unsupported/html": "Тексттин ичинде HTML колдонууга болбойт: {code}",
  "markup-unsupported/html.help":
    "Аны Markdown менен жазыңыз же алып салыңыз. Таблицанын уячасында `<br>` жаңы сапка өткөрөт.",
  "markup-unsupported/directive": "«:::{name}» деген блок жок.{suggestion}",
  "markup-unsupported/directive.help": "`::::columns`, `:::column` жана `:::landscape` гана бар.",
  "markup-unsupported/unclosed": "`{fence}` блогунун аягы жок.",
  "markup-unsupported/unclosed.help":
    "Аны ошончо эле кош чекиттен турган сап менен жабыңыз: `:::` же `::::`.",
  "markup-unsupported/column-place": "`:::column` блогу `::::columns` ичинде гана турат.",
  "markup-unsupported/column-place.help":
    "Сырткы блокту бир кош чекитке көп кылып жазыңыз: `::::columns`, ичинде `:::column` … `:::`, аягында `::::`.",
  "markup-unsupported/columns-content": "Тилкелердин ортосунда алардын эч бирине кирбеген текст бар.",
  "markup-unsupported/columns-content.help": "Аны `:::column` … `:::` ичине же тилкелердин сыртына жазыңыз.",
  "markup-unsupported/landscape-in-cell":
    "Бул макетте баяндама таблицанын уячасында турат, ага альбомдук (туурасынан жаткан) барак сыйбайт.",
  "markup-unsupported/landscape-in-cell.help":
    "`:::landscape` менен анын `:::` белгисин алып салып, таблицаны ичкертиңиз.",
  "markup-unsupported/landscape-inside":
    "Альбомдук (туурасынан жаткан) барак мунун ичинде тура албайт: {outer}.",
  "markup-unsupported/landscape-inside.help": "`:::landscape` … `:::` блогун сыртка чыгарыңыз.",
  "markup-unsupported/outer-list": "тизме, цитата же тилкелер",
  "markup-unsupported/data-inline": "Таблица же диаграмма өзүнчө абзацта турушу керек: {path}",
  "markup-unsupported/data-inline.help": "Анын үстүнө жана астына бош сап калтырыңыз.",
  "markup-unsupported/table-in-cell":
    "Файлдан алынган таблица башка таблицанын уячасында тура албайт: {path}",
  "markup-unsupported/table-in-cell.help": "Аны баяндамага, өзүнчө абзацка жайгаштырыңыз.",
  "markup-unsupported/heading": "Баяндамадагы аталыштар `##` белгисинен башталат.",
  "markup-unsupported/heading.help": "Дагы бир `#` кошуңуз: биринчи деңгээл отчеттун өзүнө таандык.",
  "markup-unsupported/caption-reference": "Сүрөттүн же таблицанын аталышында шилтеме тура албайт.",
  "markup-unsupported/caption-reference.help": "Аны сүрөттүн же таблицанын алдындагы сүйлөмгө жазыңыз.",
};
