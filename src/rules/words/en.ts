import { LETTERS } from "../text/shape.ts";
import type { RuleWords } from "./types.ts";

export const en: RuleWords = {
  placeholders: [
    "lorem ipsum",
    "write here",
    "type here",
    "insert text",
    "your text here",
    "to be written",
    "to be completed",
    "to be filled in",
    "click here to enter text",
  ],
  ordinalNouns: ["century", "olympi", "congress", "festival"],
  placeholdersAlone: ["fill", "tbc", "tba"],
  placeholderCompany: ["in", "later", "this", "here", "please"],
  quotable: ["missi"],
  announced: ["table", "list", "chart", "figure", "diagram"],
  get enumerations() {
    return [
      /(?<!\p{L})the following (?!words|lines)(?:\p{L}+ ){0,2}\p{L}+s(?!\p{L})[^:]*:\s*$/u,
      /(?<!(?<!\p{L})(?:in|for|after|at|on|within|by|to|of) )(?<![\p{L}\p{N}.,-])(?:two|three|four|five|six|seven|eight|nine|ten|several|[2-9]|1\d) (?!years|months|weeks|days|hours|minutes|times)(?:\p{L}+ ){0,2}\p{L}+s(?!\p{L})(?: \p{L}+){0,4}:\s*$/u,
    ];
  },
  firstOf: ["first", "to begin with", "one "],
  joinedLast: ["and", "or"],
  knownAbbreviations: [],
  makers: [],
  counted: ["grade", "class", "point"],
  institutionKinds: [
    { kind: "school", stems: ["school"], plain: "school", own: /^school$/u },
    { kind: "gymnasium", stems: ["gymnasium"], plain: "gymnasium", own: /^gymnasium$/u },
    { kind: "lyceum", stems: ["lyceum"], plain: "lyceum", own: /^lyceum$/u },
    { kind: "college", stems: ["college"], plain: "college", own: /^college$/u },
  ],
  our: ["our"],
  elsewhere: ["graduat", "enrol", "another", "other", "partner", "agreement", "visit", "higher", "secondary"],
  attributes: [/(?:ical|ary|ish|al|ic|an)$/u],
  together: ["and", "or", "of"],
  annex: {
    get typed() {
      return [
        /(?<!\p{L})(?:annex|appendix)\s*(?:no\.?\s*)?\d{1,3}(?:\.\d{1,3})?(?![\d.]*\d)(?!\s*(?:to|of)\s)/giu,
      ];
    },
    get unnamed() {
      return [/(?<!\p{L})see\s+(?:the\s+)?(?:annex|appendix)(?!\p{L})(?!\s*(?:no|\d|to\s|of\s))/giu];
    },
    software: [],
  },
  vagueTitles: [
    "photo",
    "picture",
    "video",
    "cop",
    "document",
    "order",
    "minutes",
    "plan",
    "report",
    "annex",
    "material",
    "file",
    "scan",
    "other",
  ],
  people: {
    pupil: ["pupil", "student", "child", "learner"],
    teacher: ["teacher", "head", "director", "psychologist", "deputy", "parent", "mother", "father"],
    works: ["poem", "novel", "stor", "play"],
    namedAfter: ["after"],
    born: ["born", "birth"],
    schoolClass: new RegExp(String.raw`(?<![${LETTERS}])(?:grade|class)\s\d{1,2}(?!\d)`, "gi"),
    nameColumn: ["name", "pupil"],
    classColumn: ["class", "grade"],
  },
  site: ["website", "site"],
  mail: ["mail", "email"],
};
