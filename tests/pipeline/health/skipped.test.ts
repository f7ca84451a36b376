import { afterEach, expect, it } from "vitest";
import type { Batch, Skipped, SourceRecord } from "#parliament";
import { record } from "../../parliament/world.ts";
import { type Bench, bench, fakeSource, page } from "../harness.ts";

const HOUR_MS = 3_600_000;
const BROKEN: Skipped = { id: "doc-9", kind: "document", position: 7, why: "geen XML" };

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

/** A pipeline whose source is told what to give next, and what can be asked of it by id. */
function start(): { made: Bench; batches: Batch[]; entities: Map<string, SourceRecord>; asked: string[] } {
  const batches: Batch[] = [];
  const asked: string[] = [];
  const fake = fakeSource();
  const source = {
    ...fake,
    async *poll() {
      yield* batches.splice(0);
    },
    lookUp: async (id: string) => {
      asked.push(id);
      return fake.entities.get(id) ?? null;
    },
  };
  const made = bench({ watches: [], source });
  open.push(made.store);
  return { made, batches, entities: fake.entities, asked };
}

function skipping(skipped: readonly Skipped[], cursor: string): Batch {
  return { ...(page([], cursor) as Extract<Batch, { type: "page" }>), skipped };
}

const later = (made: Bench, hours: number) => {
  made.now = new Date(made.now.getTime() + hours * HOUR_MS);
};
const told = (made: Bench) =>
  made.messenger.delivered.flatMap(({ channel, content }) =>
    channel === "#ops" && content.type === "notice" ? [content.matter] : [],
  );
const positionOf = (made: Bench, id: string) =>
  made.store.transaction(({ graph }) => graph.get("document", id)?.position ?? null);

it("tells the operators once of what could not be read, and asks for it again by its id until it comes", async () => {
  const { made, batches, entities, asked } = start();
  batches.push(skipping([BROKEN], "8"));
  await made.once();
  expect(told(made)).toEqual([
    { what: "entries-skipped", source: "gegevensmagazijn", stream: "*", skipped: [BROKEN] },
  ]);
  expect(made.store.transaction((transaction) => transaction.unread(10))).toMatchObject([
    { id: "doc-9", kind: "document", position: 7 },
  ]);
  batches.push(skipping([BROKEN], "8"));
  entities.set("doc-9", record("document", "doc-9", { position: 0 }));
  later(made, 2);
  await made.once();
  expect(asked).toEqual(["doc-9", "doc-9"]);
  expect(told(made)).toHaveLength(1);
  expect(positionOf(made, "doc-9")).toBe(7);
  expect(made.store.transaction((transaction) => transaction.unread(10))).toEqual([]);
  later(made, 2);
  await made.once();
  expect(asked).toHaveLength(2);
});

it("takes the version that could not be read for newer than the one before it", async () => {
  const { made, batches, entities } = start();
  const versionOf = (onderwerp: string, position: number) =>
    record("document", "doc-9", { position, fields: { onderwerp } });
  batches.push(page([versionOf("eerst", 5)], "5"), skipping([BROKEN], "8"));
  entities.set("doc-9", versionOf("daarna", 0));
  await made.once();
  const now = made.store.transaction(({ graph }) => graph.get("document", "doc-9"));
  expect(now).toMatchObject({ position: 7, fields: { onderwerp: "daarna" } });
});

it("asks every hour for a day, and then every day", async () => {
  const { made, batches, asked } = start();
  batches.push(skipping([BROKEN], "8"));
  await made.once();
  for (let hour = 0; hour < 23; hour++) {
    later(made, 1);
    await made.once();
  }
  expect(asked).toHaveLength(24);
  later(made, 2);
  await made.once();
  expect(asked).toHaveLength(24);
  later(made, 23);
  await made.once();
  expect(asked).toHaveLength(25);
});

it("only tells of what has no id", async () => {
  const { made, batches, asked } = start();
  batches.push(skipping([{ ...BROKEN, id: null }], "8"));
  await made.once();
  expect(told(made)).toHaveLength(1);
  expect(asked).toEqual([]);
});

const NAMED: Skipped = {
  id: "2026D12345",
  kind: "document",
  position: null,
  place: "2:3",
  why: "geen datum",
};

/** A source without positions, which can be asked for what bears a public number. */
function startWithNumbers() {
  const { made: _, ...parts } = start();
  const asked: string[] = [];
  const found = new Map<string, readonly SourceRecord[]>();
  const { lookUp: __, ...fake } = fakeSource("tweedekamer");
  const batches: Batch[] = [];
  const source = {
    ...fake,
    async *poll() {
      yield* batches.splice(0);
    },
    lookUpNumber: async (id: string) => {
      asked.push(id);
      return found.get(id) ?? [];
    },
  };
  const made = bench({ watches: [], source: source as never });
  open.push(made.store);
  return { ...parts, made, batches, asked, found };
}

it("asks for what a list could not tell by its public number, each hour, and says where it stood", async () => {
  const { made, batches, asked, found } = startWithNumbers();
  batches.push(skipping([NAMED], "8"));
  await made.once();
  expect(told(made)).toMatchObject([{ what: "entries-skipped", skipped: [NAMED] }]);
  const unread = () => made.store.transaction((transaction) => transaction.unread(10));
  expect(unread()).toMatchObject([{ id: "2026D12345", place: "2:3", source: "tweedekamer" }]);
  // The list goes on showing it: that is no reason to ask sooner, nor to tell again.
  batches.push(skipping([NAMED], "9"));
  await made.once();
  expect(asked).toEqual(["2026D12345"]);
  later(made, 2);
  found.set("2026D12345", [
    record("document", "2026D12345", { fields: { onderwerp: "Brief", soort: "Brief regering" } }),
    record("kamerstukdossier", "dossier-36333", { position: 0, fields: { nummer: "36333" } }),
  ]);
  await made.once();
  expect(asked).toHaveLength(2);
  expect(unread()).toEqual([]);
  expect(positionOf(made, "2026D12345")).toBeGreaterThan(0);
  batches.push(skipping([NAMED], "10"));
  later(made, 2);
  await made.once();
  expect(told(made)).toHaveLength(2);
});

it("names what a feed shows broken as long as it does, and tells what has no name once in a while", async () => {
  const { made, batches } = start();
  const whole = (skipped: readonly Skipped[]): Batch =>
    ({ ...skipping(skipped, "8"), isWhole: true }) as Batch;
  const item: Skipped = { id: "urn:1", kind: null, position: null, place: "#2", why: "geen XML" };
  const nameless: Skipped = { id: null, kind: null, position: null, place: "#3", why: "leeg" };
  const unread = () => made.store.transaction((transaction) => transaction.unread(10).map(({ id }) => id));
  batches.push(whole([item, nameless]));
  await made.once();
  expect(unread()).toEqual(["urn:1"]);
  batches.push(whole([item, { ...nameless, place: "#4" }]));
  await made.once();
  expect([told(made).length, unread()]).toEqual([1, ["urn:1"]]);
  batches.push(whole([]));
  await made.once();
  expect(unread()).toEqual([]);
  batches.push(whole([nameless]));
  later(made, 8 * 24);
  await made.once();
  expect(told(made)).toHaveLength(2);
});
