import { expect, it } from "vitest";
import type { Outgoing } from "#alert";
import { carries } from "../../src/slack/delivery/carries.ts";

const TEXT = "Motie-Een (36600-XX-29) is aangenomen 🎉 & wel met 83 tegen 67.";
const post = (more: Partial<Outgoing>) => ({ key: "motion:a@3/motion.voted/#k", ...more }) as Outgoing;
const message = (key: string, text: string) => ({ text, metadata: { event_payload: { key } } });
const OTHER_COUNT = "motion:a@2/motion.voted/#k";

it.each([
  ["the same key, whatever it says", message("motion:a@3/motion.voted/#k", "Iets anders."), {}, true],
  [
    "another count of the same, as Slack spells it",
    message(OTHER_COUNT, TEXT.replace("🎉", ":tada:").replace("&", "&amp;")),
    { recounted: true },
    true,
  ],
  ["another count, where the database is not in doubt", message(OTHER_COUNT, TEXT), {}, false],
  [
    "another count that says something else",
    message(OTHER_COUNT, TEXT.replace("83", "82")),
    { recounted: true },
    false,
  ],
  [
    "another thing that says the same",
    message("motion:b@3/motion.voted/#k", TEXT),
    { recounted: true },
    false,
  ],
  ["a message of another app", { text: TEXT }, { recounted: true }, false],
  ["the key in the first block alone", { blocks: [{ block_id: "motion:a@3/motion.voted/#k" }] }, {}, true],
])("%s", (_what, found, more, expected) => {
  expect(carries(found, post(more), TEXT)).toBe(expected);
});
