import { DAY_MS, dayOf, plus } from "./calendar.ts";
import { type DocumentPart, dossierOf, fileUrl, type Part, recordKey, type TextFacts } from "./parts.ts";
import { type Step, stepsOf, UNDECIDED } from "./steps.ts";
import { createTruth, type Facts } from "./truth.ts";

/** What must come to stand in Slack, told for comparison: when, where, under what, and what it says. */
export interface Expected {
  readonly at: string;
  readonly channel: string;
  /** Key of a card of its own, or of the card that a reply hangs under. */
  readonly card: string;
  /** `card`, `hold`, or the name of the event. */
  readonly type: string;
  readonly says: string;
}

/** Who follows what in this small world, as the coalition would say it. */
export const FOLLOWERS = {
  motions: new Map([
    [29, ["#moties", "#tweede"]],
    [30, ["#moties"]],
    [31, ["#moties"]],
    [71, ["#moties"]],
  ]),
  questions: new Map([
    [900, ["#vragen"]],
    [901, ["#vragen"]],
  ]),
  promises: new Map([
    [1, ["#vragen"]],
    [2, ["#vragen"]],
  ]),
  /** Of 36333. */
  dossier: "#dossier",
  word: ["#zoek", "#tweede"],
} as const;
/** More document cards than this at once for one channel are held. */
export const HOLD_ABOVE = 6;

const SOON_DAYS = { motion: 7, promise: 7, question: 3 } as const;
const RECENT_DAYS = 60;
/** A vote longer ago belongs to the thread of its day no more. */
const VOTE_DAYS = 7;
/** The end of the month that the numbers of the pledges tell: `TZ202501-001`. */
const PLEDGED_UNTIL = "2025-01-31";
const SAID_OF_VOTES = new Set(["motion.voted", "motion.tallied", "motion.corrected", "motion.withdrawn"]);

interface Card {
  readonly key: string;
  readonly channel: string;
  readonly on: string;
  held: boolean;
}

/** A document's card that was queued in a look, with where. */
interface RunCards {
  cards: number;
  pending: Card[];
  held: number;
}

/** What can be told of a subject. */
const NOTHING: Facts = {};

export interface Oracle {
  page(parts: readonly Part[], silent: boolean, run: string, now: Date): void;
  /** History is read to its end, or a look is done with it read: who is followed gets a card. */
  welcome(now: Date): void;
  reading(document: string, text: TextFacts | null, now: Date): void;
  /** The end of a look at the world: terms that passed, and what is held. */
  endLook(now: Date): void;
  readonly expected: readonly Expected[];
  /** Where the files lie that must have been read in the end: the newest of each document that was of these days when it came. */
  files(): readonly string[];
  /** What each card that is to be seen says in the end. */
  final(): ReadonlyMap<string, string>;
}

