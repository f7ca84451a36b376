import {
  assemble,
  type DocumentSnapshot,
  diff,
  type EventType,
  type Snapshot,
  type SubjectId,
  subjectId,
} from "#parliament";
import { matchInput } from "#pipeline";
import { compileWatches, type Hit, type Watch } from "#watch";
import type { ArchiveTransaction } from "../../../src/pipeline/archive.ts";
import { emptyKnowledge, type Revised } from "./knowledge.ts";
import { BROADCAST, type Kept } from "./simulation.ts";
import { type ExpectedDay, emptyVotingDays } from "./voting-days.ts";

/** A card that must stand in a channel, with what it must say in the end. */
export interface ExpectedCard {
  readonly key: string;
  readonly channel: string;
  /** Old: nobody is shown it without asking. */
  readonly old: boolean;
  snapshot: Snapshot;
  watches: readonly string[];
}

export interface ExpectedReply {
  readonly key: string;
  readonly channel: string;
  readonly parent: string;
  readonly event: EventType;
  /** How the thing stood when that happened. */
  readonly snapshot: Snapshot;
  /** Whether it shows in the channel too. */
  readonly broadcast: boolean;
}

/** What must stand in Slack, in order of coming about. */
export interface Expectation {
  readonly cards: ReadonlyMap<string, ExpectedCard>;
  readonly replies: ReadonlyMap<string, ExpectedReply>;
  readonly days: ReadonlyMap<string, ExpectedDay>;
  /** Every record that was kept, in its last version. */
  readonly positions: ReadonlyMap<string, number>;
}

const SAID: ReadonlySet<EventType> = new Set<EventType>([
  "motion.appreciated",
  "motion.held",
  "motion.voted",
  "motion.tallied",
  "motion.corrected",
  "motion.cited",
  "motion.executed",
  "motion.withdrawn",
  "document.revised",
  "document.withdrawn",
]);

/** What is said in the thread of a day of a vote that has no other place. */
const SAID_OF_DAY: ReadonlySet<EventType> = new Set<EventType>([
  "motion.voted",
  "motion.tallied",
  "motion.corrected",
  "motion.withdrawn",
]);

function citedBy(snapshot: Snapshot | null) {
  return snapshot?.subject === "motion" ? snapshot.citedBy : [];
}

