import { type Need, ODD_MARK } from "#watch";
import type { Vocabulary } from "./search-vocabulary.ts";

/** More words than this in one question take longer than to look at what has others. */
const WORDS_MAX = 1_500;
/** Of what begins with a letter there is too much. */
const BEGIN_MIN = 2;

type Words = Pick<Vocabulary, "holding" | "ending">;

/**
 * What is needed as a question to the full-text search; null where that would be of every document. Never of fewer
 * documents than have what is needed.
 */
export function searchExpression(need: Need, vocabulary: Words): string | null {
  const room = { left: WORDS_MAX };
  const expression = expressionOf(need, vocabulary, room);
  // What cannot be held whole may have anything.
  return expression === null
    ? null
    : expression === ""
      ? quoted(ODD_MARK)
      : `(${expression}) OR ${quoted(ODD_MARK)}`;
}

/** Empty where no document has it. */
function expressionOf(need: Need, vocabulary: Words, room: { left: number }): string | null {
  switch (need.type) {
    case "anything":
    case "pair":
      return null;
    case "all":
    case "any": {
      const parts = need.needs.map((one) => expressionOf(one, vocabulary, room));
      return need.type === "all" ? joinAll(parts) : joinAny(parts);
    }
    case "mark":
      return `${quoted(need.mark)}${need.open ? "*" : ""}`;
    case "word":
      return oneOf(need.forms, "", room);
    case "begin":
      return need.text.length < BEGIN_MIN ? null : oneOf([need.text], "*", room);
    case "part":
      return oneOf(headsOf(vocabulary.holding(need.text), need.text), "*", room);
    case "end":
      return oneOf(endingsOf(need.forms, vocabulary), "", room);
  }
}

function joinAll(parts: readonly (string | null)[]): string | null {
  if (parts.includes("")) return "";
  const own = parts.filter((part) => part !== null);
  return own.length === 0 ? null : own.map((part) => `(${part})`).join(" AND ");
}

function joinAny(parts: readonly (string | null)[]): string | null {
  const own = parts.filter((part) => part !== null);
  if (own.length < parts.length) return null;
  return own
    .filter((part) => part !== "")
    .map((part) => `(${part})`)
    .join(" OR ");
}

function oneOf(words: readonly string[] | null, star: "" | "*", room: { left: number }): string | null {
  if (words === null || words.length > room.left) return null;
  room.left -= words.length;
  return words.map((word) => `${quoted(word)}${star}`).join(" OR ");
}

/** The words up to the part: what begins so has it, too. Fewer than the words themselves. */
function headsOf(words: readonly string[] | null, part: string): readonly string[] | null {
  if (words === null) return null;
  const heads = words.map((word) => word.slice(0, word.indexOf(part) + part.length)).sort();
  const kept: string[] = [];
  for (const head of heads) {
    const last = kept.at(-1);
    if (last === undefined || !head.startsWith(last)) kept.push(head);
  }
  return kept;
}

function endingsOf(forms: readonly string[], vocabulary: Words): readonly string[] | null {
  const found = new Set<string>();
  for (const form of forms) {
    const words = vocabulary.ending(form);
    if (words === null) return null;
    for (const word of words) found.add(word);
  }
  return [...found];
}

function quoted(word: string): string {
  return `"${word}"`;
}
