import { inBoth } from "#alert";
import { displayId } from "#parliament";
import { confirmMotion, possibleIn } from "#pipeline";
import { askedWords } from "../asked/asked-words.ts";
import type { DeskButton } from "../button.ts";
import { keyOfWhole } from "./under.ts";

/** *Dit is hem*: the motion that a document names without its number is the one that the card says it may be. */
export const confirmMotionButton: DeskButton = {
  id: "confirm-motion",
  label: { nl: "Dit is hem", en: "This is it" },
  under: (message) => (possibleIn(message.content) === null ? null : keyOfWhole(message, "document-card")),
  press({ value, asker }, { program, config }) {
    const id = program.store.transaction((transaction) =>
      confirmMotion(transaction, value, asker.userId, program.context),
    );
    program.wake();
    if (id === null) return { text: askedWords[config.language].stale };
    return { text: WORDS[config.language].noted(displayId(id)) };
  },
};

const WORDS = inBoth({
  noted: {
    nl: (id: string) =>
      `Genoteerd: dit gaat over ${id}. Wat het stuk erover zegt, staat in de draad van de motie.`,
    en: (id) => `Noted: this is about ${id}. What the document says of it is in the motion's thread.`,
  },
});
