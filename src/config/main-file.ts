import { isIP } from "node:net";
import { BROADCASTABLE } from "#parliament";
import { packed } from "./said.ts";
import { count, list, oneOf, oneOrMore, section, text, yesOrNo } from "./schema.ts";
import {
  CHANNEL,
  DURATION,
  readChannel,
  readDuration,
  readSchedule,
  readSize,
  readSlug,
  readTimezone,
  readUrl,
  SCHEDULE,
  SIZE,
  SLUG,
  TIMEZONE,
  URL_TEXT,
  ValueError,
} from "./values.ts";
import { isNot, quoted } from "./wording.ts";

const WATCHES = {
  nl: "een pad naar de bestanden met regels, zoals watches/*.yaml, of een lijst daarvan",
  en: "the files of watches, such as watches/*.yaml, or a list of them",
};

const CONTACT = {
  nl: "een e-mailadres of het adres van een pagina",
  en: "an e-mail address or the address of a page",
};
const HOST = {
  nl: "een adres van deze machine, zoals 127.0.0.1 of 0.0.0.0",
  en: "an address of this machine, such as 127.0.0.1 or 0.0.0.0",
};
const FOLDER = { nl: "een map, gezien vanaf dit bestand", en: "a folder, relative to this file" };
const FILE = { nl: "een bestand, gezien vanaf dit bestand", en: "a file, relative to this one" };
const FEEDS = { nl: "een lijst van feeds, of []", en: "a list of feeds, or []" };
const GROUPS = {
  nl: 'een lijst van gebruikersgroepen van Slack, zoals ["S0123ABC"]',
  en: 'a list of user groups of Slack, such as ["S0123ABC"]',
};
const GROUP = {
  nl: "de id van een gebruikersgroep van Slack, S…",
  en: "the id of a user group of Slack, S…",
};
const EVENTS = {
  nl: "een lijst van gebeurtenissen, zoals [motion.voted]",
  en: "a list of events, such as [motion.voted]",
};

const feedSchema = section({
  name: text(SLUG, readSlug).describe("What to call this feed; stays the same for ever."),
  enabled: yesOrNo().default(true),
  url: text(URL_TEXT, readUrl).describe("An RSS or Atom feed."),
  schedule: text(SCHEDULE, readSchedule).prefault("*/15 6-23 * * *"),
});

const sourcesSchema = section({
  contact: text(CONTACT, readContact)
    .optional()
    .describe("Who runs this program, told to the sources: an e-mail address or a page."),
  gegevensmagazijn: source("https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0", "* 6-23 * * *").describe(
    "The open data of the Tweede Kamer.",
  ),
  tweedekamer: source("https://www.tweedekamer.nl", "*/10 7-23 * * *").describe(
    "The website of the Tweede Kamer.",
  ),
  officielebekendmakingen: source("https://repository.overheid.nl/sru", "17 * * * *").describe(
    "The official publications.",
  ),
  odata: section({
    enabled: yesOrNo().default(false),
    url: text(URL_TEXT, readUrl).optional().describe("Left out: where that version is."),
    version: oneOf(["v5", "v4"]).default("v5"),
  })
    .prefault({})
    .describe("The open data as a service of questions, to look up what the feed's history does not hold."),
  feeds: list(feedSchema, FEEDS, 100)
    .superRefine((feeds, context) => {
      for (const [index, { name }] of feeds.entries()) {
        if (feeds.findIndex((feed) => feed.name === name) < index)
          context.addIssue({
            code: "custom",
            path: [index, "name"],
            message: packed({
              nl: `${quoted(name)} is de naam van een andere feed`,
              en: `${quoted(name)} is the name of another feed`,
            }),
          });
      }
    })
    .default([]),
});

