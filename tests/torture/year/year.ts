import type { EventReply, PostContent } from "#alert";
import type { Source } from "#pipeline";
import { bench, type Delivered, type FakeSource, fakeSource, watch } from "../../pipeline/harness.ts";
import { createRandom } from "../simulation/random.ts";
import { moment, plus, termEnd } from "./calendar.ts";
import { createFeed } from "./feed.ts";
import { createOracle, type Expected, HOLD_ABOVE } from "./oracle.ts";
import { publicId, STREAMS } from "./parts.ts";
import { FIRST_DAY, LAST_DAY, type Story, writeStory } from "./story.ts";

const WATCHES = [
  watch("motie-29", { motion: publicId(29), channel: "#moties" }),
  watch("motie-29-elders", { motion: publicId(29), channel: "#tweede" }),
  watch("motie-30", { motion: publicId(30), channel: "#moties" }),
  watch("motie-31", { motion: publicId(31), channel: "#moties" }),
  watch("motie-71", { motion: publicId(71), channel: "#moties" }),
  watch("vraag-900", { question: "kv-tk-2025Z0900", channel: "#vragen" }),
  watch("vraag-901", { question: "kv-tk-2025Z0901", channel: "#vragen" }),
  watch("toezegging-1", { promise: "TZ202501-001", channel: "#vragen" }),
  watch("toezegging-2", { promise: "TZ202501-002", channel: "#vragen" }),
  watch("dossier", { dossier: "dossier-36333", channel: "#dossier" }),
  watch("woord", { query: "noodopvang", channel: "#zoek" }),
  watch("woord-elders", { query: "noodopvang", channel: "#tweede" }),
];

/** What a year came to, beside what it should. */
export interface Year {
  readonly looks: number;
  readonly messages: number;
  readonly faults: readonly string[];
}

