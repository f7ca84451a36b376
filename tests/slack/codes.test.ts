import { expect, it } from "vitest";
import { CODE_GROUPS, fateOf } from "../../src/slack/delivery/codes.ts";
import { codesOf, METHOD_CODES } from "./documented-codes.ts";

const sorted = CODE_GROUPS.flatMap(({ codes }) => codes.split(" "));

it("sorts every code once, each with its reason", () => {
  expect(sorted.filter((code, index) => sorted.indexOf(code) !== index)).toEqual([]);
  for (const { why, codes } of CODE_GROUPS) expect([why.length > 10, codes.length > 0]).toEqual([true, true]);
});

it.each(Object.keys(METHOD_CODES))("knows every code that the page of %s lists", (method) => {
  expect(codesOf(method).filter((code) => fateOf(code) === null)).toEqual([]);
});

it("knows families of which new ones may come, and nothing else", () => {
  expect(fateOf("restricted_action_of_next_year")).toEqual({ fate: "channel" });
  expect(fateOf("slack_connect_something_blocked")).toEqual({ fate: "message" });
  expect(fateOf("brand_new_code")).toBeNull();
});
