import { expect, it } from "vitest";
import { type HistoryProgress, historyProgress } from "#parliament";
import { pollSource, readHistory } from "../../../src/pipeline/poll/poll.ts";
import { record } from "../../parliament/world.ts";
import { bench, fakeSource, page } from "../harness.ts";

/** A source whose history stands between positions 100 and 300, in pages of 50; the second attempt reads on. */
function pastOf(stopAfter: number) {
  let left = stopAfter;
  return {
    ...fakeSource(),
    begin: async () => ({ cursors: { "*": "300" }, history: { from: "100", until: "300" } }),
    async *past({ from }: { readonly from: string }) {
      for (let at = Number(from) + 50; at <= 300; at += 50) {
        if (left === 0) return;
        left -= 1;
        const publishedAt = `2024-0${at / 50}-15T10:00:00.000Z`;
        yield {
          ...page([record("document", `d-${at}`, { publishedAt })], String(at)),
          stream: "history",
          cursors: { history: String(at) },
          caughtUp: at === 300,
        };
      }
    },
  };
}

it("tells of each page of history how far it is, and goes on counting where it was stopped", async () => {
  const source = pastOf(2);
  const made = bench({ watches: [], source });
  const told: HistoryProgress[] = [];
  let minutes = 0;
  const context = {
    ...made.context,
    clock: () => new Date(Date.UTC(2024, 10, 20, 12, minutes++)),
    progress: (progress: HistoryProgress) => told.push(progress),
  };
  const { signal } = new AbortController();
  await pollSource(source, context, signal);
  await readHistory(source, context, signal);
  expect(told.map(({ share, reachedOn, pages }) => [share, reachedOn, pages])).toEqual([
    [0.25, "2024-03-15", 1],
    [0.5, "2024-04-15", 2],
  ]);
  expect(told[1]?.remainingSeconds).toBeGreaterThan(0);
  const stored = () => made.store.transaction((transaction) => historyProgress(transaction, source.name));
  expect(stored()).toEqual(told[1]);

  const rest = pastOf(9);
  await readHistory({ ...rest, name: source.name }, context, signal);
  expect(told.slice(2).map(({ share, pages }) => [share, pages])).toEqual([
    [0.75, 3],
    [1, 4],
  ]);
  expect(stored()).toMatchObject({ share: 1, remainingSeconds: null, reachedOn: "2024-06-15" });
  made.store[Symbol.dispose]();
});

it("counts from its first page where the stretch begins at 0 and the feed far above it", async () => {
  const source = {
    ...fakeSource(),
    begin: async () => ({ cursors: { "*": "26600300" }, history: { from: "0", until: "26600300" } }),
    async *past() {
      for (const at of [26_600_100, 26_600_200, 26_600_300])
        yield {
          ...page([record("document", `d-${at}`)], String(at)),
          stream: "history",
          cursors: { history: String(at) },
          caughtUp: at === 26_600_300,
        };
    },
  };
  const made = bench({ watches: [], source });
  const shares: number[] = [];
  const context = { ...made.context, progress: ({ share }: HistoryProgress) => shares.push(share) };
  const { signal } = new AbortController();
  await pollSource(source, context, signal);
  await readHistory(source, context, signal);
  expect(shares).toEqual([0, 0.5, 1]);
  made.store[Symbol.dispose]();
});

it("knows of no history where there is none", () => {
  const made = bench({ watches: [] });
  expect(
    made.store.transaction((transaction) => historyProgress(transaction, "gegevensmagazijn")),
  ).toBeNull();
  made.store[Symbol.dispose]();
});
