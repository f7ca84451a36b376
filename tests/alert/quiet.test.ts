import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AMSTERDAM, localTime, quietUntil, urgentOf, type WaitingPost } from "#alert";
import type { Quiet } from "#watch";
import { runs } from "../runs.ts";

const NIGHT: Quiet = { hours: { from: 22 * 60, until: 7 * 60 }, weekend: false };
const LUNCH: Quiet = { hours: { from: 12 * 60, until: 13 * 60 }, weekend: false };
const WEEKEND: Quiet = { hours: null, weekend: true };
const BOTH: Quiet = { hours: NIGHT.hours, weekend: true };

describe("when a quiet time ends", () => {
  it.each([
    ["before the night", NIGHT, "2024-11-20T20:59:59Z", null],
    ["at its first minute", NIGHT, "2024-11-20T21:00:00Z", "2024-11-21T06:00:00.000Z"],
    ["with seconds", NIGHT, "2024-11-20T21:10:42.123Z", "2024-11-21T06:00:00.000Z"],
    ["after midnight", NIGHT, "2024-11-20T23:30:00Z", "2024-11-21T06:00:00.000Z"],
    ["at its last minute", NIGHT, "2024-11-21T05:59:59Z", "2024-11-21T06:00:00.000Z"],
    ["when it is over", NIGHT, "2024-11-21T06:00:00Z", null],
    ["on the same day", LUNCH, "2024-11-20T11:30:00Z", "2024-11-20T12:00:00.000Z"],
    ["outside of it on the same day", LUNCH, "2024-11-20T12:00:00Z", null],
    ["on Friday night without hours", WEEKEND, "2024-11-22T22:59:00Z", null],
    ["on Saturday", WEEKEND, "2024-11-22T23:00:00Z", "2024-11-24T23:00:00.000Z"],
    ["on Sunday", WEEKEND, "2024-11-24T12:00:00Z", "2024-11-24T23:00:00.000Z"],
    ["on Monday", WEEKEND, "2024-11-24T23:00:00Z", null],
    ["on Friday night before a weekend", BOTH, "2024-11-22T21:30:00Z", "2024-11-25T06:00:00.000Z"],
    [
      "in the night in which the clock goes forward",
      NIGHT,
      "2025-03-29T21:30:00Z",
      "2025-03-30T05:00:00.000Z",
    ],
    ["in the night in which the clock goes back", NIGHT, "2025-10-25T20:30:00Z", "2025-10-26T06:00:00.000Z"],
    [
      "in the weekend in which the clock goes forward",
      WEEKEND,
      "2025-03-29T12:00:00Z",
      "2025-03-30T22:00:00.000Z",
    ],
    [
      "in the weekend in which the clock goes back",
      WEEKEND,
      "2025-10-25T12:00:00Z",
      "2025-10-26T23:00:00.000Z",
    ],
    ["where there is none", null, "2024-11-20T23:00:00Z", null],
  ])("%s", (_name, quiet, now, end) => {
    expect(quietUntil(new Date(now), quiet, AMSTERDAM)?.toISOString() ?? null).toBe(end);
  });

  it("is the first minute that is not in it, whatever the clock does, in any time zone", () => {
    const minute = fc.integer({ min: 0, max: 1_439 });
    const hours = fc.option(
      fc.record({ from: minute, until: minute }).filter(({ from, until }) => from !== until),
    );
    const instant = fc.oneof(
      fc.integer({ min: Date.UTC(2025, 2, 28), max: Date.UTC(2025, 2, 31) }),
      fc.integer({ min: Date.UTC(2025, 9, 24), max: Date.UTC(2025, 9, 27) }),
    );
    const timezone = fc.constantFrom(AMSTERDAM, "Europe/London", "Pacific/Auckland");
    fc.assert(
      fc.property(hours, fc.boolean(), instant, timezone, (range, weekend, at, zone) => {
        const quiet = { hours: range, weekend };
        const now = new Date(at);
        const end = quietUntil(now, quiet, zone);
        expect(end !== null).toBe(isQuiet(now, quiet, zone));
        if (end === null) return;
        expect(end.getTime()).toBeGreaterThan(at);
        expect(isQuiet(end, quiet, zone)).toBe(false);
        // Where the clock jumps over the end or shows it twice, an hour more is allowed.
        const first = firstAfter(now, quiet, zone);
        expect(end.getTime() - first).toBeGreaterThanOrEqual(0);
        expect(end.getTime() - first).toBeLessThanOrEqual(3_600_000);
      }),
      { numRuns: runs(60) },
    );
  });
});

function isQuiet(at: Date, { hours, weekend }: Quiet, timezone: string): boolean {
  const { weekday, minute } = localTime(at, timezone);
  if (weekend && (weekday === 0 || weekday === 6)) return true;
  if (hours === null) return false;
  const { from, until } = hours;
  return from < until ? from <= minute && minute < until : minute >= from || minute < until;
}

function firstAfter(now: Date, quiet: Quiet, timezone: string): number {
  let at = Math.ceil(now.getTime() / 60_000) * 60_000;
  while (isQuiet(new Date(at), quiet, timezone)) at += 60_000;
  return at;
}

describe("what goes in a quiet time", () => {
  let seq = 0;
  const post = (key: string, change: Partial<WaitingPost> = {}): WaitingPost => ({
    seq: ++seq,
    key,
    kind: key.startsWith("card") ? "card" : key.startsWith("edit") ? "edit" : "reply",
    parent: key.startsWith("card") ? null : "card/a",
    broadcast: false,
    type: "event-reply",
    begun: false,
    ...change,
  });
  const loud = { broadcast: true };

  it.each([
    ["nothing of what is not broadcast", [post("card/a"), post("reply/1"), post("edit/1")], []],
    ["what is broadcast", [post("reply/1", { parent: "card/b" }), post("reply/2", loud)], ["reply/2"]],
    [
      "the card that it hangs under",
      [post("card/b"), post("card/a"), post("reply/1", loud)],
      ["card/a", "reply/1"],
    ],
    [
      "what was said in the thread before, and not after",
      [post("reply/1"), post("reply/2", loud), post("reply/3")],
      ["reply/1", "reply/2"],
    ],
    [
      "the contents of the card that belong to it, and no others",
      [post("edit/1"), post("reply/2", loud), post("edit/2", loud)],
      ["reply/2", "edit/2"],
    ],
    ["what was begun before", [post("card/b"), post("card/a", { begun: true })], ["card/a"]],
    [
      "a digest, which has a time of its own",
      [post("card/b"), post("card/d", { type: "digest-card" })],
      ["card/d"],
    ],
    [
      "a group before the card in its thread",
      [post("card/group"), post("card/a", { parent: "card/group" }), post("reply/1", loud)],
      ["card/group", "card/a", "reply/1"],
    ],
  ])("%s", (_name, waiting, keys) => {
    expect(urgentOf(waiting.toReversed()).map(({ key }) => key)).toEqual(keys);
  });
});
