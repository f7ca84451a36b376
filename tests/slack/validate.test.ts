import { describe, expect, it } from "vitest";
import { validateMessage, validateView } from "#slack";

const button = {
  type: "button",
  text: { type: "plain_text", text: "Waarom?" },
  action_id: "why",
  value: "v",
};
const richText = (...elements: unknown[]) => ({
  type: "rich_text",
  elements: [{ type: "rich_text_section", elements }],
});
const of = (...blocks: unknown[]) => ({ text: "Een zin.", blocks });
const words = (length: number) => ({ type: "plain_text", text: "x".repeat(length) });
const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ text: words(3), value: String(index) }));
const select = { type: "static_select", action_id: "s", options: options(2) };
const input = (element: object) => ({ type: "input", label: words(10), element });
const modal = (over: object) => ({
  type: "modal",
  title: words(24),
  submit: words(24),
  close: words(24),
  blocks: [{ type: "divider" }],
  ...over,
});
const actions = (...elements: unknown[]) => ({ type: "actions", elements });

describe("validateMessage", () => {
  it("has nothing against a message of every kind of block that we send", () => {
    const message = of(
      { type: "header", block_id: "k", text: { ...words(150), emoji: false } },
      { type: "section", text: { type: "mrkdwn", text: "x", verbatim: true }, fields: [words(2000)] },
      { type: "context", elements: [words(10)] },
      { type: "divider" },
      richText(
        { type: "text", text: "x" },
        { type: "user", user_id: "U123" },
        { type: "link", url: "https://a.nl" },
      ),
      actions(button, { ...button, action_id: "open", url: "https://a.nl/x?y=z" }),
    );
    const metadata = { event_type: "kamerwacht_post", event_payload: { key: "k" } };
    expect(validateMessage({ ...message, metadata })).toEqual([]);
  });

  it.each<[string, object, string]>([
    ["no text", { blocks: [{ type: "divider" }] }, "/text: a sentence is missing"],
    ["an empty text", { text: " ", blocks: [{ type: "divider" }] }, "/text: a sentence is missing"],
    ["no blocks", { text: "x" }, "/blocks: must be a list"],
    ["an empty list", { text: "x", blocks: [] }, "/blocks: must not be empty"],
    [
      "51 blocks",
      of(...Array.from({ length: 51 }, () => ({ type: "divider" }))),
      "/blocks: 51 blocks, at most 50",
    ],
    ["a block that is none", of(null), "/blocks/0: must be an object"],
    ["an unknown block", of({ type: "constructor" }), "/blocks/0/type: is no kind of block that we send"],
    [
      "a long block_id",
      of({ type: "divider", block_id: "x".repeat(256) }),
      "/blocks/0/block_id: 256 characters, at most 255",
    ],
    [
      "a block_id twice",
      of({ type: "divider", block_id: "a" }, { type: "divider", block_id: "a" }),
      "/blocks/1/block_id: is used twice",
    ],
    [
      "a long header",
      of({ type: "header", text: words(151) }),
      "/blocks/0/text/text: 151 characters, at most 150",
    ],
    [
      "markup in a header",
      of({ type: "header", text: { type: "mrkdwn", text: "x" } }),
      "/blocks/0/text/type: plain_text only",
    ],
    [
      "a long section",
      of({ type: "section", text: words(3001) }),
      "/blocks/0/text/text: 3001 characters, at most 3000",
    ],
    ["an empty section", of({ type: "section" }), "/blocks/0: needs text or fields"],
    [
      "11 fields",
      of({ type: "section", fields: Array.from({ length: 11 }, () => words(1)) }),
      "/blocks/0/fields: 11 items, 1 to 10 allowed",
    ],
    [
      "a long field",
      of({ type: "section", fields: [words(2001)] }),
      "/blocks/0/fields/0/text: 2001 characters, at most 2000",
    ],
    [
      "an empty text object",
      of({ type: "section", text: words(0) }),
      "/blocks/0/text/text: must not be empty",
    ],
    [
      "emoji in mrkdwn",
      of({ type: "section", text: { type: "mrkdwn", text: "x", emoji: true } }),
      "/blocks/0/text/emoji: does not belong in mrkdwn",
    ],
    [
      "11 in a context",
      of({ type: "context", elements: Array.from({ length: 11 }, () => words(1)) }),
      "/blocks/0/elements: 11 items, 1 to 10 allowed",
    ],
    ["no buttons", of(actions()), "/blocks/0/elements: 0 items, 1 to 25 allowed"],
    ["an action twice", of(actions(button, button)), "/blocks/0/elements/1/action_id: is used twice"],
    [
      "a long label",
      of(actions({ ...button, text: words(76) })),
      "/blocks/0/elements/0/text/text: 76 characters, at most 75",
    ],
    [
      "a long value",
      of(actions({ ...button, value: "x".repeat(2001) })),
      "/blocks/0/elements/0/value: 2001 characters, at most 2000",
    ],
    [
      "a url that is none",
      of(actions({ ...button, url: "javascript:alert(1)" })),
      "/blocks/0/elements/0/url: must be a web address",
    ],
    [
      "a long url",
      of(actions({ ...button, url: `https://a.nl/${"x".repeat(3000)}` })),
      "/blocks/0/elements/0/url: 3013 characters, at most 3000",
    ],
    [
      "a strange colour",
      of(actions({ ...button, style: "pink" })),
      "/blocks/0/elements/0/style: primary or danger",
    ],
    [
      "an element that is none",
      of(actions({ type: "toString" })),
      "/blocks/0/elements/0/type: is no kind of element that we send in actions",
    ],
    [
      "an empty rich text",
      of({ type: "rich_text", elements: [] }),
      "/blocks/0/elements: 0 items, 1 to 1000 allowed",
    ],
    [
      "an empty run",
      of(richText({ type: "text", text: "" })),
      "/blocks/0/elements/0/elements/0/text: must not be empty",
    ],
    [
      "a mention of nobody",
      of(richText({ type: "user", user_id: "here" })),
      "/blocks/0/elements/0/elements/0/user_id: is no id of Slack",
    ],
    [
      "a broadcast",
      of(richText({ type: "broadcast", range: "channel" })),
      "/blocks/0/elements/0/elements/0/type: is no inline element that we send",
    ],
    [
      "too much in all",
      of(...Array.from({ length: 4 }, () => ({ type: "section", text: words(2600) }))),
      ": 10662 characters in all, at most 10000",
    ],
    [
      "a dot in a type of metadata",
      { ...of({ type: "divider" }), metadata: { event_type: "a.b", event_payload: {} } },
      "/metadata/event_type: letters, digits, _ and - only",
    ],
    [
      "big metadata",
      { ...of({ type: "divider" }), metadata: { event_type: "a", event_payload: { k: "x".repeat(1000) } } },
      "/metadata: 1043 characters, at most 1000",
    ],
    [
      "a text field among buttons",
      of(actions({ type: "plain_text_input", action_id: "a" })),
      "/blocks/0/elements/0/type: is no kind of element that we send in actions",
    ],
    [
      "an overflow menu of one, as Slack did for years",
      of(actions({ type: "overflow", action_id: "a", options: options(1) })),
      "/blocks/0/elements/0/options: 1 items, 2 to 5 allowed",
    ],
    [
      "a page in the options of a list",
      of(
        actions({
          type: "static_select",
          action_id: "a",
          options: [{ ...options(1)[0], url: "https://a.nl/" }],
        }),
      ),
      "/blocks/0/elements/0/options/0/url: belongs in a menu behind dots only",
    ],
    [
      "a thumb without a value",
      of({
        type: "context_actions",
        elements: [
          {
            type: "feedback_buttons",
            action_id: "a",
            positive_button: { text: { type: "plain_text", text: "Relevant" }, value: "a" },
            negative_button: { text: { type: "plain_text", text: "Niet" } },
          },
        ],
      }),
      "/blocks/0/elements/0/negative_button/value: is missing",
    ],
    [
      "6 choices in an overflow menu",
      of(actions({ type: "overflow", action_id: "a", options: options(6) })),
      "/blocks/0/elements/0/options: 6 items, 2 to 5 allowed",
    ],
    [
      "101 choices in a list",
      of(actions({ ...select, options: options(101) })),
      "/blocks/0/elements/0/options: 101 items, 1 to 100 allowed",
    ],
    [
      "a choice with a long value",
      of(actions({ ...select, options: [{ text: words(75), value: "x".repeat(76) }] })),
      "/blocks/0/elements/0/options/0/value: 76 characters, at most 75",
    ],
    [
      "a choice with markup",
      of(actions({ ...select, options: [{ text: { type: "mrkdwn", text: "x" }, value: "a" }] })),
      "/blocks/0/elements/0/options/0/text/type: plain_text only",
    ],
    [
      "choices in two ways",
      of(actions({ ...select, option_groups: [{ label: words(3), options: options(1) }] })),
      "/blocks/0/elements/0: options or option_groups, not both",
    ],
    [
      "a choice made that is none",
      of(actions({ ...select, initial_option: { text: words(1), value: "z" } })),
      "/blocks/0/elements/0: what is chosen is no option",
    ],
    [
      "a long question before doing it",
      of(
        actions({
          ...button,
          confirm: { title: words(101), text: words(1), confirm: words(1), deny: words(1) },
        }),
      ),
      "/blocks/0/elements/0/confirm/title/text: 101 characters, at most 100",
    ],
    [
      "much markdown",
      of({ type: "markdown", text: "x".repeat(6001) }, { type: "markdown", text: "x".repeat(6001) }),
      "/blocks: 12002 characters of markdown, at most 12000",
    ],
    [
      "a list of no style",
      of({
        type: "rich_text",
        elements: [
          {
            type: "rich_text_list",
            elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "x" }] }],
          },
        ],
      }),
      "/blocks/0/elements/0/style: bullet or ordered",
    ],
  ])("refuses %s", (_, message, problem) => {
    expect(validateMessage(message)).toContain(problem);
  });
});

