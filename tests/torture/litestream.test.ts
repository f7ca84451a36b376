import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { STEP_LABELS } from "#pipeline";
import { runCommand } from "../commands/run-command.ts";
import { type CrashWorld, crashWorld } from "./crash.ts";
import { HISTORY, happenings, WATCHES } from "./crash-story.ts";
import { figure, seedsOf } from "./figures.ts";
import { LITESTREAM, type Replica, replicaOf } from "./litestream.ts";
import { integrityOf } from "./live.ts";
import { createRandom } from "./simulation/random.ts";

/** A drill each. */
const seeds = seedsOf("LITESTREAM", "litestream", 1, 20);

const DATABASE = "kamerwacht.sqlite";
const isNotice = (line: string) => line.startsWith("kamerwacht-ops");

/** What the program says when nothing goes wrong. */
let expected: readonly string[];
const of = { drills: 0, kills: 0, lost: 0, doubled: 0 };

async function begun(): Promise<CrashWorld> {
  const world = await crashWorld(WATCHES, []);
  await world.run();
  world.parliament.publish(HISTORY);
  expect((await world.run()).status).toBe(0);
  return world;
}

function said(world: CrashWorld): readonly string[] {
  return world
    .shown()
    .filter((line) => !isNotice(line))
    .toSorted();
}

/** Each happening with the program, the copier or both killed on the way; the last one is not waited for. */
async function live(world: CrashWorld, replica: Replica, seed: number): Promise<void> {
  const random = createRandom(seed);
  await replica.start();
  const all = happenings();
  for (const [index, happening] of all.entries()) {
    world.parliament.publish(happening);
    const label = STEP_LABELS[random.between(0, STEP_LABELS.length - 1)];
    if ((await world.run(label, 1)).killed) of.kills += 1;
    if (random.between(0, 1) === 1) {
      await replica.kill();
      await replica.start();
      of.kills += 1;
    }
    if (index < all.length - 1) expect((await world.run()).status).toBe(0);
    else await world.run("deliver.sent", 1);
  }
  await replica.kill();
}

describe.skipIf(LITESTREAM === null)("a machine that is lost, with a copy by Litestream", () => {
  beforeAll(async () => {
    await using world = await begun();
    for (const happening of happenings()) {
      world.parliament.publish(happening);
      expect((await world.run()).status).toBe(0);
    }
    expected = said(world);
  });

  afterAll(() => {
    expect([of.lost, of.doubled]).toEqual([0, 0]);
  });

  it.each(seeds.all)(
    "goes on from the copy on another one: nothing is lost, and nothing comes twice (seed %i)",
    async (seed) => {
      await using world = await begun();
      const folder = join(dirname(world.state), "copy");
      const replica = replicaOf(join(world.state, DATABASE), folder);
      await live(world, replica, seed);

      rmSync(world.state, { recursive: true });
      if (seed % 2 === 0) await restoreByCommand(world, replica);
      else {
        mkdirSync(world.state);
        replica.restore(join(world.state, DATABASE));
      }

      for (const _ of [1, 2, 3]) await world.run();
      expect((await world.run()).status).toBe(0);
      const now = said(world);
      of.drills += 1;
      of.lost += expected.filter((line) => !now.includes(line)).length;
      of.doubled += now.length - new Set(now).size;
      expect(now, seeds.again(seed)).toEqual(expected);
      expect(integrityOf(world)).toBe("ok");
      expect(
        world
          .shown()
          .filter(isNotice)
          .some((line) => line.includes("De database is ouder")),
      ).toBe(true);
    },
  );

  it("is counted", (context) => {
    const { drills, lost, doubled, kills } = of;
    figure(context, {
      what: "Litestream: machine lost",
      times: drills,
      lost,
      doubled,
      note: `${kills} kills before`,
    });
  });
});

/** As docs/operate.md says: a file first, which `restore` then puts in its place. */
async function restoreByCommand(world: CrashWorld, replica: Replica): Promise<void> {
  const file = join(dirname(world.state), "restored.sqlite");
  replica.restore(file);
  const config = join(dirname(world.state), "kamerwacht.yaml");
  const { status, err } = await runCommand(["--config", config, "restore", file]);
  expect([status, err]).toEqual([0, ""]);
}
