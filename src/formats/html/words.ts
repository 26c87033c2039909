import type { Language } from "../../messages/index.ts";

/** Words of the page itself, which no report holds: what a reader hears or sees around its text. */
export interface PageWords {
  readonly skip: string;
  /** Name of the contents that a report prints, and of their fold. */
  readonly contents: string;
  /** Name of the contents beside the text. */
  readonly navigation: string;
  readonly notes: string;
  readonly noteBack: (number: number) => string;
  readonly table: string;
  readonly chartData: string;
  readonly category: string;
  /** Marks a decimal fraction, thousands. */
  readonly decimalMark: string;
  readonly thousandsMark: string;
}

export const pageWords: Readonly<Record<Language, PageWords>> = {
  ky: {
    skip: "Негизги текстке өтүү",
    contents: "Мазмуну",
    navigation: "Бөлүмдөргө өтүү",
    notes: "Эскертүүлөр",
    noteBack: (number) => `${number}-эскертүүдөн текстке кайтуу`,
    table: "Таблица",
    chartData: "Диаграмманын маалыматтары",
    category: "Көрсөткүч",
    decimalMark: ",",
    thousandsMark: "\u00A0",
  },
  ru: {
    skip: "Перейти к основному тексту",
    contents: "Содержание",
    navigation: "Переход к разделам",
    notes: "Примечания",
    noteBack: (number) => `Вернуться к тексту от примечания ${number}`,
    table: "Таблица",
    chartData: "Данные диаграммы",
    category: "Показатель",
    decimalMark: ",",
    thousandsMark: "\u00A0",
  },
  en: {
    skip: "Skip to the main text",
    contents: "Contents",
    navigation: "Go to a section",
    notes: "Notes",
    noteBack: (number) => `Back to the text from note ${number}`,
    table: "Table",
    chartData: "Data of the chart",
    category: "Category",
    decimalMark: ".",
    thousandsMark: ",",
  },
};
