import type { HomeView, KnownBlock } from "@slack/types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Language } from "#alert";
import {
  type Answer,
  adviceOn,
  type Form,
  formView,
  type Home,
  type HomeRow,
  type HomeSection,
  validateMessage,
  validateView,
} from "#slack";
import { homeRow } from "../../src/slack/app/home-row.ts";
import { homeView } from "../../src/slack/app/home-view.ts";
import { replyOf } from "../../src/slack/app/reply.ts";
import { runs } from "../runs.ts";

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
/** Keys, places and users as Slack and the archive give them, and as nobody should. */
const keys = fc.oneof(
  fc.constant("card/motion:0f0c3f1e-6a1b-4b2c-9d3e-5f6a7b8c9d0e/#kind-in-azc"),
  fc.constant("k".repeat(300)),
  text,
);
const rows: fc.Arbitrary<HomeRow> = fc.record(
  {
    name: text,
    said: many(text, 4),
    by: fc.constantFrom("U0BEZOEKER", "<!channel>", ""),
    url,
    place: fc.constantFrom(null, { ts: "1.2", channelId: "C0123" }, { ts: "<!here>", channelId: "x" }),
    menu: fc.record({
      key: keys,
      offers: many(fc.record({ id: fc.constant("x"), label: text, value: text }), 4),
    }),
  },
  { requiredKeys: ["name", "said"] },
);
const sections: fc.Arbitrary<HomeSection> = fc.record(
  { title: text, rows: many(rows, 40), rowsMax: fc.integer({ min: 1, max: 30 }), nothing: text, more: text },
  { requiredKeys: ["title", "rows", "rowsMax"] },
);
const homes: fc.Arbitrary<Home> = fc.record({
  completeness: text,
  health: many(text),
  offers,
  sections: many(sections, 7),
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

/** Every text that Slack reads as markup, without what is ours: bold around a name, and links. */
function markedIn(view: HomeView): readonly string[] {
  return (view.blocks as readonly KnownBlock[]).flatMap((block) =>
    block.type === "section" && block.text?.type === "mrkdwn" ? [block.text.text] : [],
  );
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
        const view = homeView(home, language, "https://coalitie.slack.com/");
        expect(validateView(view)).toEqual([]);
        expect(view.blocks.length).toBeLessThanOrEqual(100);
        expect(shownOf(view).replaceAll("<@U0BEZOEKER>", "")).not.toMatch(/<[!@#]/);
        for (const marked of markedIn(view))
          expect(marked).not.toMatch(/[`~]|:[\w+-]+:|<(?!https:|@U0)|(?<!^|\*)\*(?!\*|$)/m);
      }),
      { numRuns: runs(100) },
    );
  });

  it("a line of App Home has a button for one thing, a menu for several, and neither for none", () => {
    const menuOf = (count: number) => ({
      key: "card/motion:1/#kanaal",
      offers: ["mute", "rule-end"]
        .slice(0, count)
        .map((id) => ({ id, label: id, value: "card/motion:1/#kanaal" })),
    });
    const kindOf = (row: Omit<HomeRow, "name" | "said">) =>
      homeRow({ name: "Motie", said: [], ...row }, language, null).accessory?.type;
    expect(kindOf({})).toBeUndefined();
    expect(kindOf({ url: "https://www.tweedekamer.nl/x" })).toBe("button");
    expect(kindOf({ menu: menuOf(1) })).toBe("button");
    expect(kindOf({ menu: menuOf(1), url: "https://www.tweedekamer.nl/x" })).toBe("overflow");
    expect(kindOf({ menu: menuOf(2) })).toBe("overflow");
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