/** Retells what was kept by the rules for people, without the program's own way of doing it. */
export function expect(kept: readonly Kept[], watches: readonly Watch[]): Expectation {
  const knowledge = emptyKnowledge();
  const matcher = compileWatches(watches);
  const rules = new Map(watches.map((watch) => [watch.id, watch]));
  const cards = new Map<string, ExpectedCard>();
  const replies = new Map<string, ExpectedReply>();
  const days = emptyVotingDays();
  /** In which revision a step of a subject was news. */
  const told = new Map<string, number>();
  let at = "";

  function cardOf(id: SubjectId, channel: string): ExpectedCard | undefined {
    return cards.get(`card/${id}/${channel}`);
  }

  function cardsOf(id: SubjectId): readonly ExpectedCard[] {
    return [...cards.values()].filter(({ key }) => key.startsWith(`card/${id}/`));
  }

  function reply(
    { id, snapshot }: Revised,
    revision: number,
    event: EventType,
    { channel, key: parent }: Pick<ExpectedCard, "channel" | "key">,
  ): void {
    const key = `reply/${id}@${revision}/${event}/${channel}`;
    const broadcast = BROADCAST.has(event) && !parent.startsWith("voting-day/");
    if (!replies.has(key)) replies.set(key, { key, channel, parent, event, snapshot, broadcast });
  }

  function say(revised: Revised, card: ExpectedCard): void {
    for (const { type } of revised.steps) {
      if (!SAID.has(type) || (type === "document.revised" && revised.layoutOnly)) continue;
      reply(revised, revised.revision, type, card);
    }
  }

  /** It is only now known what it is called: what happened to it before is told with its card. */
  function sayEarlier(revised: Revised, card: ExpectedCard): void {
    const { id, steps, snapshot } = revised;
    if (!steps.some(({ changes }) => "ids" in changes)) return;
    const all = diff(null, snapshot).filter(({ type }) => told.has(`${id} ${type}`));
    days.tell({ ...revised, steps: all }, at, new Map([[card.channel, true]]));
    for (const { type } of all) {
      const before = told.get(`${id} ${type}`);
      if (before === undefined || !SAID.has(type) || steps.some((step) => step.type === type)) continue;
      reply(revised, before, type, card);
    }
  }

  /** Who gets the card of a motion's text is told what had happened to the motion until then. */
  function sayBefore({ key, zaken, kind }: DocumentSnapshot, card: ExpectedCard): void {
    if (kind !== "Motie") return;
    for (const zaak of zaken) {
      const motion = knowledge.subject(subjectId("motion", zaak.key));
      if (motion === null || motion.snapshot.subject !== "motion" || motion.snapshot.withdrawn) continue;
      if (!motion.snapshot.documents.some((own) => own.key === key)) continue;
      if (cardOf(motion.id, card.channel) !== undefined) continue;
      const steps = diff(null, motion.snapshot).filter(({ type }) => told.has(`${motion.id} ${type}`));
      const citing = channelsOfCiting({ ...motion, previous: null });
      for (const { type } of steps) {
        const revision = told.get(`${motion.id} ${type}`) ?? 0;
        if (!SAID.has(type) || (revision === 1 && isOfThePast(motion))) continue;
        if (type === "motion.cited" && citing.has(card.channel)) continue;
        reply(motion, revision, type, card);
      }
      // As it was told, but to this channel now.
      const inTime = steps.filter(
        ({ type }) => told.get(`${motion.id} ${type}`) !== 1 || !isOfThePast(motion),
      );
      days.tell({ ...motion, revision: 2, steps: inTime }, at, new Map([[card.channel, false]]));
    }
  }

  /** Makes the card or brings it up to date; true when it was there. */
  function show(revised: Revised, channel: string, hits: readonly Hit[]): boolean {
    const known = cardOf(revised.id, channel);
    const { snapshot, previous } = revised;
    // Of what was withdrawn before, the card stays as it is.
    if (snapshot.withdrawn && previous?.withdrawn !== false) return known !== undefined;
    const shown =
      snapshot.withdrawn && previous?.withdrawn === false ? { ...previous, withdrawn: true } : snapshot;
    const own = hits.filter(({ watch }) => rules.get(watch)?.channel === channel).map(({ watch }) => watch);
    if (known !== undefined) Object.assign(known, { snapshot: shown, watches: own });
    else {
      const key = `card/${revised.id}/${channel}`;
      const old = revised.novelty === "old" && snapshot.subject === "document";
      cards.set(key, { key, channel, old, snapshot: shown, watches: own });
    }
    return known !== undefined;
  }

  function hitsOf({ snapshot, previous }: Revised): readonly Hit[] {
    const looked = snapshot.withdrawn ? (previous ?? snapshot) : snapshot;
    return matcher.match(matchInput(looked, knowledge.view as ArchiveTransaction));
  }

  function channelsOf(hits: readonly Hit[]): ReadonlySet<string> {
    return new Set(hits.flatMap(({ watch }) => rules.get(watch)?.channel ?? []));
  }

  function tellMotion(revised: Revised, silent: boolean): void {
    const hits = hitsOf(revised).filter(({ evidence }) => evidence.some(({ type }) => type === "subject"));
    const channels = channelsOf(hits);
    for (const channel of channels) {
      if (silent && cardOf(revised.id, channel) === undefined) continue;
      const known = show(revised, channel, hits);
      if (silent) continue;
      const card = cardOf(revised.id, channel);
      // Of what is withdrawn at first sight there is none.
      if (card === undefined) continue;
      const isHistory = revised.novelty === "baseline" || revised.novelty === "old";
      if (!known && !isHistory) sayEarlier(revised, card);
      if (known || !isHistory || revised.revision > 1) say(revised, card);
    }
    tellDay(revised, silent, channels);
    if (silent || revised.snapshot.subject !== "motion") return;
    const citing = channelsOfCiting(revised);
    const uncited = { ...revised, steps: revised.steps.filter(({ type }) => type !== "motion.cited") };
    for (const { key } of revised.snapshot.documents)
      for (const card of cardsOf(`document:${key}`))
        if (!channels.has(card.channel)) say(citing.has(card.channel) ? uncited : revised, card);
  }

  /** Where what cites a motion from now on has a card of its own, or gets one: that says so too. */
  function channelsOfCiting({ snapshot, previous }: Revised): ReadonlySet<string> {
    const known = new Set(citedBy(previous).map(({ key }) => key));
    const fresh = citedBy(snapshot).filter(({ key }) => !known.has(key));
    return new Set(
      fresh.flatMap(({ key }) => {
        const document = knowledge.subject(`document:${key}`);
        const own = cardsOf(`document:${key}`).map(({ channel }) => channel);
        if (document === null || document.novelty === "baseline" || document.novelty === "old") return own;
        // It is revised after the motion, and is looked at as it will be.
        const next = assemble(document.id, knowledge.view.graph) ?? document.snapshot;
        const hits = hitsOf({ ...document, snapshot: next, previous: next, steps: [] });
        return [...own, ...channelsOf(hits.filter((hit) => !isToldByMotion(hit)))];
      }),
    );
  }

  /** The vote stands on the card of its day, and is told there where it has no other place. */
  function tellDay(revised: Revised, silent: boolean, followed: ReadonlySet<string>): void {
    const { id, snapshot, steps } = revised;
    if (snapshot.subject !== "motion" || (silent && cardsOf(id).length === 0)) return;
    const documents = snapshot.documents.map(({ key }) => subjectId("document", key));
    const read = documents.flatMap((document) => knowledge.subject(document) ?? []);
    const hit = channelsOf([revised, ...read.filter((one) => !one.snapshot.withdrawn)].flatMap(hitsOf));
    const carded = new Set([id, ...documents].flatMap(cardsOf).map(({ channel }) => channel));
    const concerned = silent ? [] : [...followed, ...hit, ...carded];
    const told = days.tell(
      revised,
      at,
      new Map(concerned.map((channel) => [channel, followed.has(channel)])),
    );
    for (const [channel, parent] of silent ? [] : told) {
      if (followed.has(channel) || carded.has(channel)) continue;
      for (const { type } of steps) {
        if (!SAID_OF_DAY.has(type)) continue;
        reply(revised, revised.revision, type, { channel, key: parent });
      }
    }
  }

  function tellDocument(revised: Revised, silent: boolean): void {
    if (silent || revised.snapshot.subject !== "document") return;
    const known = cardsOf(revised.id);
    for (const card of known) say(revised, card);
    const hits = revised.novelty === "baseline" ? [] : hitsOf(revised).filter((hit) => !isToldByMotion(hit));
    const layoutOnly = revised.layoutOnly && revised.steps.every(({ type }) => type === "document.revised");
    for (const channel of channelsOf(hits)) {
      const has = cardOf(revised.id, channel) !== undefined;
      if (has ? !layoutOnly : !revised.snapshot.withdrawn) show(revised, channel, hits);
      const card = cardOf(revised.id, channel);
      if (!has && card !== undefined) sayBefore(revised.snapshot, card);
    }
    const told = new Set(cardsOf(revised.id).map(({ channel }) => channel));
    const news = { ...revised, steps: revised.steps.filter(({ type }) => type === "document.revised") };
    for (const { key } of revised.snapshot.withdrawn ? [] : revised.snapshot.zaken)
      for (const card of cardsOf(`motion:${key}`)) if (!told.has(card.channel)) say(news, card);
  }

  /** Who is a motion's own document or cites it is told by the motion, once that is known. */
  function isToldByMotion({ watch, evidence }: Hit): boolean {
    const motion = rules.get(watch)?.motion;
    if (motion === undefined || evidence.some(({ type }) => type === "term")) return false;
    return knowledge.view.subjectsWithId(motion).some((id) => id.startsWith("motion:"));
  }

  function tell(revised: Revised, silent: boolean): void {
    tellOf(revised, silent);
    for (const { type } of silent ? [] : revised.steps) told.set(`${revised.id} ${type}`, revised.revision);
  }

  function tellOf(revised: Revised, silent: boolean): void {
    if (revised.id.startsWith("motion:")) tellMotion(revised, silent);
    else tellDocument(revised, silent);
  }

  /** Every followed motion that is known has its card, whenever it became known. */
  function welcome(): void {
    for (const { motion } of watches) {
      for (const id of motion === undefined ? [] : knowledge.view.subjectsWithId(motion)) {
        const subject = knowledge.subject(id);
        if (subject === null || subject.snapshot.withdrawn || !id.startsWith("motion:")) continue;
        tellMotion({ ...subject, previous: subject.snapshot, steps: [] }, false);
      }
    }
  }

  for (const one of kept) {
    const now = new Date(one.at);
    ({ at } = one);
    if (one.type === "welcome") welcome();
    else if (one.type === "page")
      for (const revised of knowledge.page(one.records, one.silent, now)) tell(revised, one.silent);
    else {
      // What only history says is no news, to those whom it cites neither.
      const silent = knowledge.subject(`document:${one.document}`)?.novelty === "baseline";
      for (const revised of knowledge.reading(one.document, one.text, one.reason, now)) tell(revised, silent);
    }
  }
  const positions = new Map([...knowledge.records].map(([key, { position }]) => [key, position]));
  return { cards, replies, days: days.days, positions };
}

function isOfThePast({ novelty }: Revised): boolean {
  return novelty === "baseline" || novelty === "old";
}
