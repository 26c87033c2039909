import type { evidence as source } from "../en/evidence.ts";

export const evidence: Record<keyof typeof source, string> = {
  "evidence-unknown": "«{id}» деген далил катталган эмес.{suggestion}",
  "evidence-unknown.help": "Аны evidence.yaml файлына кошуңуз же бул жердеги белгисин оңдоңуз.",
  "evidence-missing": "{number}-критерийде бир да далил жок.",
  "evidence-missing.help":
    "Документтерди `evidence:` ачкычына жазыңыз же текстте аларга шилтеме бериңиз: `([](evidence:…))`.",
  "evidence-file-missing": "«{id}» далилинин файлы ордунда жок: {path}{suggestion}",
  "evidence-file-missing.help": "Файлды evidence/ папкасына салыңыз же анын атын оңдоңуз.",
  "fact-unknown": "data/facts.yaml ичинде «{id}» деген факт жок.{suggestion}",
  "fact-unknown.help": "Аны data/facts.yaml файлына кошуңуз же бул жердеги белгисин оңдоңуз.",
  "link-broken": "Шилтеме көрсөткөн файл жок: {path}{suggestion}",
  "link-broken.help": "Жолун оңдоңуз. Жол отчеттун папкасынан башталат.",
  "link-broken/anchor": "Тексттин ичиндеги жерге мындай шилтеме берүүгө болбойт: {path}",
  "link-broken/anchor.help":
    "Анын ордуна критерийге, бөлүккө, таблицага же сүрөткө шилтеме бериңиз: `[](criterion:2.1)`.",
  "link-broken/address": "Бул веб-дарек эмес: {path}",
  "link-broken/address.help": "Даректи https:// менен баштап, боштуксуз толук жазыңыз.",
  "link-scheme": "«{scheme}:» менен башталган шилтемелерге уруксат жок.",
  "link-scheme.help": "https:, http:, mailto: же отчеттун папкасындагы файлды колдонуңуз.",
  "image-alt-missing": "{path} сүрөтүндө эмне көрсөтүлгөнү жазылган эмес.",
  "image-alt-missing.help": "Аны чарчы кашаанын ичине жазыңыз: `![…]({path})`.",
};
