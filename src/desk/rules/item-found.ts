import type { Language } from "#alert";
import type { AnswerItem } from "#slack";
import { itemOf } from "../asked/item.ts";
import type { Found } from "./look-through.ts";

/** A line about a document, with the first sentence in which it was found. */
export function itemFound({ snapshot, evidence }: Found, language: Language): AnswerItem {
  const item = itemOf(snapshot, language);
  const [first] = evidence.filter(({ where }) => where === "text");
  if (first === undefined) return item;
  return {
    ...item,
    found: evidence.filter(
      ({ sentenceStart, where }) => where === "text" && sentenceStart === first.sentenceStart,
    ),
  };
}