export function createOracle(): Oracle {
  const baseline = new Set<string>();
  const runsOf = new Map<string, string>();
  const cards = new Map<string, Card>();
  const cardsByDocument = new Map<string, Card[]>();
  const runs = new Map<string, RunCards>();
  const votingDays = new Map<string, readonly { readonly channel: string; readonly day: string }[]>();
  const told = new Set<string>();
  /** When each step of a thing was last news, and which telling of it a channel had. */
  const lastNews = new Map<string, string>();
  const heard = new Map<string, string>();
  /** Under what the vote was told that its count is still to complete, by motion and channel. */
  const votedIn = new Map<string, Card>();
  /** Documents that came with the page in hand: motions are told of before them. */
  let arriving: ReadonlySet<string> = new Set();
  /** What a card says of what was withdrawn: how it stood then. */
  const gone = new Map<string, Facts>();
  const namedWhenGone = new Set<string>();
  const expected: Expected[] = [];
  let look: { card: Card | null; post: Expected }[] = [];

  const truth = createTruth();
  const { of, world, meetingDay, documentsOfMotion, isNumbered, termOf, texts } = truth;

  function followersOf(id: string): readonly string[] {
    const number = Number(/\d+$/.exec(id)?.[0] ?? 0);
    // Of what was withdrawn the number stands in its text alone, where that was known then or came later.
    const isNamed = isNumbered(number) || namedWhenGone.has(id);
    if (id.startsWith("motion:")) return isNamed ? (FOLLOWERS.motions.get(number) ?? []) : [];
    if (id.startsWith("question:")) return FOLLOWERS.questions.get(number) ?? [];
    if (id.startsWith("promise:")) return FOLLOWERS.promises.get(number) ?? [];
    return [FOLLOWERS.dossier];
  }

  // ---- What is told -----------------------------------------------------------------------------------------------

  function say(card: Card, type: string, says: string, now: Date): void {
    const { channel, key } = card;
    look.push({ card, post: { at: now.toISOString(), channel, card: key, type, says } });
  }

  function addCard(id: string, channel: string, now: Date): Card {
    const key = `card/${id}/${channel}`;
    const card = { key, channel, on: dayOf(now), held: false };
    cards.set(key, card);
    const [, document] = id.split("document:");
    if (document !== undefined)
      cardsByDocument.set(document, [...(cardsByDocument.get(document) ?? []), card]);
    look.push({ card, post: { at: now.toISOString(), channel, card: key, type: "card", says: "" } });
    return card;
  }

  /** In which threads the life of a subject is told: its own, and elsewhere those of the documents that belong to it. */
  function threadsOf(id: string): { readonly own: readonly Card[]; readonly others: readonly Card[] } {
    const channels = followersOf(id);
    const own = ownCardsOf(id);
    const [kind, key = ""] = id.split(":");
    const documents = of("document").filter(
      (one) =>
        !one.removed &&
        ((kind === "motion" && `m${one.motion}` === key) ||
          (kind === "question" && `q${one.question}` === key)),
    );
    // Once in a channel, where several of its documents stand there: under the first of them.
    const others = new Map<string, Card>();
    for (const { document } of documents.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))) {
      for (const card of cardsOfDocument(document))
        if (!channels.includes(card.channel) && !others.has(card.channel)) others.set(card.channel, card);
    }
    return { own, others: [...others.values()] };
  }

  function ownCardsOf(id: string): readonly Card[] {
    return followersOf(id).flatMap((channel) => cards.get(`card/${id}/${channel}`) ?? []);
  }

  function cardsOfDocument(document: string): readonly Card[] {
    return cardsByDocument.get(document) ?? [];
  }

  /** Tells how a subject changed; of one that is seen for the first time all that lies behind it is news. */
  function tell(id: string, before: Facts | null, after: Facts, now: Date): void {
    const { own, others } = threadsOf(id);
    const { steps } = stepsOf(id, before ?? NOTHING, after, dayOf(now));
    const citing = channelsOfCiting(before ?? NOTHING, after);
    const isHistory = before === null && isOld(id, now);
    for (const [type, says] of steps) {
      if (!isHistory) lastNews.set(`${id} ${type}`, `${now.toISOString()} ${lastNews.size} ${says}`);
      for (const card of isHistory ? [] : own) tellIn(card, id, type, says, now);
      for (const card of others)
        if (type !== "motion.cited" || !citing.has(card.channel)) tellIn(card, id, type, says, now);
    }
    if (id.startsWith("motion:") && !isHistory) tellVotingDay(id, steps, now);
  }

  function tellIn(card: Card, id: string, type: string, says: string, now: Date): void {
    hears(id, type, card.channel);
    say(placeOf(card, id, type), type, says, now);
  }

  /** The count completes the message that told the vote, where that stands; a correction and its count are told anew. */
  function placeOf(card: Card, id: string, type: string): Card {
    const vote = `${id} ${card.channel}`;
    const place = type === "motion.tallied" ? (votedIn.get(vote) ?? card) : card;
    if (type === "motion.voted") votedIn.set(vote, card);
    else if (type === "motion.tallied" || type === "motion.corrected") votedIn.delete(vote);
    return place;
  }

  /** Notes that a channel was told a step as it is news now; false where it was told that one before. */
  function hears(id: string, type: string, channel: string): boolean {
    const news = lastNews.get(`${id} ${type}`) ?? "";
    const place = `${id} ${type} ${channel}`;
    if (heard.get(place) === news) return false;
    heard.set(place, news);
    return true;
  }

  /** Who gets the card of the text of a motion or question is told what had happened to it until then. */
  function tellBefore(part: DocumentPart, card: Card, now: Date): void {
    const id = ofWhichItIsTheText(part);
    if (id === null || cards.has(`card/${id}/${card.channel}`)) return;
    const facts = world().get(id);
    if (facts === undefined || facts.removed) return;
    const citing = channelsOfCiting(NOTHING, facts);
    for (const [type, says] of stepsOf(id, NOTHING, facts, dayOf(now)).steps) {
      if (!lastNews.has(`${id} ${type}`) || (type === "motion.cited" && citing.has(card.channel))) continue;
      if (hears(id, type, card.channel)) say(placeOf(card, id, type), type, says, now);
    }
  }

  /** Begun longer ago than what is news, so that it came past late; of the pledges of this world the month is known. */
  function isOld(id: string, now: Date): boolean {
    if (id.startsWith("promise:")) return plus(PLEDGED_UNTIL, RECENT_DAYS) < dayOf(now);
    const motion = of("motion").find((one) => id === `motion:m${one.motion}`);
    const question = of("question").find((one) => id === `question:q${one.question}`);
    const on = motion?.on ?? question?.on;
    if (on === undefined || daysSince(on, now) <= RECENT_DAYS) return false;
    // It bears the numbers of its papers too: a text or an answer of these days makes it news of these days.
    return !of("document").some(
      (one) =>
        (motion === undefined ? one.question === question?.question : one.motion === motion.motion) &&
        !one.removed &&
        daysSince(one.registered, now) <= RECENT_DAYS,
    );
  }

  /** Where what cites a motion from now on has a card of its own, or gets one: that says so too. */
  function channelsOfCiting({ citedBy: known = "" }: Facts, { citedBy = "" }: Facts): ReadonlySet<string> {
    const fresh = citedBy.split(",").filter((document) => !known.split(",").includes(document));
    return new Set(
      fresh.flatMap((document) => {
        const own = cardsOfDocument(document).filter(({ held }) => !held);
        const seen = firstSeen.get(document);
        const part = of("document").find((one) => one.document === document);
        const comes =
          seen !== undefined &&
          part?.removed === false &&
          !baseline.has(document) &&
          ageOf(part, seen) <= RECENT_DAYS;
        return [...own.map(({ channel }) => channel), ...(comes ? channelsOf(part) : [])];
      }),
    );
  }

  /**
   * A vote also belongs to the thread of its day: there it is told in channels that a watch led to it and that have no
   * other place for it, if it is of these days.
   */
  function tellVotingDay(id: string, steps: readonly Step[], now: Date): void {
    const motion = Number(id.slice("motion:m".length));
    const today = dayOf(now);
    if (steps.some(([type]) => type === "motion.voted" || type === "motion.corrected")) {
      const decided = of("decision").find((one) => one.motion === motion && !UNDECIDED.has(one.result ?? ""));
      const day = meetingDay(decided?.point ?? "")?.day ?? today;
      const places = [...watchersOf(motion)].map((channel) => ({ channel, day }));
      if (day >= plus(today, -VOTE_DAYS)) votingDays.set(id, places);
    }
    const { own, others } = threadsOf(id);
    const placed = new Set([...own, ...others, ...heldCardsOf(motion)].map(({ channel }) => channel));
    for (const { channel, day } of votingDays.get(id) ?? []) {
      if (placed.has(channel)) continue;
      const card = { key: `voting-day/${day}/${channel}`, channel, on: today, held: false };
      for (const [type, says] of steps) if (SAID_OF_VOTES.has(type)) tellIn(card, id, type, says, now);
    }
  }

  /** Where a watch hits the motion itself, as one of a followed dossier, or the text of it. */
  function watchersOf(motion: number): ReadonlySet<string> {
    const channels = new Set(followersOf(`motion:m${motion}`));
    if (dossierOf(motion) === "B") channels.add(FOLLOWERS.dossier);
    for (const part of documentsOfMotion(motion))
      if (!arriving.has(part.document)) for (const channel of channelsOf(part)) channels.add(channel);
    return channels;
  }

  function heldCardsOf(motion: number): readonly Card[] {
    return documentsOfMotion(motion).flatMap(({ document }) => cardsOfDocument(document));
  }

  /** Compares what was known with what is, and tells it. */
  function change(alter: () => void, silent: boolean, now: Date): void {
    const before = world();
    alter();
    const after = world();
    for (const [id, facts] of after) {
      const isGone = facts.removed !== undefined && facts.removed !== "" && !gone.has(id);
      if (isGone) namedWhenGone.add(id);
      if (isGone) gone.set(id, { ...(before.get(id) ?? facts), removed: "removed" });
      if (silent) continue;
      const old = before.get(id) ?? null;
      // A dossier is shown to those who follow it when all is known of the beginning.
      if (old === null && !id.startsWith("dossier:"))
        for (const channel of followersOf(id))
          if (!cards.has(`card/${id}/${channel}`)) addCard(id, channel, now);
      tell(id, old, facts, now);
      if (isGone && documentsOfMotion(Number(/\d+$/.exec(id)?.[0])).length === 0) namedWhenGone.delete(id);
    }
  }

  // ---- Documents --------------------------------------------------------------------------------------------------

  function tellDocument(document: string, now: Date): void {
    const part = of("document").find((one) => one.document === document);
    if (part === undefined || part.removed || baseline.has(document)) return;
    for (const channel of channelsOf(part)) {
      if (cards.has(`card/document:${document}/${channel}`)) continue;
      const card = addCard(`document:${document}`, channel, now);
      card.held = ageOf(part, firstSeen.get(document) ?? now) > RECENT_DAYS;
      const run = runOf(document, channel);
      run.cards += 1;
      if (card.held) run.held += 1;
      else run.pending.push(card);
      tellBefore(part, card, now);
    }
  }

  function runOf(document: string, channel: string): RunCards {
    const key = `${runsOf.get(document)}/${channel}`;
    const known = runs.get(key) ?? { cards: 0, pending: [], held: 0 };
    runs.set(key, known);
    return known;
  }

  function channelsOf(part: DocumentPart): ReadonlySet<string> {
    const text = texts.get(part.document) ?? null;
    const channels = new Set<string>();
    if (part.word || text?.word) for (const channel of FOLLOWERS.word) channels.add(channel);
    const cited = [part.names, part.instead, ...(text?.cites.map(({ motion }) => motion) ?? [])];
    if (part.dossier === "B" || cited.some((motion) => motion !== null && dossierOf(motion) === "B"))
      channels.add(FOLLOWERS.dossier);
    // Who follows a number that no motion bears yet, or any more, is shown what belongs to it, and what cites it.
    for (const motion of [part.motion, ...cited]) {
      if (motion === null) continue;
      if (isNumbered(motion) && of("motion").some((one) => one.motion === motion)) continue;
      for (const channel of FOLLOWERS.motions.get(motion) ?? []) channels.add(channel);
    }
    return channels;
  }

  const firstSeen = new Map<string, Date>();

  /** In days, by its own date or by its number, the better of the two. */
  function ageOf({ date, registered }: DocumentPart, now: Date): number {
    return Math.min(daysSince(date, now), daysSince(registered, now));
  }

  // ---- Terms ------------------------------------------------------------------------------------------------------

  function tellTerms(now: Date): void {
    const today = dayOf(now);
    for (const id of world().keys()) {
      const own = ownCardsOf(id);
      const term = own.length === 0 ? null : termOf(id);
      if (term === null) continue;
      const { kind, until, since } = term;
      const soonFrom = plus(until, -SOON_DAYS[kind]);
      const type = today > until ? "overdue" : today >= soonFrom ? "due-soon" : null;
      if (type === null || told.has(`${id} ${type} ${until}`)) continue;
      // A term that is short from the beginning is not said to be near: that it began was just told.
      if (type === "due-soon" && since !== null && since >= soonFrom) continue;
      told.add(`${id} ${type} ${until}`);
      // What was so when the card came stands on the card.
      const begins = type === "overdue" ? plus(until, 1) : soonFrom;
      if (own.every(({ on }) => on >= begins)) continue;
      for (const card of [...own, ...threadsOf(id).others]) say(card, `${kind}.${type}`, until, now);
    }
  }

  return {
    expected,
    page(arrived, silent, run, now) {
      const news = arrived.filter((part) => isNews(truth.parts.get(recordKey(part)), part));
      if (news.length === 0) return;
      const before = new Map(truth.parts);
      arriving = new Set(
        news.flatMap((part) =>
          part.what === "document" && !before.has(recordKey(part)) ? [part.document] : [],
        ),
      );
      change(() => truth.learnParts(news), silent, now);
      arriving = new Set();
      for (const part of news) {
        if (part.what !== "document") continue;
        const known = before.get(recordKey(part));
        if (known === undefined) {
          firstSeen.set(part.document, now);
          if (silent) baseline.add(part.document);
        }
        if (part.file !== null) runsOf.set(part.document, run);
        if (known === undefined) runsOf.set(part.document, run);
        if (silent) continue;
        if (part.removed && known?.what === "document" && !known.removed)
          for (const card of cardsOfDocument(part.document)) say(card, "document.withdrawn", "", now);
        tellDocument(part.document, now);
      }
    },
    welcome(now) {
      for (const id of world().keys()) {
        if (motionIsRemoved(id)) continue;
        for (const channel of followersOf(id))
          if (!cards.has(`card/${id}/${channel}`)) addCard(id, channel, now);
      }
    },
    reading(document, text, now) {
      const silent = baseline.has(document);
      const old = texts.get(document);
      change(() => truth.learnText(document, text), silent, now);
      const part = of("document").find((one) => one.document === document);
      if (silent || part === undefined) return;
      if (old !== undefined && text !== null && old.salt !== text.salt) {
        const own = cardsOfDocument(document);
        const channels = new Set(own.map(({ channel }) => channel));
        const around = [...cards.values()].filter(
          ({ key, channel }) =>
            !channels.has(channel) &&
            (key.startsWith(`card/motion:m${part.motion}/`) ||
              key.startsWith(`card/question:q${part.question}/`)),
        );
        tellDocument(document, now);
        const fresh = new Set(cardsOfDocument(document).map(({ channel }) => channel));
        for (const card of [...own, ...around.filter(({ channel }) => !fresh.has(channel))])
          say(card, "document.revised", "", now);
      } else tellDocument(document, now);
    },
    endLook(now) {
      tellTerms(now);
      for (const [key, run] of runs) {
        if (run.cards > HOLD_ABOVE) {
          for (const card of run.pending) card.held = true;
          run.held += run.pending.length;
        }
        run.pending = [];
        if (run.held === 0 || told.has(`hold ${key} ${run.held}`)) continue;
        told.add(`hold ${key} ${run.held}`);
        const first = ![...told].some(
          (one) => one.startsWith(`hold ${key} `) && one !== `hold ${key} ${run.held}`,
        );
        const channel = key.slice(key.lastIndexOf("#"));
        const post = { at: now.toISOString(), channel, card: "hold", type: "hold", says: String(run.held) };
        if (first) look.push({ card: null, post });
      }
      for (const { card, post } of look) if (card?.held !== true) expected.push(post);
      look = [];
    },
    files: () =>
      of("document")
        .filter((part) => part.file !== null && !part.removed && !baseline.has(part.document))
        .filter((part) => ageOf(part, firstSeen.get(part.document) ?? new Date(0)) <= RECENT_DAYS)
        .map(fileUrl),
    final() {
      const now = world();
      const out = new Map<string, string>();
      for (const { key, held } of cards.values()) {
        const id = key.split("/")[1] ?? "";
        if (held || id.startsWith("document:")) continue;
        out.set(key, JSON.stringify(gone.get(id) ?? now.get(id)));
      }
      return out;
    },
  };

  function motionIsRemoved(id: string): boolean {
    return of("motion").some((one) => `motion:m${one.motion}` === id && one.removed);
  }
}

function ofWhichItIsTheText({ soort, motion, question }: DocumentPart): string | null {
  if (motion !== null && soort.startsWith("Motie")) return `motion:m${motion}`;
  return question !== null && soort === "Schriftelijke vragen" ? `question:q${question}` : null;
}

function daysSince(day: string, now: Date): number {
  return (now.getTime() - Date.parse(`${day}T00:00:00Z`)) / DAY_MS;
}

function orderOf({ date, rank }: DocumentPart): string {
  return `${date} ${String(rank).padStart(3, "0")}`;
}

/** What comes past as it was is none, nor is that something was withdrawn which nobody has seen. */
function isNews(known: Part | undefined, part: Part): boolean {
  if (part.what === "motion" && part.removed) return known?.what === "motion" && !known.removed;
  if (known === undefined) return true;
  return JSON.stringify(known) !== JSON.stringify(part);
}
