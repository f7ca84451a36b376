import { afterEach, describe, expect, it } from "vitest";
import type { SourceRecord } from "#parliament";
import { openStore } from "#store";
import type { Quiet } from "#watch";
import { motionLife, record } from "../../parliament/world.ts";
import { type BenchOptions, bench, FOLLOWED, fakeMessenger, fakeSource, watch } from "../harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

const NIGHT: Quiet = { hours: { from: 22 * 60, until: 7 * 60 }, weekend: false };
const DAY = new Date("2024-12-03T18:00:00Z");
const EVENING = new Date("2024-12-03T22:30:00Z");
const MORNING = new Date("2024-12-04T06:00:00Z");
const isOutcome = (one: SourceRecord) => one.id === "besluit-3";
const tabled = motionLife().filter(({ id, kind }) => kind !== "stemming" && !/besluit-[23]/.test(id));
const letter = record("document", "brief", {
  fields: {
    soort: "Brief regering",
    documentNummer: "2024D49000",
    onderwerp: "Over opvang",
    datum: "2024-12-03",
  },
});
const WATCHES = [
  watch("motie", { motion: FOLLOWED }),
  watch("opvang", { query: "opvang", channel: "#kanaal" }),
];

function start(more: Partial<BenchOptions> = {}) {
  const options = {
    watches: WATCHES,
    channels: { "#kanaal": { quiet: NIGHT } },
    store: openStore(":memory:"),
    source: fakeSource(),
    messenger: fakeMessenger(),
    ...more,
  };
  const made = bench(options);
  open.push(made.store);
  return { made, options };
}

describe("a quiet night", () => {
  it("lets only the vote through, with its card; the rest comes in the morning, in its order", async () => {
    const { made } = start();
    made.now = DAY;
    made.source.queue(tabled.filter(({ id }) => id !== "document-1"));
    await made.once();
    made.now = EVENING;
    made.source.queue([letter], motionLife().filter(isOutcome));
    const { waiting } = await made.once();
    const shown = () =>
      made.messenger.delivered.map(({ content }) =>
        content.type === "event-reply" ? content.event : content.type,
      );
    expect(waiting).toBe(0);
    // What came in one poll with the card is told under it, by day; at night the vote alone.
    expect(shown()).toEqual(["subject-card", "motion.appreciated", "motion.voted"]);
    expect(made.messenger.delivered[0]).toMatchObject({
      edits: 1,
      content: { snapshot: { outcome: { result: "aangenomen" } } },
    });
    made.now = MORNING;
    await made.once();
    expect(shown().slice(3)).toContain("document-card");
    expect(made.store.transaction((transaction) => transaction.heads())).toEqual([]);
  });

  it("is kept when the program is started anew", async () => {
    const { made, options } = start();
    made.now = EVENING;
    made.source.queue([letter]);
    await made.once();
    const again = bench(options);
    again.now = EVENING;
    await again.once();
    expect(again.messenger.delivered).toEqual([]);
    again.now = MORNING;
    await again.once();
    expect(again.messenger.delivered.map(({ content }) => content.type)).toEqual(["document-card"]);
  });

  it("does not hold up another channel", async () => {
    const { made } = start({
      watches: [...WATCHES, watch("elders", { query: "opvang", channel: "#tweede" })],
    });
    made.now = EVENING;
    made.source.queue([letter]);
    await made.once();
    expect(made.messenger.delivered.map(({ channel }) => channel)).toEqual(["#tweede"]);
  });
});
