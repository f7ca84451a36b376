import type { CardDeadline, Language } from "#alert";
import { dayText } from "../moment.ts";
import { motionFactWords } from "./overview-words.ts";

/** `1 december 2024: verstreken`, with the words that set it; null where there is no term. */
export function termOf(term: CardDeadline | null, language: Language): string | null {
  if (term === null) return null;
  const words = motionFactWords[language];
  const day = dayText(term.on, language);
  const said = term.state === "passed" ? words.termPassed(day) : words.termAhead(day);
  const sure = term.estimated === true ? words.estimated(said) : said;
  return term.text === null ? sure : `${sure} (“${term.text}”)`;
}
