import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { STEP_LABELS } from "#pipeline";
import { type CrashWorld, crashWorld } from "./crash.ts";
import { HISTORY, happenings, WATCHES } from "./crash-story.ts";

/**
 * Steps that this story does not come by: no digest is due in the minutes that it takes (the simulation has
 * them), and no card is taken away by hand (tests/pipeline/deliver/card-gone.test.ts has that).
 */
const ELSEWHERE: readonly string[] = ["digest.queued", "deliver.removed"];

const LABELS = STEP_LABELS.filter((label) => !ELSEWHERE.includes(label));

/** What the program says when nothing goes wrong. */
let expected: readonly string[];

async function begun(): Promise<CrashWorld> {
  const world = await crashWorld(WATCHES, []);
  await world.run();
  // After the beginning, so that it is news: a followed motion that is first seen gets its card.
  world.parliament.publish(HISTORY);
  expect((await world.run()).status).toBe(0);
  return world;
}

async function story(
  world: CrashWorld,
  crash: { readonly label: string; readonly nth: number } | null,
): Promise<number> {
  let kills = 0;
  for (const [index, happening] of happenings().entries()) {
    world.parliament.publish(happening);
    if (crash !== null) {
      const { killed } = await world.run(crash.label, crash.nth);
      kills += killed ? 1 : 0;
    }
    expect((await world.run()).status, `after happening ${index}`).toBe(0);
  }
  return kills;
}

beforeAll(async () => {
  await using world = await begun();
  await story(world, null);
  expected = world.shown().toSorted();
});

describe("killed at a step and started again, the program says the same, each once", () => {
  it("says something at all", () => {
    expect(expected.length).toBeGreaterThanOrEqual(5);
  });

  it.each(LABELS.flatMap((label) => [1, 2].map((nth) => ({ label, nth }))))(
    "$label, time $nth",
    async (crash) => {
      await using world = await begun();
      const kills = await story(world, crash);
      reached.set(crash.label, (reached.get(crash.label) ?? 0) + kills);
      expect(world.shown().toSorted()).toEqual(expected);
    },
  );
});

const reached = new Map<string, number>();

afterAll(() => {
  const never = LABELS.filter(
    // Few deliveries are in doubt: the simulation has those.
    (label) => label !== "deliver.looked-up" && (reached.get(label) ?? 0) === 0,
  );
  expect(never, "steps at which nothing was killed").toEqual([]);
});
