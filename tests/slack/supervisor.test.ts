import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Connection, supervise } from "../../src/slack/app/supervisor.ts";

const MINUTE_MS = 60_000;
const logger = { info() {}, warn() {}, error() {} };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

function lasting(): Connection {
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  return {
    closed,
    close: async () => resolve(),
  };
}

it("goes on trying while Slack is gone for an hour, not too often, and is back within 15 seconds", async () => {
  let attempts = 0;
  let isGone = true;
  const supervised = supervise(logger, async () => {
    attempts += 1;
    if (isGone) throw new Error("gone");
    return lasting();
  });
  void supervised.start();
  await vi.advanceTimersByTimeAsync(60 * MINUTE_MS);
  expect(supervised.connected()).toBe(false);
  expect(attempts).toBeGreaterThan(100);
  expect(attempts).toBeLessThan(1000);
  isGone = false;
  await vi.advanceTimersByTimeAsync(15_000);
  expect(supervised.connected()).toBe(true);
  const stopping = supervised.stop();
  await vi.advanceTimersByTimeAsync(2000);
  await stopping;
});

it("is back at once after a routine goodbye of a connection that lived long", async () => {
  const open: Connection[] = [];
  const supervised = supervise(logger, async () => {
    const connection = lasting();
    open.push(connection);
    return connection;
  });
  void supervised.start();
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  await open[0]?.close();
  await vi.advanceTimersByTimeAsync(300);
  expect(open).toHaveLength(2);
  expect(supervised.connected()).toBe(true);
  const stopping = supervised.stop();
  await vi.advanceTimersByTimeAsync(2000);
  await stopping;
});
