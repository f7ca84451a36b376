import { describe, expect, it } from "vitest";
import { type Occasion, planPosts } from "#alert";
import type { EventType, MotionSnapshot, Snapshot } from "#parliament";
import type { Watch } from "#watch";
import { adopted, motion, question } from "../slack/builders.ts";
import { dossier, promise } from "../slack/pledge-builders.ts";
import { watch } from "../watch/builders.ts";
import { hitsOnSubject, occasion, rulesOf, step, summaryOf } from "./builders.ts";

/** Each followed thing with the rule that follows it, and a step that is said of it. */
const FOLLOWED = [
  ["motion", motion(), { motion: "kst-36600-XX-29" }, "motion.voted"],
  ["question", question(), { question: "kv-tk-2024Z18231" }, "question.answered"],
  ["promise", promise(), { promise: "TZ202412-116" }, "promise.fulfilled"],
  ["dossier", dossier(), { dossier: "dossier-36600-XX" }, "dossier.closed"],
] as const satisfies readonly (readonly [string, Snapshot, Partial<Watch>, EventType])[];

/** A watch in one channel, and a double and another one in a second. */
function watchesOf(target: Partial<Watch>): readonly Watch[] {
  return [
    watch({ id: "a", ...target }),
    watch({ id: "b", channel: "#elders", ...target }),
    watch({ id: "c", channel: "#elders", ...target }),
    watch({ id: "d", channel: "#derde", query: "azc" }),
  ];
}

const inThread = (channel: string, subject = "x") => ({ key: `card/${subject}/${channel}`, channel });

describe.each(FOLLOWED)("a followed %s", (_kind, snapshot, target, event) => {
  const watches = watchesOf(target);
  const hits = hitsOnSubject(watches, snapshot);
  const planned = (change: Partial<Occasion>, broadcast: readonly EventType[] = []) =>
    summaryOf(planPosts(occasion({ snapshot, hits, ...change }), rulesOf(watches, broadcast)));
  const later = { revision: 2, events: [step(event, snapshot)] };
  const cards = [inThread("#w"), inThread("#elders")];

  it.each<readonly [string, Partial<Occasion>, readonly string[]]>([
    [
      "a card in each channel at first sight, and what happened to it: it came in one poll",
      { events: later.events },
      ["#w: card", `#w: reply ${event}`, "#elders: card", `#elders: reply ${event}`],
    ],
    [
      "a card at first sight of what is old, and no word of what lies behind it",
      { events: later.events, novelty: "old" },
      ["#w: card", "#elders: card"],
    ],
    ["the same where it is late, or old: it is asked for", { novelty: "old" }, ["#w: card", "#elders: card"]],
    ["nothing from history", { silent: true, events: later.events }, []],
    [
      "the step and what the cards say now",
      { ...later, cards },
      [`#w: reply ${event}`, "#w: edit", `#elders: reply ${event}`, "#elders: edit"],
    ],
    ["what the cards say now, in silence", { ...later, cards, silent: true }, ["#w: edit", "#elders: edit"]],
    [
      "a card with the step where one is missing",
      { ...later, cards: [inThread("#w")] },
      [`#w: reply ${event}`, "#w: edit", "#elders: card", `#elders: reply ${event}`],
    ],
    [
      "the step under the card of its own document, where it is not followed",
      { ...later, cards, relatedCards: [inThread("#derde"), inThread("#w", "y")] },
      [
        `#w: reply ${event}`,
        "#w: edit",
        `#elders: reply ${event}`,
        "#elders: edit",
        `#derde: reply ${event}`,
      ],
    ],
  ])("brings %s", (_name, change, expected) => {
    expect(planned(change)).toEqual(expected);
  });

  it("shows in the channel too what is broadcast", () => {
    expect(planned({ ...later, cards: [inThread("#w")] }, [event])[0]).toBe(
      `#w: reply ${event}, in the channel`,
    );
  });

  it("says when it is removed, and nothing more of what is gone", () => {
    const gone = { ...snapshot, withdrawn: true } as Snapshot;
    const removal = step(`${snapshot.subject}.withdrawn`, gone, { previous: snapshot });
    const change = { snapshot: gone, revision: 3, cards: [inThread("#w")] };
    expect(planned({ ...change, events: [removal] })).toEqual([
      `#w: reply ${snapshot.subject}.withdrawn`,
      "#w: edit",
      "#elders: card",
      `#elders: reply ${snapshot.subject}.withdrawn`,
    ]);
    const again = step(`${snapshot.subject}.changed`, gone, { previous: gone });
    expect(planned({ ...change, events: [again] })).toEqual([]);
    const [, edit] = planPosts(occasion({ ...change, hits, events: [removal] }), rulesOf(watches));
    expect(edit?.content).toMatchObject({ snapshot: { title: snapshot.title, withdrawn: true } });
  });

  it("gives every post a key of its own, the same each time", () => {
    const posts = [1, 2].map(() =>
      planPosts(occasion({ snapshot, hits, ...later, cards }), rulesOf(watches)),
    );
    expect(posts[0]).toEqual(posts[1]);
    expect(new Set(posts[0]?.map(({ key }) => key)).size).toBe(posts[0]?.length);
  });

  it("stands in no channel that only looks for words", () => {
    expect(planned({}).filter((post) => post.startsWith("#derde"))).toEqual([]);
  });
});

