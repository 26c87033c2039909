/**
 * The words of the tool itself: one catalogue a language, keyed by message id. English is the source of the types:
 * its `{name}` marks are the parameters of a message, and the compiler refuses a catalogue that lacks an entry.
 *
 * In: a `Message` (id and parameters). Out: a sentence in Kyrgyz, Russian or English.
 * The words of a report (labels, captions) are data: `templates/languages/`.
 */
import { english } from "./en/index.ts";
import { kyrgyz } from "./ky/index.ts";
import { russian } from "./ru/index.ts";

/** Languages in which the tool speaks and reports are written. */
export const LANGUAGES = ["ky", "ru", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

type English = ReturnType<typeof english>;
export type MessageId = keyof English;

/** A catalogue in another language: every message of the English one. */
export type Catalogue = Readonly<Record<MessageId, string>>;

/** A parameter: text as it stands, or a message that is put into the reader's language first. */
export type MessageValue = string | number | Message;

export interface Message {
  readonly id: MessageId;
  readonly params: Readonly<Record<string, MessageValue>>;
}

/** Names of the `{name}` marks in a text; `{#id}` and `{}` are the author's syntax, not marks. */
type ParamNames<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends "" | `#${string}` ? never : Name) | ParamNames<Rest>
  : never;

/** The English text of a message; no text where there is no such message. */
type TextOf<Id extends string> = Id extends MessageId ? English[Id] : "";

/** Parameters of a message and of its help, if it has one. */
export type ParamsOf<Id extends MessageId> = Readonly<
  Record<ParamNames<English[Id]> | ParamNames<TextOf<`${Id}.help`>>, MessageValue>
>;

export function message<Id extends MessageId>(id: Id, params: ParamsOf<Id>): Message {
  return { id, params };
}

/** The message that says what to do about `id`, with the same parameters; null where the catalogue has none. */
export function helpFor(id: MessageId, params: Message["params"]): Message | null {
  const helpId = `${id}.help`;
  return helpId in catalogues.en ? { id: helpId as MessageId, params } : null;
}

/** Each is loaded when something is said in its language. */
export const catalogues: Readonly<Record<Language, Catalogue>> = {
  get ky() {
    return kyrgyz();
  },
  get ru() {
    return russian();
  },
  get en() {
    return english();
  },
};

/** The sentence in one language. A mark without a parameter is a mistake of ours and throws. */
export function translate(text: Message, language: Language): string {
  return catalogues[language][text.id].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = text.params[name];
    if (value === undefined) throw new Error(`message ${text.id} lacks the parameter ${name}`);
    return typeof value === "object" ? translate(value, language) : String(value);
  });
}

export function isLanguage(value: unknown): value is Language {
  return (LANGUAGES as readonly unknown[]).includes(value);
}
