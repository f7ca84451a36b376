import { inBoth } from "#alert";
import type { DeskButton } from "../button.ts";

/** *Draai terug*: a rule that was narrowed in Slack is as it was. */
export const widenRule: DeskButton = {
  id: "rule-widen",
  label: { nl: "Draai terug", en: "Undo" },
  press({ value, asker }, { program, config }) {
    const isDone = program.store.transaction((transaction) => transaction.endNarrowing(value));
    if (isDone) program.rulesChanged();
    program.context.log.info({ rule: value, user: asker.userId, isDone }, "a narrowed rule was put back");
    const { done, notThere } = WORDS[config.language];
    return { text: isDone ? done : notThere };
  },
};

const WORDS = inBoth({
  done: { nl: "De regel is weer zoals hij was.", en: "The rule is as it was again." },
  notThere: { nl: "Die regel was al zoals hij was.", en: "That rule was as it was already." },
});
