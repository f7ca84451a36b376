import { describe, expect, it } from "vitest";
import { MAIN, mistakes, WATCHES } from "./files.ts";

/** One mistake in the main file: what is added, where it is told, and part of what is said. */
describe("a mistake in the main file", () => {
  it.each([
    [
      "an unknown key",
      "langage: nl",
      "1:1",
      'unknown key "langage" (did you mean "language"?); the keys here are',
    ],
    [
      "an unknown key in a section",
      "slack:\n  opsChanel: x",
      "2:3",
      'slack: unknown key "opsChanel" (did you mean "opsChannel"?)',
    ],
    ["a key without any likeness", "zzzzzz: 1", "1:1", 'unknown key "zzzzzz"; the keys here are'],
    ["a special key", "__proto__: 1", "1:1", 'unknown key "__proto__"'],
    ["a merge key", "<<: { language: en }", "1:1", 'unknown key "<<"'],
    ["another language", "language: de", "1:11", 'language: "de" is not allowed, only one of nl, en'],
    ["a language that is nothing", "language:", "1:1", "language: is empty: one of nl, en"],
    ["a language that is a list", "language: [nl]", "1:11", "language: is a list, not one of nl, en"],
    ["a time zone that is none", "timezone: Europe/Amsterdm", "1:11", 'did you mean "Europe/Amsterdam"?'],
    ["an offset as time zone", 'timezone: "+01:00"', "1:11", "is not the name of a time zone"],
    ["a duration without unit", "history: 30", "1:10", "history: is 30, not a number with a unit"],
    ["a duration of an unknown unit", "history: 30 moons", "1:10", '"30 moons" is not a number with a unit'],
    ["a size without a unit", "pastTexts: 500", "1:12", '"500 MB" or "2 GB"'],
    ["a duration past all bounds", "textHistory: 99999 years", "1:14", "is more than a hundred years"],
    ["a state folder that is nothing", 'state: " "', "1:8", "is not the name of a folder"],
    [
      "sources that are a text",
      "sources: all",
      "1:10",
      'sources: is the text "all", not keys and values; the keys are contact',
    ],
    [
      "two feeds of one name",
      'sources:\n  feeds:\n    - { name: coa, url: "https://a.nl" }\n    - { name: coa, url: "https://b.nl" }',
      "4:15",
      '"coa" is the name of another feed',
    ],
    ["an unknown source", "sources:\n  twedekamer: {}", "2:3", 'did you mean "tweedekamer"?'],
    ["a source that is a text", "sources:\n  tweedekamer: aan", "2:16", "is the text"],
    [
      "enabled that is a word",
      "sources:\n  tweedekamer: { enabled: ja }",
      "2:27",
      'is the text "ja", not true or false',
    ],
    [
      "an address without scheme",
      "sources:\n  tweedekamer: { url: www.tweedekamer.nl }",
      "2:23",
      'is not an address that begins with "https://"',
    ],
    [
      "an address of another scheme",
      'sources:\n  tweedekamer: { url: "file:///etc/passwd" }',
      "2:23",
      "is not an address",
    ],
    [
      "an address with a password",
      'sources:\n  tweedekamer: { url: "https://me:hunter2@x.nl" }',
      "2:23",
      "holds a user name or a password",
    ],
    [
      "a schedule of four fields",
      'sources:\n  tweedekamer: { schedule: "* * * *" }',
      "2:28",
      "has 4 fields; a cron expression has five",
    ],
    [
      "a schedule past the hours",
      'sources:\n  tweedekamer: { schedule: "* 6-24 * * *" }',
      "2:28",
      '"6-24" is no hour: 0 to 23',
    ],
    ["a contact that is none", "sources: { contact: me }", "1:21", '"me" is not an e-mail address'],
    [
      "a feed without address",
      "sources:\n  feeds:\n    - name: coa",
      "3:7",
      "sources.feeds[0].url: is missing: an address",
    ],
    ["feeds that are no list", "sources: { feeds: {} }", "1:19", "is keys and values, not a list of feeds"],
    [
      "a channel cut off by a #",
      "slack:\n  opsChannel: #ops",
      "2:3",
      "slack.opsChannel: is empty: a channel in quotes",
    ],
    ["a channel with capitals", 'slack: { opsChannel: "#Ops" }', "1:22", 'did you mean "#ops"?'],
    ["a channel with spaces", 'slack: { opsChannel: "#a b" }', "1:22", "is not a channel in quotes"],
    [
      "an unknown event",
      "slack:\n  broadcast: [motion.voted, motion.vote]",
      "2:29",
      'slack.broadcast[1]: "motion.vote" is not allowed (did you mean "motion.voted"?)',
    ],
    [
      "an event that only changes a card",
      "slack:\n  broadcast: [motion.tabled]",
      "2:15",
      'slack.broadcast[0]: "motion.tabled" is not allowed',
    ],
    ["a limit of nothing", "slack: { holdAbove: 0 }", "1:21", "is 0, not a whole number from 1 to 1000"],
    ["a limit that is no whole number", "slack: { holdAbove: 1.5 }", "1:21", "is 1.5, not a whole number"],
    [
      "a limit that is a text",
      'slack: { settleSeconds: "60" }',
      "1:25",
      'is the text "60", not a whole number',
    ],
    ["a tab", "slack:\n\topsChannel: x", "2:1", "a tab: YAML indents with spaces only"],
    [
      "a key that stands there twice",
      "language: nl\nlanguage: en",
      "2:1",
      'the key "language" stands here twice',
    ],
    [
      "an alias",
      "language: &l nl\ntimezone: *l",
      "2:11",
      "timezone: is *l without quotes (a value that begins with a * stands in them), not the name of a time zone",
    ],
    ["a tag", "language: !!js/function x", "1:11", "tags are not used here"],
    ["a value that begins with *", "sources:\n  tweedekamer: { schedule: * 6 * * * }", "2:28", ""],
    ["an unclosed quote", 'language: "nl', "1:11", "not valid YAML: Missing closing"],
    ["a second document", "language: nl\n---\na: 1", "2:1", 'a second document after "---"'],
    ["nesting without end", `language: ${"[".repeat(50)}${"]".repeat(50)}`, "1:11", "language: is a list"],
    [
      "keys in keys in keys",
      `language: ${"{".repeat(60)}${"}".repeat(60)}`,
      "1:70",
      "a key that is not a plain word",
    ],
    ["lists in maps in lists", "- { ".repeat(5_000), "1:1", "is nested too deeply"],
    ["nesting that no reader survives", `language: ${"[".repeat(100_000)}`, "1:1", "is nested too deeply"],
  ])("%s", (_name, added, place, message) => {
    const found = mistakes({ "k.yaml": `${added}\n${MAIN}` });
    expect(found[0]).toContain(message);
    expect(found[0]?.slice(0, `k.yaml:${place}:`.length)).toBe(`k.yaml:${place}:`);
  });

  it.each([
    ["no watches", "language: nl\n", "k.yaml:1:1: watches: is missing: the files of watches"],
    ["watches that are nothing", "watches:\n", "k.yaml:1:1: watches: is empty"],
    ["watches that are a number", "watches: 3\n", "k.yaml:1:10: watches: is 3, not the files of watches"],
    ["watches that are not there", "watches: [other.yaml]\n", "other.yaml:1:1: there is no such file"],
    ["watches that are a folder", "watches: watches\n", "watches:1:1: is a folder, not a file"],
    ["a pattern without files", "watches: w/*.yaml\n", 'k.yaml:1:10: watches: "w/*.yaml" names no file'],
    [
      "a pattern for folders",
      "watches:\n  - '*/w.yaml'\n",
      'k.yaml:2:5: watches: "*/w.yaml" has a * in the name of a folder',
    ],
    ["an empty file", " \n", "k.yaml:1:1: the file is empty"],
    ["only comments", "# nothing\n", "k.yaml:1:1: is empty: keys and values"],
    ["a list", "- a\n", "k.yaml:1:1: is a list, not keys and values"],
    ["bytes that are no text", new Uint8Array([0x61, 0xff, 0xfe]), "k.yaml:1:1: the file is not UTF-8 text"],
    ["a file past all bounds", "#".repeat(5_000_000), "k.yaml:1:1: the file is larger than 4 MB"],
  ])("%s", (_name, text, message) => {
    expect(mistakes({ "k.yaml": text })[0]).toContain(message);
  });

  it("tells that there is no main file", () => {
    expect(mistakes({ "k.yaml": "watches: ../nowhere/k.yaml\n" })[0]).toContain("there is no such file");
  });
});

