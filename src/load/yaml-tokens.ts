import { CST, Lexer } from "yaml";

/** A token of YAML text with its offset. A scalar token carries the text of the scalar. */
export interface YamlToken {
  readonly type: NonNullable<ReturnType<typeof CST.tokenType>>;
  readonly source: string;
  readonly offset: number;
}

/** The tokens of a text. Takes linear time and no stack, whatever the text. */
export function* yamlTokens(text: string): Generator<YamlToken> {
  let offset = 0;
  let scalarFollows = false;
  for (const source of new Lexer().lex(text)) {
    if (scalarFollows) {
      yield { type: "scalar", source, offset };
      scalarFollows = false;
    } else if (source === CST.SCALAR) {
      scalarFollows = true;
      continue;
    } else if (source === CST.DOCUMENT || source === CST.FLOW_END) {
      continue;
    } else {
      yield { type: CST.tokenType(source) ?? "scalar", source, offset };
    }
    offset += source.length;
  }
}
