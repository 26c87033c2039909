import type { data as source } from "../en/data.ts";

export const data: Record<keyof typeof source, string> = {
  "file-invalid/csv-quote": "Бул уячаны ачкан тырмакча жабылган эмес.",
  "file-invalid/csv-quote.help": "Уячанын аягына да ушундай тырмакча коюңуз же бул тырмакчаны алып салыңыз.",
  "text-character/lost-letter":
    "Сактоодо жоголгон тамганын ордунда «?» турат; мындай жерлердин саны: {count}.",
  "text-character/lost-letter.help":
    "Файлды Excelде «CSV UTF-8» форматында кайра сактап, жоголгон тамгаларды ордуна коюңуз.",
  "table-ragged/short": "Бул сапта уяча жетишпейт: {expected} ордуна {cells}.",
  "table-ragged/short.help": "Бош уячага да бөлгүч белги коюңуз.",
  "table-ragged/long": "Бул сапта ашыкча уяча бар: {expected} ордуна {cells}.",
  "table-ragged/long.help": "Ичинде бөлгүч белги бар уячаны тырмакчага алыңыз же ашык уячаны алып салыңыз.",
  "table-ragged/yaml-short": "Бул сапта уяча жетишпейт: {expected} ордуна {cells}.",
  "table-ragged/yaml-short.help":
    'Бош уячаны "" деп жазыңыз. Бириктирилген уячага кирип кеткен уячалар гана жазылбайт.',
  "table-ragged/yaml-long": "Бул сапта ашыкча уяча бар: {expected} ордуна {cells}.",
  "table-ragged/yaml-long.help":
    "Ашык уячаны алып салыңыз. Бириктирилген уячага кирип кеткен уяча жазылбайт.",
  "table-ragged/mark": "`{mark}` белгиси бириктире турган уяча жок.",
  "table-ragged/mark.help":
    "`>` оңдогу, `^` үстүндөгү уяча менен бириктирет, бирок таблицанын башы менен эмес. Уячага сөз жазыңыз же бош калтырыңыз.",
  "table-ragged/rowspan": "Бул уяча таблицанын акыркы сабынан ылдый түшүп кеткен.",
  "table-ragged/rowspan.help": "`rowspan` маанисин оңдоңуз же сап кошуңуз.",
  "file-invalid/total-row": "Таблицада {row} номерлүү сап жок; саптардын саны: {rows}.",
  "file-invalid/total-row.help": "Саптар 1ден саналат, баш сап кошулбайт.",
  "file-invalid/total-column": "Таблицада {column} номерлүү мамыча жок; мамычалардын саны: {columns}.",
  "file-invalid/total-column.help": "Мамычалар 1ден саналат.",
  "file-invalid/total-columns": "Жыйынтыкта кайсы мамычалар кошулары айтылган эмес.",
  "file-invalid/total-columns.help": "Аларды жазыңыз: `columns: [2, 3]`.",
  "table-total/not-number": "«{text}» сан эмес, аны кошууга болбойт.",
  "table-total/not-number.help":
    "Сан жазыңыз, уячаны бош калтырыңыз же мамычаны `total` ичинен алып салыңыз.",
  "chart-data/empty": "Диаграмманын маалыматы жок.",
  "chart-data/empty.help": "`data:` ачкычына CSV файлын жазыңыз же `categories:` менен `series:` кошуңуз.",
  "chart-data/both": "Диаграмманын маалыматы эки жолу жазылган: файлда жана бул жерде.",
  "chart-data/both.help": "`data:` ачкычын же `categories:` менен `series:` ачкычтарын калтырыңыз.",
  "chart-data/pie": "Тегерек диаграмма бир катарды көрсөтөт, бул жерде катарлардын саны: {series}.",
  "chart-data/pie.help": "Бир катар калтырыңыз же `type: column` тандаңыз.",
  "chart-data/length":
    "«{name}» катарында маанилердин саны {values}, ал эми категориялардын саны {categories}.",
  "chart-data/length.help": 'Ар бир категорияга маани жазыңыз. Белгисиз маанини "" деп жазыңыз.',
  "chart-data/not-number": "«{text}» сан эмес.",
  "chart-data/not-number.help": "Санды гана жазыңыз же маанини бош калтырыңыз.",
  "chart-data/not-csv": "Диаграмманын маалыматы {path} файлынан эмес, CSV файлынан окулат.",
  "chart-data/not-csv.help":
    "Маалыматты диаграмманын папкасына CSV форматында сактап, файлдын атын бул жерге жазыңыз.",
  "chart-data/absent": "Диаграмманын маалыматы жок: {path}.{suggestion}",
  "chart-data/absent.help": "Жолду диаграмманын файлы жаткан папкадан баштап жазыңыз.",
};
