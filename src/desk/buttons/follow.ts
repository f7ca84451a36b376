import { unreached } from "../asked/reach.ts";
import type { DeskButton } from "../button.ts";
import { follow as followPointed } from "../follow/follow.ts";
import { keyOfWhole } from "./under.ts";

/** *Volgen*: follows what a document's card is about in the channel where it stands. */
export const follow: DeskButton = {
  id: "follow",
  label: { nl: "Volgen", en: "Follow" },
  place: "menu",
  under: (message) => keyOfWhole(message, "document-card"),
  press: async ({ value, asker }, parts) =>
    (await unreached(asker, parts)) ?? followPointed({ card: value }, asker, parts),
};
