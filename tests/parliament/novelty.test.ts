import { describe, expect, it } from "vitest";
import { noveltyOf, type Snapshot } from "#parliament";
import { emptyWorld, record } from "./world.ts";

/** A pledge as it is when its record is first seen. */
function pledge(nummer: string | null, aanmaakdatum: string | null): Snapshot {
  const world = emptyWorld();
  world.add(record("toezegging", "t", { fields: { nummer, aanmaakdatum, tekst: "Een brief." } }));
  return world.snapshots.get("promise:t") as Snapshot;
}

describe("how new a pledge is when it is first seen", () => {
  it.each([
    ["its number is of this month", "TZ202411-116", null, "2024-11-28T12:00:00Z", "late"],
    ["its month ended sixty days ago", "TZ202411-116", null, "2025-01-29T12:00:00Z", "late"],
    ["its month ended longer ago", "TZ202411-116", null, "2025-01-31T12:00:00Z", "old"],
    ["its month is the last of a year", "TZ202412-116", null, "2025-02-20T12:00:00Z", "late"],
    ["its month has just begun in Amsterdam", "TZ202412-001", null, "2024-11-30T23:30:00Z", "late"],
    ["its month is to come", "TZ202507-001", null, "2024-11-28T12:00:00Z", "old"],
    ["its month is none", "TZ202413-001", null, "2024-11-28T12:00:00Z", "old"],
    ["it has an older form of number", "T01234", null, "2024-11-28T12:00:00Z", "old"],
    ["it has no number either", null, null, "2024-11-28T12:00:00Z", "old"],
    ["its date is none that can be", "TZ202411-116", "0001-01-01T00:00:00", "2024-11-28T12:00:00Z", "late"],
    ["its date is of today", "TZ202411-116", "2024-11-28T00:00:00", "2024-11-28T12:00:00Z", "new"],
    [
      "its date is of long ago, as its number",
      "TZ202001-116",
      "2020-01-15T00:00:00",
      "2024-11-28T12:00:00Z",
      "old",
    ],
  ])("where %s", (_, number, date, now, novelty) => {
    expect(noveltyOf(pledge(number, date), new Date(now))).toBe(novelty);
  });
});
