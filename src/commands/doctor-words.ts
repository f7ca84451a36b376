import { inBoth } from "#alert";

/** What `doctor` says itself; what a source says of itself is in its own words. */
export const doctorWords = inBoth({
  good: { nl: "goed", en: "good" },
  note: { nl: "let op", en: "note" },
  bad: { nl: "FOUT", en: "WRONG" },
  allWell: { nl: "Alles is in orde.", en: "All is well." },
  faults: {
    nl: (count: number) => `${count} ${count === 1 ? "ding is" : "dingen zijn"} niet in orde.`,
    en: (count) => `${count} ${count === 1 ? "thing is" : "things are"} not right.`,
  },
  configuration: { nl: "Configuratie", en: "Configuration" },
  watches: {
    nl: (watches: number, files: number) =>
      `${watches} ${watches === 1 ? "regel" : "regels"} in ${files} ${files === 1 ? "bestand" : "bestanden"}`,
    en: (watches, files) =>
      `${watches} ${watches === 1 ? "watch" : "watches"} in ${files} ${files === 1 ? "file" : "files"}`,
  },
  noContact: { nl: "er staat geen contact", en: "there is no contact" },
  contactHelp: {
    nl: "Zet onder sources een contact (e-mailadres of pagina), zodat een bron kan vragen wie er leest.",
    en: "Put a contact (e-mail address or page) below sources, so that a source can ask who reads it.",
  },
  proxy: { nl: "er staat een proxy in de omgeving", en: "there is a proxy in the environment" },
  proxyHelp: {
    nl: "De bronnen en Slack worden daarlangs gevraagd (HTTPS_PROXY), behalve wat in NO_PROXY staat. De proxy moet verkeer naar poort 443 doorlaten en mag het niet openen, tenzij NODE_EXTRA_CA_CERTS zijn certificaat noemt.",
    en: "The sources and Slack are asked through it (HTTPS_PROXY), but for what NO_PROXY names. The proxy must let traffic to port 443 through and may not open it, unless NODE_EXTRA_CA_CERTS names its certificate.",
  },
  database: { nl: "Database", en: "Database" },
  disk: {
    nl: (percent: number) => `nog ${percent} % van de schijf is vrij`,
    en: (percent) => `${percent}% of the disk is free`,
  },
  diskHelp: {
    nl: "Maak ruimte: is de schijf vol, dan kan niets meer onthouden worden en stopt het programma.",
    en: "Make room: once the disk is full nothing can be remembered, and the program stops.",
  },
  noDatabase: { nl: "er is nog geen database", en: "there is no database yet" },
  noDatabaseHelp: {
    nl: (file: string) => `Die wordt bij de eerste start gemaakt: ${file}`,
    en: (file) => `It is made by the first start: ${file}`,
  },
  holds: {
    nl: (records: number, subjects: number, megabytes: string) =>
      `${records} records, ${subjects} onderwerpen, ${megabytes} MB`,
    en: (records, subjects, megabytes) => `${records} records, ${subjects} subjects, ${megabytes} MB`,
  },
  unusable: { nl: "niet te gebruiken", en: "not usable" },
  sources: { nl: "Bronnen", en: "Sources" },
  source: { nl: (name: string) => `Bron ${name}`, en: (name) => `Source ${name}` },
  notWritable: { nl: "deze gebruiker mag er niet schrijven", en: "this user may not write there" },
  noSourcesHelp: {
    nl: "Zo komt er nooit een bericht: zet onder sources ten minste gegevensmagazijn aan (enabled: true).",
    en: "No post will ever come: switch at least gegevensmagazijn on below sources (enabled: true).",
  },
  noSources: { nl: "geen enkele bron staat aan", en: "no source is switched on" },
  unreachable: { nl: "niet bereikbaar", en: "not reachable" },
  drifted: { nl: "anders dan verwacht", en: "other than expected" },
  notConnected: { nl: "niet aangesloten", en: "not connected" },
  noTokenHelp: {
    nl: "Zonder SLACK_BOT_TOKEN worden kaarten op het scherm getoond, en niet in Slack.\nZo krijgt u er een: maak op api.slack.com/apps een app van docs/slack-manifest.yaml, installeer hem, en zet het token dat met xoxb- begint in .env (docs/slack.md, tien minuten).",
    en: "Without SLACK_BOT_TOKEN cards are shown on the screen, and not in Slack.\nThis is how to get one: make an app of docs/slack-manifest.yaml at api.slack.com/apps, install it, and put the token that begins with xoxb- into .env (docs/slack.md, ten minutes).",
  },
  noApp: { nl: "knoppen en opdrachten staan uit", en: "buttons and commands are off" },
  noAppHelp: {
    nl: "Zonder SLACK_APP_TOKEN (of SLACK_SIGNING_SECRET) komen berichten aan, maar doen knoppen en /kamer niets.\nZo krijgt u er een: bij de app onder Basic Information, App-Level Tokens, met connections:write; zet het in .env.",
    en: "Without SLACK_APP_TOKEN (or SLACK_SIGNING_SECRET) posts arrive, but buttons and /kamer do nothing.\nThis is how to get one: Basic Information of the app, App-Level Tokens, with connections:write; put it into .env.",
  },
  answers: { nl: "Slack is te bereiken", en: "Slack can be reached" },
  accepted: { nl: (name: string) => `${name} wordt aanvaard`, en: (name) => `${name} is accepted` },
  appTokenHelp: {
    nl: "maak bij de app onder Basic Information een token met connections:write.",
    en: "make a token with connections:write under Basic Information of the app.",
  },
  scope: { nl: (name: string) => `recht ${name}`, en: (name) => `permission ${name}` },
  scopeHelp: {
    nl: "Neem het over uit docs/slack-manifest.yaml en installeer de app opnieuw.",
    en: "Take it over from docs/slack-manifest.yaml and install the app again.",
  },
  channel: { nl: (name: string) => `kanaal ${name}`, en: (name) => `channel ${name}` },
});

export type DoctorWords = (typeof doctorWords)["nl"];
