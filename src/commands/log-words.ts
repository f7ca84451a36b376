import type { InEach, Language } from "#alert";
import { failureText, unreadableText } from "#report";
import type { LogLine } from "./person-log.ts";

/** What went wrong, in a line: with what it is about, and why. Its message is English, as all of the log. */
export function loggedText(line: LogLine, language: Language): string {
  const message = String(line.msg);
  const about = ABOUT.map((name) => line[name]).find((value) => typeof value === "string");
  const why = whyOf(line, language);
  const said = LOGGED[message]?.[language] ?? message;
  return `${about === undefined ? "" : `${about}: `}${said}${why === "" ? "" : `: ${why}`}`;
}

/** What a line may be about, the nearest first. */
const ABOUT = ["document", "followed", "thing", "channel", "source", "folder"];

function whyOf({ err, reason, msg }: LogLine, language: Language): string {
  const { message } = (err ?? {}) as { readonly message?: string };
  if (message !== undefined)
    return msg === "document not read" ? unreadableText(message, language) : failureText(message, language);
  return typeof reason === "string" ? reason : "";
}

/** Every warning and error of the program, by its message. */
export const LOGGED: Readonly<Record<string, InEach<string>>> = {
  "a card breaks a limit of Slack and goes in its plain form": {
    nl: "een kaart past niet in Slack en gaat in een eenvoudige vorm",
    en: "a card breaks a limit of Slack and goes in its plain form",
  },
  "a page could not be made": { nl: "een pagina kon niet gemaakt worden", en: "a page could not be made" },
  "a part of the work stands still": {
    nl: "een deel van het werk staat stil",
    en: "a part of the work stands still",
  },
  "a round of work ended by a fault of ours": {
    nl: "een ronde eindigde door een fout in Kamerwacht zelf; de volgende komt",
    en: "a round of work ended by a fault of ours; the next one comes",
  },
  "an attempt without answer arrived late": {
    nl: "een poging waarop geen antwoord kwam, is later toch aangekomen",
    en: "an attempt without answer arrived late",
  },
  "changes here are no longer seen": {
    nl: "wijzigingen hierin worden niet meer opgemerkt",
    en: "changes here are no longer seen",
  },
  "changes here are not seen; restart after a change": {
    nl: "wijzigingen hierin worden niet opgemerkt; start opnieuw na een wijziging",
    en: "changes here are not seen; restart after a change",
  },
  "could not look whether the source began anew": {
    nl: "niet kunnen nagaan of de bron opnieuw begonnen is",
    en: "could not look whether the source began anew",
  },
  "document not read": { nl: "stuk nog niet gelezen", en: "document not read" },
  "followed thing not looked up": {
    nl: "nog niet opgezocht",
    en: "not looked up",
  },
  "lookup ended by a fault of ours": {
    nl: "nazoeken in Slack eindigde door een fout in Kamerwacht zelf",
    en: "looking it up in Slack ended by a fault of ours",
  },
  "missing record not looked up": {
    nl: "iets wat ontbreekt, kon niet opgezocht worden",
    en: "something that is missing could not be looked up",
  },
  "past not searched": { nl: "eerdere stukken nog niet doorzocht", en: "past not searched" },
  "poll ended by a fault of ours": {
    nl: "lezen eindigde door een fout in Kamerwacht zelf",
    en: "reading ended by a fault of ours",
  },
  "post put off": { nl: "bericht uitgesteld", en: "post put off" },
  "post rejected": { nl: "bericht geweigerd", en: "post rejected" },
  "post unanswered": { nl: "op een bericht kwam geen antwoord", en: "post unanswered" },
  "sending ended by a fault of ours": {
    nl: "bezorgen eindigde door een fout in Kamerwacht zelf",
    en: "sending ended by a fault of ours",
  },
  "stream failed": { nl: "lezen mislukt", en: "reading failed" },
  "terms are not told: nobody confirms what day it is": {
    nl: "termijnen worden nu niet gemeld: geen bron bevestigt welke dag het is (staat de klok van deze machine goed?)",
    en: "terms are not told now: no source confirms what day it is (is the clock of this machine right?)",
  },
  "the Slack app did not start": {
    nl: "knoppen en /kamer doen het nog niet",
    en: "buttons and /kamer do not work yet",
  },
  "the clock was put forward or back": {
    nl: "de klok van deze machine is verzet",
    en: "the clock of this machine was put forward or back",
  },
  "the database could not be examined": {
    nl: "de database kon niet nagezien worden",
    en: "the database could not be examined",
  },
  "the database is damaged": {
    nl: "de database is beschadigd: zet een reservekopie terug",
    en: "the database is damaged: restore a backup",
  },
  "the database is lost": {
    nl: "de database is niet meer te gebruiken",
    en: "the database can no longer be used",
  },
  "the database is older than what was sent: each post is looked up before it is sent": {
    nl: "de database is ouder dan wat er al bezorgd is: elk bericht wordt eerst opgezocht in Slack",
    en: "the database is older than what was sent: each post is looked up before it is sent",
  },
  "the disk is full: what is held is finished, and nothing new is read": {
    nl: "de schijf is vol: wat er is wordt afgemaakt, en er wordt niets nieuws gelezen",
    en: "the disk is full: what is held is finished, and nothing new is read",
  },
  "the index of words cannot be written now": {
    nl: "de index van woorden kan nu niet geschreven worden",
    en: "the index of words cannot be written now",
  },
  "the message of a card is gone": {
    nl: "het bericht van een kaart is weg",
    en: "the message of a card is gone",
  },
  "the process that holds the database shows no life; it is taken over": {
    nl: "wie de database had, geeft geen teken van leven; dit proces neemt haar over",
    en: "the process that holds the database shows no life; it is taken over",
  },
  "the source began anew below our position": {
    nl: "de bron is opnieuw begonnen; hij wordt weer van voren gelezen",
    en: "the source began anew below our position",
  },
  "unanswered post cannot be looked up": {
    nl: "een bericht zonder antwoord is niet op te zoeken",
    en: "unanswered post cannot be looked up",
  },
  "unhandled rejection": {
    nl: "een fout in Kamerwacht zelf",
    en: "a fault of Kamerwacht itself",
  },
  "a handler failed": {
    nl: "een opdracht of knop in Slack mislukte",
    en: "a command or button in Slack failed",
  },
  "a link could not be shown as a card": {
    nl: "een link kon geen kaart worden",
    en: "a link could not be shown as a card",
  },
  "a message of Slack could not be handled": {
    nl: "een bericht van Slack kon niet verwerkt worden",
    en: "a message of Slack could not be handled",
  },
  "a request of Slack could not be taken": {
    nl: "een verzoek van Slack kon niet aangenomen worden",
    en: "a request of Slack could not be taken",
  },
  "a window does not show what came of it": {
    nl: "een venster in Slack laat niet zien wat ervan kwam",
    en: "a window in Slack does not show what came of it",
  },
  "a Work Object was refused, and a card is shown": {
    nl: "een Work Object werd geweigerd; er staat een kaart",
    en: "a Work Object was refused, and a card is shown",
  },
  "an answer did not reach Slack": {
    nl: "een antwoord kwam niet aan in Slack",
    en: "an answer did not reach Slack",
  },
  "slack library": {
    nl: "de bibliotheek van Slack meldt iets",
    en: "the library of Slack reports something",
  },
  "the port of the Slack app failed": {
    nl: "de poort van de app van Slack werkt niet",
    en: "the port of the Slack app failed",
  },
  "what became of a channel could not be noted": {
    nl: "wat er met een kanaal gebeurde, kon niet genoteerd worden",
    en: "what became of a channel could not be noted",
  },
};
