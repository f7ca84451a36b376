import { expect, it } from "vitest";
import type { Language, Outgoing } from "#alert";
import { renderPost } from "#slack";
import { carries, type FoundMessage } from "../../src/slack/delivery/carries.ts";
import { adopted, eventReply, motion, post as postOf, tallied } from "./builders.ts";

const TEXT = "Motie-Een (36600-XX-29) is aangenomen 🎉 & wel met 83 tegen 67.";
const post = (more: Partial<Outgoing>) => ({ key: "motion:a@3/motion.voted/#k", ...more }) as Outgoing;
const message = (key: string, text: string) => ({ text, metadata: { event_payload: { key } } });
const OTHER_COUNT = "motion:a@2/motion.voted/#k";

it.each<[string, FoundMessage, Partial<Outgoing>, boolean, string?]>([
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
  [
    "another outcome of a vote, whatever signs its name holds",
    message(OTHER_COUNT, "Motie-Een; over opvang met 2 tegen 1 stemmen is verworpen."),
    { recounted: true },
    false,
    "Motie-Een; over opvang met 2 tegen 1 stemmen is aangenomen.",
  ],
  ["a message of another app", { text: TEXT }, { recounted: true }, false],
  ["the key in the first block alone", { blocks: [{ block_id: "motion:a@3/motion.voted/#k" }] }, {}, true],
])("%s", (_what, found, more, expected, text = TEXT) => {
  expect(carries(found, post(more), text)).toBe(expected);
});

it.each<Language>(["nl", "en"])(
  "a vote that was completed with its count since, or says that it is in doubt: the same vote; in another outcome: another (%s)",
  (language) => {
    const key = "reply/motion:a@3/motion.voted/#k";
    const says = (...changes: readonly Parameters<typeof motion>[0][]) => {
      const snapshot = motion(Object.assign({}, ...changes));
      return renderPost(postOf(eventReply({ language, event: "motion.voted", snapshot }), { key }), []).text;
    };
    const uncounted = says(adopted);
    const [tally, outcome] = [tallied.tally!, adopted.outcome!];
    const same = [uncounted, says(adopted, tallied), says(adopted, { tally: { ...tally, uncertain: true } })];
    expect(new Set(same).size).toBe(3);
    const other = says(adopted, tallied, { outcome: { ...outcome, result: "verworpen" } });
    const isFound = (text: string, wanted: string) =>
      carries(
        message("reply/motion:a@2/motion.voted/#k", text),
        { key, recounted: true } as Outgoing,
        wanted,
      );
    for (const one of same) {
      for (const wanted of same) expect([one, isFound(one, wanted)]).toEqual([one, true]);
      expect(isFound(one, other)).toBe(false);
    }
  },
);
