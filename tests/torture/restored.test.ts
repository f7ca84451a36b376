import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type CrashWorld, crashWorld } from "./crash.ts";
import { HISTORY, happenings, WATCHES } from "./crash-story.ts";

const DATABASE = "kamerwacht.sqlite";

/** The program after its beginning, with a copy of its database of that moment. */
async function begun(): Promise<CrashWorld> {
  const world = await crashWorld(WATCHES, []);
  await world.run();
  world.parliament.publish(HISTORY);
  expect((await world.run()).status).toBe(0);
  keep(world, "0");
  return world;
}

function keep({ state }: CrashWorld, name: string): void {
  mkdirSync(join(state, "kept"), { recursive: true });
  copyFileSync(join(state, DATABASE), join(state, "kept", name));
}

/** Everything happens, one after the other, with a copy of the database after each. */
async function live(world: CrashWorld): Promise<readonly string[]> {
  for (const [index, happening] of happenings().entries()) {
    world.parliament.publish(happening);
    expect((await world.run()).status).toBe(0);
    keep(world, String(index + 1));
  }
  return world.shown().toSorted();
}

function putBack({ state }: CrashWorld, name: string): void {
  for (const more of ["-wal", "-shm"]) rmSync(join(state, DATABASE + more), { force: true });
  copyFileSync(join(state, "kept", name), join(state, DATABASE));
}

const isNotice = (line: string) => line.startsWith("kamerwacht-ops");

describe("a database that was put back", () => {
  it.each(["0", "1", "2"])(
    "after happening %s: nothing is said twice, and that it was is said once",
    async (name) => {
      await using world = await begun();
      const before = await live(world);
      putBack(world, name);
      for (const _ of [1, 2]) expect((await world.run()).status).toBe(0);
      const after = world.shown().toSorted();
      expect(after.filter((line) => !isNotice(line))).toEqual(before.filter((line) => !isNotice(line)));
      const notices = after.filter(isNotice).filter((line) => !before.includes(line));
      expect(notices).toEqual([expect.stringContaining("De database is ouder")]);
    },
  );

  it("and gone is not made anew unless it is told so", async () => {
    await using world = await begun();
    const before = await live(world);
    rmSync(join(world.state, DATABASE));
    expect((await world.run()).status).toBe(1);
    expect(existsSync(join(world.state, DATABASE))).toBe(false);
    expect(world.shown().toSorted()).toEqual(before);
  });
});
