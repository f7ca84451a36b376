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
    nl: "Dit kan alleen wie volwaardig lid is van de werkruimte waar Kamerwacht bij hoort; gasten en mensen van andere werkruimten kijken mee. Waarom?, zoeken en de links werken voor iedereen.",
    en: "Only full members of the workspace that Kamerwacht belongs to can do this; guests and people of other workspaces look on. Why?, searching and the links work for everyone.",
  },
  keepersOnly: {
    nl: "Wat er in kanalen te horen is, verandert hier alleen wie daarvoor is aangewezen (slack.keepers in de configuratie). Kijken, zoeken en oppakken kan iedereen.",
    en: "What is heard in channels is changed here only by those who were appointed for that (slack.keepers in the configuration). Anyone can look, search and take up.",
  },
  unknownAction: {
    nl: "Deze knop werkt niet meer. Gebruik /kamer help voor wat wel kan.",
    en: "This button no longer works. Use /kamer help to see what does.",
  },
});
