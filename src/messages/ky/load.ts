import type { load as source } from "../en/load.ts";

export const load: Record<keyof typeof source, string> = {
  "manifest-invalid/absent": "Папкада {name} файлы жок, андыктан ал отчет эмес.",
  "manifest-invalid/absent.help":
    "Отчеттун папкасын көрсөтүңүз же жаңы отчетту `selfassess init` командасы менен баштаңыз.",
  "manifest-invalid/named-otherwise": "Папкада {found} файлы бар, бирок анын аты {name} болушу керек.",
  "manifest-invalid/named-otherwise.help":
    "Файлдын атын өзгөртүңүз. Windows аттын аягын жашырат: Проводниктен «Вид», «Расширения имен файлов» дегенди күйгүзүңүз.",
  "manifest-invalid/standard-unknown": "«{name}» деген стандарт жок.{suggestion}",
  "manifest-invalid/standard-unknown.help": "Белгилүү стандарттар: {known}.",
  "manifest-invalid/standard-version": "{id} стандартынын «{version}» версиясы жок.",
  "manifest-invalid/standard-version.help": "Белгилүү версиялар: {versions}.",
  "manifest-invalid/standard-folder": "{path} папкасында стандарт жок.",
  "manifest-invalid/standard-folder.help":
    "Ал жерге standard.yaml файлын коюңуз же жолун оңдоңуз. Жол отчеттун папкасынан башталат.",
  "manifest-invalid/language-absent":
    "Бул текст отчеттун тилинде ({language}) берилген эмес; отчетко {printed} тилиндегиси чыгат.",
  "manifest-invalid/language-absent.help": "Ага `{language}: …` кошуңуз.",
  "standard-outdated":
    "Отчет {id} стандартынын {version} версиясы боюнча жазылган; программада {newest} версиясы бар.",
  "standard-outdated.help": "Кайсы версия боюнча тапшырарыңызды агенттиктен тактап алыңыз.",
  "file-invalid/encoding": "Бул файл UTF-8 коддоосунда сакталган эмес.",
  "file-invalid/encoding.help":
    "Аны редактордо ачып, UTF-8 коддоосунда кайра сактаңыз. Блокнотто: «Сохранить как», «Кодировка».",
  "file-invalid/refused": "Система бул файлды окууга уруксат бербейт.",
  "file-invalid/refused.help": "Файлды ачып турган программаны жабыңыз же файлды окууга уруксат бериңиз.",
  "file-invalid/front-matter-open":
    "Файлдын башындагы ачкычтар «---» сабы менен ачылган, бирок жабылган эмес.",
  "file-invalid/front-matter-open.help": "Акыркы ачкычтан кийин «---» сабын коюңуз.",
  "file-invalid/language-absent":
    "Бул текст отчеттун тилинде ({language}) берилген эмес; отчетко {printed} тилиндегиси чыгат.",
  "file-invalid/language-absent.help": "Ага `{language}: …` кошуңуз.",
  "path-outside/link": "{path} шилтемеси отчеттун папкасынан сыртка алып барат, ошондуктан ал окулбайт.",
  "path-outside/link.help": "Анын ордуна папкага файлдын көчүрмөсүн коюңуз.",
  "path-outside/path": "{path} жолу отчеттун папкасынан сыртка чыгат.",
  "path-outside/path.help": "Файлды папкага көчүрүп, жолун ошол жерден жазыңыз, мисалы: {example}.",
  "path-outside/standard": "{path} стандарты отчеттун папкасынын сыртында турат.",
  "path-outside/standard.help": "Анын папкасын `--standards` менен көрсөтүп, бул жерге атын гана жазыңыз.",
  "path-outside/output":
    "{path} файлына алып барган шилтеме отчеттун папкасынан сыртка чыгат; ал жакка эч нерсе жазылган жок.",
  "path-outside/output.help": "Шилтемени өчүрүңүз же башка папканы көрсөтүңүз: --out DIR.",
  "limit-exceeded/files": "Отчеттун папкасында файлдардын саны {limit} чегинен ашат; калганы окулган жок.",
  "limit-exceeded/files.help": "Отчетко кереги жок файлдарды бул папкадан чыгарып салыңыз.",
  "limit-exceeded/folders": "Папкалар биринин ичинде бири {limit} деңгээлден терең жайгашкан.",
  "limit-exceeded/folders.help": "Файлдарды отчеттун папкасына жакыныраак папкага коюңуз.",
  "limit-exceeded/file-size": "Файл өтө чоң: {size}. Чеги – {limit}.",
  "limit-exceeded/file-size.help": "Аны кичирейтиңиз же бөлүңүз.",
  "limit-exceeded/nesting":
    "Тизмелер, цитаталар же кашаалар биринин ичинде бири {limit} деңгээлден терең жайгашкан.",
  "limit-exceeded/nesting.help": "Бул жерди жөнөкөйүрөөк кылып жазыңыз.",
  "limit-exceeded/marks": "Бир тексттеги бирдей белгилердин саны {limit} чегинен ашат.",
  "limit-exceeded/marks.help": "Белгилер жаңылыш коюлуп калган эмеспи, текшериңиз. Болбосо текстти бөлүңүз.",
  "limit-exceeded/characters": "Тексттеги белгилердин саны {limit} чегинен ашат, текст окулган жок.",
  "limit-exceeded/characters.help": "Аны бөлүңүз же майда-чүйдөсүн тиркемеге көчүрүңүз.",
  "limit-exceeded/lines": "Тексттеги саптардын саны {limit} чегинен ашат, текст окулган жок.",
  "limit-exceeded/lines.help":
    "Бош саптарды өчүрүңүз, текстти бөлүңүз же узун таблицаларды өзүнчө файлдарга чыгарыңыз.",
  "limit-exceeded/report-text":
    "Отчеттун текст файлдарынын жалпы көлөмү – {size}, чеги – {limit}. Эч нерсе окулган жок.",
  "limit-exceeded/report-text.help": "Отчетко кереги жок файлдарды бул папкадан чыгарып салыңыз.",
  "limit-exceeded/paragraph":
    "Абзацтагы белгилердин саны {limit} чегинен ашат, ошондуктан анын тексти окулган жок.",
  "limit-exceeded/paragraph.help": "Аны бош саптар менен бир нече абзацка бөлүңүз.",
  "limit-exceeded/findings": "{rule} эрежесинин билдирүүлөрү {limit} чегинен ашат; калганы көрсөтүлгөн жок.",
  "limit-exceeded/findings.help": "Биринчилерин оңдоп, кайра текшериңиз.",
  "limit-exceeded/cells": "Таблицадагы уячалардын саны {limit} чегинен ашат, таблица окулган жок.",
  "limit-exceeded/cells.help": "Аны бир нече таблицага бөлүңүз.",
  "limit-exceeded/marked-cells":
    "Таблицада шилтемеси же башка белгиси бар уячалардын саны {limit} чегинен ашат; таблица окулган жок.",
  "limit-exceeded/marked-cells.help": "Аны бир нече таблицага бөлүңүз.",
  "limit-exceeded/table": "Таблица {rows} саптан же {columns} мамычадан ашат; калганы окулган жок.",
  "limit-exceeded/table.help": "Аны бир нече таблицага бөлүңүз.",
  "limit-exceeded/shown":
    "Отчеттун таблицалары менен диаграммаларындагы уячалардын саны {limit} чегинен ашат; бул көрсөтүлгөн жок.",
  "limit-exceeded/shown.help": "Ар бир таблицаны бир жолу көрсөтүңүз, окуганга кереги жогун алып салыңыз.",
  "limit-exceeded/pictures": "Сүрөттөрдүн жалпы көлөмү {limit} чегинен ашат; {path} көрсөтүлгөн жок.",
  "limit-exceeded/pictures.help": "Сүрөттөрдү кичирейтиңиз же азыраак көрсөтүңүз.",
  "limit-exceeded/layout":
    "Макеттин шаблондорунун, стилдеринин жана сөздөрүнүн жалпы көлөмү {limit} чегинен ашат; ал колдонулган жок.",
  "limit-exceeded/layout.help": "Колдонулбаган файлдарды өчүрүңүз, сүрөттөрдү өзүнчө файлдарда сактаңыз.",
  "limit-exceeded/layouts":
    "Бирин бири кеңейткен макеттердин саны {limit} чегинен ашат; алар колдонулган жок.",
  "limit-exceeded/layouts.help": "Алардын жалпы бөлүгүн бир макетке чогултуңуз.",
  "limit-exceeded/layout-files": "Макеттеги файлдардын саны {limit} чегинен ашат; ал колдонулган жок.",
  "limit-exceeded/layout-files.help": "Макеттин папкасында анын өз файлдарын гана калтырыңыз.",
  "limit-exceeded/layout-pictures":
    "Макеттин сүрөттөрүнүн жалпы көлөмү {limit} чегинен ашат; {path} жана калгандары окулган жок.",
  "limit-exceeded/layout-pictures.help": "Аларды кичирейтип, колдонулбагандарын өчүрүңүз.",
  "limit-exceeded/styles": "Файлдагы стилдердин саны {limit} чегинен ашат, ал колдонулган жок.",
  "limit-exceeded/styles.help": "Шаблондордо колдонулбаган стилдерди өчүрүңүз.",
  "limit-exceeded/picture": "{path} сүрөтүнүн бир жагы {limit} пикселден ашат, аны көрсөтүүгө болбойт.",
  "limit-exceeded/picture.help": "Аны кичирейтип, кайра сактаңыз.",
  "limit-exceeded/pixels": "{path} сүрөтүндөгү пикселдердин саны {limit} миллиондон ашат.",
  "limit-exceeded/pixels.help": "Аны кичирейтип, кайра сактаңыз.",
  "limit-exceeded/drawing":
    "{path} чиймесинин бөлүктөрү {limit} чегинен ашат; кайталанган бөлүк ар бир жолу эсептелет.",
  "limit-exceeded/drawing.help": "Аны жөнөкөйлөтүңүз же PNG кылып сактаңыз.",
  "limit-exceeded/drawings":
    "SVG чиймелеринин бөлүктөрү {parts} чегинен же көлөмү {limit} чегинен ашат; {path} көрсөтүлгөн жок.",
  "limit-exceeded/drawings.help": "Аларды жөнөкөйлөтүңүз же PNG кылып сактаңыз.",
  "image-missing": "{path} сүрөтү жок.{suggestion}",
  "image-missing.help": "Файлды ошол жерге коюңуз же жолун оңдоңуз. Жол отчеттун папкасынан башталат.",
  "image-missing/data": "{path} файлы жок.{suggestion}",
  "image-missing/data.help": "Файлды ошол жерге коюңуз же жолун оңдоңуз. Жол отчеттун папкасынан башталат.",
  "image-missing/address": "Отчетко өз папкасындагы сүрөттөр гана кирет, {url} дарегиндеги сүрөт кирбейт.",
  "image-missing/address.help": "Сүрөттү images папкасына сактап, бул жерге анын жолун жазыңыз.",
  "image-missing/unreadable": "{path} сүрөтү бузулган же анын форматы колдонулбайт.",
  "image-missing/unreadable.help": "Аны PNG, JPEG, GIF же SVG форматында кайра сактаңыз.",
  "image-missing/active": "{path} файлында сүрөттөн башка нерсе да бар: «{what}». Буга уруксат жок.",
  "image-missing/active.help": "Аны скриптсиз жана шилтемесиз жөнөкөй SVG же PNG кылып сактаңыз.",
  "image-large": "{path} сүрөтү чоң: {size}, {width} × {height} пиксел.",
  "image-large.help": "Аны кичирейтиңиз: эң көбү 8 МБ жана 40 миллион пиксел.",
};
