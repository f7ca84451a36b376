import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { within } from "../../src/commands/within.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("leaves no timer behind, which would keep a process that was told to end", async () => {
  await within(3_000, Promise.resolve());
  expect(vi.getTimerCount()).toBe(0);
  await expect(within(3_000, Promise.reject(new Error("kapot")))).rejects.toThrow("kapot");
  expect(vi.getTimerCount()).toBe(0);
});

it("waits no longer for what hangs", async () => {
  const waiting = within(3_000, new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await waiting).toBeUndefined();
});
