import fc from "fast-check";
import { expect, it, onTestFinished } from "vitest";
import { withoutUpdate } from "#alert";
import { type SourceRecord, SourceUnavailableError } from "#parliament";
import type { Watch } from "#watch";
import { motionLife, record } from "../parliament/world.ts";
import { THOROUGH } from "../runs.ts";
import { figure, times } from "../torture/figures.ts";
import { bench, FOLLOWED, watch } from "./harness.ts";

const DAY = new Date("2024-12-03T15:00:00Z");

/** Held over first, and adopted a week later. */
const life = motionLife().map((one) => (one.kind === "document" ? { ...one, file: null } : one));
const letter = record("document", "brief", {
  fields: {
    soort: "Brief regering",
    documentNummer: "2024D48000",
    onderwerp: "Brief over opvang, met dank voor de motie (Kamerstuk 36 600 XX, nr. 29)",
    datum: "2024-12-03T00:00:00",
  },
});
/** Only what stands on its paper says what it is about. */
const unnamed = life.map((one) =>
  one.kind === "zaak" ? { ...one, fields: { ...one.fields, onderwerp: "Motie van het lid Een c.s." } } : one,
);

const question = record("zaak", "vragen", {
  fields: {
    soort: "Schriftelijke vragen",
    nummer: "2024Z19000",
    onderwerp: "Vragen over bedden",
    gestartOp: "2024-11-28T00:00:00",
  },
});
const answer = record("document", "antwoord", {
  fields: {
    soort: "Antwoord schriftelijke vragen",
    documentNummer: "2024D47000",
    onderwerp: "Antwoord op vragen over bedden",
    datum: "2024-12-02T00:00:00",
  },
  refs: { zaak: ["vragen"] },
});
const pledge = record("toezegging", "belofte", {
  fields: {
    nummer: "TZ202411-116",
    tekst: "De minister stuurt een brief.",
    status: "Voldaan",
    aanmaakdatum: "2024-11-28T00:00:00",
    datumNakoming: "2024-12-20T00:00:00",
  },
});
const repeated = record("toezegging", "belofte-2", {
  fields: { nummer: "TZ202411-200" },
  refs: { isHerhalingVan: ["belofte"] },
});

interface Telling {
  readonly feed: readonly SourceRecord[];
  readonly watches: readonly Watch[];
  /** Which messages must be the same; all where it is absent. */
  readonly told?: RegExp;
}

/** What is told by card and thread of what is followed, and beside its card of what is only looked for. */
const TELLINGS: Readonly<Record<string, Telling>> = {
  "a motion that is followed": { feed: [...life, letter], watches: [watch("motie", { motion: FOLLOWED })] },
  "a motion that is hit by a query": {
    feed: [...life, letter],
    watches: [watch("opvang", { query: "opvang" })],
  },
  "a motion whose text alone is hit": {
    feed: [...unnamed, letter],
    watches: [watch("opvang", { query: "opvang" })],
  },
  "a question that is followed": {
    feed: [question, answer],
    watches: [watch("vragen", { question: "2024Z19000" })],
  },
  "a pledge without a date that is followed": {
    feed: [{ ...pledge, fields: { ...pledge.fields, aanmaakdatum: null } }, repeated],
    watches: [watch("belofte", { promise: "TZ202411-116" })],
  },
  "a pledge that is followed": {
    feed: [pledge, repeated],
    watches: [watch("belofte", { promise: "TZ202411-116" })],
  },
};

/** What stands in Slack in the end when the feed is read in these portions; where one is null the source errs. */
async function told(
  portions: readonly (readonly SourceRecord[] | null)[],
  { watches, told: isCompared = /./ }: Telling,
) {
  const made = bench({ watches });
  onTestFinished(() => made.store[Symbol.dispose]());
  made.now = DAY;
  for (const portion of portions) {
    if (portion === null) made.source.queue(new SourceUnavailableError("geen antwoord"));
    else if (portion.length > 0) made.source.queue(portion);
    await made.once();
  }
  const lines = made.messenger.delivered.map(({ content }) =>
    content.type === "event-reply"
      ? content.event
      : `${content.type} ${JSON.stringify(withoutUpdate(content), isSaid)}`,
  );
  return lines.filter((line) => isCompared.test(line)).toSorted();
}

/** Whether a vote had a card already when it was put on that of its day, and so leads there, hangs on the cut. */
function isSaid(name: string, value: unknown): unknown {
  return name === "card" ? undefined : value;
}

type Portion = readonly SourceRecord[] | null;

function cut(feed: readonly SourceRecord[], at: readonly number[], outages: boolean): readonly Portion[] {
  const ends = [...new Set(at)].toSorted((a, b) => a - b);
  const portions = [...ends, feed.length].map((end, index) => feed.slice(ends[index - 1] ?? 0, end));
  return outages ? portions.flatMap((portion) => [null, portion]) : portions;
}

/** Two records can be cut and put in order in few ways. */
function runsFor({ feed }: Telling): number {
  const all = THOROUGH || process.env.CUTS !== undefined ? times("CUTS", 100, 1_000) : 15;
  return feed.length > 3 ? all : Math.min(all, 8);
}

it.for(Object.keys(TELLINGS))(
  "any cut of one feed into polls, and any outage, tells the same of %s",
  async (what, context) => {
    const telling = TELLINGS[what]!;
    const { feed } = telling;
    const one = await told(
      feed.map((each) => [each]),
      telling,
    );
    expect(one.length).toBeGreaterThan(1);
    const numRuns = runsFor(telling);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: feed.length - 1 }), { maxLength: 6 }),
        fc.boolean(),
        async (at, outages) => {
          expect(await told(cut(feed, at, outages), telling)).toEqual(one);
        },
      ),
      { numRuns, examples: [[[], false]] },
    );
    figure(context, { what: `cuts of one feed: ${what}`, times: numRuns, lost: 0 });
  },
);

it.for(Object.keys(TELLINGS).filter((what) => /followed/.test(what)))(
  "any order in which its records come tells the same of %s",
  async (what, context) => {
    // A document of a thing that nobody has seen yet, or that cites it, has a card of its own: nobody knows what tells it.
    const telling = { ...TELLINGS[what]!, told: /^(subject-card|motion|question|promise)/ };
    const one = await told([telling.feed], telling);
    const numRuns = runsFor(telling);
    const orders = fc.shuffledSubarray([...telling.feed], { minLength: telling.feed.length });
    await fc.assert(
      fc.asyncProperty(
        orders,
        fc.array(fc.integer({ min: 1, max: telling.feed.length - 1 }), { maxLength: 6 }),
        async (feed, at) => {
          expect(await told(cut(feed, at, false), telling)).toEqual(one);
        },
      ),
      { numRuns },
    );
    figure(context, { what: `orders of one feed: ${what}`, times: numRuns, lost: 0 });
  },
);
