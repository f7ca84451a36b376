import { describe, expect, it } from "vitest";
import {
  hasVote,
  type Occasion,
  voteConcerns,
  voteLine,
  votingDayKey,
  votingDayPost,
  votingDayReplies,
  watchHitsIn,
} from "#alert";
import { EVENT_TYPES, type EventType, type MotionSnapshot } from "#parliament";
import { adopted, motion, question, tallied } from "../slack/builders.ts";
import { watch } from "../watch/builders.ts";
import { hitsOn, hitsOnSubject, MOTION, occasion, rulesOf, step, summaryOf } from "./builders.ts";

const DAY = "2024-11-26";
const voted = motion(adopted);

function voteOccasion(change: Partial<Occasion> = {}, type: EventType = "motion.voted"): Occasion {
  const snapshot = change.snapshot ?? voted;
  return occasion({ snapshot, revision: 2, events: [step(type, snapshot)], ...change });
}

const follower = watch({ id: "follower", motion: MOTION });
const searcher = watch({ id: "searcher", query: "azc", channel: "#zoek" });
const guesser = watch({ id: "guesser", motion: MOTION, channel: "#gok" });

describe("the channels that a vote concerns", () => {
  const watches = [follower, searcher, guesser];
  const rules = rulesOf(watches);
  const followed = hitsOnSubject([follower], voted);
  const found = hitsOn([searcher], { words: "Het azc." });
  const guessed = hitsOn([guesser], { possibly: [MOTION] });
  const card = (channel: string) => ({ key: `card/x/${channel}`, channel });
  const concerned = (
    change: Partial<Occasion> = {},
    { documents = found, today = DAY, type = "motion.voted" as EventType } = {},
  ) =>
    voteConcerns(voteOccasion({ hits: followed, ...change }, type), documents, rules, today).map(
      ({ channel, day, followed: is }) => `${channel} ${day}${is ? " followed" : ""}`,
    );
  const all = [`#w ${DAY} followed`, `#zoek ${DAY}`];

  it.each<readonly [string, Partial<Occasion>, readonly string[]]>([
    ["who follows it, and who looks for its words", {}, all],
    [
      "who has a card of it, or of its document",
      { cards: [card("#kaart")], relatedCards: [card("#stuk")] },
      [...all, `#kaart ${DAY}`, `#stuk ${DAY}`],
    ],
    ["each once", { cards: [card("#w")], relatedCards: [card("#zoek")] }, all],
    ["the same, where it was voted on before it was first seen", { revision: 1 }, all],
    ["nobody where it is from long ago", { revision: 1, novelty: "old" }, []],
    ["nobody where it was read as history", { revision: 1, novelty: "baseline" }, []],
    ["nobody from history", { silent: true }, []],
    ["nobody where it was withdrawn", { snapshot: motion({ ...adopted, withdrawn: true }) }, []],
    ["nobody where there is no outcome", { snapshot: motion() }, []],
    [
      "nobody where it is only put off",
      { snapshot: motion({ outcome: { decision: "b", result: "aangehouden", on: DAY } }) },
      [],
    ],
    ["nobody where no step tells of it", { events: [] }, []],
    ["nobody where it is no motion", { snapshot: question() }, []],
  ])("are %s", (_name, change, expected) => {
    expect(concerned(change)).toEqual(expected);
  });

  it("are not those of a motion that is only possibly meant", () => {
    expect(concerned({}, { documents: guessed })).toEqual([all[0]]);
  });

  it.each([
    ["2024-12-03", 2],
    ["2024-12-04", 0],
  ])("are none after seven days: on %s it is %i", (today, count) => {
    expect(concerned({}, { today })).toHaveLength(count);
  });

  it("are told by a vote or its correction, and by no other step", () => {
    const telling = EVENT_TYPES.filter((type) => concerned({}, { type }).length > 0);
    expect(telling).toEqual(["motion.voted", "motion.corrected"]);
  });
});

