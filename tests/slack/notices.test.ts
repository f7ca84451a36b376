import { expect, it } from "vitest";
import type { Notice } from "#alert";
import { noticeText, validateMessage } from "#slack";
import { MATTERS } from "../alert/matters.ts";
import { post } from "./builders.ts";
import { renderPost } from "./rendered.ts";

it("has a sentence for everything that the operators are told of, in both languages", async () => {
  const said = Object.values(MATTERS).map((matter) => [
    matter.what,
    { nl: noticeText(matter, "nl"), en: noticeText(matter, "en") },
  ]);
  await expect(`${JSON.stringify(Object.fromEntries(said), null, 2)}\n`).toMatchFileSnapshot(
    "golden/notices.golden.json",
  );
});

it("shows a notice that an earlier version queued in words", () => {
  const worded = { type: "notice", language: "nl", level: "warning", text: "feeds is 26 uur stil." };
  const message = renderPost(post(worded as unknown as Notice));
  expect(validateMessage(message)).toEqual([]);
  expect(message.text).toBe("Let op: feeds is 26 uur stil.");
});

it("tells in days that clocks are far apart, and what is not told until then", () => {
  const said = noticeText({ what: "clock-skew", minutes: -352_800 }, "nl");
  expect(said).toContain("245 dagen voor op die van Slack");
  expect(said).toContain("termijnen worden pas weer gemeld als zij kloppen");
});
