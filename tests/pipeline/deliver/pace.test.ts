import { describe, expect, it } from "vitest";
import type { StoredPost } from "#alert";
import { createPace } from "../../../src/pipeline/deliver/pace.ts";

const NOW = Date.parse("2024-11-20T12:00:00Z");
const RULES = { settleMs: 60_000, pauseMs: 1_050 };

function post(change: Partial<StoredPost> = {}): StoredPost {
  return {
    key: "card/document:1/#kanaal",
    kind: "card",
    channel: "#kanaal",
    parent: null,
    broadcast: false,
    content: { type: "notice", language: "nl", level: "info", matter: { what: "rules-kept", problem: "?" } },
    seq: 1,
    state: "ready",
    attempts: 0,
    plain: false,
    mayBeDouble: false,
    createdAt: new Date(NOW).toISOString(),
    firstAttemptAt: null,
    lastAttemptAt: null,
    notBefore: null,
    lastError: null,
    ts: null,
    channelId: null,
    goneTs: null,
    alone: false,
    revived: false,
    strange: 0,
    firstAttemptTheirs: null,
    ...change,
  };
}

/** When a post is due after something was tried in `#kanaal` just now, in ms from now. */
it.each<[string, Partial<StoredPost>, number | null]>([
  ["the next in the same channel waits for Slack's pace", {}, 1_050],
  ["one in another channel does not", { channel: "#ander" }, null],
  ["one that was put off longer waits longer", { notBefore: new Date(NOW + 5_000).toISOString() }, 5_000],
  ["one that was put off shorter keeps the pace", { notBefore: new Date(NOW + 500).toISOString() }, 1_050],
  [
    "one without an answer has its time to arrive",
    { state: "unknown", lastAttemptAt: new Date(NOW).toISOString() },
    60_000,
  ],
])("%s", (_, change, waitsMs) => {
  const pace = createPace(RULES);
  pace.noteTried("#kanaal", NOW);
  expect(pace.dueAtMs(post(change))).toBe(waitsMs === null ? 0 : NOW + waitsMs);
});

it("waits in every channel while Slack wants to hear nothing, until the latest moment that it named", () => {
  const pace = createPace(RULES);
  pace.noteRefused(NOW + 30_000);
  pace.noteRefused(NOW + 10_000);
  expect(pace.dueAtMs(post())).toBe(NOW + 30_000);
  expect(pace.dueAtMs(post({ channel: "#ander" }))).toBe(NOW + 30_000);
});

it("goes along with a clock that is put back", () => {
  const pace = createPace(RULES);
  pace.noteTried("#kanaal", NOW);
  pace.shift(-3_600_000, NOW - 3_600_000);
  expect(pace.dueAtMs(post())).toBe(NOW - 3_600_000 + 1_050);
});

describe("a clock that is put forward, which is seen a while later", () => {
  const DAY = 86_400_000;
  const SEEN = NOW + DAY + 2_000;

  it.each<[string, (pace: ReturnType<typeof createPace>) => void, number]>([
    ["before", (pace) => pace.noteTried("#kanaal", NOW), NOW + DAY + 1_050],
    ["between", (pace) => pace.noteTried("#kanaal", NOW + DAY + 1_000), SEEN + 1_050],
  ])("keeps the pause after what was tried %s and no longer", (_when, note, dueMs) => {
    const pace = createPace(RULES);
    note(pace);
    pace.shift(DAY, SEEN);
    expect(pace.dueAtMs(post())).toBe(dueMs);
  });

  it.each([
    [
      "what began between",
      (pace: ReturnType<typeof createPace>) => pace.noteStarted(post(), NOW + DAY + 1_000),
    ],
    [
      "a limit of between that is over",
      (pace: ReturnType<typeof createPace>) => pace.noteRefused(NOW + DAY + 1_500),
    ],
    ["a limit of between", (pace: ReturnType<typeof createPace>) => pace.noteRefused(SEEN + 20_000)],
    ["a limit of before", (pace: ReturnType<typeof createPace>) => pace.noteRefused(NOW + 25_000)],
  ])("holds nothing up for longer than a minute by %s", (_what, note) => {
    const pace = createPace({ ...RULES, spacingMs: 30 });
    note(pace);
    pace.shift(DAY, SEEN);
    expect(pace.dueAtMs(post({ channel: "#ander" }))).toBeLessThanOrEqual(SEEN + 30_000);
  });
});
