import type { cli as source } from "../en/cli.ts";

export const cli: Record<keyof typeof source, string> = {
  "cli/selfassess": "Өзүн-өзү баалоо отчетун майда текст файлдарынан чогултуп, расмий документ түзөт.",
  "cli/version": "программанын версиясын көрсөтөт",
  "cli/help": "ушул жардамды көрсөтөт",
  "cli/lang": "билдирүүлөрдүн тили: ky, ru, en",
  "cli/no-color": "билдирүүлөрдү түссүз чыгарат",
  "cli/standards-folder": "кошумча стандарттар турган папка",
  "cli/layouts-folder": "кошумча макеттер турган папка",
  "cli/today": "бүгүн деп эсептелүүчү күн, ЖЖЖЖ-АА-КК",
  "cli/build": "отчетту текшерип, документтерин түзөт",
  "cli/check": "отчетту текшерип, каталарын көрсөтөт",
  "cli/folder": "отчеттун папкасы; көрсөтүлбөсө – учурдагы папка",
  "cli/build-format": "эмне түзүлөт: docx,html,json,pdf",
  "cli/check-format": "билдирүүлөрдү чыгаруу форматы; бир нече жолу жазса болот",
  "cli/out": "кайда жазылат; көрсөтүлбөсө – build",
  "cli/draft": "каталар болсо да долбоор түзүп, толтурула элек ар бир жерди белгилейт",
  "cli/output": "алдындагы --format үчүн файл",
  "cli/fail-on": "ушул даражадан баштап чыгуу коду 1 болот: error, warning, info",
  "cli/heading-usage": "Колдонуу:",
  "cli/heading-arguments": "Аргументтер:",
  "cli/heading-options": "Параметрлер:",
  "cli/heading-commands": "Командалар:",
  "cli/heading-global-options": "Бардык командалар үчүн:",
  "usage/unknown-option": "{name} деген параметр жок.{suggestion}",
  "usage/unknown-command": "«{name}» деген команда жок.{suggestion}",
  "usage/missing-value": "«{name}» параметрине маани жазылышы керек.",
  "usage/missing-argument": "«{name}» жазылган эмес.",
  "usage/excess-arguments": "Ашыкча аргумент жазылган. Эмне жазууга болорун `selfassess --help` көрсөтөт.",
  "usage/invalid-value": "{name} үчүн «{value}» мааниси туура эмес. Мүмкүн болгондору: {allowed}.",
  "usage/help":
    "Эмне кылуу керектигин жазыңыз: `selfassess build`, `selfassess check` же `selfassess --help`.",
  written: "Жазылды: {path}",
  "nothing-written": "Каталардан улам файлдар жазылган жок. Ошентсе да долбоор түзүү үчүн --draft кошуңуз.",
  bug: "Бул отчеттун эмес, selfassess {version} программасынын өзүнүн катасы. Төмөнкү саптарды программаны түзгөндөргө жөнөтүңүз.",
  "cli/explain":
    "эреже эмнени жана эмне үчүн талап кыларын айтат; аты жазылбаса, бардык эрежелерди тизмелейт",
  "cli/rule": "эреженин аты, билдирүүлөрдөгүдөй",
  "cli/fix": "коопсуз оңдоого боло турганын оңдоп, кайра текшерет",
  "cli/baseline": "мурунтан белгилүү билдирүүлөрдүн файлы, алар көрсөтүлбөйт",
  "cli/write-baseline": "бүгүнкү бардык билдирүүлөрдү ушундай файлга жазат",
  "cli/since": "Git репозиторийинин ушул версиясынан кийин өзгөргөн саптардагы билдирүүлөр гана",
  "cli/max": "чыгарылуучу билдирүүлөрдүн эң көп саны; олуттуулары биринчи чыгат",
  "usage/stdout-twice":
    "Экранга (стандарттык чыгарууга) бир гана формат чыгат, бирок булар көрсөтүлгөн: {formats}. Калгандарына файл көрсөтүңүз: --output ФАЙЛ.",
  "usage/output-twice": "Эки форматты бир файлга жазууга болбойт: {path}.",
  "usage/baseline-missing":
    "Белгилүү билдирүүлөрдүн {path} файлы окулбайт. Аны түзүү үчүн: `selfassess check --write-baseline {path}`.",
  "usage/baseline-invalid":
    "{path} – белгилүү билдирүүлөрдүн файлы эмес. Аны кайра жазыңыз: `selfassess check --write-baseline {path}`.",
  "usage/no-repository":
    "--since үчүн Git керек. {folder} папкасы Git репозиторийинде эмес же Git орнотулган эмес.",
  "usage/revision-unknown":
    "Бул Git репозиторийинде «{revision}» деген версия жок, ошондуктан салыштырууга болбойт.",
  "usage/rule-unknown":
    "«{id}» деген эреже жок.{suggestion} Бардык эрежелердин тизмеси: `selfassess explain`.",
  unwritable: "{path} файлын жазууга болбоду: {reason}",
  "reason/busy": "ал башка программада ачык турат.",
  repaired: "Оңдолду: {place} {rule}",
  "summary/hidden": "Көрсөтүлгөн жок: {count}.",
  "summary/known": "Мурунтан белгилүү: {count}.",
  "summary/fixable": "Алардын ичинен `selfassess check --fix` оңдой алганы: {count}.",
  "next/errors":
    "Эреже жөнүндө кененирээк: `selfassess explain {rule}`. Каталар болсо да долбоор түзүү: `selfassess build{folder} --draft`.",
  "next/build": "Документтерди түзүү: `selfassess build{folder}`.",
  "explain/options":
    "Параметрлери жана алардын баштапкы маанилери, selfassess.yaml файлында `rules:` астында: {options}",
  "explain/example": "Мисал:",
  "explain/deleted": "файл жок",
  "explain/reported": "Программа чыгарган билдирүүлөр:",
};
