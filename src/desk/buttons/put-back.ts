import { inBoth } from "#alert";
import { titleOf } from "#slack";
import { askedWords } from "../asked/asked-words.ts";
import type { DeskButton } from "../button.ts";
import { isRead } from "../reading/is-read.ts";
import { markRead } from "../reading/mark.ts";
import { keyOfWhole } from "./under.ts";

/** *Toch nog lezen*, under a card that somebody ticked off and behind the answer to that: puts it back on the list. */
export const putBack: DeskButton = {
  id: "read-back",
  label: { nl: "Toch nog lezen", en: "Read it after all" },
  isForMembers: true,
  place: "menu",
  under: (message) => (isRead(message) === true ? keyOfWhole(message, "document-card") : null),
  press({ value, asker }, parts) {
    const { language } = parts.config;
    const words = WORDS[language];
    const answer = parts.program.store.transaction((transaction) => {
      const marked = markRead("put-back", value, asker, transaction, parts);
      if (marked === null) return { text: askedWords[language].stale };
      const title = titleOf(marked.snapshot, language);
      return { text: marked.channels.length === 0 ? words.already(title) : words.done(title) };
    });
    parts.program.wake();
    return answer;
  },
};

const WORDS = inBoth({
  done: {
    nl: (title: string) => `Staat weer op de leeslijst: ${title}.`,
    en: (title) => `On the reading list again: ${title}.`,
  },
  already: {
    nl: (title: string) => `Stond nog op de leeslijst: ${title}.`,
    en: (title) => `Was on the reading list still: ${title}.`,
  },
});
