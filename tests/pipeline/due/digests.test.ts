import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { DigestCard } from "#alert";
import type { SourceRecord } from "#parliament";
import { dropHeld, releaseHeld } from "#pipeline";
import type { DigestTime } from "#watch";
import { tellDigests } from "../../../src/pipeline/due/digests.ts";
import { motionLife, record } from "../../parliament/world.ts";
import { runs } from "../../runs.ts";
import { type BenchOptions, bench, FOLLOWED, watch } from "../harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

const DAILY: DigestTime = { every: "day", weekday: null, hour: 8, minute: 30 };
const WEEKLY: DigestTime = { every: "week", weekday: 1, hour: 8, minute: 30 };
const HOUR_MS = 3_600_000;
const WATCHES = [watch("motie", { motion: FOLLOWED }), watch("opvang", { query: "opvang" })];
const isOutcome = ({ id }: SourceRecord) => id === "besluit-3";
const isVote = ({ kind }: SourceRecord) => kind === "stemming";
const tabled = motionLife().filter(
  (one) => !isVote(one) && !/^besluit-[23]$/.test(one.id) && one.kind !== "document",
);

function letter(id: string, about = "opvang"): SourceRecord {
  const fields = {
    soort: "Brief regering",
    documentNummer: `2024D5${id}`,
    onderwerp: `Over ${about} ${id}`,
    datum: "2024-12-03",
  };
  return record("document", `brief-${id}`, { fields });
}

function start(digest: DigestTime | null = DAILY, more: Partial<BenchOptions> = {}) {
  const made = bench({ watches: WATCHES, channels: { "#kanaal": { digest } }, ...more });
  open.push(made.store);
  made.now = new Date("2024-12-02T12:00:00Z");
  const digests = () =>
    made.messenger.delivered.flatMap(({ key, content }) =>
      content.type === "digest-card" ? [{ key, ...content }] : [],
    );
  const at = async (time: string, ...records: readonly SourceRecord[]) => {
    made.now = new Date(time);
    if (records.length > 0) made.source.queue(records);
    await made.once();
  };
  return { made, digests, at };
}

