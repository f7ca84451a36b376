import { inBoth } from "#alert";
import type { DeskButton } from "../button.ts";
import { endRule as end } from "../follow/follow.ts";

/** *Niet meer volgen*, in App Home and under lists: ends a rule that was made in Slack. */
export const endRule: DeskButton = {
  id: "rule-end",
  label: { nl: "Niet meer volgen", en: "Stop following" },
  press({ value, asker }, parts) {
    const { program, config } = parts;
    const isEnded = program.store.transaction((transaction) => {
      const rule = transaction.proposals().find(({ watch }) => watch.id === value);
      return rule !== undefined && end(rule.watch, asker, parts, transaction);
    });
    if (isEnded) program.rulesChanged();
    const { ended, notThere } = WORDS[config.language];
    return { text: isEnded ? ended : notThere };
  },
};

const WORDS = inBoth({
  ended: { nl: "De regel geldt niet meer.", en: "The rule is no longer in force." },
  notThere: { nl: "Die regel geldt al niet meer.", en: "That rule is no longer in force already." },
});
