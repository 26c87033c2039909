import type { yaml as source } from "../en/yaml.ts";

export const yaml: Record<keyof typeof source, string> = {
  "yaml-first": "Биринчи жолу ушул жерде турат.",
  "file-invalid/yaml-space":
    "Бул жерде башка программадан көчүрүлгөн боштук турат; программа аны боштук деп окубайт.",
  "file-invalid/yaml-space.help": "Аны кадимки боштук менен алмаштырыңыз.",
  "file-invalid/yaml-tab": "Бул сап табуляция менен жылдырылган.",
  "file-invalid/yaml-tab.help": "Боштук менен жылдырыңыз: ар бир деңгээлге экиден.",
  "file-invalid/yaml-second-colon": "Бул сапта экинчи кош чекит бар.",
  "file-invalid/yaml-second-colon.help": 'Текстти толугу менен түз тырмакчага алыңыз: "…".',
  "file-invalid/yaml-curly-quotes": "{marks} тырмакчалары кош чекити же башка белгиси бар текстке жарабайт.",
  "file-invalid/yaml-curly-quotes.help": 'Түз тырмакча коюңуз: "…".',
  "file-invalid/yaml-text-after-quote": "Жабылган тырмакчадан кийин текст уланып жатат.",
  "file-invalid/yaml-text-after-quote.help":
    "Текстти толугу менен башка түрдөгү тырмакчага алыңыз: '\"…\" …'.",
  "file-invalid/yaml-quote-open": "Бул жерде ачылган тырмакча жабылган эмес.",
  "file-invalid/yaml-quote-open.help": "Тексттин аягына ошол эле белгини коюңуз.",
  "file-invalid/yaml-backslash": '"…" ичиндеги тескери сызык өзүнөн кийинки тамганы өзгөртөт.',
  "file-invalid/yaml-backslash.help": "Аны эки жолу жазыңыз: \\\\.",
  "file-invalid/yaml-mark": "Бул жерде текст «{mark}» белгисинен башталбайт.",
  "file-invalid/yaml-mark.help": 'Текстти толугу менен түз тырмакчага алыңыз: "…".',
  "file-invalid/yaml-dash": "Тизменин пунктундагы сызыкчадан кийин боштук жок.",
  "file-invalid/yaml-dash.help": "Сызыкча менен тексттин ортосуна боштук коюңуз: «- …».",
  "file-invalid/yaml-colon": "«{key}:» дегенден кийин боштук жок.",
  "file-invalid/yaml-colon.help": "Кош чекиттен кийин боштук коюңуз: «{key}: …».",
  "file-invalid/yaml-key-absent": "Бул саптын башында ачкыч жана кош чекит жок.",
  "file-invalid/yaml-key-absent.help":
    "Мурунку саптын уландысы болсо, эки боштук менен жылдырыңыз. Болбосо, «ачкыч: …» деп жазыңыз.",
  "file-invalid/yaml-indentation": "Бул саптын жылдырылышы айланасындагы саптарга туура келбейт.",
  "file-invalid/yaml-indentation.help":
    "Бир деңгээлдеги саптар бир жерден башталат; ар бир деңгээл эки боштукка тереңирээк.",
  "file-invalid/yaml-bracket": "Бул жерде ачылган «{mark}» кашаасы жабылган эмес.",
  "file-invalid/yaml-bracket.help": "Аны жабыңыз. Эгер ал тексттин бөлүгү болсо, текстти тырмакчага алыңыз.",
  "file-invalid/yaml-comma": "Кашаалардын ичинде үтүр же кош чекит жетишпейт.",
  "file-invalid/yaml-comma.help":
    "Кашаанын ичинде ар бир пункттан кийин үтүр коюңуз. Белгилери бар текстти тырмакчага алыңыз.",
  "file-invalid/yaml-documents": "Бул файлдагы экинчи «---» сабынан башка документ башталып калат.",
  "file-invalid/yaml-documents.help":
    "Бир файлда бир документ болот: бул сапты жана ашык текстти алып салыңыз.",
  "file-invalid/yaml-tag": "«{tag}» – YAML теги; бул жерде тегдер колдонулбайт.",
  "file-invalid/yaml-tag.help": "Аны алып салыңыз. Эгер ал текст болсо, текстти тырмакчага алыңыз.",
  "file-invalid/yaml-merge": "«<<» бул жерде башка ачкычтарды кошпойт.",
  "file-invalid/yaml-merge.help": "Ачкычтарды толук жазыңыз.",
  "file-invalid/yaml-key-repeated": "«{key}» ачкычы бул жерде экинчи жолу турат.",
  "file-invalid/yaml-key-repeated.help": "Бирөөнү гана калтырыңыз; азыр биринчиси окулат.",
  "file-invalid/yaml-key-shape": "Бул кош чекиттин алдында сөз гана тура алат.",
  "file-invalid/yaml-key-shape.help":
    "Кашаа же башка белгилер тексттин бөлүгү болсо, текстти тырмакчага алыңыз.",
  "file-invalid/yaml-item-joined":
    "Бул сызыкча тизменин пунктун баштабайт: сап жогорку тексттин уландысы болуп калды.",
  "file-invalid/yaml-item-joined.help": "Аны башка пункттар менен бир жерден баштаңыз.",
  "file-invalid/yaml-unreadable": "Бул сапты окуу мүмкүн эмес.",
  "file-invalid/yaml-unreadable.help":
    "Ушул саптагы жана жогорку саптагы кош чекитти, тырмакчаны, жылдырууну текшериңиз.",
  "limit-exceeded/yaml-nesting":
    "Тизмелер жана ачкычтар биринин ичинде бири {limit} деңгээлден терең жайгашкан.",
  "limit-exceeded/yaml-nesting.help": "Файлды жөнөкөйлөтүңүз: чеги – {limit} деңгээл.",
  "limit-exceeded/yaml-values": "Файлдагы маанилердин саны {limit} чегинен ашат, файл окулган жок.",
  "limit-exceeded/yaml-values.help":
    "Отчетко кереги жогун алып салыңыз; таблицаны бир нече файлга бөлсө болот.",
  "limit-exceeded/yaml-unplain":
    "Файлдагы маанилердин саны {limit} чегинен ашат, ал окулган жок: бул жерде ката бар же жазуусу татаал.",
  "limit-exceeded/yaml-unplain.help":
    "Ачкычты жана маанини бир сапка жазыңыз, бир нече сапка созулган текст болбосун. Анда {most} мааниге чейин окулат.",
  "limit-exceeded/yaml-aliases": "«*» белгиси бар шилтемелер {limit} жолудан көп колдонулган.",
  "limit-exceeded/yaml-aliases.help": "Маанилерди толук жазыңыз: чеги – {limit} шилтеме.",
};
