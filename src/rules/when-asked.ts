/** A value that is made when it is first asked for: most runs need few of the patterns and sets that rules have. */
export function whenAsked<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
