import { it } from "vitest";
import type { SourceRecord } from "#parliament";
import { recordsOfVote } from "../../src/sources/tweedekamer/vote.ts";
import { motionLife, PARTIES } from "../parliament/world.ts";
import { holdCuts, holdSources, oneByOne, type Telling, type Unit } from "./cutting.ts";
import { FOLLOWED, watch } from "./harness.ts";
import { told as toldBy } from "./pieces.ts";

const life = motionLife().map((one) => (one.kind === "document" ? { ...one, file: null } : one));
const MOTION = { kind: "Motie", title: "Motie van de leden Een en Twee over opvang" };

const onSite: Unit = toldBy("tweedekamer", { ...MOTION, ids: [FOLLOWED, "2024D43817"], zaak: "2024Z18231" });
const official: Unit = toldBy("officielebekendmakingen", { ...MOTION, ids: [FOLLOWED] });
const inFeed: Unit = toldBy("nieuws", { ...MOTION, ids: ["2024D43817"] });
const voteOnSite: Unit = recordsOfVote(
  "2024Z18231",
  {
    result: "aangenomen",
    method: "Met handopsteken",
    text: "Aangenomen.",
    on: "2024-12-03",
    seats: null,
    rows: PARTIES.map(([party, seats, side]) => ({ party, seats, side, member: null })),
  },
  1_733_000_000_000,
);

/** A letter that cites the motion by its title, as the open data and as the official publications tell it. */
const LETTER = {
  kind: "Brief regering",
  title: "Brief over opvang, met dank voor de motie (Kamerstuk 36 600 XX, nr. 29)",
  date: "2024-12-03",
};
const letters: readonly Unit[] = [
  toldBy("officielebekendmakingen", { ...LETTER, ids: ["kst-19637-3282", "2024D48000"] }),
  toldBy("tweedekamer", { ...LETTER, ids: ["2024D48000"] }),
];

const feed = (records: readonly SourceRecord[], ...others: readonly Unit[]) => [
  ...oneByOne(records),
  ...others,
];
const followed = [watch("motie", { motion: FOLLOWED })];
/** What is told of the motion itself: a document that a source brings before it is known whose it is has a card of its own. */
const OF_MOTION = /^(subject-card|motion)/;

const TELLINGS: Readonly<Record<string, Telling>> = {
  "a motion that two sources tell": { feed: feed(life, onSite), watches: followed, told: OF_MOTION },
  "a vote that two sources tell": {
    feed: feed(life, onSite, voteOnSite),
    watches: followed,
    told: OF_MOTION,
  },
  "a motion that four sources tell": {
    feed: feed(life, onSite, official, inFeed),
    watches: followed,
    told: OF_MOTION,
  },
  "a letter that two sources tell": { feed: feed(life, ...letters), watches: followed, told: OF_MOTION },
};

/** So many of each: there are four of them. */
const short = 40;

it.for(Object.keys(TELLINGS))(
  "any cut of one feed into polls, and any outage, tells the same of %s",
  async (what, context) => holdCuts(what, { ...TELLINGS[what]!, short }, context),
);

it.for(Object.keys(TELLINGS))("any order of the sources tells the same of %s", async (what, context) =>
  holdSources(what, { ...TELLINGS[what]!, short }, context),
);
