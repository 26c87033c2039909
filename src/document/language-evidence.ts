/**
 * What a word says about its language: small tables of words and endings that one of the languages has and the other has
 * not. Kyrgyz reports are full of Russian words that have become Kyrgyz (педагог, план, протокол, лицензия), so the form
 * in which a dictionary lists a noun says nothing; function words and inflected endings do.
 */

/**
 * Above zero Russian, below zero Kyrgyz, 0 where the word may be either. Certain: 2; likely: 1. `word` in small letters;
 * `isName`: it is written with a capital.
 */
export function cyrillicEvidence(word: string, isName: boolean): number {
  const listed = WORDS.get(word);
  if (listed !== undefined) return listed;
  if (KYRGYZ_LETTERS.test(word)) return KYRGYZ_FOR_SURE;
  if (word.length < 4 || (isName && SURNAME.test(word))) return 0;
  if (KYRGYZ_SPELLING.test(word) && !IN_BOTH.test(word)) return isName ? 0 : -2;
  for (let length = Math.min(LONGEST_ENDING, word.length - 1); length >= 2; length--) {
    const found = ENDINGS.get(word.slice(-length));
    if (found !== undefined) return found;
  }
  return 0;
}

/** Whether a word may count for Russian: a quick look that spares Kyrgyz words the rest. */
export function mayBeRussian(word: string): boolean {
  return RUSSIAN_ENDS.has(word.slice(-2)) || WORDS.has(word);
}

/** Whether a word in Latin letters is an English one. `word` in small letters. */
export function isEnglishWord(word: string): boolean {
  return ENGLISH_WORDS.has(word) || (word.length > 5 && ENGLISH_ENDING.test(word));
}

/** Weight of a word with letters that Russian has not: no Russian phrase goes across it. */
export const KYRGYZ_FOR_SURE = -8;

const KYRGYZ_LETTERS = /[ңөү]/;

/** Names are written the same in both languages. */
const SURNAME = /(?:[оеё]ва?|[сц]к(?:ий|ая|ого|ой)|[иы]х)$/;

/** Long vowels, and ы after letters that Russian spells with и. */
const KYRGYZ_SPELLING = /[гкхжшчщ]ы|уу|ээ|аа|оо$|жооп|коом/;
/** Russian texts have these too. */
const IN_BOTH = /кыргыз|ысык|акын|кызыл|вакуум|континуум|индивидуум/;

function weighed(table: readonly (readonly [weight: number, letters: string])[]): Map<string, number> {
  return new Map(
    table.flatMap(([weight, letters]) =>
      letters.split(/\s+/).map((each): [string, number] => [each, weight]),
    ),
  );
}

/** The Kyrgyz ones are those that Russian has in no form, and those whose end looks Russian. */
const WORDS = weighed([
  [
    2,
    `об обо во для при под над без до через между после среди около кроме против или что чтобы если когда где как
    который которая которое которые также только более менее уже ещё еще этот эта эти этой этого был была было
    были быть является их его её ему ими они она оно мы вы нет не перед согласно всех всего все нашей наших
    нашего своей своих год года году годы годов лет дня дней месяц неделя неделю работа работы работе работу
    работ школа школы школе школу школ школьный дети детей детям ребёнка учителя учителей учителю ученик ученика
    учеников ученики родителей родители урок урока уроков уроки класса классов классе классам закон закона
    законом отчёта отчета отчете отчёте плана плане планов приказа приказом приказ директора совета совете
    советом отдел отдела района районе города городе области образование образования ребенка обучение обучения
    обучению воспитание учебник учебника книга книги язык языка языке русский кыргызской республики республике
    министерства часть статья статьи раздел глава порядок порядка порядке качество качества средств`,
  ],
  [1, `и в с к на о по за из со ко но ни у проверка оценка справка выписка`],
  [
    -2,
    `жана менен боюнча болуп болгон болот болду болсо бул ошол ушул алар алардын анын аны ага анда андан андай
    мындай кандай бир эки беш алты жети сегиз тогуз баары бардык деп деген дейт кийин чейин сыяктуу эмес экен
    эле эми дагы ошондой ошого ушуга мисалы иш иши иштер иштери иштин ишти иштеп окуу окуп билим билими билимин
    тарбия сабак сабактар сабакта жыл жылы жылга жылда жылдан чара чаралар кат китеп китептер бала балдар ата
    эне башкы орто негизги жалпы сапат сапаты сапатын талап талаптар баа баалар буйрук токтом чечим тиркеме
    далил далилдер кызмат кесип кесиби кесиптик мыйзам тартип эреже тизме шаар шаары айыл облус облусу улуттук
    мамлекеттик тил тили тилинде мектеп мектебин мугалим окуучу ар ичинде кайра орун эмгек башка жогорку адам
    жооп турат турган ачык толук жер жерде саны гана ылайык жазылган ачылган айтылат акыркы туура тарабынан
    кошумча жакшы керек катары алып алуу алат алды келет келген кетет берет берилет берген берип берилген болушу
    жардам себеби себеп айрым ортосунда мезгил мезгили кыска эске атайын карата арналган бекитилген кабыл
    катышат кыз эл иштейт коюлган коюлат чарба даяр даярдык убакыт тарых тарыхы илим илими тоого жолго тарап
    тараптар алынган алынды ойной коого диплому альбому топтому токтому`,
  ],
]);

const ENDINGS = weighed([
  [
    2,
    `ости остью остей остям остях ций ции цию цией циям циями циях ии ию ией иям иями иях ность ский ская ское
    ские ского ской ском ским ских скую скими скому цкий цкая цкого цкой ный ная ное ные ного ной ным ных ную
    ными ному вый вая вое вые вого вых вую выми тый тая тое тые тых мый мое мые мых шая шего шее щий щая щее щие
    щих щего щему щей щую щими вший вшие вших вшего ые ых ыми ении ений ению ением ениям ениями ениях анию анием
    аниям аниями аниях ться тся лся лась лось лись ется ится ются дёт ают яют уют ует яет ает ать ять ить еть ами
    ями ях ьми ства стве ством ствах ству ствам теля телей телем телю телями телях ована овано ованы ьно нно`,
  ],
  [1, `ого ому ном ение ания ание ения аний ство тель ость ах ям ов ев ая ое ие ено ены`],
  [
    -2,
    `ардын ердин ордун ларды дарды тарды лерди дерди терди ларга дарга тарга лерге дерге терге ларда дарда тарда
    лерде дерде терде лардан дардан тардан лерден дерден терден лордун ларын дарын тарын лерин дерин лоруна
    ларына дарына тарына сынын синин сунун ынын унун нын дын тын ында инде ынан инен унан сына сыз ыбыз ибиз
    ышын деги чылык ып ылат ынат лган нган лген нген лгон нгон шкен ылды илди улду ынды оого`,
  ],
  [-1, `лары лери дары тары тери терин ына улат шкан суз`],
]);

const LONGEST_ENDING = Math.max(...[...ENDINGS.keys()].map((ending) => ending.length));
const RUSSIAN_ENDS = new Set(
  [...ENDINGS].flatMap(([letters, weight]) => (weight > 0 ? [letters.slice(-2)] : [])),
);

const ENGLISH_WORDS = new Set(
  `the of and for in to with on by from is are this that your our school education learning teaching teacher teachers
  student students classroom class english language online international project programme program certificate course
  courses open world day children child book reading skills junior quality report assessment science summary`.split(
    /\s+/,
  ),
);
const ENGLISH_ENDING = /(?:ing|tion|tions|ment|ments|ness|ship|able|ity|ful|ance|ence|ight|ough|ally|ers)$/;
