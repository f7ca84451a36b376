import { inBoth, type Language } from "#alert";

export const listWords = inBoth({
  and: { nl: "en", en: "and" },
  /** A link to where a thing is told. */
  thread: { nl: "draad", en: "thread" },
  more: { nl: (count: number) => `en nog ${count}`, en: (count) => `and ${count} more` },
});

/** `A`, `A en B`, `A, B en C`; beyond `max` names: `A, B en nog 3`. */
export function listed(names: readonly string[], language: Language, max = 4): string {
  const words = listWords[language];
  if (names.length > max) return `${names.slice(0, max).join(", ")} ${words.more(names.length - max)}`;
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${words.and} ${last}`;
}
