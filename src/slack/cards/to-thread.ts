import type { Language } from "#alert";
import { type Inline, plain, threadLink } from "../blocks.ts";
import { listWords } from "../words/list-words.ts";

/** ` · draad`, behind a line that is about something with a card; nothing where the card's address is not known. */
export function toThread(url: string | null, language: Language): readonly Inline[] {
  return url === null ? [] : [...plain(" · "), ...threadLink(listWords[language].thread, url)];
}
