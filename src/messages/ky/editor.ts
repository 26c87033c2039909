import type { editor as source } from "../en/editor.ts";

export const editor: Record<keyof typeof source, string> = {
  "cli/schema": "VS Code ачкычтарды сунуштап, түшүндүрүшү үчүн схемаларды жана жөндөөлөрдү жазат",
  "cli/schema-folder": "отчеттун папкасы; көрсөтүлбөсө – учурдагы папка",
  "schema/report-unusable":
    "Бул жерде колдонууга жарактуу selfassess.yaml файлы жок. Себебин `selfassess check{folder}` айтат.",
  "schema/unchanged": "Баары жаңы бойдон турат, эч бир файл жазылган жок.",
  "schema/by-hand":
    "{path} өзгөргөн жок: жөнөкөй JSON файлын гана коопсуз өзгөртүүгө болот. Ага бул жөндөөлөрдү өзүңүз кошуңуз:",
  "schema/next":
    "{folder} папкасын VS Code менен ачып, «YAML» кеңейтүүсүн (redhat.vscode-yaml) орнотуңуз. Жаңы далил же факты кошулгандан кийин бул команданы кайра аткарыңыз.",
};
