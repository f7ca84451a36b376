import { describe, expect, it } from "vitest";
import { validateMessage } from "#slack";

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
      "/blocks/0/elements/0/type: is no kind of element that we send",
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
  ])("refuses %s", (_, message, problem) => {
    expect(validateMessage(message)).toContain(problem);
  });
});
