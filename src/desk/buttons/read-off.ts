import { inBoth } from "#alert";
import { titleOf } from "#slack";
import { askedWords } from "../asked/asked-words.ts";
import { type DeskButton, offerOf } from "../button.ts";
import { isRead } from "../reading/is-read.ts";
import { markRead } from "../reading/mark.ts";
import { readingChannel, unreadIn } from "../reading/unread.ts";
import { putBack } from "./put-back.ts";
import { keyOfWhole } from "./under.ts";

/** *Gelezen*, under the card of a letter or an answer and behind each line of the reading list: ticks it off for all in the channel. */
export const readOff: DeskButton = {
  id: "read-off",
  label: { nl: "Gelezen", en: "Read" },
  isForMembers: true,
  place: "menu",
  under: (message) => (isRead(message) === false ? keyOfWhole(message, "document-card") : null),
  press({ value, asker }, parts) {
    const { language } = parts.config;
    const words = WORDS[language];
    const answer = parts.program.store.transaction((transaction) => {
      const marked = markRead("read", value, asker, transaction, parts);
      if (marked === null) return { text: askedWords[language].stale };
      const title = titleOf(marked.snapshot, language);
      const left = words.left(unreadIn(readingChannel(asker, transaction, parts), transaction, parts).length);
      if (marked.channels.length === 0) return { text: `${words.already(title)} ${left}` };
      return { text: `${words.done(title)} ${left}`, offers: [offerOf(putBack, value, language)] };
    });
    parts.program.wake();
    return asker.channelId === null ? null : answer;
  },
};

const WORDS = inBoth({
  done: {
    nl: (title: string) => `Afgevinkt voor iedereen: ${title}.`,
    en: (title) => `Ticked off for everybody: ${title}.`,
  },
  already: {
    nl: (title: string) => `Dit was al gelezen: ${title}.`,
    en: (title) => `This had been read already: ${title}.`,
  },
  left: {
    nl: (count: number) =>
      count === 0 ? "Er is niets meer te lezen." : `Nog ${count} te lezen: /kamer lezen`,
    en: (count) => (count === 0 ? "Nothing is left to be read." : `${count} left to be read: /kamer read`),
  },
});
