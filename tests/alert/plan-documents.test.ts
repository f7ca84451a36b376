import { describe, expect, it } from "vitest";
import { planPosts, type Teller } from "#alert";
import type { EVENT_TYPES, Novelty } from "#parliament";
import type { Watch } from "#watch";
import { watch } from "../watch/builders.ts";
import {
  DOSSIER,
  hitsOn,
  LETTER,
  letter,
  MOTION,
  OTHER,
  occasion,
  PLEDGE,
  QUESTION,
  rulesOf,
  type Said,
  step,
  summaryOf,
} from "./builders.ts";

/** What a document brings in each channel: a card of its own; elsewhere it is told in a thread, or concerns nobody. */
type Cards = readonly string[];
type Shape = readonly Partial<Watch>[];
type Row = readonly [name: string, shape: Shape, said: Said, unknown: Cards, known: Cards];

const own: Said = { ids: [MOTION, "2024D45012"], dossier: DOSSIER };
const filed: Said = { dossier: DOSSIER };
const cites = (...ids: readonly string[]): Said => ({ cites: ids });
const motion = { motion: MOTION };
const both = { motion: MOTION, dossier: DOSSIER };

/** The last two: in which channels it has a card while what is followed is unknown, and once that tells of it. */
const ROWS: readonly Row[] = [
  ["cites the followed motion", [motion], cites(MOTION), ["#w"], []],
  ["cites the followed question", [{ question: QUESTION }], cites(QUESTION), ["#w"], []],
  ["cites the followed pledge", [{ promise: PLEDGE }], cites(PLEDGE), ["#w"], []],
  ["cites the followed document", [{ document: OTHER }], cites(OTHER), ["#w"], ["#w"]],
  ["cites the followed dossier", [{ dossier: DOSSIER }], cites(DOSSIER), ["#w"], ["#w"]],
  ["cites a stuk in the followed dossier", [{ dossier: DOSSIER }], cites(OTHER), ["#w"], ["#w"]],
  ["cites another motion", [motion], cites(OTHER), [], []],
  ["only possibly cites the motion", [motion], { possibly: [MOTION] }, ["#w"], ["#w"]],
  ["cites it, and possibly once more", [motion], { cites: [MOTION], possibly: [MOTION] }, ["#w"], []],
  ["is the followed motion's own", [motion], own, ["#w"], []],
  ["is filed in the followed dossier", [{ dossier: DOSSIER }], filed, ["#w"], ["#w"]],
  ["is the followed document", [{ document: LETTER }], {}, ["#w"], ["#w"]],
  ["has the words", [{ query: "azc" }], { words: "Het azc." }, ["#w"], ["#w"]],
  ["has nothing that is watched", [motion, { query: "azc" }], {}, [], []],
  ["cites the motion of both", [both], cites(MOTION), ["#w"], []],
  ["cites another stuk of both's dossier", [both], cites(OTHER), ["#w"], ["#w"]],
  ["cites both's motion and another", [both], cites(MOTION, OTHER), ["#w"], ["#w"]],
  ["cites both's motion and the dossier", [both], cites(MOTION, DOSSIER), ["#w"], ["#w"]],
  ["is both's motion's own, filed in its dossier", [both], own, ["#w"], []],
  ["is filed in both's dossier and cites its motion", [both], { ...filed, cites: [MOTION] }, ["#w"], ["#w"]],
  [
    "cites the motion and has the words of its watch",
    [{ ...motion, query: "azc" }],
    { cites: [MOTION], words: "Het azc." },
    ["#w"],
    ["#w"],
  ],
  [
    "is the motion's own and has the words of its watch",
    [{ ...motion, query: "azc" }],
    { ...own, words: "Het azc." },
    ["#w"],
    ["#w"],
  ],
  ["is a document that a motion's watch follows too", [{ ...motion, document: LETTER }], {}, ["#w"], ["#w"]],
  ["is followed as a motion and as a document", [{ ...motion, document: MOTION }], own, ["#w"], []],
  [
    "cites the question of a watch with a motion",
    [{ ...motion, question: QUESTION }],
    cites(QUESTION),
    ["#w"],
    [],
  ],
  ["cites what two watches of a channel follow", [motion, { dossier: DOSSIER }], cites(MOTION), ["#w"], []],
  ["is what two watches of a channel follow", [motion, { dossier: DOSSIER }], own, ["#w"], []],
  [
    "cites what two channels follow, each in its way",
    [motion, { dossier: DOSSIER, channel: "#elders" }],
    cites(MOTION),
    ["#w", "#elders"],
    ["#elders"],
  ],
  [
    "cites a motion, and has the words of another watch",
    [motion, { query: "azc" }],
    { cites: [MOTION], words: "Het azc." },
    ["#w"],
    ["#w"],
  ],
  [
    "cites a motion that is followed by the number of its zaak, for a dossier beside it",
    [{ motion: "2024Z19321", dossier: DOSSIER }],
    cites(MOTION),
    ["#w"],
    [],
  ],
];

/** All that may tell of a document, by the ids that it bears. */
const TELLERS: readonly Teller[] = [
  { ids: [MOTION, "2024Z19321", "2024D45012"] },
  { ids: [QUESTION, "2024Z18231"] },
  { ids: [PLEDGE] },
];

