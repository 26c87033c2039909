import type { init as source } from "../en/init.ts";

export const init: Record<keyof typeof source, string> = {
  "cli/init": "жаңы отчетту баштайт: стандартка керектүү бардык файлдары бар папка түзөт",
  "cli/init-folder": "жаңы отчеттун папкасы; көрсөтүлбөсө – учурдагы папка",
  "cli/init-standard": "стандарттын белгиси (id); тизмеси: `selfassess standards`",
  "cli/init-language": "отчеттун тили: ky, ru, en",
  "cli/init-name": "мекеменин толук аталышы",
  "cli/init-place": "шаары же айылы",
  "cli/init-year": "отчеттун жылы; көрсөтүлбөсө – быйылкы жыл",
  "cli/init-ci": "ар бир pull request текшериле турган файлды да жазат: github",
  "cli/standards": "стандарттарды тизмелейт же бирөөнү критерийлери менен көрсөтөт",
  "cli/standard": "стандарттын белгиси (id)",
  "cli/standards-format": "чыгаруу форматы: pretty, json",

  "usage/standard-wanted": "Отчеттун стандартын көрсөтүңүз: --standard ID. Белгилүү стандарттар: {known}.",
  "usage/standard-language": "{id} стандартында бул тилдеги текст жок: {language}. Бар тилдери: {known}.",
  "usage/report-unusable":
    "Бул папкада selfassess.yaml файлы бар, бирок аны колдонууга болбойт. Себебин `selfassess check{folder}` айтат.",
  "usage/report-of-other": "Бул папкадагы отчет башка стандарт боюнча жазылып жатат: {id}.",

  "ask/standard": "Отчет кайсы стандарт боюнча жазылат?",
  "ask/language": "Отчет кайсы тилде жазылат?",
  "ask/name": "Мекеменин толук аталышы (Enter – кийин)",
  "ask/place": "Шаар же айыл (Enter – кийин)",
  "ask/year": "Отчеттун жылы",
  "ask/year-wrong": "Төрт цифра жазыңыз: 2026.",
  "ask/given-up": "Эч нерсе жазылган жок.",

  "init/written": "Жазылды:",
  "init/kept": "Мурда эле бар болчу, өзгөргөн жок:",
  "init/nothing": "Бардык файлдар ордунда, жаңы файл жазылган жок.",
  "init/leads-out": "{path} жазылган жок: анын папкасы – отчеттон сыртка алып баруучу шилтеме.",
  "init/next": "Эми эмне кылуу керек:",
  "init/next-manifest": "{file} файлын ачып, бардык «…» белгилеринин ордуна өз сөздөрүңүздү жазыңыз.",
  "init/next-criterion":
    "{file} файлын ачып, жоопту жазыңыз. Эксперт эмнени караарын файлдагы комментарий айтат.",
  "init/next-check": "`selfassess check{folder}` дагы эмнени жазуу керек экенин көрсөтөт.",
  "init/next-preview": "Жазып жатканда отчетту браузерден көрүү: `selfassess preview{folder} --open`.",
  "init/next-build":
    "`selfassess build{folder} --draft` долбоор түзүп, толтурула элек ар бир жерди белгилейт.",

  "starter/readme":
    "Бул папка – өзүн-өзү баалоо отчету. `selfassess` программасы аны текшерип, Word документин түзөт.",
  "starter/readme-documents":
    "Мекеменин протоколдору, жоболору жана буйруктары documents/ папкасында турат. Мисал, documents/minutes-2.md:",
  "starter/manifest":
    "Отчет эмне жөнүндө жана ага ким жооп берет. Бардык «…» белгилеринин ордуна өз сөздөрүңүздү жазыңыз.",
  "starter/optional": "Башында # белгиси бар саптар окулбайт. Керектүү саптан # белгисин алып салыңыз.",
  "starter/status": "draft – жазылып жатат; review – текшерүүдө; ready – даяр",
  "starter/own-keys": "Бул стандарт дагы буларды сурайт:",
  "starter/scale": "булардын бири: {known}",
  "starter/evidence-ids": "evidence.yaml файлындагы белгилер (id), мисалы [order-41, plan]",
  "starter/answer-below": "Жоопту ушул комментарийдин астына жазыңыз. Комментарийлер басылбайт.",
  "starter/translation": "Бул – жумушчу котормо. Расмий тексти:",
  "starter/requirement": "Талабы:",
  "starter/points": "Ар бир пунктка жооп бериңиз:",
  "starter/reviewer": "Эксперт эмнени карайт:",
  "starter/example-elsewhere":
    "Башка критерийден мисал: эмне качан жасалды, аны кайсы документ далилдейт, канча, эмне өзгөрдү.",
  "starter/example-answer":
    "2025-жылдын сентябрында усулдук кеңеш бардык мугалимдердин жумушчу программаларын карап чыкты ([](evidence:order-41)). 34 программанын 31и бекитилип, үчөө кайра иштелди. Эми бардык сааттар базистик окуу планга дал келет.",
  "starter/how": "Тексттин ичинде мындай жазса болот:",
  "starter/how-evidence": "evidence.yaml файлындагы документ; тиркеменин номери өзү коюлат",
  "starter/how-fact": "data/facts.yaml файлындагы сан",
  "starter/how-table": "таблица; ал өзүнчө абзацта турат",
  "starter/lists": "Ар бир пунктту мисалдагыдай өзүнчө сапка жазыңыз, бирок # белгисиз.",
  "starter/strengths-example": "Бардык мугалимдердин жумушчу программалары сентябрда каралып, бекитилди.",
  "starter/weaknesses-example": "Физика боюнча 40 окуу китеби жетишпейт.",
  "starter/recommendations-example":
    "Физика боюнча жетишпеген окуу китептерине март айына чейин буюртма берүү.",
  "starter/section-text":
    "Ушул комментарийдин астындагы текст бөлүмдүн критерийлеринен мурун басылат. Ал милдеттүү эмес.",
  "starter/chapter-required": "Бул бөлүк милдеттүү. Аны ушул комментарийдин астына жазыңыз.",
  "starter/chapter-optional":
    "Бул бөлүк милдеттүү эмес. Аны ушул комментарийдин астына жазыңыз же файлды өчүрүп салыңыз.",
  "starter/headings": "Аталыштар ## белгиси менен башталат.",
  "starter/evidence":
    "Далилдердин реестри. Ар бир документ бул жерде бир жолу турат, аны белгиси (id) боюнча аташат.",
  "starter/evidence-numbers": "Тиркемелердин номерлери отчеттун тартибинде өзү коюлат.",
  "starter/evidence-targets":
    "Документтин file, url, documents/ папкасындагы document же place (кагаз сакталган жер) ачкычы болот.",
  "starter/example-order": "Окуу планын бекитүү жөнүндө №41 буйрук",
  "starter/example-place": "Мектептин архиви, 3-папка",
  "starter/example-plan": "Мектептин иш планы",
  "starter/example-minutes": "Педагогикалык кеңештин №2 протоколу",
  "starter/facts": "Отчеттун сандары. Ар бири бул жерде бир жолу турат, текстте мындай аталат:",
  "starter/learners": "Окуучулар",
  "starter/school-year": "Окуу жылы",
  "starter/classes": "Класстар",
  "starter/workflow": "Ар бир pull request текшерилет, Word документи жүктөп алуу үчүн сакталат.",

  "standards/counts": "Бөлүмдөр: {sections}, критерийлер: {criteria}, тилдер: {languages}.",
  "standards/official": "Расмий тексттин тили: {languages}.",
  "standards/official-none": "Бул жерде расмий текст жок, бардык тексттер – жумушчу котормолор.",
};
