import type { InEach } from "#alert";
import { heldList } from "#pipeline";
import type { DeskButton } from "../button.ts";
import { forHeld, heldUnder } from "./held.ts";

/** *Toon als lijst*: what was held back together, for one person to see. */
export const holdShow: DeskButton = {
  id: "hold-show",
  label: { nl: "Toon als lijst", en: "Show as a list" },
  isForAll: true,
  under: heldUnder,
  press: ({ value }, { program, config }) =>
    forHeld(value, config.language, ({ run, channel }) => {
      const items = heldList(run, channel, program.context).map(({ id, title, watches }) => ({
        text: [id, title, watches.join(", ")].filter((part) => part !== "").join(" · "),
        url: null,
      }));
      return items.length === 0 ? null : { text: WORDS[config.language](items.length), items };
    }),
};

const WORDS: InEach<(count: number) => string> = {
  nl: (count) => `${count} ${count === 1 ? "stuk" : "stukken"} vastgehouden:`,
  en: (count) => `${count} ${count === 1 ? "document" : "documents"} held:`,
};
