import { inBoth } from "#alert";

/** What `check` shows of a configuration: what each watch follows, looks for, and where it posts. */
export const checkWords = inBoth({
  valid: {
    nl: (file: string, watches: number, files: number) =>
      `${file} is in orde: ${watches} ${watches === 1 ? "regel" : "regels"} in ${files} ${files === 1 ? "bestand" : "bestanden"}.`,
    en: (file, watches, files) =>
      `${file} is right: ${watches} ${watches === 1 ? "watch" : "watches"} in ${files} ${files === 1 ? "file" : "files"}.`,
  },
  /** Of the labels, in characters. */
  width: { nl: 17, en: 17 },
  motion: { nl: "volgt de motie", en: "follows motion" },
  dossier: { nl: "volgt dossier", en: "follows dossier" },
  question: { nl: "volgt de vragen", en: "follows questions" },
  promise: { nl: "volgt toezegging", en: "follows pledge" },
  meeting: { nl: "volgt vergadering", en: "follows meeting" },
  committee: { nl: "volgt commissie", en: "follows committee" },
  document: { nl: "volgt het stuk", en: "follows document" },
  query: { nl: "zoekt", en: "looks for" },
  not: { nl: "maar niet", en: "but not" },
  kinds: { nl: "alleen in", en: "only in" },
  channel: { nl: "plaatst in", en: "posts in" },
  /** Where the tokens come from. */
  readFrom: {
    nl: (files: string) => `De tokens van Slack komen uit ${files}.`,
    en: (files) => `Slack's tokens come from ${files}.`,
  },
  environment: { nl: "de omgeving", en: "the environment" },
  noBotToken: {
    nl: "Zonder SLACK_BOT_TOKEN worden kaarten op het scherm getoond, en niet in Slack. Hoe u er een krijgt, staat in docs/slack.md; zet het in .env.",
    en: "Without SLACK_BOT_TOKEN cards are shown on the screen, and not in Slack. docs/slack.md tells how to get one; put it into .env.",
  },
  noAppToken: {
    nl: "Zonder SLACK_APP_TOKEN (of SLACK_SIGNING_SECRET) komen kaarten aan, maar doen knoppen en /kamer niets.",
    en: "Without SLACK_APP_TOKEN (or SLACK_SIGNING_SECRET) cards arrive, but buttons and /kamer do nothing.",
  },
  page: {
    nl: (port: number) =>
      `De pagina staat op http://localhost:${port}/ zolang Kamerwacht draait, alleen voor deze machine.`,
    en: (port) => `The page is at http://localhost:${port}/ while Kamerwacht runs, for this machine alone.`,
  },
  openPage: {
    nl: (host: string, port: number) =>
      `metrics.host ${host}: wie poort ${port} kan bereiken, leest zonder wachtwoord wat u volgt, uw zoekvragen, kanalen en laatste kaarten. Een token staat er nooit. Zet er een proxy met een wachtwoord voor, of laat host weg`,
    en: (host, port) =>
      `metrics.host ${host}: whoever can reach port ${port} reads without a password what you follow, your queries, channels and last cards. A token is never there. Put a proxy with a password before it, or leave host out`,
  },
  warning: { nl: "let op", en: "warning" },
});

export type CheckWords = (typeof checkWords)["nl"];
