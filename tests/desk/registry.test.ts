import { describe, expect, it } from "vitest";
import type { Language } from "#alert";
import { pageWords } from "../../src/demo/slack/page-words.ts";
import { BUTTONS } from "../../src/desk/buttons/index.ts";
import { KAMER_WORDS } from "../../src/desk/kamer/index.ts";

const LANGUAGES: readonly Language[] = ["nl", "en"];
/** Messages, windows and pages in Slack carry these for as long as they stand there. */
const SHOWN = [
  ...[
    "why",
    "claim",
    "mute",
    "follow",
    "irrelevant",
    "digest-unposted",
    "hold-show",
    "hold-all",
    "hold-drop",
  ],
  ...["follow-id", "rule-new", "rule-end", "claim-release", "home-refresh", "read-off", "read-back"],
];
const WINDOWS = ["mute", "claim", "rule"];

describe("the buttons", () => {
  it("have ids of their own, which answer for as long as a message may carry them", () => {
    const ids = BUTTONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(SHOWN));
    // A number behind an id tells several of a kind apart.
    expect(ids.filter((id) => /-\d+$/.test(id))).toEqual([]);
  });

  it("have windows with ids of their own, which stand open while the program is replaced", () => {
    const ids = BUTTONS.flatMap(({ window }) => window?.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(WINDOWS));
  });

  it.each(LANGUAGES)("have a short label in %s", (language) => {
    for (const { id, label } of BUTTONS) expect(label[language], id).toMatch(/^\S.{0,30}\S$/);
  });
});

describe("the words of /kamer", () => {
  it.each(LANGUAGES)("are all suggested by the page of the small Slack in %s", (language) => {
    const suggested = pageWords(language).commands.map(([word]) => word);
    expect(suggested.toSorted()).toEqual(KAMER_WORDS.map(({ typed }) => typed[language][0]).toSorted());
  });

  it("are each typed in ways of their own", () => {
    const typed = KAMER_WORDS.flatMap((word) => [...new Set([...word.typed.nl, ...word.typed.en])]);
    expect(new Set(typed).size).toBe(typed.length);
    expect(typed.filter((one) => one !== one.toLowerCase() || /\s/.test(one))).toEqual([]);
  });

  it.each(LANGUAGES)("are told by help as they are typed in %s", (language) => {
    for (const { typed, help } of KAMER_WORDS)
      expect(help[language]).toMatch(new RegExp(`^${typed[language][0]}( [^:]+)?: \\S`));
  });
});