describe("a digest", () => {
  it("tells what was told since the last one, what moved, and what was seen and not posted", async () => {
    const { digests, at } = start();
    await at("2024-12-02T12:00:00Z");
    await at("2024-12-02T13:00:00Z", ...tabled);
    await at("2024-12-02T14:00:00Z", letter("1"), letter("2", "spoor"), letter("3", "spoor"));
    await at("2024-12-03T07:30:00Z");
    await at("2024-12-03T07:31:00Z", ...motionLife().filter(isOutcome));
    await at("2024-12-03T15:00:00Z", ...motionLife().filter(isVote));
    await at("2024-12-04T07:35:00Z");
    expect(digests().map(({ key }) => key)).toEqual([
      "digest/#kanaal/2024-12-03",
      "digest/#kanaal/2024-12-04",
    ]);
    expect(digests()[0]).toMatchObject({
      every: "day",
      from: "2024-12-02",
      until: "2024-12-03",
      happened: [
        {
          title: "Motie van de leden Een en Twee over opvang",
          told: { type: "card", kind: null, watches: [] },
        },
        {
          title: "Over opvang 1",
          told: { type: "card", kind: "Brief regering", watches: ["Regel opvang"] },
        },
      ],
      moved: [{ told: { type: "step", reply: { event: "motion.appreciated" } } }],
      unposted: 2,
    });
    expect(digests()[1]).toMatchObject({
      happened: [
        {
          id: "kst-36600-XX-29",
          told: { type: "step", reply: { event: "motion.voted", snapshot: { tally: { complete: true } } } },
        },
      ],
      moved: [],
      unposted: 0,
    });
  });

  it("begins with the next time, not with what came before", async () => {
    const { digests, at } = start();
    await at("2024-12-02T12:00:00Z", letter("1"));
    await at("2024-12-03T07:29:00Z");
    expect(digests()).toEqual([]);
    await at("2024-12-03T07:30:00Z");
    expect(digests()).toHaveLength(1);
  });

  it("that was missed comes late, once for all days", async () => {
    const { digests, at } = start();
    await at("2024-12-02T12:00:00Z");
    await at("2024-12-02T13:00:00Z", letter("1"));
    await at("2024-12-05T11:00:00Z");
    await at("2024-12-05T11:01:00Z");
    expect(digests()).toMatchObject([
      { key: "digest/#kanaal/2024-12-05", from: "2024-12-02", happened: [{ title: "Over opvang 1" }] },
    ]);
  });

  it("tells each message once, and counts each document once, whatever the clock was set to", async () => {
    const { digests, at } = start();
    await at("2024-12-02T12:00:00Z");
    await at("2024-12-02T13:00:00Z", letter("1"), letter("2", "spoor"));
    await at("2024-12-03T07:35:00Z");
    await at("2024-12-03T06:35:00Z", letter("3"), letter("4", "spoor"));
    await at("2024-12-03T09:00:00Z", letter("5"));
    await at("2024-12-04T07:35:00Z");
    await at("2024-12-04T11:00:00Z", letter("6"));
    await at("2024-12-04T07:20:00Z");
    await at("2024-12-05T07:35:00Z");
    expect(digests().map(({ happened, unposted }) => [happened.map(({ title }) => title), unposted])).toEqual(
      [
        [["Over opvang 1"], 1],
        [["Over opvang 3", "Over opvang 5"], 1],
        [["Over opvang 6"], 0],
      ],
    );
  });

  it("tells what a human let go when it was let go", async () => {
    const { made, digests, at } = start(DAILY, { holdAbove: 1 });
    await at("2024-12-02T12:00:00Z");
    await at("2024-12-02T13:00:00Z", letter("1"), letter("2"));
    await at("2024-12-03T08:00:00Z");
    const [card] = made.messenger.delivered;
    if (card?.content.type === "hold-card") releaseHeld(card.content.run, "#kanaal", "U0EEN", made.context);
    await at("2024-12-04T08:00:00Z");
    expect(digests().map(({ happened }) => happened.map(({ title }) => title))).toEqual([
      [],
      ["Over opvang 1", "Over opvang 2"],
    ]);
  });

  it("with nothing in it says so on a working day, and is left out in a weekend and in recess; a weekly one says it", async () => {
    const daily = start();
    await daily.at("2024-12-05T12:00:00Z");
    for (const day of ["06", "07", "08", "09"]) await daily.at(`2024-12-${day}T08:00:00Z`);
    for (const day of ["23", "24"]) await daily.at(`2024-12-${day}T08:00:00Z`);
    expect(daily.digests().map(({ until }) => until)).toEqual(["2024-12-06", "2024-12-09"]);
    const weekly = start(WEEKLY);
    await weekly.at("2024-12-17T12:00:00Z");
    await weekly.at("2024-12-23T08:00:00Z");
    expect(weekly.digests()).toMatchObject([
      { every: "week", happened: [], from: "2024-12-17", until: "2024-12-23" },
    ]);
  });

  it("counts what is held or was dropped as not posted", async () => {
    const { made, digests, at } = start(DAILY, { holdAbove: 1 });
    await at("2024-12-02T12:00:00Z");
    await at("2024-12-02T13:00:00Z", letter("1"), letter("2"));
    const [card] = made.messenger.delivered;
    if (card?.content.type === "hold-card") dropHeld(card.content.run, "#kanaal", "U0EEN", made.context);
    await at("2024-12-02T14:00:00Z", letter("3"), letter("4"));
    await at("2024-12-03T08:00:00Z");
    expect(digests()).toMatchObject([{ happened: [], unposted: 4 }]);
  });

  it("looks ahead to the terms and the meetings of what is followed", async () => {
    const { digests, at } = start(WEEKLY);
    await at("2024-11-20T12:00:00Z", ...tabled);
    await at("2024-11-25T08:00:00Z");
    expect(digests()[0]?.agenda).toEqual([]);
    const meeting = (id: string, datum: string, change: Partial<SourceRecord["fields"]> = {}) => [
      record("activiteit", id, {
        fields: {
          soort: "Stemmingen",
          onderwerp: `Stemmingen ${id}`,
          datum,
          aanvangstijd: datum,
          ...change,
        } as SourceRecord["fields"],
      }),
      record("agendapunt", `punt-${id}`, { refs: { activiteit: [id] } }),
      record("besluit", `voorstel-${id}`, {
        fields: { status: "Voorstel" },
        refs: { agendapunt: [`punt-${id}`], zaak: ["zaak-1"] },
      }),
    ];
    await at(
      "2024-11-26T12:00:00Z",
      ...meeting("m1", "2024-12-10T15:00:00"),
      ...meeting("m2", "2024-12-30T15:00:00"),
      ...meeting("m3", "2024-12-11T15:00:00", { status: "Geannuleerd" }),
    );
    await at("2024-12-02T08:00:00Z");
    const agenda = digests()[1]?.agenda ?? [];
    expect(agenda.map(({ title }) => title)).toContain("Stemmingen m1");
    expect(agenda.map(({ title }) => title)).not.toContain("Stemmingen m2");
    expect(agenda.map(({ title }) => title)).not.toContain("Stemmingen m3");
    expect(agenda.find(({ title }) => title === "Stemmingen m1")).toMatchObject({
      on: "2024-12-10",
      kind: "Stemmingen",
    });
  });

  it("names the terms that come near and those that have passed", async () => {
    const { digests, at } = start(WEEKLY, { watches: [watch("vragen", { question: "kv-tk-2024Z20000" })] });
    const questions = record("zaak", "vragen", {
      fields: {
        soort: "Schriftelijke vragen",
        nummer: "2024Z20000",
        onderwerp: "Vragen over opvang",
        gestartOp: "2024-11-19T00:00:00",
        afgedaan: "false",
      },
    });
    await at("2024-11-19T12:00:00Z", questions);
    await at("2024-12-02T08:00:00Z");
    await at("2024-12-16T08:00:00Z");
    expect(digests().map(({ deadlines }) => deadlines.map(({ on, overdue }) => [on, overdue]))).toEqual([
      [["2024-12-10", false]],
      [["2024-12-10", true]],
    ]);
  });

  it("is made once, whole, though the program ends while it is made", async () => {
    let crash = true;
    const { made, digests, at } = start(DAILY, {
      step: (label) => {
        if (crash && label === "digest.queued") throw new Error("crash");
      },
    });
    await at("2024-12-02T12:00:00Z");
    await at("2024-12-02T13:00:00Z", letter("1"));
    await expect(at("2024-12-03T08:00:00Z")).rejects.toThrow("crash");
    crash = false;
    await at("2024-12-03T08:01:00Z");
    await at("2024-12-03T08:02:00Z");
    expect(digests()).toMatchObject([{ happened: [{ title: "Over opvang 1" }] }]);
    expect(made.messenger.delivered.filter(({ content }) => content.type === "digest-card")).toHaveLength(1);
  });

  it("ends where the channel wants none any more, and begins anew", async () => {
    const { made, digests, at } = start();
    await at("2024-12-02T12:00:00Z");
    const without = bench({ watches: WATCHES, store: made.store, channels: { "#kanaal": { digest: null } } });
    without.now = new Date("2024-12-02T13:00:00Z");
    await without.once();
    await at("2024-12-04T12:00:00Z");
    expect(digests()).toEqual([]);
    await at("2024-12-05T08:00:00Z");
    expect(digests()).toMatchObject([{ from: "2024-12-04" }]);
  });

  it("tells everything that was told before the last one at most once, whatever comes between", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 25 }), async (gaps) => {
        const { made, digests, at } = start();
        await at("2024-12-02T12:00:00Z");
        let now = made.now.getTime();
        let number = 10;
        for (const gap of gaps) {
          now += gap * HOUR_MS + 1;
          number += 1;
          await at(new Date(now).toISOString(), ...(gap % 3 === 0 ? [] : [letter(String(number))]));
          tellDigests(made.context);
        }
        const posted = made.messenger.delivered.flatMap(({ content }) =>
          content.type === "document-card" ? [content.snapshot.title] : [],
        );
        await at(new Date(now + 48 * HOUR_MS).toISOString());
        const lines = digests().flatMap((digest: DigestCard) => digest.happened.map(({ title }) => title));
        expect(lines.toSorted()).toEqual(posted.toSorted());
        expect(new Set(digests().map(({ key }) => key)).size).toBe(digests().length);
      }),
      { numRuns: runs(6) },
    );
  });
});
