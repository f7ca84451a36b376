import { inBoth, type Language } from "#alert";
import { failureText } from "#report";
import { loggedText } from "./log-words.ts";

/** One line of the log, as fields. */
export type LogLine = Readonly<Record<string, unknown>>;

/**
 * Says a line of the log to a person at a terminal: the events that matter in a sentence, what goes wrong in one line.
 * Null for what does not matter there.
 */
export function personSays(language: Language): (line: LogLine) => string | null {
  const words = WORDS[language];
  return (line) => {
    const said = sentenceOf(line, words, language);
    return said === null ? null : `${TIME.format(new Date(String(line.time)))}  ${said}`;
  };
}

function sentenceOf(line: LogLine, words: Words, language: Language): string | null {
  const { msg, level } = line;
  const text = (name: string) => String(line[name] ?? "");
  switch (msg) {
    case "stream read":
      return Number(line.entries ?? 0) === 0
        ? null
        : words.read(
            text("source"),
            Number(line.entries),
            Number(line.changed ?? 0),
            Number(line.posts ?? 0),
          );
    case "post sent":
      return words.sent(text("channel"));
    case "source unavailable":
      return words.away(text("source"), failureText(text("reason"), language), timeOf(line.next));
    case "source available again":
      return words.back(text("source"));
    case "source begun":
      return words.begun(text("source"));
    case "watches reloaded":
      return words.reloaded(Number(line.watches));
    case "watches not reloaded":
      return words.kept(errorOf(line));
    case "slack app connected":
      return words.connected;
    case "slack app cannot connect":
      return words.unconnected(text("reason"), text("about"));
    case "page served":
      return words.page(text("url"));
    case "page open to others":
      return words.open(text("host"), text("port"));
    case "metrics are not served":
      return words.noPort(errorOf(line));
    case "stopping":
      return words.stopping;
    case "stopped":
      return words.stopped;
    default:
      return level === "warn" || level === "error" ? loggedText(line, language) : null;
  }
}

function errorOf({ err }: LogLine): string {
  const { message } = (err ?? {}) as { readonly message?: string };
  return message ?? "";
}

function timeOf(next: unknown): string | null {
  return typeof next === "string" ? TIME.format(new Date(next)).slice(0, 5) : null;
}

const TIME = new Intl.DateTimeFormat("nl-NL", { timeStyle: "medium", timeZone: "Europe/Amsterdam" });

const WORDS = inBoth({
  read: {
    nl: (source: string, entries: number, changed: number, posts: number) =>
      `${source}: ${entries} gelezen, ${changed} veranderd, ${posts} ${posts === 1 ? "bericht" : "berichten"}`,
    en: (source, entries, changed, posts) =>
      `${source}: ${entries} read, ${changed} changed, ${posts} ${posts === 1 ? "post" : "posts"}`,
  },
  sent: { nl: (channel: string) => `bericht bezorgd in ${channel}`, en: (channel) => `posted in ${channel}` },
  away: {
    nl: (source: string, why: string, next: string | null) =>
      `${source} is niet bereikbaar: ${why}${next === null ? "" : `; nieuwe poging om ${next}`}`,
    en: (source, why, next) =>
      `${source} cannot be reached: ${why}${next === null ? "" : `; a new attempt at ${next}`}`,
  },
  back: {
    nl: (source: string) => `${source} is weer bereikbaar`,
    en: (source) => `${source} can be reached again`,
  },
  begun: {
    nl: (source: string) => `${source}: begonnen met lezen`,
    en: (source) => `${source}: reading has begun`,
  },
  reloaded: {
    nl: (watches: number) => `regels opnieuw gelezen: ${watches}`,
    en: (watches) => `watches read again: ${watches}`,
  },
  kept: {
    nl: (problem: string) => `wijziging niet overgenomen, de vorige regels gelden nog: ${problem}`,
    en: (problem) => `change not taken over, the watches of before still hold: ${problem}`,
  },
  connected: {
    nl: "verbonden met Slack: knoppen en /kamer werken",
    en: "connected to Slack: buttons and /kamer work",
  },
  unconnected: {
    nl: (reason: string, about: string) =>
      `knoppen en /kamer werken niet: ${about} (${reason}). Wat er is: npm run kamerwacht -- doctor. Kaarten gaan door`,
    en: (reason, about) =>
      `buttons and /kamer do not work: ${about} (${reason}). What it is: npm run kamerwacht -- doctor. Cards go on`,
  },
  page: {
    nl: (url: string) => `pagina om te lezen hoe het ervoor staat: ${url}`,
    en: (url) => `a page that shows how things stand: ${url}`,
  },
  open: {
    nl: (host: string, port: string) =>
      `let op: wie poort ${port} op ${host} kan bereiken, leest zonder wachtwoord wat u volgt, uw zoekvragen, kanalen en laatste kaarten (metrics.host)`,
    en: (host, port) =>
      `note: whoever can reach port ${port} on ${host} reads without a password what you follow, your queries, channels and last cards (metrics.host)`,
  },
  noPort: {
    nl: (problem: string) => `metrics en pagina staan uit, de rest werkt: ${problem}`,
    en: (problem) => `metrics and page are off, all else works: ${problem}`,
  },
  stopping: {
    nl: "stopt; wat onder handen is, wordt afgemaakt",
    en: "stopping; what is in hand is finished",
  },
  stopped: { nl: "gestopt", en: "stopped" },
});

type Words = (typeof WORDS)["nl"];