function watchesOf(shape: Shape): readonly Watch[] {
  return shape.map((fields, at) => watch({ id: `w${at}`, name: `W${at}`, ...fields }));
}

/** What is followed is told however old it is; the rest is held when it is old, and was never news before we began. */
function expected(shape: Shape, said: Said, cards: Cards, novelty: Novelty): readonly string[] {
  return cards.flatMap((channel) => {
    const follows = shape.some(
      ({ document, channel: place = "#w" }) =>
        place === channel && document !== undefined && (said.ids ?? [LETTER]).includes(document),
    );
    if (novelty === "baseline" && !follows) return [];
    return [`${channel}: ${novelty === "old" && !follows ? "held card" : "card"}`];
  });
}

const NOVELTIES = ["new", "late", "old", "known", "baseline"] as const;

describe.each(ROWS)("a document that %s", (_name, shape, said, unknown, known) => {
  const watches = watchesOf(shape);
  const hits = hitsOn(watches, said);
  const rules = rulesOf(watches);
  const whole = { unknown: { cards: unknown, tellers: [] }, known: { cards: known, tellers: TELLERS } };

  it.each(["unknown", "known"] as const)("where what it concerns is %s", (state) => {
    const { cards, tellers } = whole[state];
    for (const novelty of NOVELTIES) {
      const posts = planPosts(occasion({ hits, novelty, tellers }), rules);
      expect([novelty, summaryOf(posts).toSorted()]).toEqual([
        novelty,
        expected(shape, said, cards, novelty).toSorted(),
      ]);
    }
    expect(planPosts(occasion({ hits, tellers, silent: true }), rules)).toEqual([]);
  });

  it("brings the cards up to date that it has, and makes none twice", () => {
    const standing = ["#w", "#elders"].map((channel) => ({
      key: `card/document:stuk-1/${channel}`,
      channel,
    }));
    const posts = planPosts(occasion({ hits, tellers: TELLERS, cards: standing }), rules);
    expect(summaryOf(posts).toSorted()).toEqual(known.map((channel) => `${channel}: edit`).toSorted());
  });

  it("is on no new card once it was withdrawn", () => {
    const snapshot = letter({ withdrawn: true });
    const events = [step("document.withdrawn", snapshot, { previous: letter() })];
    expect(planPosts(occasion({ snapshot, hits, events }), rules)).toEqual([]);
  });
});

it("is held where it is old and only another channel follows it", () => {
  const watches = watchesOf([{ document: LETTER }, { query: "azc", channel: "#elders" }]);
  const hits = hitsOn(watches, { words: "Het azc." });
  const posts = planPosts(occasion({ hits, novelty: "old" }), rulesOf(watches));
  expect(summaryOf(posts)).toEqual(["#w: card", "#elders: held card"]);
});

it("names on its card every watch of the channel that nothing else tells", () => {
  const watches = watchesOf([
    motion,
    { dossier: DOSSIER },
    { query: "azc" },
    { query: "azc", channel: "#elders" },
  ]);
  const hits = hitsOn(watches, { cites: [MOTION, OTHER], words: "Het azc." });
  const posts = planPosts(occasion({ hits, tellers: TELLERS }), rulesOf(watches));
  const named = posts.map(({ content }) => ("hits" in content ? content.hits.map((hit) => hit.watch) : []));
  expect(named).toEqual([["w1", "w2"], ["w3"]]);
});

describe("the steps of a document", () => {
  const watches = watchesOf([{ query: "azc" }]);
  const hits = hitsOn(watches, { words: "Het azc." });
  const card = { key: "card/document:stuk-1/#w", channel: "#w" };
  const elsewhere = { key: "card/motion:motie-1/#elders", channel: "#elders" };
  const planned = (type: (typeof EVENT_TYPES)[number], change: Parameters<typeof occasion>[0] = {}) =>
    summaryOf(planPosts(occasion({ hits, events: [step(type, letter())], ...change }), rulesOf(watches)));
  const layout = { changed: false, passages: [], more: 0 } as never;

  it.each([
    ["document.revised", ["#w: reply document.revised", "#w: edit"]],
    ["document.withdrawn", ["#w: reply document.withdrawn", "#w: edit"]],
    ["document.read", ["#w: edit"]],
    ["document.unreadable", ["#w: edit"]],
    ["document.changed", ["#w: edit"]],
  ] as const)("%s are said under its card or only change that", (type, posts) => {
    expect(planned(type, { cards: [card] })).toEqual(posts);
  });

  it("that only lay the text out otherwise are nothing", () => {
    expect(planned("document.revised", { cards: [card], change: layout })).toEqual([]);
  });

  it("that change the text are said under the motion that it belongs to, where it has no card", () => {
    expect(planned("document.revised", { hits: [], relatedCards: [elsewhere] })).toEqual([
      "#elders: reply document.revised",
    ]);
    expect(planned("document.changed", { hits: [], relatedCards: [elsewhere] })).toEqual([]);
    const inBoth = [card, { ...elsewhere, channel: "#w" }];
    expect(planned("document.revised", { cards: [card], relatedCards: inBoth })).toEqual([
      "#w: reply document.revised",
      "#w: edit",
    ]);
  });
});