describe("what is said in the thread of the day", () => {
  const rules = rulesOf([follower], ["motion.voted"]);
  const place = { channel: "#zoek", day: DAY };

  it("is of the vote, its count and what became of it, and never shows in the channel", () => {
    const events = EVENT_TYPES.filter((type) => type.startsWith("motion.")).map((type) => step(type, voted));
    const posts = votingDayReplies(voteOccasion({ events }), place, [], rules);
    expect(summaryOf(posts)).toEqual([
      "#zoek: reply motion.voted",
      "#zoek: reply motion.tallied",
      "#zoek: reply motion.corrected",
      "#zoek: reply motion.withdrawn",
    ]);
    expect(new Set(posts.map(({ parent }) => parent))).toEqual(new Set([votingDayKey(DAY, "#zoek")]));
  });

  it("has the key that it would have under a card, and says by which watch", () => {
    const hits = watchHitsIn("#zoek", hitsOn([searcher], { words: "Het azc." }), rulesOf([searcher]));
    const [post] = votingDayReplies(voteOccasion(), place, hits, rules);
    expect(post?.key).toBe("reply/motion:motie-1@2/motion.voted/#zoek");
    expect(post?.content).toMatchObject({ hits: [{ watch: "searcher" }] });
  });

  it("is nothing from history", () => {
    expect(votingDayReplies(voteOccasion({ silent: true }), place, [], rules)).toEqual([]);
  });
});

describe("the watches of a channel", () => {
  it("are each once, by what is certain, and not those of another", () => {
    const watches = [searcher, watch({ id: "other", query: "azc" }), { ...guesser, channel: "#zoek" }];
    const hits = [
      ...hitsOn(watches, { words: "Het azc.", possibly: [MOTION] }),
      ...hitsOn(watches, { words: "Een azc." }),
    ];
    expect(watchHitsIn("#zoek", hits, rulesOf(watches)).map((hit) => hit.watch)).toEqual(["searcher"]);
  });
});

describe("a vote on the card of its day", () => {
  const uncertain = motion({ ...tallied, tally: { ...motion(tallied).tally!, uncertain: true } });
  const partial = motion({ ...tallied, tally: { ...motion(tallied).tally!, complete: false } });

  it.each<readonly [string, MotionSnapshot, string | null, number | null]>([
    ["that is counted", motion(tallied), "aangenomen", 83],
    ["that is not counted yet", voted, "aangenomen", null],
    ["of which the count is not whole", partial, "aangenomen", null],
    ["of which the count cannot be", uncertain, "aangenomen", null],
    ["that was not", motion(), null, null],
  ])("%s", (_name, snapshot, result, inFavour) => {
    expect(voteLine(snapshot, true)).toMatchObject({
      id: MOTION,
      result,
      for: inFavour,
      against: inFavour === null ? null : 67,
      followed: true,
      url: expect.stringContaining("tweedekamer.nl"),
    });
  });

  it("is one only where it ended the matter and stands", () => {
    const held = motion({ outcome: { decision: "b", result: "aangehouden", on: DAY } });
    expect([voted, motion(), held, motion({ ...adopted, withdrawn: true })].map(hasVote)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it("stands in order: the followed first, each sort by number", () => {
    const line = (number: number, followed: boolean) =>
      voteLine(motion({ ...adopted, ids: [`kst-36600-XX-${number}`] }), followed);
    const post = votingDayPost(
      DAY,
      "#w",
      [line(100, false), line(31, true), line(9, false), line(4, true)],
      "nl",
    );
    expect(post).toMatchObject({ key: `voting-day/${DAY}/#w`, kind: "card", content: { on: DAY } });
    const ids = post.content.type === "voting-day-card" ? post.content.votes.map(({ id }) => id) : [];
    expect(ids).toEqual([4, 31, 9, 100].map((number) => `kst-36600-XX-${number}`));
  });
});
