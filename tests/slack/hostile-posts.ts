import fc from "fast-check";
import type { CardChange, Matter, PostContent } from "#alert";
import { EVENT_TYPES } from "#parliament";
import type { Renderable } from "#slack";
import { MATTERS } from "../alert/matters.ts";
import {
  date,
  hits,
  hostileSnapshots,
  id,
  ingredients,
  many,
  maybe,
  motions,
  summaries,
  text,
} from "./hostile.ts";
import { hostileChanges } from "./hostile-summaries.ts";

const language = fc.constantFrom("nl" as const, "en" as const);
const seats = maybe(fc.integer({ min: 0, max: 150 }));
const url = maybe(
  fc.oneof(
    fc.constantFrom(
      "https://www.tweedekamer.nl/kamerstukken/moties/detail?id=2024Z19321&did=2024D45012",
      "https://example.org/><!channel>",
      "http://example.org/",
      "https://localhost/",
      "javascript:alert(1)",
    ),
    text,
  ),
);
const claimers = fc.oneof(fc.constantFrom("U0CLAIMER", "W0CLAIMER", "S0123ABC", "<!channel>"), text);
const moments = fc.oneof(fc.constant("2025-01-15T23:30:00Z"), text);
const claim = fc.record({ userId: claimers, at: moments, note: maybe(text) });
/** What a card may carry beside its subject; each may be absent. */
const around = fc.record(
  {
    density: fc.constantFrom("full" as const, "compact" as const),
    claim,
    read: fc.record({ userId: claimers, at: moments }),
    deadline: maybe(
      fc.record({
        on: date,
        text: maybe(text),
        state: fc.constantFrom("ahead" as const, "passed" as const),
      }),
    ),
    life: fc.record({
      motion: motions,
      untold: fc.subarray(["appreciation" as const, "vote" as const]),
    }),
    past: fc.record(
      {
        state: fc.constantFrom("sought" as const, "reading" as const, "searched" as const),
        since: maybe(date),
        read: fc.nat(),
        total: fc.nat(),
        unread: fc.nat(),
        isCut: fc.constant(true as const),
        failing: many(text),
      },
      { requiredKeys: ["state", "since", "read", "total", "unread"] },
    ),
    filed: fc.record({
      documents: many(
        fc.record(
          { key: text, number: maybe(id), kind: text, title: text, date: maybe(date), stuk: id },
          { requiredKeys: ["key", "number", "kind", "title", "date"] },
        ),
        20,
      ),
      total: fc.nat(),
      bill: maybe(
        fc.record({
          step: fc.constantFrom("tabled", "report", "reply", "scheduled", "voted"),
          on: maybe(date),
          result: maybe(text),
        }),
      ),
    }),
  },
  { requiredKeys: [] },
);
const reply = {
  type: fc.constant("event-reply" as const),
  language,
  on: date,
  snapshot: hostileSnapshots,
  previous: maybe(hostileSnapshots),
  hits,
};
const eventReplies = fc.oneof(
  fc.record({
    ...reply,
    event: fc.constantFrom(...EVENT_TYPES),
    changes: fc.dictionary(text, fc.anything({ maxDepth: 1 }), { maxKeys: 4 }),
  }),
  fc.record({
    ...reply,
    event: fc.constant("document.revised" as const),
    changes: fc.constant({}),
    change: hostileChanges(ingredients),
  }),
);
const told = fc.oneof(
  fc.record({ type: fc.constant("card" as const), kind: maybe(text), watches: many(text) }),
  fc.record({ type: fc.constant("step" as const), reply: eventReplies, others: fc.nat() }),
);
const author = fc.oneof(
  fc.record({ voice: fc.constant("government" as const), office: maybe(text) }),
  fc.record({ voice: fc.constantFrom("house" as const, "other" as const), office: fc.constant(null) }),
);
const reading = fc.record({
  total: fc.nat(),
  authors: many(fc.record({ author, letters: fc.nat(), answers: fc.nat() })),
  lines: many(
    fc.record({
      on: maybe(date),
      id: maybe(id),
      title: text,
      kind: text,
      author,
      watches: many(text),
      sentence: maybe(text),
      promise: maybe(text),
    }),
    20,
  ),
});
const digestLines = many(fc.record({ on: date, id: maybe(id), title: text, told }), 20);

/** Whatever a notice is about, with every text in it as bad as they come. */
const hostileMatters = fc
  .tuple(fc.constantFrom(...Object.values(MATTERS)), text)
  .map(
    ([matter, bad]) =>
      JSON.parse(JSON.stringify(matter), (name, value) =>
        typeof value === "string" && name !== "what" && name !== "about" ? bad : value,
      ) as Matter,
  );

