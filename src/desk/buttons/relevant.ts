import type { InEach } from "#alert";
import type { DeskButton } from "../button.ts";
import { keyOfWhole } from "./under.ts";

/** *Relevant*, the thumb up: a change of a rule that would have spared this is not a good one. */
export const relevant: DeskButton = {
  id: "relevant",
  label: { nl: "Relevant", en: "Relevant" },
  isForMembers: true,
  place: "good",
  under: (message) => keyOfWhole(message, "document-card"),
  press({ value, asker }, { program, config }) {
    const at = program.context.clock().toISOString();
    program.store.transaction((transaction) => transaction.saveRelevant(value, asker.userId, at));
    return { text: NOTED[config.language] };
  },
};

const NOTED: InEach<string> = {
  nl: "Genoteerd: relevant. Wordt een regel ooit nauwer gemaakt, dan telt dit mee.",
  en: "Noted: relevant. If a rule is ever narrowed, this counts.",
};
