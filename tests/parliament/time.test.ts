import { describe, expect, it } from "vitest";
import { amsterdamToUtc, civilDate } from "#parliament";

describe("amsterdamToUtc", () => {
  it.each([
    ["2026-08-24T15:50:28.7370000", "2026-08-24T13:50:28.737Z", "summer, seven decimals"],
    ["2026-01-05T09:00:00", "2026-01-05T08:00:00.000Z", "winter"],
    ["2026-03-29T01:59:59", "2026-03-29T00:59:59.000Z", "before the clock goes forward"],
    ["2026-03-29T02:30:00", "2026-03-29T01:30:00.000Z", "a time that does not exist"],
    ["2026-03-29T03:00:00", "2026-03-29T01:00:00.000Z", "after the clock went forward"],
    ["2026-10-25T01:59:59", "2026-10-24T23:59:59.000Z", "before the clock goes back"],
    ["2026-10-25T02:30:00", "2026-10-25T00:30:00.000Z", "a time that comes twice: the first"],
    ["2026-10-25T03:00:00", "2026-10-25T02:00:00.000Z", "after the clock went back"],
    ["2026-06-02", "2026-06-01T22:00:00.000Z", "a day alone is its midnight"],
    ["2026-01-01T24:00:00", "2026-01-01T23:00:00.000Z", "the end of a day"],
    ["2026-09-10T11:30:09.0721602Z", "2026-09-10T11:30:09.072Z", "UTC"],
    ["2026-11-24T11:00:00+01:00", "2026-11-24T10:00:00.000Z", "an offset is obeyed"],
    ["2026-07-24T11:00:00-05:30", "2026-07-24T16:30:00.000Z", "a strange offset too"],
    ["1985-07-01T12:00:00", "1985-07-01T10:00:00.000Z", "long ago"],
    ["1976-07-01T12:00:00", "1976-07-01T11:00:00.000Z", "before there was summer time"],
  ])("%s is %s: %s", (civil, utc) => {
    expect(amsterdamToUtc(civil)).toBe(utc);
  });

  it.each([
    "",
    "gisteren",
    "0001-01-01T00:00:00",
    "2026-02-29",
    "2026-13-01",
    "2026-01-01T25:00:00",
    "2026-01-01T10:60:00",
  ])("knows that %j is no time", (text) => {
    expect(amsterdamToUtc(text)).toBeNull();
    expect(civilDate(text)).toBeNull();
  });

  it("goes through two years hour by hour as the time zone database does", () => {
    const shown = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Europe/Amsterdam",
      dateStyle: "short",
      timeStyle: "medium",
    });
    let before = "";
    for (let ms = Date.UTC(2025, 0, 1); ms < Date.UTC(2027, 0, 1); ms += 1_800_000) {
      const civil = shown.format(ms).replace(" ", "T");
      const utc = amsterdamToUtc(civil);
      // A civil time that comes twice is the first of the two, so the second time round it is an hour early.
      const late = civil <= before;
      before = late ? before : civil;
      expect([civil, utc]).toEqual([civil, new Date(late ? ms - 3_600_000 : ms).toISOString()]);
    }
  });
});

describe("civilDate", () => {
  it.each([
    ["2026-06-02T00:00:00", "2026-06-02"],
    ["2026-06-02", "2026-06-02"],
    ["2026-06-01T22:00:00Z", "2026-06-02"],
    ["2026-06-02T00:30:00+02:00", "2026-06-02"],
    ["2026-12-31T23:30:00Z", "2027-01-01"],
  ])("%s is on %s", (value, date) => {
    expect(civilDate(value)).toBe(date);
  });

  it("has nothing to say about nothing", () => {
    expect(civilDate(null)).toBeNull();
  });
});
