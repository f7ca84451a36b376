import { inBoth } from "#alert";
import type { DeskButton } from "../button.ts";

/** *Stoppen*, in App Home: ends a rule that was made in Slack. */
export const endRule: DeskButton = {
  id: "rule-end",
  label: { nl: "Stoppen", en: "Stop" },
  press({ value, asker }, { program, config }) {
    const isEnded = program.store.transaction((transaction) => transaction.endProposal(value));
    if (isEnded) program.rulesChanged();
    program.context.log.info(
      { rule: value, user: asker.userId, ended: isEnded },
      "a rule made in Slack was ended",
    );
    const { ended, notThere } = WORDS[config.language];
    return { text: isEnded ? ended : notThere };
  },
};

const WORDS = inBoth({
  ended: { nl: "De regel geldt niet meer.", en: "The rule is no longer in force." },
  notThere: { nl: "Die regel geldt al niet meer.", en: "That rule is no longer in force already." },
});
