import type { editor as source } from "../en/editor.ts";

export const editor: Record<keyof typeof source, string> = {
  "cli/schema": "записывает схемы и настройки, чтобы VS Code подсказывал и объяснял ключи",
  "cli/schema-folder": "папка отчёта; по умолчанию текущая",
  "schema/report-unusable":
    "Здесь нет файла selfassess.yaml, который можно использовать. Почему, скажет `selfassess check{folder}`.",
  "schema/unchanged": "Всё уже в актуальном виде, ни один файл не записан.",
  "schema/by-hand":
    "Файл {path} оставлен как есть: без риска можно изменить только простой JSON. Добавьте в него эти настройки сами:",
  "schema/next":
    "Откройте папку {folder} в VS Code и установите расширение «YAML» (redhat.vscode-yaml). После новых доказательств или показателей выполните эту команду ещё раз.",
};
