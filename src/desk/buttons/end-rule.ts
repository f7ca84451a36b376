import type { Language } from "#alert";
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

const WORDS: Readonly<Record<Language, { readonly ended: string; readonly notThere: string }>> = {
  nl: { ended: "De regel geldt niet meer.", notThere: "Die regel geldt al niet meer." },
  en: { ended: "The rule is no longer in force.", notThere: "That rule is no longer in force already." },
};