/** Plays the year of a seed: the whole program between the feed and a Slack, looked at each time that something happens. */
export async function playYear(seed: number): Promise<Year> {
  const random = createRandom(seed);
  const story = writeStory(random);
  let now = story.start;
  const feed = createFeed(story, random, () => now);
  const oracle = createOracle();
  let look = 0;
  let historyRead = false;
  const world = bench({
    watches: WATCHES,
    source: asFake(feed.source),
    holdAbove: HOLD_ABOVE,
    step(label) {
      if (label === "poll.committed" && feed.lastPage !== null) {
        const { parts, silent, stream } = feed.lastPage;
        oracle.page(parts, silent, `${look}/${stream}`, now);
        historyRead ||= silent;
      }
      if (label === "read.committed" && lastFile !== null) {
        readFiles.add(lastFile);
        const [document = ""] = lastFile.replace("file:", "").split("/");
        oracle.reading(document, story.files.get(lastFile)?.text ?? null, now);
      }
    },
  });
  let lastFile: string | null = null;
  const readFiles = new Set<string>();
  const { file } = world.source;
  Object.assign(world.source, {
    file: (asked: Parameters<Source["file"]>[0], signal: AbortSignal) => {
      lastFile = asked.url;
      return file(asked, signal);
    },
  });

  const found: Expected[] = [];
  /** Messages about a vote, which can still be completed with the count. */
  let uncounted: readonly Delivered[] = [];
  let seen = 0;
  async function lookAtWorld(at: Date): Promise<void> {
    now = at;
    world.now = at;
    look += 1;
    const { failures } = await world.once();
    void failures;
    if (historyRead) oracle.welcome(at);
    oracle.endLook(at);
    const fresh = world.messenger.delivered.slice(seen);
    uncounted = [...uncounted, ...fresh.filter(({ content }) => isOfVote(content))];
    for (const message of fresh) {
      seen += 1;
      const { channel, parent, key, content } = message;
      const type = typeOf(content);
      if (type === null) continue;
      // Several documents of one dossier at once stand in the thread of one message, and what is said of them too.
      const isGrouped = parent?.startsWith("group/") === true && type !== "card";
      const own = isGrouped ? world.store.transaction((it) => it.post(key)?.parent ?? null) : parent;
      const card = type === "hold" ? "hold" : type === "card" ? key : (own ?? key);
      found.push({ at: at.toISOString(), channel, card, type, says: saysOf(content) });
    }
    uncounted = uncounted.filter(({ key, channel, parent, content }) => {
      const tally = joinedTally(key, content);
      if (tally === null) return true;
      const isGrouped = parent?.startsWith("group/") === true;
      const own = isGrouped ? world.store.transaction((it) => it.post(key)?.parent ?? null) : parent;
      found.push({ at: at.toISOString(), channel, card: own ?? key, type: "motion.tallied", says: tally });
      return false;
    });
  }

  /** The count that a message about a vote was completed with, in place of another message. */
  function joinedTally(key: string, content: PostContent): string | null {
    if (!isOfVote(content)) return null;
    const [, subject, revision, channel] = /^reply\/(.+)@(\d+)\/motion\.voted\/(.+)$/.exec(key) ?? [];
    const later = Array.from({ length: 60 }, (_, more) => Number(revision) + more);
    const isJoined = world.store.transaction((it) =>
      later.some((at) => it.post(`reply/${subject}@${at}/motion.tallied/${channel}`)?.lastError === "joined"),
    );
    return isJoined ? (factsOf(content.snapshot).tally ?? "") : null;
  }

  const publications = [...story.publications];
  const publishUntil = (at: Date) => {
    while ((publications[0]?.at ?? at) < at) {
      const next = publications.shift();
      if (next !== undefined) {
        now = next.at;
        feed.publish(...next.parts);
      }
    }
  };
  publishUntil(story.start);
  feed.endHistory();
  const floods = [...story.floods];
  for (const at of looksOf(story, random.chance)) {
    publishUntil(at);
    now = at;
    while (floods[0] !== undefined && floods[0].at < at) feed.flood(floods.shift()?.records ?? 0);
    await lookAtWorld(at);
  }
  const faults = [...compare(oracle.expected, found)];
  const finals = oracle.final();
  for (const [key, says] of finals) {
    const message = world.messenger.delivered.find((one) => one.key === key);
    const shown = message === undefined ? "nothing" : cardSays(message.content);
    if (shown !== says) faults.push(`${key} shows ${shown} and should ${says}`);
  }
  for (const url of oracle.files())
    if (!readFiles.has(url) && story.files.get(url)?.text !== null) faults.push(`${url} was never read`);
  const notices = world.messenger.delivered.flatMap(({ content }) =>
    content.type === "notice" && /^(source|kind)-/.test(content.matter.what) ? [content.level] : [],
  );
  if (notices.length > 0 && notices.at(-1) !== "resolved")
    faults.push(`the operators heard last: ${notices}`);
  for (const stream of ["*", ...STREAMS])
    if (world.store.transaction((it) => it.note(`failing/gegevensmagazijn/${stream}`)) !== null)
      faults.push(`${stream} is still taken to fail`);
  world.store[Symbol.dispose]();
  return { looks: look, messages: found.length, faults };
}

function isOfVote(content: PostContent): content is EventReply {
  return content.type === "event-reply" && content.event === "motion.voted";
}

function asFake(source: Source): FakeSource {
  const { lookUp: _, ...rest } = fakeSource();
  return { ...rest, ...source };
}

/**
 * After each publication, on the mornings around each day that a term can end, and on some others; there just after
 * midnight too, and on the days on which the clock changes.
 */
function looksOf(story: Story, chance: (probability: number) => boolean): readonly Date[] {
  const looks = new Map<number, Date>();
  const add = (at: Date) => at >= story.start && looks.set(at.getTime(), at);
  add(story.start);
  add(moment(LAST_DAY, "08:05"));
  for (const { at } of story.publications) add(new Date(at.getTime() + 60_000));
  const near = termDays(story);
  for (let day = FIRST_DAY; day <= LAST_DAY; day = plus(day, 1)) {
    const night =
      day === "2025-03-30" || day === "2025-10-26" || chance(0.03) || (near.has(day) && chance(0.3));
    if (night) add(moment(day, "00:20"));
    if (night || near.has(day) || chance(0.1)) add(moment(day, "08:05"));
  }
  return [...looks.values()].sort((a, b) => a.getTime() - b.getTime());
}