describe("mistakes over files", () => {
  it("are told all at once, by file and place", () => {
    const found = mistakes(
      {
        "k.yaml": `language: de\nhistory: 3\n${MAIN}`,
        "watches/a.yaml":
          'channel: "#C"\ndigest: daily 8:30\nwatches:\n  - id: a\n    name: A\n    motion: 1\n',
        "watches/b.yaml": "watches: [\n",
      },
      { SLACK_APP_TOKEN: "xapp-1" },
    );
    expect(found.map((line) => line.split(" ")[0])).toEqual([
      "k.yaml:1:11:",
      "k.yaml:2:10:",
      "watches/a.yaml:1:10:",
      "watches/a.yaml:2:9:",
      "watches/a.yaml:6:13:",
      "watches/b.yaml:2:1:",
      "watches/w.yaml:3:11:",
      "environment:0:0:",
    ]);
  });

  it("tells of one id in two files, and where the other is", () => {
    const found = mistakes({ "watches/x.yaml": WATCHES });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(
      /^watches\/x\.yaml:3:11: watches\[0\]\.id: "a" is the id of another watch: .*w\.yaml:3:11$/,
    );
  });

  it("tells of two digests for one channel", () => {
    const found = mistakes({
      "watches/x.yaml": 'channel: "#c"\ndigest: daily 08:30\nwatches:\n  - { id: x, name: X, query: x }\n',
    });
    expect(found).toEqual([
      "watches/x.yaml:2:9: digest: another file gives the channel #c another digest: make them the same",
    ]);
  });

  it("tells of two quiet times and two densities for one channel", () => {
    const found = mistakes({
      "watches/x.yaml":
        'channel: "#c"\nquiet: weekend\ndensity: compact\nwatches:\n  - { id: x, name: X, query: x }\n',
    });
    expect(found).toEqual([
      "watches/x.yaml:2:8: quiet: another file gives the channel #c another quiet: make them the same",
      "watches/x.yaml:3:10: density: another file gives the channel #c another density: make them the same",
    ]);
  });

  it.each([
    ["22:00-7:00", "is not"],
    ["22:00 - 07:00", "is not"],
    ["24:00-07:00", "is not"],
    ["weekends", "is not"],
    [" weekend", "is not"],
    ["22:00-07:00weekend", "is not"],
    ["22:00-22:00", "begins and ends at the same time"],
  ])("tells of the quiet time %s that cannot be read", (quiet, message) => {
    const [found, ...others] = mistakes({
      "watches/w.yaml": `channel: "#c"\nquiet: "${quiet}"\nwatches:\n  - { id: x, name: X, query: x }\n`,
    });
    expect(others).toEqual([]);
    expect(found).toMatch(/^watches\/w\.yaml:2:8: quiet: /);
    expect(found).toContain(message);
  });

  it("tells of a density that is none", () => {
    const files = {
      "watches/w.yaml": 'channel: "#c"\ndensity: compct\nwatches:\n  - { id: x, name: X, query: x }\n',
    };
    expect(mistakes(files)).toEqual([
      'watches/w.yaml:2:10: density: "compct" is not allowed (did you mean "compact"?), only one of full, compact',
    ]);
  });

  it("tells of a channel that nobody names", () => {
    expect(mistakes({ "watches/w.yaml": "watches:\n  - { id: x, name: X, query: x }\n" })).toEqual([
      "watches/w.yaml:1:1: channel: is missing, and 1 of the watches name none of their own",
    ]);
  });

  it("tells that there is nothing to watch", () => {
    const found = mistakes({ "watches/w.yaml": 'channel: "#c"\nwatches: []\n' });
    expect(found).toEqual(["k.yaml:1:10: watches: the files hold no watch: there is nothing to do"]);
  });

  it("tells of too many watches", () => {
    const items = Array.from(
      { length: 10_001 },
      (_, n) => `  - { id: w-${n}, name: W, motion: 36600-XX-29 }`,
    );
    const found = mistakes({ "watches/w.yaml": `channel: "#c"\nwatches:\n${items.join("\n")}\n` });
    expect(found.join("\n")).toContain("at most 10000 are kept");
  });
});

