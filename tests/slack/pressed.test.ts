import { describe, expect, it } from "vitest";
import {
  FEEDBACK,
  feedbackValue,
  fitsMenu,
  menuAction,
  optionValue,
  pressedIn,
} from "../../src/slack/pressed.ts";

const CARD = "card/motion:0f0c3f1e-6a1b-4b2c-9d3e-5f6a7b8c9d0e/#kind-in-azc";

describe("a press", () => {
  it.each([
    ["a button", { action_id: "claim", value: CARD }, { action: "claim", value: CARD }],
    [
      "an option of a menu",
      { action_id: menuAction(CARD), selected_option: { value: "why" } },
      { action: "why", value: CARD },
    ],
    [
      "an option of a menu that carries something of its own",
      { action_id: menuAction(CARD), selected_option: { value: "rule-end slack-36600-xx-29-1a2b3c" } },
      { action: "rule-end", value: "slack-36600-xx-29-1a2b3c" },
    ],
    [
      "a thumb",
      { action_id: FEEDBACK, value: feedbackValue("irrelevant", CARD) },
      { action: "irrelevant", value: CARD },
    ],
    ["a link", { action_id: "open-Officieel" }, { action: "open-Officieel", value: "" }],
    ["a menu in which nothing is chosen", { action_id: "menu/x", selected_option: null }, null],
    ["a thumb that carries nothing", { action_id: FEEDBACK, value: "" }, null],
    ["a value that is no text", { action_id: "claim", value: 12 }, { action: "claim", value: "" }],
  ])("of %s tells which button, and what it carries", (_, raw, expected) => {
    expect(pressedIn(raw)).toEqual(expected ?? { action: raw.action_id, value: "" });
  });

  it("carries no more in an option than Slack takes", () => {
    expect(optionValue("mute", null)).toBe("mute");
    expect(optionValue("rule-end", "x".repeat(66))).toHaveLength(75);
    expect(optionValue("rule-end", "x".repeat(67))).toBeNull();
  });

  it("goes by a menu only where its id holds the card's key", () => {
    expect(fitsMenu(CARD)).toBe(true);
    expect(fitsMenu("k".repeat(251))).toBe(false);
    expect(fitsMenu("met een spatie")).toBe(false);
  });
});
