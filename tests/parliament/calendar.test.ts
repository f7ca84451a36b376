import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWorkingDays,
  isRecess,
  isWorkingDay,
  nextRecess,
  prinsjesdag,
  publicHolidays,
  questionDueOn,
  RECESSES,
  type Recess,
  vergaderjaar,
} from "#parliament";
import { runs } from "../runs.ts";

const DAY_MS = 86_400_000;
const anyDate = fc
  .integer({ min: Date.UTC(2000, 0, 1) / DAY_MS, max: Date.UTC(2060, 0, 1) / DAY_MS })
  .map((day) => new Date(day * DAY_MS).toISOString().slice(0, 10));

function daysBetween(from: string, until: string): number {
  return (Date.parse(until) - Date.parse(from)) / DAY_MS;
}

describe("vergaderjaar", () => {
  it.each([
    [2019, "2019-09-17"],
    [2023, "2023-09-19"],
    [2024, "2024-09-17"],
    [2025, "2025-09-16"],
    [2026, "2026-09-15"],
    [2027, "2027-09-21"],
  ])("begins in %i on %s", (year, day) => {
    expect(prinsjesdag(year)).toBe(day);
  });

  it.each([
    ["2024-09-16", "2023-2024"],
    ["2024-09-17", "2024-2025"],
    ["2024-12-31", "2024-2025"],
    ["2025-01-01", "2024-2025"],
    ["2025-09-15", "2024-2025"],
    ["2025-09-16", "2025-2026"],
    ["1999-12-31", "1999-2000"],
  ])("of %s is %s", (date, year) => {
    expect(vergaderjaar(date)).toBe(year);
  });
});

describe("publicHolidays", () => {
  const EASTERS = ["2000-04-23", "2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28"];
  it.each([...EASTERS, "2038-04-25", "1954-04-18", "2285-03-22"])("knows Easter on %s", (easter) => {
    expect(publicHolidays(Number(easter.slice(0, 4)))).toContainEqual({
      date: easter,
      name: "eerste paasdag",
    });
  });

  it("lists a year in order", () => {
    expect(publicHolidays(2025)).toEqual([
      { date: "2025-01-01", name: "Nieuwjaarsdag" },
      { date: "2025-04-20", name: "eerste paasdag" },
      { date: "2025-04-21", name: "tweede paasdag" },
      { date: "2025-04-26", name: "Koningsdag" },
      { date: "2025-05-05", name: "Bevrijdingsdag" },
      { date: "2025-05-29", name: "Hemelvaartsdag" },
      { date: "2025-06-08", name: "eerste pinksterdag" },
      { date: "2025-06-09", name: "tweede pinksterdag" },
      { date: "2025-12-25", name: "eerste kerstdag" },
      { date: "2025-12-26", name: "tweede kerstdag" },
    ]);
  });

  it.each([
    [2013, "2013-04-30", "Koninginnedag"],
    [2006, "2006-04-29", "Koninginnedag"],
    [2014, "2014-04-26", "Koningsdag"],
    [2024, "2024-04-27", "Koningsdag"],
  ])("celebrates the king or queen of %i on %s", (year, date, name) => {
    expect(publicHolidays(year)).toContainEqual({ date, name });
  });
});

