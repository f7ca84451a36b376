import { inBoth } from "#alert";
import { releaseCard } from "#pipeline";
import { titleOf } from "#slack";
import { subjectOfCard } from "../asked/card.ts";
import type { DeskButton } from "../button.ts";

/** *Loslaten*, in App Home: lets go of a card that was taken up, which is said in its thread. */
export const release: DeskButton = {
  id: "claim-release",
  label: { nl: "Loslaten", en: "Let go" },
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
