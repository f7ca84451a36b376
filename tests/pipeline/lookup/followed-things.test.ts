import { afterEach, describe, expect, it } from "vitest";
import { type SourceRecord, SourceUnavailableError } from "#parliament";
import type { Source } from "#pipeline";
import { pastReport } from "#report";
import { pastLines } from "#slack";
import { motionLife } from "../../parliament/world.ts";
import { type Bench, type BenchOptions, bench, FOLLOWED, fakeSource, page, watch } from "../harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

interface Knowing extends Source {
  readonly asked: string[];
  answer: (id: string) => readonly SourceRecord[] | Error;
}

/** A source that is only asked. */
function knowing(name: string, answer: Knowing["answer"]): Knowing {
  const source: Knowing = {
    ...fakeSource(name),
    asked: [],
    answer,
    async lookUpNumber(id) {
      source.asked.push(id);
      const told = source.answer(id);
      if (told instanceof Error) throw told;
      return told;
    },
  };
  return source;
}

function start(others: readonly Source[], options: Partial<BenchOptions> = {}): Bench {
  const made = bench({ watches: [watch("motie", { motion: FOLLOWED })], others, ...options });
  open.push(made.store);
  return made;
}

/** The life of the followed motion, as another source tells it. */
const known = motionLife().map((record) => ({ ...record, source: "odata" }));
const later = (made: Bench, hours: number) => {
  made.now = new Date(made.now.getTime() + hours * 3_600_000);
};

/** What `status` says of the followed motion. */
function saidOf({ store, watches }: Bench): string | undefined {
  return pastLines(
    store.transaction((transaction) => pastReport(transaction, watches)),
    "nl",
  )[0];
}