describe("validateView", () => {
  it("has nothing against a modal that asks things, nor against an App Home", () => {
    const blocks = [
      input({
        type: "plain_text_input",
        action_id: "a",
        multiline: true,
        max_length: 3000,
        initial_value: "x",
      }),
      input({ ...select, initial_option: options(1)[0] }),
      input({
        type: "checkboxes",
        action_id: "c",
        options: [{ text: { type: "mrkdwn", text: "*x*" }, value: "1" }],
      }),
      input({ type: "datepicker", action_id: "d", initial_date: "2024-11-26", placeholder: words(150) }),
      input({ type: "users_select", action_id: "u" }),
    ];
    expect(validateView(modal({ blocks, private_metadata: "", callback_id: "x".repeat(255) }))).toEqual([]);
    const home = Array.from({ length: 100 }, () => ({ type: "divider" }));
    expect(validateView({ type: "home", blocks: home })).toEqual([]);
    expect(validateView({ type: "home", blocks: [] })).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ["no view", null, ": must be an object"],
    ["an unknown kind", { type: "tab", blocks: [] }, "/type: modal or home"],
    ["no title", modal({ title: undefined }), "/title: must be a text object"],
    ["a long title", modal({ title: words(25) }), "/title/text: 25 characters, at most 24"],
    ["a long button", modal({ submit: words(25) }), "/submit/text: 25 characters, at most 24"],
    ["a long way out", modal({ close: words(25) }), "/close/text: 25 characters, at most 24"],
    [
      "a title on App Home",
      { type: "home", title: words(3), blocks: [] },
      "/title: does not belong in an App Home",
    ],
    [
      "101 blocks",
      modal({ blocks: Array.from({ length: 101 }, () => ({ type: "divider" })) }),
      "/blocks: 101 blocks, at most 100",
    ],
    [
      "a question without a button",
      modal({ submit: undefined, blocks: [input({ type: "plain_text_input" })] }),
      "/submit: is missing where something is asked",
    ],
    [
      "much private metadata",
      modal({ private_metadata: "x".repeat(3001) }),
      "/private_metadata: 3001 characters, at most 3000",
    ],
    [
      "a long callback_id",
      modal({ callback_id: "x".repeat(256) }),
      "/callback_id: 256 characters, at most 255",
    ],
    [
      "a button to fill in",
      modal({ blocks: [input(button)] }),
      "/blocks/0/element/type: is no kind of element that we send in input",
    ],
    [
      "a long label",
      modal({ blocks: [{ ...input({ type: "plain_text_input" }), label: words(2001) }] }),
      "/blocks/0/label/text: 2001 characters, at most 2000",
    ],
    [
      "a long text to begin with",
      modal({ blocks: [input({ type: "plain_text_input", initial_value: "x".repeat(3001) })] }),
      "/blocks/0/element/initial_value: 3001 characters, at most 3000",
    ],
    [
      "a least that is more than the most",
      modal({ blocks: [input({ type: "plain_text_input", min_length: 10, max_length: 5 })] }),
      "/blocks/0/element/min_length: is more than max_length",
    ],
    [
      "a long hint before typing",
      modal({ blocks: [input({ type: "plain_text_input", placeholder: words(151) })] }),
      "/blocks/0/element/placeholder/text: 151 characters, at most 150",
    ],
    [
      "a day that is none",
      modal({ blocks: [input({ type: "datepicker", initial_date: "26 november" })] }),
      "/blocks/0/element/initial_date: is not written as Slack reads it",
    ],
    [
      "11 boxes",
      modal({ blocks: [input({ type: "checkboxes", options: options(11) })] }),
      "/blocks/0/element/options: 11 items, 1 to 10 allowed",
    ],
  ])("refuses %s", (_, view, problem) => {
    expect(validateView(view)).toContain(problem);
  });
});
