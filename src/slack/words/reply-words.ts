import { inBoth } from "#alert";

/** What is answered where a press or a command cannot be followed. */
export const replyWords = inBoth({
  busy: {
    nl: "Dat duurt te lang; probeer het over een paar minuten opnieuw.",
    en: "This takes too long; try again in a few minutes.",
  },
  failed: {
    nl: "Dat is niet gelukt. De beheerder kan in het logboek zien waarom; probeer het later opnieuw.",
    en: "That did not work. The operator can see why in the log; try again later.",
  },
  membersOnly: {
    nl: "Dit kan alleen wie lid is van de werkruimte waar Kamerwacht bij hoort. Waarom? en de links werken voor iedereen.",
    en: "Only members of the workspace that Kamerwacht belongs to can do this. Why? and the links work for everyone.",
  },
  unknownAction: {
    nl: "Deze knop werkt niet meer. Gebruik /kamer help voor wat wel kan.",
    en: "This button no longer works. Use /kamer help to see what does.",
  },
});
