import { afterEach, describe, expect, it } from "vitest";
import { daily } from "../../../src/pipeline/clock/daily.ts";
import { createFirstPolls } from "../../../src/pipeline/clock/first-polls.ts";
import { timesOf } from "../../../src/pipeline/clock/schedule.ts";
import { type Bench, bench, fakeSource } from "../harness.ts";

const ZONE = "Europe/Amsterdam";
const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

function start(): Bench {
  const made = bench({ watches: [] });
  open.push(made.store);
  return made;
}

/** How often a task of five past eight runs where the program lives through these stretches, looking every five minutes. */
async function ran(made: Bench, schedule: string, lives: readonly (readonly [string, string])[]) {
  const moments: string[] = [];
  for (const [from, until] of lives) {
    made.now = new Date(from);
    const entry = daily({ name: "taak", schedule, isReady: () => true, run: async () => {} }, made.context);
    const times = timesOf(schedule, ZONE, entry.since ?? made.now);
    for (let at = Date.parse(from); at <= Date.parse(until); at += 300_000) {
      made.now = new Date(at);
      if (!times.isDue(made.now)) continue;
      await entry.run();
      moments.push(made.now.toISOString().slice(5, 16));
    }
  }
  return moments;
}

describe("a task of each day", () => {
  it("whose time passed while the program was down runs at the next start, once", async () => {
    const lives = [
      ["2026-11-23T06:00:00Z", "2026-11-23T20:00:00Z"],
      ["2026-11-24T09:00:00Z", "2026-11-24T09:30:00Z"],
      ["2026-11-24T10:00:00Z", "2026-11-24T12:00:00Z"],
      ["2026-11-27T09:00:00Z", "2026-11-27T12:00:00Z"],
    ] as const;
    expect(await ran(start(), "5 8 * * *", lives)).toEqual(["11-23T07:05", "11-24T09:00", "11-27T09:00"]);
  });

  it("makes up for nothing at the first start of all", async () => {
    expect(await ran(start(), "5 8 * * *", [["2026-11-24T09:00:00Z", "2026-11-24T12:00:00Z"]])).toEqual([]);
  });

  it.each([
    ["the hour that spring leaves out", "30 2 * * *", "2026-03-28", "2026-03-30", 2],
    ["the hour that autumn has twice", "30 2 * * *", "2026-10-24", "2026-10-26", 2],
    ["the minute at which the clock goes on", "0 3 * * *", "2026-03-28", "2026-03-30", 2],
    ["the minute at which it goes back", "0 2 * * *", "2026-10-24", "2026-10-26", 2],
  ])(
    "runs once a day, in %s too, however often the program is started",
    async (_, schedule, from, until, times) => {
      const whole = [[`${from}T03:30:00Z`, `${until}T03:30:00Z`]] as const;
      expect(await ran(start(), schedule, whole)).toHaveLength(times);
      const hours = (Date.parse(until) - Date.parse(from)) / 3_600_000;
      const pieces = [...Array(hours).keys()].map((hour) => {
        const begin = Date.parse(`${from}T03:30:00Z`) + hour * 3_600_000;
        return [new Date(begin).toISOString(), new Date(begin + 50 * 60_000).toISOString()] as const;
      });
      expect(await ran(start(), schedule, pieces)).toHaveLength(times);
    },
  );
});

it("waits for the sources to be read after a start, but for none that hangs", () => {
  const [one, other] = [fakeSource("een"), fakeSource("twee")];
  let now = new Date("2026-11-24T09:00:00Z");
  const first = createFirstPolls([one, other], () => now);
  first.done(one);
  expect(first.areDone()).toBe(false);
  first.done(other);
  expect(first.areDone()).toBe(true);
  const hanging = createFirstPolls([one], () => now);
  now = new Date("2026-11-24T09:20:00Z");
  expect(hanging.areDone()).toBe(true);
});
