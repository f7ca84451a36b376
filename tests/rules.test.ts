import { expect, it } from "vitest";
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
