import { inBoth } from "#alert";
import type { DeskButton } from "../button.ts";
import { noteRule } from "../deeds.ts";

/** *Draai terug*: a rule that was narrowed in Slack is as it was. */
export const widenRule: DeskButton = {
  id: "rule-widen",
  label: { nl: "Draai terug", en: "Undo" },
  press({ value, asker }, parts) {
    const { program, config } = parts;
    const rule = program.context.watching().matcher.watches.find(({ id }) => id === value);
    const isDone = program.store.transaction((transaction) => {
      if (!transaction.endNarrowing(value)) return false;
      if (rule !== undefined) noteRule("widened", rule, null, asker, parts, transaction);
      return true;
    });
    if (isDone) program.rulesChanged();
    const { done, notThere } = WORDS[config.language];
    return { text: isDone ? done : notThere };
  },
};

const WORDS = inBoth({
  done: { nl: "De regel is weer zoals hij was.", en: "The rule is as it was again." },
  notThere: { nl: "Die regel was al zoals hij was.", en: "That rule was as it was already." },
});
