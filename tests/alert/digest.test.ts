import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AMSTERDAM, lastDigestDay, retold, type Told, toldDocuments } from "#alert";
import type { EventType, Snapshot } from "#parliament";
import type { DigestTime } from "#watch";
import { emptyWorld, motionLife } from "../parliament/world.ts";

const DAILY: DigestTime = { every: "day", weekday: null, hour: 8, minute: 30 };
const MONDAY: DigestTime = { every: "week", weekday: 1, hour: 8, minute: 30 };
const NIGHTLY: DigestTime = { every: "day", weekday: null, hour: 2, minute: 30 };

describe("the last time that a digest was due", () => {
  it.each([
    ["today, from its minute on", DAILY, "2024-11-20T07:30:00Z", "2024-11-20"],
    ["yesterday, before it", DAILY, "2024-11-20T07:29:59Z", "2024-11-19"],
    ["last Monday, on a Wednesday", MONDAY, "2024-11-20T12:00:00Z", "2024-11-18"],
    ["a week ago, on Monday before it", MONDAY, "2024-11-18T07:29:00Z", "2024-11-11"],
    ["today, on Monday after it", MONDAY, "2024-11-18T07:30:00Z", "2024-11-18"],
    ["Monday, on Sunday", MONDAY, "2024-11-24T12:00:00Z", "2024-11-18"],
    ["today, though the clock skipped it", NIGHTLY, "2025-03-30T01:00:00Z", "2025-03-30"],
    ["today, the first of two times", NIGHTLY, "2025-10-26T00:30:00Z", "2025-10-26"],
    ["in the new year", DAILY, "2025-01-01T00:00:00Z", "2024-12-31"],
  ])("is %s", (_name, time, now, day) => {
    expect(lastDigestDay(time, new Date(now), AMSTERDAM)).toBe(day);
  });

  it("never goes back while time goes on, but for the hour that the clock shows twice", () => {
    const start = Date.UTC(2025, 9, 20);
    const minute = fc.integer({ min: 0, max: 14 * 1_440 });
    const time = fc.record({
      every: fc.constant("day" as const),
      weekday: fc.option(fc.integer({ min: 0, max: 6 })),
      hour: fc.integer({ min: 3, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
    });
    fc.assert(
      fc.property(time, minute, minute, (digest, a, b) => {
        const [first, second] = [a, b].sort((x, y) => x - y);
        const at = (minutes = 0) => lastDigestDay(digest, new Date(start + minutes * 60_000), AMSTERDAM);
        expect(at(first) <= at(second)).toBe(true);
      }),
    );
  });
});

const world = emptyWorld();
world.add(...motionLife());
const motion = world.snapshots.get("motion:zaak-1")!;

function reply(event: EventType, parent: string, change: Partial<Snapshot> = {}): Told {
  const snapshot = { ...motion, ...change } as Snapshot;
  return {
    key: `reply/${event}`,
    kind: "reply",
    parent,
    createdAt: "2024-12-03T16:00:00.000Z",
    content: {
      type: "event-reply",
      language: "nl",
      event,
      on: "2024-12-03",
      snapshot,
      previous: motion,
      changes: {},
      hits: [],
    },
  };
}

describe("what a digest retells", () => {
  it("is what was broadcast, and one line for each thread in which something else was said", () => {
    const told = [
      reply("motion.appreciated", "card/a"),
      reply("motion.voted", "card/a"),
      reply("motion.tallied", "card/a"),
      reply("motion.cited", "card/b", { citedBy: [] } as Partial<Snapshot>),
    ];
    const { happened, moved } = retold(told, new Set(["motion.voted"] as const));
    expect(happened).toEqual([
      {
        on: "2024-12-03",
        id: "kst-36600-XX-29",
        title: "Motie van de leden Een en Twee over opvang",
        told: { type: "step", reply: told[1]?.content, others: 0 },
        card: "card/a",
      },
    ]);
    expect(moved.map((line) => line.told)).toEqual([
      { type: "step", reply: told[2]?.content, others: 1 },
      { type: "step", reply: told[3]?.content, others: 0 },
    ]);
  });

  it("counts a document as told that is new in the thread of what it belongs to or cites", () => {
    const citing = { key: "brief", number: null, kind: "Brief regering", title: "Brief", date: null };
    const cited = reply("motion.cited", "card/a", {
      citedBy: [{ ...citing, sentence: "", role: "mentions" }],
    } as Partial<Snapshot>);
    expect([...toldDocuments([cited])]).toEqual(["brief"]);
    expect([...toldDocuments([reply("motion.voted", "card/a")])]).toEqual([]);
  });
});
