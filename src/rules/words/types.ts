/**
 * Words by which rules know what a text speaks of, by language. Reports mix languages, so a rule asks all of them
 * (`allWords`). All are folded: lower case, ё as е. A stem is the beginning of a word.
 * Patterns with `\p{L}` are made where they are asked for: getting them ready takes long, and most runs need none.
 */
export interface RuleWords {
  /** Phrases of a form that was not filled in. */
  readonly placeholders: readonly string[];
  /** Stems behind a roman number, where XXX is one. */
  readonly ordinalNouns: readonly string[];
  /** Stems that ask to fill in, where nothing stands beside them but the stems of `placeholderCompany`. */
  readonly placeholdersAlone: readonly string[];
  readonly placeholderCompany: readonly string[];
  /** Stems, at most five letters, of what may be said twice on purpose: the mission. */
  readonly quotable: readonly string[];
  /** Stems of lists and tables, where a line announces one. */
  readonly announced: readonly string[];
  /** Sentences up to a colon, folded, that announce several things: «следующие меры:», «үч курс ачылды:». */
  readonly enumerations: readonly RegExp[];
  /** Words with which the first of several paragraphs begins: «во-первых», «биринчиден». */
  readonly firstOf: readonly string[];
  /** Whole words before the last of several things in a sentence. */
  readonly joinedLast: readonly string[];
  /** Abbreviations that everybody knows, in capitals. */
  readonly knownAbbreviations: readonly string[];
  /** Brands that end in З, which is typed as 3: «ГАЗ». In capitals. */
  readonly makers: readonly string[];
  /** Stems of what is counted from nought: «0-класс». */
  readonly counted: readonly string[];
  readonly institutionKinds: readonly InstitutionKind[];
  /** Whole words before an institution that is one's own. */
  readonly our: readonly string[];
  /** Stems that speak of other institutions: partners, graduates. */
  readonly elsewhere: readonly string[];
  /** Adjectives, which before an institution make it another one: «медициналык колледж». */
  readonly attributes: readonly RegExp[];
  /** Words behind an institution with which it is one among others: «колледж менен». */
  readonly together: readonly string[];
  readonly annex: AnnexWords;
  /** Stems of titles that do not say of what. */
  readonly vagueTitles: readonly string[];
  readonly people: PeopleWords;
  /** Stems of a web site and of an e-mail address. */
  readonly site: readonly string[];
  readonly mail: readonly string[];
}

export interface InstitutionKind {
  readonly kind: "school" | "gymnasium" | "lyceum" | "college" | "technical-school" | "university";
  readonly stems: readonly string[];
  /** The forms in which one speaks of one's own: «колледж», «колледждин», «колледжде». */
  readonly own: RegExp;
  /**
   * Stems of which one stands beside it where it is one's own: schools speak of universities with good reason, but have no
   * rector.
   */
  readonly beside?: readonly string[];
  /** The form that is a subject too. */
  readonly plain: string;
}

export interface AnnexWords {
  /**
   * A number typed by hand. Groups: `several` before the last of several numbers, `ending` for what is hung onto the
   * label, `inflected` where the label itself has another form.
   */
  readonly typed: readonly RegExp[];
  /** «тиркемеде берилди»: an annex is spoken of, but which one is not said. */
  readonly unnamed: readonly RegExp[];
  /** Stems of what else the same word means: applications of a telephone. */
  readonly software: readonly string[];
}

export interface PeopleWords {
  /** Stems. */
  readonly pupil: readonly string[];
  readonly teacher: readonly string[];
  /** Stems beside a name that is a writer's, and whole words between a name and what is named after it. */
  readonly works: readonly string[];
  readonly namedAfter: readonly string[];
  /** Stems beside a date of birth. */
  readonly born: readonly string[];
  /** A class: «9-а класс». */
  readonly schoolClass: RegExp;
  /** Stems in the head of a column of names, and of a column of classes. */
  readonly nameColumn: readonly string[];
  readonly classColumn: readonly string[];
}
