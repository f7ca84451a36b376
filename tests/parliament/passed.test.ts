import { expect, it } from "vitest";
import { hasPassed } from "#parliament";

const NOTED = "2024-12-02T12:00:00.000Z";

it.each([
  ["just before", "2024-12-02T12:59:59.999Z", false],
  ["at once then", "2024-12-02T13:00:00.000Z", true],
  ["at the moment itself", NOTED, false],
  ["of a moment that lies ahead, as after the clock was put back", "2024-12-02T11:59:59.999Z", true],
])("whether an hour has passed, %s", (_when, now, passed) => {
  expect(hasPassed(NOTED, 3_600_000, new Date(now))).toBe(passed);
});
