import { beforeAll, describe, expect, it } from "vitest";
import { STEP_LABELS, type StepLabel } from "#pipeline";
import { type CrashWorld, crashWorld } from "./crash.ts";
import { beforeAll as beforeAllDays, beginDay, DAYS, DAYS_WATCHES, killsByDay } from "./crash-days.ts";
import { figure, seedsOf } from "./figures.ts";
import { integrityOf } from "./live.ts";
import { createRandom } from "./simulation/random.ts";

/** Each label is killed at once with each. */
const seeds = seedsOf("CRASH", "crash", 2, 20);

/** What the program says when nothing goes wrong. */
let expected: readonly string[];
const reached = new Map<StepLabel, number>();
const of = { kills: 0, lost: 0, doubled: 0, slowestMs: 0 };

async function begun(): Promise<CrashWorld> {
  const world = await crashWorld(DAYS_WATCHES, []);
  world.noonOf(0);
  await world.run();
  // After the beginning, so that it is news: a followed motion that is first seen gets its card.
  world.parliament.publish(beforeAllDays());
  expect((await world.run()).status).toBe(0);
  return world;
}

/** Plays all days, each with kills at some labels and then a run to its end; gives what stands in Slack. */
async function story(days: readonly (readonly StepLabel[])[], seed: number): Promise<readonly string[]> {
  const random = createRandom(seed);
  await using world = await begun();
  for (const [index, labels] of days.entries()) {
    beginDay(world, index + 1);
    for (const label of labels) {
      // Some steps come by once a day: every other time the first is taken.
      const { killed } = await world.run(label, seed % 2 === 0 ? 1 : random.between(1, 2));
      if (killed) reached.set(label, (reached.get(label) ?? 0) + 1);
      if (killed) of.kills += 1;
    }
    expect((await world.run()).status, `day ${index + 1}, after ${labels}`).toBe(0);
  }
  expect(integrityOf(world)).toBe("ok");
  return world
    .shown()
    .filter((line) => !line.startsWith("kamerwacht-ops"))
    .toSorted();
}

beforeAll(async () => {
  expected = await story(Array(DAYS).fill([]), 0);
});

describe("killed at every step and started again, the program says the same, each once", () => {
  it("says something at all", () => {
    expect(expected.length).toBeGreaterThanOrEqual(5 * DAYS);
  });

  it.each(seeds.all)("seed %i", async (seed) => {
    const began = performance.now();
    const shown = await story(killsByDay(createRandom(seed)), seed);
    of.slowestMs = Math.max(of.slowestMs, performance.now() - began);
    of.lost += expected.filter((line) => !shown.includes(line)).length;
    of.doubled += shown.filter((line, index) => shown.indexOf(line) !== index && isOnce(line)).length;
    expect(shown, seeds.again(seed)).toEqual(expected);
  });

  it("came by every step", (context) => {
    figure(context, {
      what: `kills at ${reached.size} of ${STEP_LABELS.length} labelled steps`,
      times: of.kills,
      lost: of.lost,
      doubled: of.doubled,
      slowestMs: of.slowestMs,
      note: `${seeds.all.length} seeds, the slowest is of one of them`,
    });
    const seldom = STEP_LABELS.filter((label) => (reached.get(label) ?? 0) < seeds.all.length / 2);
    expect(seldom, "steps at which nothing was killed in half of the seeds").toEqual([]);
    expect(STEP_LABELS.length).toBeGreaterThanOrEqual(20);
  });
});

function isOnce(line: string): boolean {
  return expected.filter((one) => one === line).length === 1;
}
