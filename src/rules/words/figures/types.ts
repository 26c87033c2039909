/**
 * Words by which rules know what numbers mean, by language. Reports mix languages, so a rule asks all of them
 * (`allFigureWords`). All are folded: lower case, ё as е. A stem is the beginning of a word.
 */
export interface FigureWords {
  /** The label of a total: alone, or with words behind it («Итого по школе»). */
  readonly totalFirst: readonly string[];
  /** The label of a total only where it stands alone or before one of `totalOf`: «Жалпы», «Жалпы саны». */
  readonly totalAlone: readonly string[];
  readonly totalOf: readonly string[];
  /** Ends what a total is of, before or behind the word: «Мектеп боюнча бардыгы», «Бардыгы мектеп боюнча». */
  readonly totalThrough: readonly string[];
  /** Beginnings of a row that counts a part of another once more: «анын ичинде кыздар». */
  readonly ofWhich: readonly string[];
  /** Stems of what is no sum of its parts: an average, a mark. */
  readonly averages: readonly string[];
  /** Stems of a number in percent. */
  readonly percents: readonly string[];
  /** Stems of units in which amounts are rounded: thousands, millions. */
  readonly rounded: readonly string[];
  /** Stems of percentages that stand each for itself: attendance, quality of learning, satisfaction. */
  readonly rates: readonly string[];
  /** Stems of percentages that are parts of one whole. */
  readonly shares: readonly string[];
  /** Heads of a column that numbers its rows. */
  readonly rowNumbers: readonly string[];
  /** Heads of a column of remarks, which may stay empty. */
  readonly remarks: readonly string[];
  /** A cell that says that there is nothing. */
  readonly nothing: readonly string[];
  /** Stems of words for a year. */
  readonly years: readonly string[];
  /** «акыркы 3 жыл»: the number of years is the group `count`, in digits or a word of `counts`. */
  readonly lastYears: RegExp;
  readonly counts: Readonly<Record<string, number>>;
  /** Names of the months in their order, each as the beginning that its forms share. */
  readonly months: readonly RegExp[];
  /** Units that are run together with their number by mistake: the beginning of the word, and what may follow it. */
  readonly units: RegExp;
  /** «N of M»: what stands between the part and the whole, or around them. */
  readonly parts: PartWords;
}

export interface PartWords {
  /** Before the whole, the part follows: «из 24 учителей 21». */
  readonly beforeWhole: readonly string[];
  /** Between the whole and the part: «34 мугалимдин ичинен 25». */
  readonly afterWhole: readonly string[];
  /** Between the part and the whole: «21 из 24», “21 out of 24”. */
  readonly afterPart: readonly string[];
}
