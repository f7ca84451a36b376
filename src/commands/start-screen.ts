import { inBoth } from "#alert";
import type { Config } from "#config";
import type { StatusReport } from "#report";
import { VERSION } from "../version.ts";

/** What stands on the screen when the worker starts. */
export interface Start {
  readonly config: Config;
  readonly archive: Pick<StatusReport["archive"], "subjects" | "bytes">;
  /** The sources that are on; `next` is when each is read again, null where nobody can say. */
  readonly sources: readonly { readonly name: string; readonly next: Date | null }[];
}

const NAMES_MAX = 6;

/** In one screen: what is followed, where it goes, which source is read when, what the archive holds, what is missing. */
export function startLines({ config, archive, sources }: Start): readonly string[] {
  const words = WORDS[config.language];
  const names = config.watches.map(({ name }) => name);
  const more = names.length - NAMES_MAX;
  return [
    `Kamerwacht ${VERSION}`,
    "",
    ...column(words.follows, [
      words.watches(names.length, config.watchFiles.length),
      ...names.slice(0, NAMES_MAX).map((name) => `  ${name}`),
      ...(more > 0 ? [`  ${words.more(more)}`] : []),
    ]),
    ...column(words.posts, placesOf(config)),
    ...column(
      words.sources,
      sources.map(
        ({ name, next }) => `${name.padEnd(26)}${words.next(next === null ? null : TIME.format(next))}`,
      ),
    ),
    ...column(words.archive, [
      archive.subjects === 0
        ? words.empty(config.history?.text ?? null)
        : words.holds(archive.subjects, Math.round(archive.bytes / 1_048_576)),
      config.stateFolder,
    ]),
    ...column(words.missing, missingOf(config)),
    "",
    words.stop,
    "",
  ];
}

function placesOf({ secrets, watches, slack, language }: Config): readonly string[] {
  if (secrets.botToken === null) return [WORDS[language].here];
  const channels = [...new Set(watches.map(({ channel }) => channel))];
  return [`${channels.join(", ")} (Slack)`, WORDS[language].ops(slack.opsChannel)];
}

function missingOf({ secrets, sources, language, envNotes }: Config): readonly string[] {
  const words = WORDS[language];
  return [
    ...(secrets.botToken === null ? [words.noBotToken] : []),
    ...(secrets.botToken !== null && secrets.appToken === null && secrets.signingSecret === null
      ? [words.noAppToken]
      : []),
    ...(sources.contact === null ? [words.noContact] : []),
    ...envNotes.map(({ place, said }) => `${place}: ${said[language]}`),
  ];
}

/** A label, and lines beside it; nothing where there are none. */
function column(label: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => `${(index === 0 ? label : "").padEnd(12)}${line}`);
}

const TIME = new Intl.DateTimeFormat("nl-NL", { timeStyle: "short", timeZone: "Europe/Amsterdam" });

const WORDS = inBoth({
  follows: { nl: "Volgt", en: "Follows" },
  watches: {
    nl: (watches: number, files: number) =>
      `${watches} ${watches === 1 ? "regel" : "regels"} in ${files} ${files === 1 ? "bestand" : "bestanden"}`,
    en: (watches, files) =>
      `${watches} ${watches === 1 ? "watch" : "watches"} in ${files} ${files === 1 ? "file" : "files"}`,
  },
  more: { nl: (count: number) => `en nog ${count}`, en: (count) => `and ${count} more` },
  posts: { nl: "Plaatst in", en: "Posts in" },
  here: { nl: "dit scherm: kaarten worden hier getoond", en: "this screen: cards are shown here" },
  ops: { nl: (channel: string) => `${channel} (voor beheer)`, en: (channel) => `${channel} (for operation)` },
  sources: { nl: "Bronnen", en: "Sources" },
  next: {
    nl: (time: string | null) => (time === null ? "nu" : `nu, en weer om ${time}`),
    en: (time) => (time === null ? "now" : `now, and again at ${time}`),
  },
  archive: { nl: "Archief", en: "Archive" },
  empty: {
    nl: (history: string | null) =>
      history === null
        ? "nog leeg"
        : `nog leeg: eerst wordt de geschiedenis gelezen (history: ${history}), zonder berichten`,
    en: (history) =>
      history === null
        ? "still empty"
        : `still empty: history is read first (history: ${history}), without posts`,
  },
  holds: {
    nl: (subjects: number, megabytes: number) => `${subjects} onderwerpen, ${megabytes} MB`,
    en: (subjects, megabytes) => `${subjects} subjects, ${megabytes} MB`,
  },
  missing: { nl: "Ontbreekt", en: "Missing" },
  noBotToken: {
    nl: "SLACK_BOT_TOKEN: hoe u er een krijgt, staat in docs/slack.md (tien minuten); zet het in .env",
    en: "SLACK_BOT_TOKEN: docs/slack.md tells how to get one (ten minutes); put it into .env",
  },
  noAppToken: {
    nl: "SLACK_APP_TOKEN: zonder doen knoppen en /kamer niets",
    en: "SLACK_APP_TOKEN: without it buttons and /kamer do nothing",
  },
  noContact: {
    nl: "sources.contact: dan kan een bron vragen wie er leest",
    en: "sources.contact: with it a source can ask who reads",
  },
  stop: {
    nl: "Stoppen: Ctrl-C. Is alles goed? npm run kamerwacht -- doctor",
    en: "Stop: Ctrl-C. Is all well? npm run kamerwacht -- doctor",
  },
});
