import type { InEach } from "#alert";
import { releaseHeld } from "#pipeline";
import type { DeskButton } from "../button.ts";
import { forHeld, heldUnder } from "./held.ts";

/** *Toon alle kaarten*: what was held back together goes to the channel after all. */
export const holdAll: DeskButton = {
  id: "hold-all",
  label: { nl: "Toon alle kaarten", en: "Show all cards" },
  under: heldUnder,
  press: ({ value, asker }, { program, config }) =>
    forHeld(value, config.language, ({ run, channel }) => {
      const count = releaseHeld(run, channel, asker.userId, program.context);
      program.wake();
      return count === 0 ? null : { text: WORDS[config.language](count) };
    }),
};

const WORDS: InEach<(count: number) => string> = {
  nl: (count) => `${count} ${count === 1 ? "kaart komt" : "kaarten komen"} nu in het kanaal.`,
  en: (count) => `${count} ${count === 1 ? "card comes" : "cards come"} in the channel now.`,
};