describe("what is followed and nobody brought", () => {
  it("is asked for once, stored silently, and gets its card", async () => {
    const odata = knowing("odata", () => known);
    const made = start([odata]);
    await made.once();
    expect(odata.asked).toEqual([FOLLOWED]);
    expect(made.messenger.delivered.map(({ kind, content }) => [kind, content.type])).toEqual([
      ["card", "subject-card"],
    ]);
    await made.once();
    expect(odata.asked).toHaveLength(1);
    expect(made.messenger.delivered).toHaveLength(1);
  });

  it("is not asked for when the feed brought it", async () => {
    const odata = knowing("odata", () => known);
    const made = start([odata]);
    made.source.queue(motionLife());
    await made.once();
    expect(odata.asked).toEqual([]);
  });

  it("and known to none is asked for once a day", async () => {
    const odata = knowing("odata", () => []);
    const made = start([odata]);
    for (const hours of [0, 1, 22, 2]) {
      later(made, hours);
      await made.once();
    }
    expect(odata.asked).toHaveLength(2);
    expect(made.messenger.delivered).toEqual([]);
  });

  it("is said to be known to no source only once each of them was asked", async () => {
    const odata = knowing("odata", () => []);
    const site = knowing("tweedekamer", () => new SourceUnavailableError("HTTP 500"));
    const made = start([odata, site]);
    expect(saidOf(made)).toBe("36600-XX-29: nog niet in het archief");
    await made.once();
    expect(saidOf(made)).toBe("36600-XX-29: nog niet in het archief");
    site.answer = () => [];
    later(made, 2);
    await made.once();
    expect(saidOf(made)).toBe("36600-XX-29: geen bron kent dit nummer");
    site.answer = () => known;
    later(made, 25);
    await made.once();
    expect(saidOf(made)).toContain("eerdere stukken");
  });

  it("is not said to be known to no source where none that is on can look it up", async () => {
    const made = start([]);
    await made.once();
    expect(saidOf(made)).toBe("36600-XX-29: nog niet in het archief");
  });

  it("is asked of the next where one errs, and of that one again in an hour; not for each thing", async () => {
    const failing = knowing("odata", () => new SourceUnavailableError("HTTP 500"));
    const site = knowing("tweedekamer", (id) => (id === FOLLOWED ? known : []));
    const watches = [watch("motie", { motion: FOLLOWED }), watch("ander", { motion: "kst-36600-XX-30" })];
    const made = start([failing, site], { watches });
    await made.once();
    expect(failing.asked).toEqual([FOLLOWED]);
    expect(site.asked).toEqual([FOLLOWED, "kst-36600-XX-30"]);
    expect(made.messenger.delivered).toHaveLength(1);
    later(made, 1);
    await made.once();
    expect(failing.asked).toEqual([FOLLOWED, "kst-36600-XX-30"]);
  });

  it("and known to one that cannot tell of its vote is asked of the next, also of one that did not answer then", async () => {
    const official = known.map((record) => ({ ...record, source: "officielebekendmakingen" }));
    const alone = official.filter(({ kind }) => !["besluit", "stemming"].includes(kind));
    const odata = knowing("odata", () => new SourceUnavailableError("HTTP 500"));
    const publications = knowing("officielebekendmakingen", () => alone);
    const made = start([publications, odata]);
    const card = () => made.messenger.delivered[0]?.content;
    await made.once();
    expect(card()).toMatchObject({ untold: ["vote"], snapshot: { outcome: null } });
    odata.answer = () => known;
    later(made, 1);
    await made.once();
    expect(card()).toMatchObject({ snapshot: { outcome: { result: "aangenomen" } } });
    expect(card()).not.toHaveProperty("untold");
    later(made, 48);
    await made.once();
    expect([publications.asked.length, odata.asked.length]).toEqual([2, 2]);
    expect(made.messenger.delivered).toHaveLength(1);
  });

  it("and of which no source can tell the vote is asked for no more", async () => {
    const alone = known.filter(({ kind }) => !["besluit", "stemming"].includes(kind));
    const publications = knowing("officielebekendmakingen", () =>
      alone.map((record) => ({ ...record, source: "officielebekendmakingen" })),
    );
    const made = start([publications]);
    for (const hours of [0, 1, 25, 25]) {
      later(made, hours);
      await made.once();
    }
    expect(publications.asked).toEqual([FOLLOWED]);
  });

  it("has its card before the history of the open data is read", async () => {
    const odata = knowing("odata", () => known);
    const source = fakeSource();
    const made = start([odata], { source });
    let cardsBefore: readonly string[] | null = null;
    source.begin = async () => ({ cursors: { "*": "0" }, history: { from: "0", until: "9" } });
    source.past = async function* () {
      cardsBefore = made.store.transaction((transaction) => transaction.subjectsWithCard());
      yield { ...page([], "9"), cursors: { history: "9" } };
    };
    await made.once();
    expect(cardsBefore).toEqual(["motion:zaak-1"]);
    expect(made.messenger.delivered).toHaveLength(1);
  });

  it("is completed quietly by the history that is read beside it", async () => {
    const motionAlone = known.filter(({ kind }) => kind === "document" || kind === "zaak");
    const odata = knowing("odata", () => motionAlone);
    const source = fakeSource();
    const made = start([odata], { source });
    source.begin = async () => ({ cursors: { "*": "0" }, history: { from: "0", until: "9" } });
    source.past = async function* () {
      yield { ...page(motionLife(), "9"), cursors: { history: "9" } };
    };
    await made.once();
    const [card, ...others] = made.messenger.delivered;
    expect(others).toEqual([]);
    expect(card?.content).toMatchObject({ snapshot: { outcome: { result: "aangenomen" } } });
  });

  it("is asked for however many there are, each with its card", async () => {
    const odata = knowing("odata", () => []);
    const watches = Array.from({ length: 45 }, (_, at) =>
      watch(`motie-${at}`, { motion: `kst-36600-XX-${at + 1}` }),
    );
    const made = start([odata], { watches });
    await made.once();
    expect(odata.asked).toHaveLength(45);
  });
});
