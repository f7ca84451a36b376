import fc from "fast-check";
import { afterAll, expect, vi } from "vitest";
import { runs } from "./runs.ts";

/** The same examples on every machine and every run; what a seed finds stays found. `FC_SEED` tries others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_241_120), numRuns: runs(100) });

const EVENTS = ["SIGTERM", "SIGINT", "uncaughtException", "unhandledRejection", "warning"];

const found = shared();
// Files share a worker's process: what one leaves behind would be another's trouble, in one order and not in the next.
afterAll(() => expect(shared(), "what the tests of this file leave behind in the process").toEqual(found));

/** What a test could change of the process that the files of a worker share. */
function shared(): unknown {
  return {
    environment: { ...process.env },
    folder: process.cwd(),
    exitCode: process.exitCode,
    listeners: EVENTS.map((name) => [name, process.listenerCount(name)]),
    fakeTimers: vi.isFakeTimers(),
    functions: [fetch, setTimeout, Date, Math.random, process.stdout.write, process.stderr.write],
  };
}
