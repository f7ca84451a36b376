/** The language of everything that people read. */
export type Language = "nl" | "en";

/** Something in each language. */
export type InEach<Words> = Readonly<Record<Language, Words>>;

/**
 * The words about a topic, by language, from phrases that each stand in both languages beside each other: a phrase that
 * misses one, or says another thing in it, does not compile. The types are those of the Dutch.
 */
export function inBoth<Words>(
  phrases: {
    readonly [Name in keyof Words]: { readonly nl: Words[Name]; readonly en: NoInfer<Words[Name]> };
  },
): InEach<Words> {
  const names = Object.keys(phrases) as (keyof Words)[];
  const only = (language: Language) =>
    Object.fromEntries(names.map((name) => [name, phrases[name][language]])) as Words;
  return { nl: only("nl"), en: only("en") };
}
