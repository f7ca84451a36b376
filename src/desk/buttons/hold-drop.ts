import type { InEach } from "#alert";
import { dropHeld } from "#pipeline";
import type { DeskButton } from "../button.ts";
import { forHeld, heldUnder } from "./held.ts";

/** *Laat vallen*: what was held back together is laid aside, and stays in the archive. */
export const holdDrop: DeskButton = {
  id: "hold-drop",
  label: { nl: "Laat vallen", en: "Let go" },
  confirm: {
    nl: {
      title: "Laten vallen?",
      text: "Wat is vastgehouden, komt dan niet meer in het kanaal, voor niemand. Het blijft wel in het archief.",
      confirm: "Laat vallen",
      deny: "Toch niet",
    },
    en: {
      title: "Let go?",
      text: "What is held back will then not come in the channel any more, for anyone. It stays in the archive.",
      confirm: "Let go",
      deny: "Keep",
    },
  },
  under: heldUnder,
  press: ({ value, asker }, { program, config }) =>
    forHeld(value, config.language, ({ run, channel }) => {
      const count = dropHeld(run, channel, asker.userId, program.context);
      program.wake();
      return count === 0 ? null : { text: WORDS[config.language](count) };
    }),
};

const WORDS: InEach<(count: number) => string> = {
  nl: (count) =>
    `${count} ${count === 1 ? "stuk wordt" : "stukken worden"} niet geplaatst. Ze staan wel in het archief.`,
  en: (count) =>
    `${count} ${count === 1 ? "document is" : "documents are"} not posted. They stay in the archive.`,
};
