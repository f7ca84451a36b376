import { describe, expect, it } from "vitest";
import type { Watch } from "#watch";
import { watchesInForce } from "../src/rules.ts";

const watch = (id: string, change: Partial<Watch> = {}): Watch => ({
  id,
  name: id,
  channel: "#kanaal",
  query: "opvang",
  ...change,
});
const made = (one: Watch, inForce = true) => ({
  watch: one,
  userId: "U1",
  at: "2024-11-20T12:00:00.000Z",
  inForce,
});

it.each([
  ["a rule made in Slack comes after those of the files", [made(watch("slack-b"))], ["a", "slack-b"]],
  ["one that was ended is none", [made(watch("slack-b"), false)], ["a"]],
  ["a file's id counts", [made(watch("a", { query: "iets anders" }))], ["a"]],
  ["a query that cannot be read any more is left out", [made(watch("slack-b", { query: "(" }))], ["a"]],
  ["so is one with such a `not`", [made(watch("slack-b", { not: "NEAR" }))], ["a"]],
])("%s", (_, proposals, expected) => {
  const watches = watchesInForce([watch("a")], proposals);
  expect(watches.map(({ id }) => id)).toEqual(expected);
  expect(watches[0]?.query).toBe("opvang");
});

describe("a rule that was narrowed in Slack", () => {
  const narrowing = {
    watch: "a",
    before: { query: "opvang", not: null },
    after: { query: "opvang", not: "jeugdzorg" },
    userId: "U1",
    at: "2024-11-20T12:00:00.000Z",
  };

  it("has the narrower words", () => {
    expect(watchesInForce([watch("a")], [], [narrowing])).toEqual([watch("a", { not: "jeugdzorg" })]);
  });

  it("is as its file says where that has other words by now, or the narrower ones cannot be read", () => {
    const other = watch("a", { query: "noodopvang" });
    expect(watchesInForce([other], [], [narrowing])).toEqual([other]);
    const broken = { ...narrowing, after: { query: "(", not: null } };
    expect(watchesInForce([watch("a")], [], [broken])).toEqual([watch("a")]);
  });
});