/** Every kind of message that there is. */
const KINDS: { readonly [Type in PostContent["type"]]: fc.Arbitrary<PostContent> } = {
  "subject-card": fc
    .tuple(
      fc.record({
        type: fc.constant("subject-card" as const),
        language,
        snapshot: hostileSnapshots,
        summary: maybe(summaries),
        hits,
      }),
      around,
    )
    .map(([card, more]) => ({ ...card, ...more })),
  "document-card": fc
    .tuple(
      fc.record({
        type: fc.constant("document-card" as const),
        language,
        snapshot: hostileSnapshots,
        novelty: fc.constantFrom("new" as const, "late" as const, "old" as const, "known" as const),
        summary: maybe(summaries),
        hits,
      }),
      around,
    )
    .map(([card, more]) => ({ ...card, ...more })),
  "event-reply": eventReplies,
  "claim-reply": fc.record({
    type: fc.constant("claim-reply" as const),
    language,
    snapshot: hostileSnapshots,
    claim,
    released: fc.boolean(),
  }),
  "deed-reply": fc.record({
    type: fc.constant("deed-reply" as const),
    language,
    deed: fc.record(
      {
        deed: fc.constantFrom("muted" as const, "unfollowed" as const, "dropped" as const),
        userId: text,
        at: fc.constant("2025-01-15T09:00:00.000Z"),
        channel: text,
        target: text,
        title: text,
        until: fc.constantFrom(null, "2025-01-22T09:00:00.000Z"),
        count: fc.nat(),
      },
      { requiredKeys: ["deed", "userId", "at", "channel", "target", "title"] },
    ),
  }),
  "past-reply": fc.record({
    type: fc.constant("past-reply" as const),
    language,
    snapshot: hostileSnapshots,
    documents: many(
      fc.record({
        key: id,
        number: maybe(id),
        kind: text,
        title: text,
        date: maybe(date),
        sentence: text,
        role: fc.constantFrom("replaces" as const, "mentions" as const),
        by: fc.record({ name: text, office: maybe(text), party: maybe(text) }),
      }),
      40,
    ),
    total: fc.nat(),
  }),
  "succession-reply": fc.record({
    type: fc.constant("succession-reply" as const),
    language,
    snapshot: hostileSnapshots,
    successor: hostileSnapshots,
    how: fc.constantFrom("replaces" as const, "takesOver" as const, "continues" as const, "amends" as const),
    rule: text,
  }),
  "pointer-card": fc.record({ type: fc.constant("pointer-card" as const), language, title: text, id }),
  "group-card": fc.record({
    type: fc.constant("group-card" as const),
    language,
    dossier: maybe(fc.record({ id, title: maybe(text) })),
    documents: many(
      fc.record({ id: maybe(id), title: text, kind: text, date: maybe(date), url, watches: many(text) }),
      30,
    ),
    total: fc.nat(),
    hits,
  }),
  "voting-day-card": fc.record({
    type: fc.constant("voting-day-card" as const),
    language,
    on: date,
    votes: many(
      fc.record({
        id: maybe(id),
        title: text,
        result: maybe(fc.oneof(fc.constantFrom("aangenomen", "verworpen"), text)),
        for: seats,
        against: seats,
        followed: fc.boolean(),
        url,
      }),
      40,
    ),
  }),
  "digest-card": fc.record({
    type: fc.constant("digest-card" as const),
    language,
    every: fc.constantFrom("day" as const, "week" as const),
    from: date,
    until: date,
    happened: digestLines,
    moved: digestLines,
    deadlines: many(fc.record({ on: date, id: maybe(id), title: text, overdue: fc.boolean() }), 20),
    agenda: many(fc.record({ on: date, time: maybe(text), title: text, kind: text }), 20),
    unposted: fc.nat(),
    reading,
  }),
  "hold-card": fc.record({
    type: fc.constant("hold-card" as const),
    language,
    run: fc.oneof(fc.nat(), fc.constantFrom(Number.NaN, -1)),
    channel: fc.oneof(fc.constant("#kind-in-azc"), text),
    held: many(fc.record({ title: text, id, watches: many(text) }), 30),
    total: fc.nat(),
    reason: fc.constantFrom("flood" as const, "old" as const),
  }),
  notice: fc.record({
    type: fc.constant("notice" as const),
    language,
    level: fc.constantFrom("info" as const, "warning" as const, "resolved" as const),
    matter: hostileMatters,
  }),
};

/** Cards of subjects and their steps have the most to go wrong. */
const WEIGHTS: Readonly<Partial<Record<string, number>>> = {
  "subject-card": 4,
  "document-card": 4,
  "event-reply": 4,
};

const updates = fc.record({
  at: fc.oneof(fc.constantFrom("2024-12-03T15:00:00.000Z", "1900-01-01", "+275760-09-13", ""), text),
  what: fc.subarray<CardChange>(["vote", "tally", "claims", "taken-up", "details"]),
});
const EDITED = new Set(["subject-card", "document-card", "group-card", "voting-day-card"]);

const contents = fc.oneof(
  ...Object.entries(KINDS).map(([type, arbitrary]) => ({ weight: WEIGHTS[type] ?? 1, arbitrary })),
);

/** Any post, with contents as bad as they come. */
export const hostilePosts: fc.Arbitrary<Renderable> = fc.record({
  key: fc.oneof(fc.constant("motion:8176@3/motion.voted#kanaal#card"), text),
  kind: fc.constantFrom("card" as const, "reply" as const, "edit" as const),
  content: fc
    .tuple(contents, fc.option(updates, { nil: null }))
    .map(([content, updated]) =>
      updated !== null && EDITED.has(content.type) ? ({ ...content, updated } as PostContent) : content,
    ),
  mayBeDouble: fc.boolean(),
  plain: fc.boolean(),
  broadcast: fc.boolean(),
});
