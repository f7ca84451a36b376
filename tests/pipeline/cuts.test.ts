import fc from "fast-check";
import { expect, it, onTestFinished } from "vitest";
import { withoutUpdate } from "#alert";
import type { SourceRecord } from "#parliament";
import { motionLife, record } from "../parliament/world.ts";
import { THOROUGH } from "../runs.ts";
import { figure, times } from "../torture/figures.ts";
import { bench, FOLLOWED, watch } from "./harness.ts";

const DAY = new Date("2024-12-03T15:00:00Z");

/** Without the decision that the vote overtakes: of two outcomes that come in one page the last is told. */
const life = motionLife()
  .filter(({ id }) => id !== "besluit-2")
  .map((one) => (one.kind === "document" ? { ...one, file: null } : one));
const letter = record("document", "brief", {
  fields: {
    soort: "Brief regering",
    documentNummer: "2024D48000",
    onderwerp: "Brief over opvang, met dank voor de motie (Kamerstuk 36 600 XX, nr. 29)",
    datum: "2024-12-03T00:00:00",
  },
});
/** Nobody has said yet what the cabinet thinks of it: what is known of a motion before its document is on no card there. */
const unjudged = life.map((one) =>
  one.kind === "zaak" ? { ...one, fields: { ...one.fields, kabinetsappreciatie: null } } : one,
);

/** Of a motion that is followed its card says all; of one that is only looked for the vote is told beside its card. */
const WATCHES = {
  followed: { watches: [watch("motie", { motion: FOLLOWED })], told: /^subject-card/ },
  "hit by a query": {
    watches: [watch("opvang", { query: "opvang" })],
    told: /^(document-card|voting-day-card|motion\.(voted|tallied))/,
  },
};

/** What stands in Slack in the end when the feed is read in these portions. */
async function told(
  portions: readonly (readonly SourceRecord[])[],
  { watches, told: isCompared }: (typeof WATCHES)[keyof typeof WATCHES],
) {
  const made = bench({ watches });
  onTestFinished(() => made.store[Symbol.dispose]());
  made.now = DAY;
  for (const portion of portions) {
    if (portion.length > 0) made.source.queue(portion);
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

function cut(feed: readonly SourceRecord[], at: readonly number[]): readonly (readonly SourceRecord[])[] {
  const ends = [...new Set(at)].toSorted((a, b) => a - b);
  return [...ends, feed.length].map((end, index) => feed.slice(ends[index - 1] ?? 0, end));
}

it.for(Object.keys(WATCHES) as (keyof typeof WATCHES)[])(
  "any cut of one feed into polls tells the same of a motion that is %s",
  async (how, context) => {
    const feed = [...(how === "followed" ? life : unjudged), letter];
    const one = await told(
      feed.map((each) => [each]),
      WATCHES[how],
    );
    expect(one.length).toBeGreaterThan(0);
    const numRuns = THOROUGH ? times("CUTS", 100, 1_000) : 20;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: feed.length - 1 }), { maxLength: 6 }),
        async (at) => {
          expect(await told(cut(feed, at), WATCHES[how])).toEqual(one);
        },
      ),
      { numRuns, examples: [[[]]] },
    );
    figure(context, { what: `cuts of one feed: a motion that is ${how}`, times: numRuns, lost: 0 });
  },
);
