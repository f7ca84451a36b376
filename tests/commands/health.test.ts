import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { health } from "../../src/commands/health.ts";

const NOW = new Date("2026-11-25T12:00:00Z");

it.each([
  ["of now", 0, 0],
  ["of four minutes ago", 240, 0],
  ["of six minutes ago", 360, 1],
  ["of a second ahead, by two clocks that differ a little", -1, 0],
  ["of tomorrow: the clock was put back, and nobody has written one since", -86_400, 1],
])("a heartbeat %s", (_when, secondsAgo, status) => {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-health-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const beat = join(folder, "heartbeat");
  writeFileSync(beat, "");
  const at = NOW.getTime() / 1000 - secondsAgo;
  utimesSync(beat, at, at);
  expect(health(folder, { print: () => {}, write: () => {}, complain: () => {} }, "nl", NOW)).toBe(status);
});