describe("the files of watches, named wrongly", () => {
  it.each([
    ["watches: []", "k.yaml:1:10: watches: is empty: "],
    ['watches: ""', "k.yaml:1:10: watches: is empty: "],
    ['watches: [""]', "k.yaml:1:11: watches[0]: is empty: "],
    [`watches: [${"a.yaml, ".repeat(101)}]`, "k.yaml:1:10: watches: has more than 100 items"],
  ])("%#", (main, said) => {
    expect(mistakes({ "k.yaml": main }).join()).toContain(said);
  });
});

describe("a mistake in the environment", () => {
  it.each([
    ["another kind of token", { SLACK_BOT_TOKEN: "xoxp-canary" }, "SLACK_BOT_TOKEN: must be the bot token"],
    ["a token in quotes", { SLACK_BOT_TOKEN: '"xoxb-canary"' }, "SLACK_BOT_TOKEN: must be the bot token"],
    ["a token with a line end", { SLACK_BOT_TOKEN: "xoxb-canary\n" }, "SLACK_BOT_TOKEN: holds a space"],
    ["a token cut off", { SLACK_BOT_TOKEN: "xoxb-" }, "SLACK_BOT_TOKEN: is only the beginning"],
    [
      "tokens changed about",
      { SLACK_BOT_TOKEN: "xoxb-canary", SLACK_APP_TOKEN: "xoxb-canary" },
      "SLACK_APP_TOKEN: must be",
    ],
    ["an app without a bot", { SLACK_APP_TOKEN: "xapp-canary" }, "SLACK_BOT_TOKEN is not"],
    [
      "a signing secret that is a token",
      { SLACK_BOT_TOKEN: "xoxb-canary", SLACK_SIGNING_SECRET: "xoxb-canary" },
      "SLACK_SIGNING_SECRET: must be",
    ],
    ["an API that is no address", { SLACK_API_URL: "slack" }, "SLACK_API_URL: "],
    [
      "a reserve with a unit",
      { KAMERWACHT_BALLAST_MB: "16MB" },
      "KAMERWACHT_BALLAST_MB: must be a whole number from 0 to 1024",
    ],
    ["a reserve of all of the disk", { KAMERWACHT_BALLAST_MB: "100000" }, "KAMERWACHT_BALLAST_MB: must be"],
    [
      "an API with a password",
      { SLACK_API_URL: "https://me:canary@slack.com" },
      "SLACK_API_URL: holds a user name",
    ],
  ])("%s", (_name, environment, message) => {
    const found = mistakes({}, environment);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
    expect(found[0]).not.toContain("canary");
  });
});
