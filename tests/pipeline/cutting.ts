import fc from "fast-check";
import { expect, type TestContext } from "vitest";
import { withoutUpdate } from "#alert";
import { type Snapshot, type SourceRecord, SourceUnavailableError } from "#parliament";
import type { Watch } from "#watch";
import { THOROUGH } from "../runs.ts";
import { figure, times } from "../torture/figures.ts";
import { type Bench, bench, type FakeSource, fakeSource } from "./harness.ts";

/** What comes as one: a record of the open data, or all that another source tells of one thing. */
export type Unit = readonly SourceRecord[];

/** A feed that is read in any portions, and who is told of it. */
export interface Telling {
  readonly feed: readonly Unit[];
  readonly watches: readonly Watch[];
  /** What was read before the feed begins. */
  readonly known?: readonly Unit[];
  /** Which messages must be the same; all where it is absent. */
  readonly told?: RegExp;
  /** How often in the torture of ten minutes; a hundred times where it is absent. */
  readonly short?: number;
}

type Portion = readonly Unit[] | null;

const DAY = new Date("2024-12-03T15:00:00Z");
/** Cards that came within minutes are put together by when they came: that is what they are for. */
const BY_THE_CLOCK = "group-card";

/** One record, one unit. */
export function oneByOne(records: readonly SourceRecord[]): readonly Unit[] {
  return records.map((record) => [record]);
}

/** What stands in Slack in the end when the feed is read in these portions; where one is null the sources err. */
async function told(portions: readonly Portion[], telling: Telling): Promise<readonly string[]> {
  const { watches, known = [], told: isCompared = /./ } = telling;
  const all = [...known, ...telling.feed].flat();
  const names = [...new Set(["gegevensmagazijn", ...all.map(({ source }) => source)])];
  const sources = new Map(names.map((name) => [name, fakeSource(name)]));
  const [source, ...beside] = [...sources.values()];
  const made = bench({ watches, source: source ?? fakeSource(), beside });
  // At once: a thousand of them, open until the test ends, take five gigabytes.
  using _store = made.store;
  made.now = DAY;
  for (const portion of known.length === 0 ? portions : [known, ...portions]) {
    queue(portion, sources);
    await made.once();
  }
  return shownIn(made).filter((line) => isCompared.test(line));
}

function queue(portion: Portion, sources: ReadonlyMap<string, FakeSource>): void {
  for (const [name, source] of sources) {
    const records = portion?.flat().filter((record) => record.source === name) ?? [];
    if (portion === null) source.queue(new SourceUnavailableError("geen antwoord"));
    else if (records.length > 0) source.queue(records);
  }
}

function shownIn(made: Bench): readonly string[] {
  return made.messenger.delivered
    .filter(({ content }) => content.type !== BY_THE_CLOCK && content.type !== "notice")
    .map(({ content }) => {
      if (content.type !== "event-reply")
        return `${content.type} ${JSON.stringify(withoutUpdate(content), isSaid)}`;
      return `${content.event} of ${nameInTheEnd(content.snapshot, made)}`;
    })
    .toSorted();
}

/** A thing may have had fewer numbers when something was told of it, and be one with another by now. */
function nameInTheEnd({ subject: kind, ids }: Snapshot, { store }: Bench): string {
  return store.transaction((transaction) => {
    const bearers = ids.flatMap((id) => transaction.subjectsWithId(id));
    const now = bearers.find((id) => id.startsWith(`${kind}:`));
    return (now === undefined ? null : transaction.subject(now))?.snapshot.ids[0] ?? ids.join();
  });
}

/**
 * Whether a vote had a card already when it was put on that of its day, and so leads there, hangs on the cut; and what is
 * told by several sources keeps the key by which it was first seen.
 */
function isSaid(name: string, value: unknown): unknown {
  return name === "card" || name === "key" || name === "decision" ? undefined : value;
}

/** Any cut of a feed into polls, and any outage, tells the same. */
export async function holdCuts(what: string, telling: Telling, context: TestContext): Promise<void> {
  const { feed } = telling;
  const one = await told(
    feed.map((each) => [each]),
    telling,
  );
  expect(one.length).toBeGreaterThan(1);
  const numRuns = runsFor(telling);
  await fc.assert(
    fc.asyncProperty(cutsOf(feed), fc.boolean(), async (at, outages) => {
      expect(await told(cut(feed, at, outages), telling)).toEqual(one);
    }),
    { numRuns, examples: [[[], false]] },
  );
  figure(context, { what: `cuts of one feed: ${what}`, times: numRuns, lost: 0 });
}

/** Any order in which the units come, cut anyhow, tells the same. */
export async function holdOrders(what: string, telling: Telling, context: TestContext): Promise<void> {
  const orders = fc.shuffledSubarray([...telling.feed], { minLength: telling.feed.length });
  await holdFeeds(`orders of one feed: ${what}`, orders, telling, context);
}

/** The sources, each in its own order, before, after and between each other, tell the same. */
export async function holdSources(what: string, telling: Telling, context: TestContext): Promise<void> {
  const nameOf = (unit: Unit) => unit[0]?.source ?? "";
  const names = telling.feed.map(nameOf);
  const turns = fc.shuffledSubarray(
    names.map((name, index) => ({ name, index })),
    { minLength: names.length },
  );
  const feeds = turns.map((order) => {
    const bySource = Map.groupBy(telling.feed, nameOf);
    const taken = new Map<string, number>();
    return order.flatMap(({ name }) => {
      const next = taken.get(name) ?? 0;
      taken.set(name, next + 1);
      return bySource.get(name)?.slice(next, next + 1) ?? [];
    });
  });
  await holdFeeds(`sources of one feed: ${what}`, feeds, telling, context);
}

async function holdFeeds(
  what: string,
  feeds: fc.Arbitrary<readonly Unit[]>,
  telling: Telling,
  context: TestContext,
): Promise<void> {
  const one = await told([telling.feed], telling);
  expect(one.length).toBeGreaterThan(0);
  const numRuns = runsFor(telling);
  await fc.assert(
    fc.asyncProperty(feeds, cutsOf(telling.feed), async (feed, at) => {
      expect(await told(cut(feed, at, false), telling)).toEqual(one);
    }),
    { numRuns },
  );
  figure(context, { what, times: numRuns, lost: 0 });
}

function cutsOf({ length }: readonly Unit[]): fc.Arbitrary<number[]> {
  return fc.array(fc.integer({ min: 1, max: length - 1 }), { maxLength: 6 });
}

function cut(feed: readonly Unit[], at: readonly number[], outages: boolean): readonly Portion[] {
  const ends = [...new Set(at)].toSorted((a, b) => a - b);
  const portions = [...ends, feed.length].map((end, index) => feed.slice(ends[index - 1] ?? 0, end));
  return outages ? portions.flatMap((portion) => [null, portion]) : portions;
}

/** Two records can be cut and put in order in few ways. */
function runsFor({ feed, short = 100 }: Telling): number {
  const all = THOROUGH || process.env.CUTS !== undefined ? times("CUTS", short, 1_000) : 3;
  return feed.length > 3 ? all : Math.min(all, 8);
}
