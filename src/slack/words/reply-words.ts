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
  /** In: Slack's code, or nothing. */
  noFile: {
    nl: (code: string): string =>
      code === "missing_scope"
        ? "Het bestand kan hier niet komen: de app mist het recht files:write. Wie de app beheert, plakt daarvoor het manifest opnieuw."
        : "Het bestand kan in dit gesprek niet komen: de app zit er niet in. Typ /invite @Kamerwacht, of vraag het in een kanaal waar zij wel zit.",
    en: (code) =>
      code === "missing_scope"
        ? "The file cannot come here: the app lacks the permission files:write. Who runs the app pastes its manifest again for that."
        : "The file cannot come into this conversation: the app is not in it. Type /invite @Kamerwacht, or ask in a channel where it is.",
  },
  contents: { nl: "Dit is de inhoud:", en: "These are the contents:" },
  membersOnly: {
    nl: "Dit kan alleen als u volwaardig lid bent van de werkruimte waar Kamerwacht bij hoort; gasten en mensen van andere werkruimten kijken mee. Waarom?, zoeken en de links werken voor iedereen.",
    en: "Only full members of the workspace that Kamerwacht belongs to can do this; guests and people of other workspaces look on. Why?, searching and the links work for everyone.",
  },
  keepersOnly: {
    nl: "Wat er in kanalen te horen is, mag alleen veranderen wie daarvoor is aangewezen (slack.keepers in de configuratie). Kijken, zoeken en oppakken kan iedereen.",
    en: "What is heard in channels is changed here only by those who were appointed for that (slack.keepers in the configuration). Anyone can look, search and take up.",
  },
  unknownAction: {
    nl: "Deze knop werkt niet meer. Gebruik /kamer help voor wat wel kan.",
    en: "This button no longer works. Use /kamer help to see what does.",
  },
});
