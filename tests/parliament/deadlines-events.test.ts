import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DeadlineEvent, deadlineEvents, type OpenDeadline } from "#parliament";

const DUE: OpenDeadline = { key: "motion:1/0", until: "2024-12-01" };

function at(instant: string, said: readonly DeadlineEvent[] = [], deadline = DUE) {
  return deadlineEvents([deadline], new Date(instant), said).map(({ type }) => type);
}

describe("deadlineEvents", () => {
  it.each([
    ["2024-11-23T12:00:00Z", [], "eight days before"],
    ["2024-11-23T22:59:59Z", [], "the last second of that day in Amsterdam"],
    ["2024-11-23T23:00:00Z", ["due-soon"], "seven days before, in Amsterdam"],
    ["2024-12-01T22:59:59Z", ["due-soon"], "the last second of the day itself"],
    ["2024-12-01T23:00:00Z", ["overdue"], "the first of the day after"],
    ["2026-01-01T00:00:00Z", ["overdue"], "found long after: no more is soon"],
  ])("%s: %j, %s", (instant, expected) => {
    expect(at(instant)).toEqual(expected);
  });

  it("obeys the clock of summer", () => {
    const july: OpenDeadline = { key: "a", until: "2024-07-04" };
    expect(at("2024-07-04T21:59:59Z", [], july)).toEqual(["due-soon"]);
    expect(at("2024-07-04T22:00:00Z", [], july)).toEqual(["overdue"]);
  });

  it("says nothing of a deadline without a day", () => {
    expect(at("2030-01-01T00:00:00Z", [], { key: "a", until: null })).toEqual([]);
  });

  it("says each once, and again when the day moves", () => {
    const said = deadlineEvents([DUE, DUE], new Date("2024-11-28T12:00:00Z"), []);
    expect(said).toEqual([{ key: DUE.key, type: "due-soon", until: "2024-12-01" }]);
    expect(at("2024-11-29T12:00:00Z", said)).toEqual([]);
    expect(at("2024-12-02T12:00:00Z", said)).toEqual(["overdue"]);
    const moved: OpenDeadline = { ...DUE, until: "2024-12-03" };
    expect(at("2024-12-02T12:00:00Z", said, moved)).toEqual(["due-soon"]);
    expect(at("2024-11-29T12:00:00Z", said, { ...DUE, key: "motion:1/1" })).toEqual(["due-soon"]);
  });

  it("says at most both, in order, however often and whenever it is asked", () => {
    const hours = fc.array(fc.integer({ min: 0, max: 24 * 60 }), { maxLength: 40 });
    fc.assert(
      fc.property(hours, (asked) => {
        const said: DeadlineEvent[] = [];
        for (const hour of asked.sort((a, b) => a - b)) {
          const now = new Date(Date.UTC(2024, 10, 1) + hour * 3_600_000);
          said.push(...deadlineEvents([DUE], now, said));
        }
        expect([[], ["due-soon"], ["overdue"], ["due-soon", "overdue"]]).toContainEqual(
          said.map(({ type }) => type),
        );
      }),
    );
  });
});
