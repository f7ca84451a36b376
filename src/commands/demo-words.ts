import { inBoth } from "#alert";

/** What the demonstration says beside its story, and what is needed to play along. */
export const demoWords = inBoth({
  open: {
    nl: (page: string) =>
      `De kleine Slack staat op ${page}\nOpen dat adres in een browser en kijk mee. Stoppen: Ctrl-C.`,
    en: (page) => `The small Slack is at ${page}\nOpen that address in a browser and watch. Stop: Ctrl-C.`,
  },
  tryOwn: {
    nl: "\nUw eigen regels hierin: schrijf ze in config/watches en start npm run demo -- --config config/kamerwacht.yaml\nWat er in dit parlement te vinden is: de moties 36600-XX-29 en 36600-XX-31, dossier 36333, en stukken met opvanglocatie, kinderen, voorzieningen, spreidingswet.",
    en: "\nYour own watches in it: write them into config/watches and start npm run demo -- --config config/kamerwacht.yaml\nWhat there is in this parliament: the motions 36600-XX-29 and 36600-XX-31, dossier 36333, and documents with opvanglocatie, kinderen, voorzieningen, spreidingswet.",
  },
  own: {
    nl: (files: string) =>
      `\nUw regels: ${files}\nEen wijziging daarin geldt meteen; een fout staat hieronder.`,
    en: (files) => `\nYour watches: ${files}\nA change there holds at once; a mistake is told below.`,
  },
  elsewhere: {
    nl: (parliament: string, slack: Tokens) =>
      `\nMet een Kamerwacht van uzelf ernaast: sources.gegevensmagazijn.url ${parliament}\n  SLACK_API_URL=${slack.apiUrl} SLACK_BOT_TOKEN=${slack.botToken} SLACK_APP_TOKEN=${slack.appToken}\n`,
    en: (parliament, slack) =>
      `\nWith a Kamerwacht of your own beside it: sources.gegevensmagazijn.url ${parliament}\n  SLACK_API_URL=${slack.apiUrl} SLACK_BOT_TOKEN=${slack.botToken} SLACK_APP_TOKEN=${slack.appToken}\n`,
  },
  reloaded: {
    nl: (watches: number) => `Uw regels zijn opnieuw gelezen: ${watches}.`,
    en: (watches) => `Your watches were read again: ${watches}.`,
  },
  kept: { nl: "De vorige regels gelden nog.", en: "The watches of before still hold." },
  cards: {
    nl: (channel: string, count: number) => `#${channel}: ${count} ${count === 1 ? "kaart" : "kaarten"}`,
    en: (channel, count) => `#${channel}: ${count} ${count === 1 ? "card" : "cards"}`,
  },
  end: {
    nl: "\nHet verhaal is uit; de pagina blijft staan tot u stopt. Probeer /kamer help onder een kanaal.",
    en: "\nThe story is over; the page stays until you stop. Try /kamer help below a channel.",
  },
});

interface Tokens {
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
}
