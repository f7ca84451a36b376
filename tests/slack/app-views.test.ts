import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Language } from "#alert";
import { type Answer, adviceOn, type Home, type Trial, validateMessage, validateView } from "#slack";
import { homeView } from "../../src/slack/app/home-view.ts";
import { replyOf } from "../../src/slack/app/reply.ts";
import { claimView, muteView, ruleView } from "../../src/slack/app/views.ts";
import { hostileSnapshots } from "./hostile.ts";

const LANGUAGES: readonly Language[] = ["nl", "en"];
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.constantFrom("<!channel>", "<@U1> & co", "‮omgekeerd", "", " ", "x".repeat(9_000)),
);
const url = fc.constantFrom(
  null,
  "https://www.tweedekamer.nl/x?id=1",
  "javascript:alert(1)",
  "https://a.nl/<b>",
);
const many = <T>(one: fc.Arbitrary<T>, maxLength = 60) => fc.array(one, { maxLength });
const items = many(fc.record({ text, url }));

const answers: fc.Arbitrary<Answer> = fc.record(
  {
    text,
    items,
    code: text,
    choices: many(fc.record({ label: text, id: fc.constant("kst-36600-XX-29") }), 20),
    query: text,
  },
  { requiredKeys: ["text"] },
);
const homes: fc.Arbitrary<Home> = fc.record({
  completeness: text,
  health: many(text),
  followed: many(
    fc.record({
      id: text,
      snapshot: fc.option(hostileSnapshots, { nil: null }),
      channel: text,
      fromSlack: fc.boolean(),
    }),
  ),
  deadlines: many(fc.record({ on: text, title: text, overdue: fc.boolean() })),
  claims: many(
    fc.record({
      card: fc.constant("card/motion:1/#kanaal"),
      snapshot: hostileSnapshots,
      at: text,
      note: fc.option(text, { nil: null }),
    }),
  ),
  rules: many(fc.record({ id: fc.constant("slack-x"), name: text, channel: text, userId: text })),
});
const memory = { card: "card/motion:1/#kanaal", channelId: "C1", channelName: null, tried: null };
const drafts = fc.record({
  name: text,
  query: text,
  not: text,
  channel: fc.constantFrom("", "#kanaal", "C0123"),
});
const trials: fc.Arbitrary<Trial> = fc.record({
  hits: fc.nat(),
  perWeek: fc.double({ min: 0, max: 1e6, noNaN: true }),
  days: fc.nat(),
  looked: fc.nat(),
  titles: items,
});

describe.each(LANGUAGES)("in %s, with whatever they hold,", (language) => {
  it("answers are valid and inert", () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const reply = replyOf(answer, language);
        expect(validateMessage(reply)).toEqual([]);
        // The value of a button is ours alone to read.
        expect(JSON.stringify(reply).replace(/"value":"[^"]*"/g, "")).not.toMatch(/<[!@#]|javascript:/);
      }),
      { numRuns: 300 },
    );
  });

  it("App Home is valid and has at most 100 blocks", () => {
    fc.assert(
      fc.property(homes, (home) => {
        const view = homeView(home, language);
        expect(validateView(view)).toEqual([]);
        expect(view.blocks.length).toBeLessThanOrEqual(100);
        expect(JSON.stringify(view)).not.toMatch(/<[!@#]/);
      }),
      { numRuns: 200 },
    );
  });

  it("windows are valid", () => {
    fc.assert(
      fc.property(drafts, many(text, 5), fc.option(trials, { nil: null }), (draft, channels, trial) => {
        expect(validateView(ruleView(draft, channels, trial, memory, language))).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(validateView(muteView(memory, language))).toEqual([]);
    expect(validateView(claimView(memory, language))).toEqual([]);
  });
});

describe("advice", () => {
  const CHANNEL_CODES = ["not_in_channel", "channel_not_found", "is_archived", "restricted_action_read_only"];
  const APP_CODES = ["invalid_auth", "token_expired", "token_revoked", "account_inactive", "access_denied"];

  it.each(CHANNEL_CODES)("names the channel and what to do at %s", (code) => {
    for (const language of LANGUAGES) {
      const advice = adviceOn(code, "#kanaal", language);
      expect(advice).toContain("#kanaal");
      expect(advice).not.toContain("api.slack.com/");
    }
  });

  it.each(APP_CODES)("does not send anybody to a list of codes at %s", (code) => {
    for (const language of LANGUAGES) expect(adviceOn(code, null, language)).not.toContain(code);
  });

  it("names the permission that is missing", () => {
    expect(adviceOn("missing_scope (im:write)", null, "nl")).toContain("im:write");
  });

  it("says where to look for a code that it does not know", () => {
    expect(adviceOn("nieuwe_code", "#kanaal", "nl")).toContain("nieuwe_code");
    expect(adviceOn("constructor", "#kanaal", "nl")).toContain("constructor");
  });
});