const slackSchema = section({
  opsChannel: text(CHANNEL, readChannel)
    .prefault("#kamerwacht-ops")
    .describe("Where the health of the program is told, never to the readers."),
  broadcast: list(oneOf(BROADCASTABLE), EVENTS, BROADCASTABLE.length)
    .default([
      "motion.voted",
      "motion.executed",
      "motion.refused",
      "motion.contradicted",
      "question.overdue",
      "promise.overdue",
      "meeting.moved",
      "meeting.cancelled",
    ])
    .describe("Events whose reply in a thread also shows in the channel."),
  holdAbove: count(1, 1_000)
    .default(20)
    .describe("More posts than this for one channel in one run are held, with one card that says so."),
  meetingDays: count(0, 60)
    .default(5)
    .describe("So many working days before a meeting it is told again; 0: not at all."),
  settleSeconds: count(1, 3_600)
    .default(60)
    .describe("How long a post that Slack did not answer may still arrive."),
  keepers: list(text(GROUP, readGroup), GROUPS, 20)
    .default([])
    .describe(
      "User groups of Slack whose members may change what is heard (follow, mute, let go); every member where none is named.",
    ),
  workObjects: yesOrNo()
    .default(false)
    .describe("Whether Work Object Previews are enabled for the app in Slack: links are shown as such."),
  port: count(1, 65_535)
    .default(3000)
    .describe("The port for Slack's requests over HTTP, where no app token is given."),
  host: text(HOST, readHost)
    .prefault("127.0.0.1")
    .describe(
      "The address of that port; 0.0.0.0 where Slack's requests come in from another machine or container.",
    ),
});

const metricsSchema = section({
  port: count(0, 65_535).describe(
    "The port of /metrics, in the form of Prometheus, and of /health and /live, for probes.",
  ),
  page: yesOrNo()
    .default(false)
    .describe(
      "Pages for a browser on the same port: what is followed, sources, what waits, the last cards, a search. For looking only.",
    ),
  host: text(HOST, readHost)
    .prefault("127.0.0.1")
    .describe(
      "0.0.0.0 to be read from other machines: no secret stands there, but nobody is asked who they are, and the pages tell what you follow.",
    ),
});

/** The main file as it is written. */
export const mainFileSchema = section({
  language: oneOf(["nl", "en"]).default("nl").describe("The language of cards, commands and messages."),
  timezone: text(TIMEZONE, readTimezone).prefault("Europe/Amsterdam"),
  state: text(FOLDER, readFolder)
    .prefault("../state")
    .describe("The folder of the database, relative to this file."),
  history: text(DURATION, readDuration)
    .prefault("30 months")
    .describe("How far back is read silently at first start."),
  textHistory: text(DURATION, readDuration)
    .prefault("90 days")
    .describe("How long full texts are kept for search and replay."),
  pastTexts: text(SIZE, readSize)
    .prefault("500 MB")
    .describe("How much of the texts of history is read a day, to find what names what is followed."),
  recess: text(FILE, readFile)
    .optional()
    .describe("The file of the recess calendar, relative to this file; a built-in one without it."),
  sources: sourcesSchema.prefault({}),
  slack: slackSchema.prefault({}),
  metrics: metricsSchema
    .optional()
    .describe("Where a monitoring system reads how the worker does; off when left out."),
  watches: oneOrMore(WATCHES, 100).describe(
    "The files of watches, relative to this file; * stands for any part of a name.",
  ),
});

function source(url: string, schedule: string) {
  return section({
    enabled: yesOrNo().default(true),
    url: text(URL_TEXT, readUrl).prefault(url),
    schedule: text(SCHEDULE, readSchedule)
      .prefault(schedule)
      .describe("A cron expression, in the time zone of this file."),
  }).prefault({});
}

function readContact(value: string): string {
  if (/^[^\s@()]+@[^\s@()]+\.[^\s@()]+$/.test(value)) return value;
  if (!/^https?:\/\/[^\s()]+$/.test(value)) throw new ValueError(isNot(value, CONTACT));
  return readUrl(value);
}

function readFile(value: string): string {
  if (value.trim() === "" || value.includes("\0"))
    throw new ValueError({ nl: "is niet de naam van een bestand", en: "is not the name of a file" });
  return value;
}

function readGroup(value: string): string {
  if (!/^S[A-Z0-9]{2,20}$/.test(value)) throw new ValueError(isNot(value, GROUP));
  return value;
}

function readHost(value: string): string {
  if (isIP(value) === 0 && value !== "localhost") throw new ValueError(isNot(value, HOST));
  return value;
}

function readFolder(value: string): string {
  if (value.trim() === "" || value.includes("\0"))
    throw new ValueError({ nl: "is niet de naam van een map", en: "is not the name of a folder" });
  return value;
}
