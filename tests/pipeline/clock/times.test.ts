import { describe, expect, it } from "vitest";
import { nextTime, timesOf } from "../../../src/pipeline/clock/schedule.ts";

const ZONE = "Europe/Amsterdam";
const MINUTE_MS = 60_000;

/** The minutes at which an entry is due while a clock is looked at every `everyMs`, as ISO up to the minute. */
function due(schedule: string, from: string, until: string, everyMs = 5_000): readonly string[] {
  const times = timesOf(schedule, ZONE, new Date(from));
  const found: string[] = [];
  for (let at = Date.parse(from) + everyMs; at <= Date.parse(until); at += everyMs)
    if (times.isDue(new Date(at))) found.push(new Date(at).toISOString().slice(5, 16));
  return found;
}

describe("an entry of the timetable", () => {
  it("is due at each of its times, once", () => {
    expect(due("*/15 7-8 * * *", "2026-11-25T05:50:00Z", "2026-11-25T08:20:00Z")).toEqual(
      ["06:00", "06:15", "06:30", "06:45", "07:00", "07:15", "07:30", "07:45"].map((time) => `11-25T${time}`),
    );
  });

  it("with seconds is due every so many seconds", () => {
    expect(due("*/10 * * * * *", "2026-11-25T06:00:00Z", "2026-11-25T06:01:00Z", 500)).toHaveLength(6);
  });

  it("that was passed over, while the machine was busy, is due once when it is looked at again", () => {
    const times = timesOf("5 8 * * *", ZONE, new Date("2026-11-25T06:00:00Z"));
    expect(times.isDue(new Date("2026-11-25T11:00:00Z"))).toBe(true);
    expect(times.isDue(new Date("2026-11-25T11:00:05Z"))).toBe(false);
  });
});

describe("the hour that the clock changes", () => {
  const spring = ["2026-03-29T00:00:00Z", "2026-03-29T04:00:00Z"] as const;
  const autumn = ["2026-10-24T23:00:00Z", "2026-10-25T03:00:00Z"] as const;

  it.each([
    ["* * * * *", spring, 240],
    ["* * * * *", autumn, 240],
    ["*/10 * * * *", autumn, 24],
    ["*/10 * * * *", spring, 24],
    ["*/10 0-6 * * *", autumn, 24],
    ["*/10 0-6 * * *", spring, 24],
    ["0 0-6 * * *", autumn, 4],
    ["17 */2 * * *", autumn, 1],
    ["17 1,2,3 * * *", autumn, 3],
    ["17 1,2,3 * * *", spring, 3],
    ["30 2 * * *", spring, 1],
    ["30 2 * * *", autumn, 1],
    ["0 3 * * *", spring, 1],
    ["0 3 * * *", autumn, 1],
    ["30 4 * * *", spring, 1],
  ])("%s is due as often as on any day: from %j %i times", (schedule, [from, until], count) => {
    expect(due(schedule, from, until)).toHaveLength(count);
  });
});

describe("a clock that is put by hand", () => {
  const start = Date.parse("2026-11-25T12:00:00Z");

  it.each([
    ["back by three minutes", -3],
    ["back by a day", -1_440],
    ["forward by a day", 1_440],
    ["forward by ten minutes", 10],
  ])("%s holds an entry of every minute up for a minute at most", (_how, minutes) => {
    const times = timesOf("* 6-23 * * *", ZONE, new Date(start));
    expect(times.isDue(new Date(start + MINUTE_MS))).toBe(true);
    const put = start + MINUTE_MS + minutes * MINUTE_MS;
    const ran = [...Array(36).keys()].map((index) => times.isDue(new Date(put + index * 5_000)));
    expect(ran.filter(Boolean).length).toBeGreaterThanOrEqual(3);
    expect(ran.indexOf(true)).toBeLessThanOrEqual(12);
  });
});

it.each([
  ["* 6-23 * * *", "2026-11-25T12:00:30Z", "2026-11-25T12:01:00.000Z"],
  ["* 6-23 * * *", "2026-11-25T23:10:00Z", "2026-11-26T05:00:00.000Z"],
  ["17 * * * *", "2026-11-25T12:17:00Z", "2026-11-25T13:17:00.000Z"],
  ["0 8 1 1 *", "2026-11-25T12:00:00Z", null],
])("%s comes next after %s at %s", (schedule, now, next) => {
  expect(nextTime(schedule, ZONE, new Date(now))?.toISOString() ?? null).toBe(next);
});