/** The days on which something can become due soon, be due for the last time, or be overdue. */
function termDays(story: Story): ReadonlySet<string> {
  const ends = story.publications.flatMap(({ parts }) =>
    parts.flatMap((part) => {
      if (part.what === "promise") return [part.due];
      return part.what === "question" ? [part.term, termEnd(part.on, 21), termEnd(part.on, 42)] : [];
    }),
  );
  const named = [...story.files.values()].map(({ text }) => text?.deadline ?? null);
  const days = [...ends, ...named].filter((day) => day !== null);
  return new Set(days.flatMap((day) => [-7, -3, 0, 1].map((days) => plus(day, days))));
}

const COMPARED = new Set(["subject-card", "document-card", "event-reply", "hold-card"]);

function typeOf(content: PostContent): string | null {
  if (!COMPARED.has(content.type)) return null;
  if (content.type === "event-reply") return content.event;
  return content.type === "hold-card" ? "hold" : "card";
}

function saysOf(content: PostContent): string {
  if (content.type === "hold-card") return String(content.total);
  if (content.type !== "event-reply") return "";
  const facts = factsOf(content.snapshot);
  return replySays(content, facts);
}

function replySays({ event, changes }: EventReply, facts: Readonly<Record<string, string>>): string {
  if (event.endsWith(".overdue") || event.endsWith(".due-soon")) return String(changes.dueOn);
  const said: Readonly<Record<string, string>> = {
    "motion.appreciated": "appreciation",
    "motion.scheduled": "scheduled",
    "motion.held": "held",
    "motion.voted": "outcome",
    "motion.corrected": "outcome",
    "motion.withdrawn": "outcome",
    "motion.tallied": "tally",
    "motion.replaced": "replacedBy",
    "motion.cited": "citedBy",
    "motion.executed": "executedBy",
    "motion.contradicted": "executedBy",
    "promise.partly-fulfilled": "status",
    "promise.fulfilled": "status",
    "promise.lapsed": "status",
    "promise.repeated": "repeatedBy",
    "promise.changed": "due",
  };
  return facts[said[event] ?? ""] ?? "";
}

function cardSays(content: PostContent): string {
  return content.type === "subject-card" ? JSON.stringify(factsOf(content.snapshot)) : content.type;
}

/** What a card or reply shows of a subject, in the oracle's words. */
function factsOf(snapshot: EventReply["snapshot"]): Readonly<Record<string, string>> {
  const keys = (refs: readonly { readonly key: string }[]) =>
    refs
      .map(({ key }) => key)
      .sort()
      .join();
  switch (snapshot.subject) {
    case "motion": {
      const { appreciation, outcome, decisions, tally, scheduledOn, replacedBy, citedBy, withdrawn } =
        snapshot;
      return {
        appreciation: appreciation?.startsWith("Nog ") ? "" : (appreciation ?? ""),
        outcome: outcome?.result ?? "",
        held: decisions.some(({ kind }) => kind === "Stemmen - aangehouden") ? "held" : "",
        scheduled: scheduledOn ?? "",
        tally: tally?.complete ? `${tally.for}-${tally.against}` : "",
        replacedBy: keys(replacedBy),
        citedBy: keys(citedBy),
        executedBy: keys(
          citedBy.filter(({ claims }) => claims?.some(({ treatment }) => treatment === "executed")),
        ),
        removed: withdrawn ? "removed" : "",
      };
    }
    case "question":
      return { state: snapshot.state };
    case "promise":
      return {
        status: snapshot.status ?? "",
        due: snapshot.dueOn ?? "",
        repeatedBy: keys(snapshot.repeatedBy),
      };
    case "dossier":
      return { closed: String(snapshot.closed) };
    default:
      return {};
  }
}

/** What is missing, and what nobody asked for. */
function compare(expected: readonly Expected[], found: readonly Expected[]): readonly string[] {
  const line = ({ at, channel, card, type, says }: Expected) => `${at} ${channel} ${card} ${type} ${says}`;
  const counts = new Map<string, number>();
  for (const one of expected) counts.set(line(one), (counts.get(line(one)) ?? 0) + 1);
  for (const one of found) counts.set(line(one), (counts.get(line(one)) ?? 0) - 1);
  return [...counts]
    .filter(([, count]) => count !== 0)
    .map(([text, count]) => `${count > 0 ? "missing" : "uncalled for"}: ${text}`)
    .sort((a, b) => (a.slice(a.indexOf(": ")) < b.slice(b.indexOf(": ")) ? -1 : 1));
}