describe("working days", () => {
  it.each([
    ["2024-11-22", true, "a Friday"],
    ["2024-11-23", false, "a Saturday"],
    ["2024-11-24", false, "a Sunday"],
    ["2024-12-25", false, "Christmas"],
    ["2024-12-27", true, "between Christmas and New Year"],
    ["2025-04-18", true, "Good Friday"],
    ["2025-04-21", false, "Easter Monday"],
    ["2025-05-29", false, "Ascension Day"],
  ])("%s: %s, %s", (date, expected) => {
    expect(isWorkingDay(date)).toBe(expected);
  });

  it.each([
    ["2024-11-22", 1, "2024-11-25", "over a weekend"],
    ["2024-12-24", 1, "2024-12-27", "over Christmas"],
    ["2024-12-24", 5, "2025-01-03", "over New Year too"],
    ["2024-11-23", 1, "2024-11-25", "from a Saturday"],
    ["2024-11-25", -1, "2024-11-22", "backwards"],
    ["2024-11-25", 0, "2024-11-25", "none"],
  ])("%s and %i is %s: %s", (date, days, expected) => {
    expect(addWorkingDays(date, days)).toBe(expected);
  });

  it("counts what it passes", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (date, days) => {
        const end = addWorkingDays(date, days);
        let passed = 0;
        for (let at = Date.parse(date) + DAY_MS; at <= Date.parse(end); at += DAY_MS) {
          if (isWorkingDay(new Date(at).toISOString().slice(0, 10))) passed += 1;
        }
        expect([passed, isWorkingDay(end)]).toEqual([days, true]);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe("recess", () => {
  it("has a table in order, without overlap, of whole recesses from a Friday", () => {
    for (const [index, recess] of RECESSES.entries()) {
      expect(recess.first < recess.last, recess.name).toBe(true);
      expect(new Date(recess.first).getUTCDay(), `${recess.name} ${recess.first}`).toBe(5);
      const next = RECESSES[index + 1];
      if (next !== undefined) expect(recess.last < next.first, `${recess.name} ${recess.last}`).toBe(true);
    }
  });

  it.each([2023, 2024, 2025, 2026, 2027])(
    "has the five regular recesses of %i, but for an election",
    (year) => {
      const names = RECESSES.filter(({ first }) => first.startsWith(`${year}`)).map(({ name }) => name);
      const autumn = names.includes("herfstreces") || names.includes("verkiezingsreces");
      expect([...names, autumn]).toEqual(
        expect.arrayContaining(["voorjaarsreces", "meireces", "zomerreces", "kerstreces", true]),
      );
    },
  );

  it.each([
    ["2024-07-04", false],
    ["2024-07-05", true],
    ["2024-09-02", true],
    ["2024-09-03", false],
    ["2024-01-01", true],
  ])("%s: %s", (date, expected) => {
    expect(isRecess(date)).toBe(expected);
  });

  it("finds the recess that goes on, the next, and none past the table", () => {
    expect(nextRecess("zomerreces", "2024-06-01")?.first).toBe("2024-07-05");
    expect(nextRecess("zomerreces", "2024-08-01")?.first).toBe("2024-07-05");
    expect(nextRecess("zomerreces", "2024-09-03")?.first).toBe("2025-07-04");
    expect(nextRecess(null, "2024-05-14")?.name).toBe("zomerreces");
    expect(nextRecess("zomerreces", "2040-01-01")).toBeNull();
  });

  it("obeys another table", () => {
    const own: readonly Recess[] = [
      { name: "meireces", first: "2030-05-01", last: "2030-05-10", status: "announced" },
    ];
    expect([isRecess("2030-05-03", own), isRecess("2024-07-05", own)]).toEqual([true, false]);
    expect(nextRecess(null, "2024-01-01", own)).toBe(own[0]);
  });
});

describe("questionDueOn", () => {
  it.each([
    ["2024-05-21", false, "2024-06-11", "2024-06-11", "no recess: seen to the day"],
    ["2024-05-21", true, "2024-07-02", "2024-07-02", "postponed"],
    ["2024-06-20", false, "2024-07-11", "2024-09-09", "into the summer recess"],
    ["2024-07-10", false, "2024-07-31", "2024-09-23", "asked in recess"],
    ["2024-06-14", false, "2024-07-05", "2024-09-03", "due on its first day"],
    ["2024-02-20", false, "2024-03-12", "2024-03-18", "asked in a short one"],
    ["2024-06-01", true, "2024-07-13", "2024-09-11", "postponed into it"],
  ])("%s, postponed %s: %s or %s: %s", (asked, postponed, dueOn, indulgedUntil) => {
    expect(questionDueOn(asked, { postponed })).toEqual({ dueOn, indulgedUntil });
  });

  it("is three or six weeks by the rules, never less by custom, and as many sitting days", () => {
    fc.assert(
      fc.property(anyDate, fc.boolean(), (asked, postponed) => {
        const { dueOn, indulgedUntil } = questionDueOn(asked, { postponed });
        expect(daysBetween(asked, dueOn)).toBe(postponed ? 42 : 21);
        expect(indulgedUntil >= dueOn).toBe(true);
        let sitting = 0;
        for (let at = Date.parse(asked) + DAY_MS; at <= Date.parse(indulgedUntil); at += DAY_MS) {
          if (!isRecess(new Date(at).toISOString().slice(0, 10))) sitting += 1;
        }
        expect(sitting).toBe(postponed ? 42 : 21);
      }),
    );
    expect(questionDueOn("2024-07-01", { postponed: false, recesses: [] }).indulgedUntil).toBe("2024-07-22");
  });
});