describe("a step that is said only sometimes", () => {
  const on = (scheduledOn: string | null) => motion({ scheduledOn });
  const closed = dossier({ closed: true });
  const gone = (snapshot: Snapshot) => ({ ...snapshot, withdrawn: true }) as Snapshot;

  it.each<readonly [string, EventType, Snapshot, Snapshot, Readonly<Record<string, unknown>>, boolean]>([
    ["a vote that lies ahead", "motion.scheduled", on("2024-12-03"), on(null), {}, true],
    ["a vote that is today", "motion.scheduled", on("2024-11-27"), on(null), {}, true],
    ["a vote that was to be yesterday", "motion.scheduled", on("2024-11-26"), on(null), {}, false],
    [
      "a vote that is off the list of a day to come",
      "motion.scheduled",
      on(null),
      on("2024-12-03"),
      {},
      true,
    ],
    ["a vote that is off the list of today", "motion.scheduled", on(null), on("2024-11-27"), {}, false],
    ["a dossier that is open again", "dossier.changed", dossier(), closed, { closed: false }, true],
    [
      "a dossier of which it was not known",
      "dossier.changed",
      dossier(),
      dossier({ closed: null }),
      { closed: false },
      false,
    ],
    ["another title of a dossier", "dossier.changed", dossier(), dossier(), { title: "x" }, false],
    ["another day for a pledge", "promise.changed", promise(), promise(), { dueOn: null }, true],
    ["another ministry for a pledge", "promise.changed", promise(), promise(), { ministry: "x" }, false],
    ["another proposer of a motion", "motion.changed", motion(), motion(), { actors: [] }, false],
    ["a motion that is back", "motion.changed", motion(), gone(motion()), { withdrawn: false }, true],
    ["a question that is back", "question.changed", question(), gone(question()), { withdrawn: false }, true],
    ["a pledge that is back", "promise.changed", promise(), gone(promise()), { withdrawn: false }, true],
    ["a dossier that is back", "dossier.changed", dossier(), gone(dossier()), { withdrawn: false }, true],
    [
      "an opinion that was told before it was removed",
      "motion.appreciated",
      motion({ appreciation: "Ontraden" }),
      gone(motion()),
      {},
      false,
    ],
    [
      "a status that was told before it was removed",
      "promise.fulfilled",
      promise(),
      gone(promise()),
      {},
      false,
    ],
    ["a vote that came meanwhile", "motion.voted", motion(adopted), gone(motion()), {}, true],
  ])("%s", (_name, type, snapshot, previous, changes, isSaid) => {
    const events = [step(type, snapshot, { previous, changes })];
    const watches = FOLLOWED.map(([kind, , target]) => watch({ id: kind, ...target }));
    const hits = hitsOnSubject(watches, snapshot);
    const posts = planPosts(
      occasion({ snapshot, hits, events, revision: 3, cards: [inThread("#w")] }),
      rulesOf(watches),
    );
    expect(summaryOf(posts)).toEqual([...(isSaid ? [`#w: reply ${type}`] : []), "#w: edit"]);
  });
});

/** A motion whose document has a card in three channels; in the first it is followed itself. */
describe("that something cites a thing", () => {
  const snapshot = motion(adopted);
  const watches = [watch({ id: "a", motion: "kst-36600-XX-29" })];
  const relatedCards = ["#w", "#elders", "#derde"].map((channel) => inThread(channel, "own"));
  const planned = (events: readonly EventType[], citingCards: readonly string[]) =>
    summaryOf(
      planPosts(
        occasion({
          snapshot,
          hits: hitsOnSubject(watches, snapshot),
          events: events.map((type) => step(type, snapshot)),
          revision: 4,
          cards: [inThread("#w")],
          relatedCards,
          citingCards: new Set(citingCards),
        }),
        rulesOf(watches),
      ),
    ).filter((post) => !post.endsWith("edit"));

  it.each<readonly [string, readonly EventType[], readonly string[], readonly string[]]>([
    [
      "is said in every thread where that has no card",
      ["motion.cited"],
      [],
      ["#w: reply motion.cited", "#elders: reply motion.cited", "#derde: reply motion.cited"],
    ],
    [
      "is not said beside that one's card where the thing is not followed",
      ["motion.cited"],
      ["#w", "#elders"],
      ["#w: reply motion.cited", "#derde: reply motion.cited"],
    ],
    [
      "does not keep what it says became of the thing, nor what else happened",
      ["motion.voted", "motion.executed"],
      ["#w", "#elders", "#derde"],
      ["#w", "#elders", "#derde"].flatMap((channel) => [
        `${channel}: reply motion.voted`,
        `${channel}: reply motion.executed`,
      ]),
    ],
  ])("%s", (_name, events, citingCards, expected) => {
    expect(planned(events, citingCards)).toEqual(expected);
  });
});

it("dates a step by the day that it bears, or else by when it was noticed, in Amsterdam", () => {
  const at = "2024-11-27T23:30:00.000Z";
  const voted: MotionSnapshot = motion(adopted);
  const days = (["motion.voted", "motion.tallied"] as const).map((type) => {
    const watches = [watch({ motion: "kst-36600-XX-29" })];
    const [reply] = planPosts(
      occasion({
        snapshot: voted,
        hits: hitsOnSubject(watches, voted),
        events: [step(type, voted, { at })],
        revision: 2,
        cards: [inThread("#w")],
      }),
      rulesOf(watches),
    );
    return reply?.content.type === "event-reply" ? reply.content.on : null;
  });
  expect(days).toEqual(["2024-11-26", "2024-11-28"]);
});
