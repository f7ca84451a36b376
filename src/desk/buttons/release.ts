import { inBoth } from "#alert";
import { releaseCard } from "#pipeline";
import { titleOf } from "#slack";
import { subjectOfCard } from "../asked/card.ts";
import type { DeskButton } from "../button.ts";
import { isTakenUp, keyOfWhole } from "./under.ts";

/** *Loslaten*, under a card that somebody took up and in App Home: lets go of a card that was taken up, which is said in its thread. */
export const release: DeskButton = {
  id: "claim-release",
  label: { nl: "Loslaten", en: "Let go" },
  isForMembers: true,
  under: (message) => (isTakenUp(message) ? keyOfWhole(message, "subject-card", "document-card") : null),
  press({ value, asker }, { program, config }) {
    const words = WORDS[config.language];
    const answer = program.store.transaction((transaction) => {
      const found = subjectOfCard(value, transaction);
      const isDone = releaseCard(transaction, value, asker.userId, program.context);
      if (!isDone || found === null) return { text: words.notClaimed };
      return { text: words.released(titleOf(found.snapshot, config.language)) };
    });
    program.wake();
    return answer;
  },
};

const WORDS = inBoth({
  notClaimed: { nl: "Dit was niet opgepakt.", en: "This was not taken up." },
  released: { nl: (title: string) => `Losgelaten: ${title}.`, en: (title) => `Let go: ${title}.` },
});
