import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Language } from "#alert";
import { type Answer, adviceOn, type Form, formView, type Home, validateMessage, validateView } from "#slack";
import { homeView } from "../../src/slack/app/home-view.ts";
import { replyOf } from "../../src/slack/app/reply.ts";
import { runs } from "../runs.ts";
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

/** As the desk numbers them. */
const distinct = <T extends { id: string }>(all: readonly T[]) =>
  all.map((one, index) => ({ ...one, id: `${one.id}-${index}` }));
const offers = many(fc.record({ id: fc.constant("x"), label: text, value: text }), 3).map(distinct);

const answers: fc.Arbitrary<Answer> = fc.record(
  {
    text,
    items,
    code: text,
    offers: many(fc.record({ id: fc.constant("follow-id"), label: text, value: text }), 20).map(distinct),
  },
  { requiredKeys: ["text"] },
);
const homes: fc.Arbitrary<Home> = fc.record({
  completeness: text,
  health: many(text),
  offers,
  followed: many(
    fc.record({
      id: text,
      snapshot: fc.option(hostileSnapshots, { nil: null }),
      channel: text,
      fromSlack: fc.boolean(),
    }),
  ),
  deadlines: many(fc.record({ on: text, title: text, overdue: fc.boolean() })),
  takenUp: many(
    fc.record({
      snapshot: hostileSnapshots,
      at: text,
      note: fc.option(text, { nil: null }),
      offers,
    }),
  ),
  rules: many(fc.record({ name: text, channel: text, offers })),
});
const place = { channelId: "C1", channelName: null };
const parts: fc.Arbitrary<Form["parts"][number]> = fc.oneof(
  fc.record({ type: fc.constant("text" as const), text }),
  fc.record({ type: fc.constant("items" as const), items: many(fc.record({ text, url }), 8) }),
  fc.constant({ type: "divider" as const }),
  fc.record({
    type: fc.constant("input" as const),
    id: fc.constant("field"),
    label: label(),
    hint: label(),
    value: text,
    charactersMax: fc.integer({ min: 1, max: 3000 }),
    multiline: fc.boolean(),
    optional: fc.boolean(),
  }),
  fc.record({
    type: fc.constant("choice" as const),
    id: fc.constant("field"),
    label: label(),
    look: fc.constantFrom("radio" as const, "list" as const),
    options: fc
      .uniqueArray(fc.record({ value: text, label: text }), { maxLength: 9, selector: ({ value }) => value })
      .map((all) => all.filter(({ value }) => value !== "")),
    chosen: text,
  }),
);
const forms: fc.Arbitrary<Form> = fc.record({
  window: fc.constant("x"),
  title: fc.constant("Titel"),
  submit: fc.constant("Verstuur"),
  parts: many(parts, 8).map((all) =>
    all.map((part, index) => ("id" in part ? { ...part, id: `field-${index}` } : part)),
  ),
  memory: fc.constant({ card: "card/motion:1/#kanaal" }),
});

/** What people see of it: what a button or a field carries is ours alone to read. */
function shownOf(message: object): string {
  return JSON.stringify(message).replace(/"(value|initial_value)":"(?:[^"\\]|\\.)*"/g, "");
}

/** What the desk calls a field: words of ours. */
function label() {
  return fc.constantFrom("Wat gaat u doen?", "Zoekt");
}

describe.each(LANGUAGES)("in %s, with whatever they hold,", (language) => {
  it("answers are valid and inert", () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const reply = replyOf(answer, language, []);
        expect(validateMessage(reply)).toEqual([]);
        expect(shownOf(reply)).not.toMatch(/<[!@#]|javascript:/);
      }),
      { numRuns: runs(100) },
    );
  });

  it("App Home is valid and has at most 100 blocks", () => {
    fc.assert(
      fc.property(homes, (home) => {
        const view = homeView(home, language);
        expect(validateView(view)).toEqual([]);
        expect(view.blocks.length).toBeLessThanOrEqual(100);
        expect(shownOf(view)).not.toMatch(/<[!@#]/);
      }),
      { numRuns: runs(100) },
    );
  });

  it("windows are valid and inert", () => {
    fc.assert(
      fc.property(forms, (form) => {
        const view = formView(form, place, language);
        expect(validateView(view)).toEqual([]);
        expect(shownOf(view)).not.toMatch(/<[!@#]/);
      }),
      { numRuns: runs(100) },
    );
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
