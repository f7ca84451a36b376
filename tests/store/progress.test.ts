import { copyFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Post, Unsure } from "#alert";
import { DATABASE_FILE, openStore, type Store } from "#store";
import { startHolder } from "./holder.ts";
import { backTo } from "./older.ts";

let folder: string;
let file: string;
let mark: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-progress-"));
  file = join(folder, DATABASE_FILE);
  mark = join(folder, "kamerwacht.mark");
});
afterEach(() => rmSync(folder, { recursive: true }));

const AT = "2024-11-20T12:00:00.000Z";

/** Queues a post and takes it in hand, as a delivery does before it sends it. */
function send(store: Store, key: string, at = AT): void {
  const post = {
    key,
    kind: "card",
    channel: "#a",
    parent: null,
    broadcast: false,
    held: false,
    content: { type: "notice" },
  };
  expect(
    store.transaction((transaction) => transaction.enqueue(post as unknown as Post, null, null, at)),
  ).toBe(true);
  store.transaction((transaction) =>
    transaction.take(
      { key, state: "ready", attempts: 0 },
      { state: "sending", attempts: 1, lastAttemptAt: at },
    ),
  );
}

function life(work: (store: Store) => void = () => {}): Unsure | null {
  using store = openStore(folder);
  work(store);
  return store.transaction((transaction) => transaction.unsure());
}

const kept = () => join(folder, "kept");

describe("a database that goes on where it was", () => {
  it("is sure of itself from one start to the next, and when it was killed", async () => {
    expect(life((store) => send(store, "a"))).toBeNull();
    expect(life((store) => send(store, "b"))).toBeNull();
    const killed = await startHolder(folder);
    await killed.kill();
    expect(life()).toBeNull();
  });

  it("is sure where the mark is behind: it was killed between its commit and the mark", () => {
    life((store) => send(store, "a"));
    copyFileSync(mark, kept());
    life((store) => send(store, "b"));
    copyFileSync(kept(), mark);
    expect(life()).toBeNull();
  });

  it("is sure where it is of before there was a mark", () => {
    life((store) => send(store, "a"));
    rmSync(mark);
    backTo(13, file);
    expect(life()).toBeNull();
    expect(life()).toBeNull();
  });

  it("counts nothing that was not kept", () => {
    life((store) => {
      send(store, "a");
      expect(() =>
        store.transaction((transaction) => {
          transaction.take({ key: "a", state: "sending", attempts: 1 }, { state: "unknown" });
          throw new Error("halfway");
        }),
      ).toThrow("halfway");
      store.prove();
    });
    expect(life()).toBeNull();
  });
});

describe("a database that knows less than was sent", () => {
  const unsure = { from: expect.stringMatching(/^20/), fromTheirs: null, at: expect.stringMatching(/^20/) };

  it("is unsure of itself where it was put back, and stays so", () => {
    life((store) => send(store, "a"));
    copyFileSync(file, kept());
    life((store) => send(store, "b"));
    copyFileSync(kept(), file);
    expect(life()).toEqual(unsure);
    expect(life()).toEqual(unsure);
  });

  it("is unsure where its last writes were lost with the file beside it", async () => {
    life((store) => send(store, "a"));
    await using holder = await startHolder(folder);
    expect(await holder.write("sent b")).toBe("written");
    await holder.kill();
    rmSync(`${file}-wal`);
    rmSync(`${file}-shm`, { force: true });
    expect(life()).toEqual(unsure);
  });

  it("is unsure from the last thing that it knows, not from what bears a later time of a clock that was ahead", () => {
    life((store) => {
      send(store, "a", "2096-11-20T12:00:00.000Z");
      store.transaction((transaction) => transaction.boundWaits(AT));
      send(store, "b");
    });
    rmSync(mark);
    expect(life()?.from).toMatch(/^202/);
  });

  it.each([
    ["the mark is missing: the file was carried to another place", () => rmSync(mark)],
    ["the mark says nothing", () => writeFileSync(mark, "")],
    ["the mark is cut off", () => writeFileSync(mark, '{"database":"x","se')],
    ["the mark is of another database", () => writeFileSync(mark, `{"database":"x","sends":0,"at":"${AT}"}`)],
  ])("is unsure where %s", (_what, spoil) => {
    life((store) => send(store, "a"));
    spoil();
    expect(life()).toEqual(unsure);
  });
});

describe("a database that is gone", () => {
  it.each([
    ["with its file", "gone", () => rmSync(file)],
    ["out of its file", "emptied", () => truncateSync(file, 0)],
  ])("%s is not made anew, unless it is told so", (_what, said, lose) => {
    life((store) => send(store, "a"));
    lose();
    expect(() => openStore(folder)).toThrow(new RegExp(`is ${said}, and there was a database.*--begin-anew`));
    expect(() => openStore(folder)).toThrow(`is ${said}`);
    openStore(folder, { beginAnew: true })[Symbol.dispose]();
    expect(life()).toBeNull();
  });
});
