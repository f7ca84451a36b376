import { afterEach, describe, expect, it } from "vitest";
import type { SourceRecord } from "#parliament";
import { motionLife, record } from "../../parliament/world.ts";
import { type BenchOptions, bench, FOLLOWED, watch } from "../harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

const DAY = new Date("2024-12-03T15:00:00Z");
const HEAD = "voting-day/2024-12-03/#kanaal";
const followed = watch("motie", { motion: FOLLOWED });

/** A second motion beside the one of the builders: number 30, about trains. */
function other(one: SourceRecord): SourceRecord {
  const text = JSON.stringify(one)
    .replaceAll(/"(zaak|document|versie|besluit|actor|stemming)-/g, '"$1-b-')
    .replaceAll("over opvang", "over treinen")
    .replaceAll("2024Z18231", "2024Z18232")
    .replaceAll("2024D43817", "2024D43818")
    .replaceAll("kst-36600-XX-29", "kst-36600-XX-30")
    .replaceAll('"volgnummer":"29"', '"volgnummer":"30"');
  return JSON.parse(text);
}

const life = motionLife().map((one) => (one.kind === "document" ? { ...one, file: null } : one));
const isOutcome = ({ id }: SourceRecord) => id === "besluit-3";
const isVote = (one: SourceRecord) => one.kind === "stemming";
const tabled = life.filter((one) => !isVote(one) && !/^besluit-[23]$/.test(one.id));
const both = (records: readonly SourceRecord[]) => [...records, ...records.map(other)];

function start(options: Partial<BenchOptions> = {}) {
  const made = bench({ watches: [followed], ...options });
  open.push(made.store);
  made.now = DAY;
  const shown = () =>
    made.messenger.delivered.flatMap(({ parent, broadcast, content }) => {
      const what = content.type === "event-reply" ? content.event : content.type;
      if (what === "motion.appreciated") return [];
      return [`${what}${parent === null ? "" : ` under ${parent}`}${broadcast ? ", in the channel" : ""}`];
    });
  const votes = (key = HEAD) => {
    const content = made.messenger.delivered.find((message) => message.key === key)?.content;
    return content?.type === "voting-day-card"
      ? content.votes.map(({ id, result, followed: mine, for: yes, against }) => [
          id,
          result,
          mine,
          yes,
          against,
        ])
      : null;
  };
  return { made, shown, votes };
}

/** The same records under a later version. */
function later(records: readonly SourceRecord[], change: Partial<SourceRecord["fields"]> = {}) {
  return records.map((one) => ({
    ...one,
    position: 9,
    fields: { ...one.fields, ...change } as SourceRecord["fields"],
  }));
}

describe("a day of votes", () => {
  it("has one card, which names the followed motion first, and gets the counts when they come", async () => {
    const { made, shown, votes } = start({ watches: [followed, watch("trein", { query: "treinen" })] });
    made.source.queue(both(tabled).filter(({ kind }) => kind !== "document"));
    await made.once();
    made.source.queue(both(life).filter((one) => /^besluit-(b-)?3$/.test(one.id)));
    await made.once();
    expect(shown()).toEqual([
      "subject-card",
      "motion.voted under card/motion:zaak-1/#kanaal, in the channel",
      "voting-day-card",
      `motion.voted under ${HEAD}`,
    ]);
    expect(votes()).toEqual([
      ["kst-36600-XX-29", "aangenomen", true, null, null],
      ["kst-36600-XX-30", "aangenomen", false, null, null],
    ]);
    made.source.queue(both(life).filter(isVote));
    await made.once();
    // The messages that tell of the votes get their counts.
    expect(shown().slice(4)).toEqual([]);
    const counted = made.messenger.delivered.filter(
      ({ content }) => content.type === "event-reply" && content.event === "motion.voted",
    );
    expect(counted.map(({ edits }) => edits)).toEqual([1, 1]);
    for (const { content } of counted)
      expect(content).toMatchObject({
        event: "motion.voted",
        snapshot: { tally: { complete: true, for: 83 } },
      });
    expect(votes()?.map((vote) => vote.slice(3))).toEqual([
      [83, 67],
      [83, 67],
    ]);
  });

  it("is one message whatever comes again, in any order", async () => {
    const { made, shown } = start({ broadcast: [] });
    made.source.queue(both(tabled));
    await made.once();
    made.source.queue(both(life), both(life).toReversed());
    await made.once();
    made.source.queue(later(both(life)).toReversed());
    await made.once();
    expect(shown().filter((what) => what === "voting-day-card")).toHaveLength(1);
    expect(new Set(made.messenger.delivered.map(({ key }) => key)).size).toBe(
      made.messenger.delivered.length,
    );
  });

  it("says what was corrected, on the card and in its thread", async () => {
    const { made, shown, votes } = start({
      watches: [watch("treinen", { query: "treinen", kinds: ["motion"] })],
    });
    made.source.queue(tabled.map(other).filter(({ kind }) => kind !== "document"));
    await made.once();
    // The document comes silently, as from history: only the vote is news.
    made.source.queue(tabled.map(other));
    made.watches = [];
    await made.once();
    made.watches = [watch("treinen", { query: "treinen", kinds: ["motion"] })];
    made.source.queue(life.filter(isOutcome).map(other));
    await made.once();
    made.source.queue(later(life.filter(isOutcome).map(other), { besluitSoort: "Stemmen - verworpen" }));
    await made.once();
    expect(shown()).toEqual([
      "voting-day-card",
      `motion.voted under ${HEAD}`,
      `motion.corrected under ${HEAD}`,
    ]);
    expect(votes()?.map(([, result]) => result)).toEqual(["verworpen"]);
  });

  it("takes a vote off that turns out to be none", async () => {
    const { made, votes } = start({ broadcast: [] });
    made.source.queue(tabled);
    await made.once();
    made.source.queue(life.filter(isOutcome));
    await made.once();
    made.source.queue(later(life.filter(isOutcome), { status: "Concept voorstel" }));
    await made.once();
    expect(votes()).toEqual([]);
  });

  it("moves a vote to the day that it turns out to be of", async () => {
    const { made, votes } = start({ broadcast: [] });
    made.source.queue(tabled);
    await made.once();
    made.source.queue(life.filter(isOutcome));
    await made.once();
    const meeting = life.filter(({ id }) => id === "activiteit-c");
    made.source.queue([
      ...later(meeting, { datum: "2024-12-02T15:00:00" }),
      ...later(life.filter(isOutcome), { besluitSoort: "Stemmen - verworpen" }),
    ]);
    await made.once();
    expect(votes()).toEqual([]);
    expect(votes("voting-day/2024-12-02/#kanaal")).toHaveLength(1);
  });

  it("is none where its one vote is followed and shows in the channel, and comes with the next vote", async () => {
    const { made, shown, votes } = start({ watches: [followed, watch("trein", { query: "treinen" })] });
    made.source.queue(both(tabled).filter(({ kind }) => kind !== "document"));
    await made.once();
    made.source.queue(life.filter(isOutcome));
    await made.once();
    expect(shown()).toEqual([
      "subject-card",
      "motion.voted under card/motion:zaak-1/#kanaal, in the channel",
    ]);
    made.source.queue(life.filter(isOutcome).map(other));
    await made.once();
    expect(votes()).toHaveLength(2);
  });

  it("is none for a vote of long ago, nor for one that was there when the motion was first seen", async () => {
    const { made, shown } = start();
    made.now = new Date("2024-12-12T15:00:00Z");
    made.source.queue(tabled);
    await made.once();
    made.source.queue(life.filter(isOutcome), life.map(other));
    made.watches = [followed, watch("ook", { motion: "2024Z18232" })];
    await made.once();
    expect(shown()).not.toContain("voting-day-card");
  });

  it.each(["poll.records-saved", "poll.subjects-revised"] as const)(
    "is kept whole by a crash at %s",
    async (label) => {
      let crash = false;
      const { made, shown, votes } = start({
        broadcast: [],
        step: (reached) => {
          if (crash && reached === label) throw new Error("crash");
        },
      });
      made.source.queue(tabled);
      await made.once();
      crash = true;
      made.source.queue(life.filter(isOutcome));
      await made.once();
      expect(shown()).toEqual(["subject-card"]);
      crash = false;
      made.source.queue(life.filter(isOutcome));
      await made.once();
      expect(votes()).toHaveLength(1);
      expect(shown().filter((what) => what === "voting-day-card")).toHaveLength(1);
    },
  );
});

it("a motion that lies in a followed dossier is on the card of its day, and below what is followed itself", async () => {
  const { made, votes } = start({ watches: [followed, watch("begroting", { dossier: "dossier-36600-XX" })] });
  made.source.queue(both(tabled));
  await made.once();
  made.source.queue(
    both(life).filter((one) => /^besluit-(b-)?3$/.test(one.id)),
    [record("zaak", "zaak-1")],
  );
  await made.once();
  expect(votes()?.map(([, , mine]) => mine)).toEqual([true, false]);
});
