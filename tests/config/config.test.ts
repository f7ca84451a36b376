import { chmodSync } from "node:fs";
import { join, relative } from "node:path";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { ConfigError, loadConfig } from "#config";
import { RECESSES } from "#parliament";
import { jsonSchemas } from "../../src/config/json-schema.ts";
import { folderWith, load, MAIN, problemsOf } from "./files.ts";

const ROOT = join(import.meta.dirname, "..", "..");

describe("the configuration", () => {
  it("has defaults for everything but the watches", () => {
    const { secrets: _, file, stateFolder, watchFiles, ...rest } = load({});
    expect(relative(join(file, ".."), stateFolder)).toBe("../state");
    expect(watchFiles.map((found) => ({ ...found, file: relative(join(file, ".."), found.file) }))).toEqual([
      {
        file: "watches/w.yaml",
        channel: "#c",
        digest: null,
        quiet: null,
        density: "full",
        watches: ["a"],
      },
    ]);
    expect(rest).toEqual({
      envFiles: [],
      envNotes: [],
      ballastMb: 16,
      language: "nl",
      timezone: "Europe/Amsterdam",
      history: { text: "30 months", days: 913 },
      textHistory: { text: "90 days", days: 90 },
      pastTexts: { text: "500 MB", bytes: 500_000_000 },
      recesses: RECESSES,
      recessFile: null,
      metrics: null,
      sources: {
        contact: null,
        gegevensmagazijn: {
          enabled: true,
          url: "https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0",
          schedule: "* 6-23 * * *",
        },
        tweedekamer: { enabled: true, url: "https://www.tweedekamer.nl", schedule: "*/10 7-23 * * *" },
        officielebekendmakingen: {
          enabled: true,
          url: "https://repository.overheid.nl/sru",
          schedule: "17 * * * *",
        },
        odata: { enabled: false, url: null, version: "v5" },
        feeds: [],
      },
      slack: {
        apiUrl: "https://slack.com/api/",
        opsChannel: "#kamerwacht-ops",
        broadcast: [
          "motion.voted",
          "motion.executed",
          "motion.refused",
          "motion.contradicted",
          "question.overdue",
          "promise.overdue",
          "meeting.moved",
          "meeting.cancelled",
        ],
        holdAbove: 20,
        meetingDays: 5,
        settleSeconds: 60,
        keepers: [],
        workObjects: false,
        port: 3000,
        host: "127.0.0.1",
      },
      watches: [{ id: "a", name: "A", motion: "kst-36600-XX-29", channel: "#c" }],
    });
  });

  it("takes what the files say", () => {
    const config = load({
      "k.yaml": `${MAIN}language: en\nstate: data\nhistory: none\nsources:\n  contact: me@example.org\n  feeds: [{ name: coa, url: "http://127.0.0.1:8080/feed" }]\n  gegevensmagazijn: { url: "http://127.0.0.1:9000/", schedule: "*/5 * * * * *" }\n`,
      "watches/w.yaml": `digest: weekly mon 08:30\nquiet: 22:00-07:00 weekend\ndensity: compact\nwatches:\n  - id: x\n    name: 2024\n    dossier: 36333\n    document: 2024D43817\n    question: 2024Z18231\n    query: >-\n      noodopvang\n      OR azc\n    not: jeugdzorg\n    kinds: [letter, answer]\n    channel: C0123ABCD\n    mention: "@S0123ABC"\n`,
    });
    expect(config.stateFolder).toBe(join(config.file, "..", "data"));
    expect(config.history).toBeNull();
    expect(config.sources.contact).toBe("me@example.org");
    expect(config.sources.gegevensmagazijn).toEqual({
      enabled: true,
      url: "http://127.0.0.1:9000/",
      schedule: "*/5 * * * * *",
    });
    expect(config.sources.feeds[0]).toMatchObject({ name: "coa", enabled: true });
    expect(config.watchFiles[0]).toMatchObject({
      channel: null,
      digest: { every: "week", weekday: 1, hour: 8, minute: 30 },
      quiet: { hours: { from: 1320, until: 420 }, weekend: true },
      density: "compact",
    });
    expect(config.watches).toEqual([
      {
        id: "x",
        name: "2024",
        dossier: "dossier-36333",
        document: "2024D43817",
        question: "2024Z18231",
        query: "noodopvang OR azc",
        not: "jeugdzorg",
        kinds: ["letter", "answer"],
        channel: "C0123ABCD",
        mention: "@S0123ABC",
      },
    ]);
  });

  it.each([
    ["36600-XX-29", "kst-36600-XX-29"],
    ['"36 600 XX, nr. 29"', "kst-36600-XX-29"],
    ["kst-36600-XX-29", "kst-36600-XX-29"],
    ["https://zoek.officielebekendmakingen.nl/kst-36600-XX-29.html", "kst-36600-XX-29"],
    ["19637, nr. 3282", "kst-19637-3282"],
    ["2024Z18231", "2024Z18231"],
  ])("reads the motion %s as %s", (spelling, id) => {
    const text = `channel: "#c"\nwatches:\n  - id: a\n    name: A\n    motion: ${spelling}\n`;
    expect(load({ "watches/w.yaml": text }).watches[0]?.motion).toBe(id);
  });

  it.each([
    ["30 months", 913],
    ["1 month", 30],
    ["12 weeks", 84],
    ["90 days", 90],
    ["2 years", 731],
    ["none", undefined],
    ["0 months", undefined],
  ])("reads the history %s as %s days", (text, days) => {
    expect(load({ "k.yaml": `history: ${text}\n${MAIN}` }).history?.days).toBe(days);
  });

  it("reads several patterns, each file once, and leaves hidden files alone", () => {
    const config = load({
      "k.yaml": "watches: [watches/w.yaml, 'watches/*.yaml', more/*.yml]\n",
      "watches/._w.yaml": "rubbish: [",
      "more/b.yml": 'channel: "#d"\nwatches:\n  - { id: b, name: B, query: b }\n',
    });
    expect(config.watches.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("takes the state folder of the command line, relative to where that was typed", () => {
    const folder = folderWith({});
    const config = loadConfig(join(folder, "k.yaml"), {}, { state: "elsewhere" });
    expect(config.stateFolder).toBe(join(process.cwd(), "elsewhere"));
  });

  it("names files in mistakes as they were named, and reads a byte order mark past", () => {
    const folder = folderWith({ "k.yaml": `\ufefflanguage: de\n${MAIN}` });
    const file = relative(process.cwd(), join(folder, "k.yaml"));
    expect(problemsOf(file)[0]).toMatchObject({ file, line: 1, column: 11 });
  });

  it("is frozen all the way down", () => {
    const config = load({});
    expect(frozenParts(config)).toBeGreaterThan(10);
  });

  it("keeps 10,000 watches", () => {
    const items = Array.from(
      { length: 10_000 },
      (_, n) => `  - { id: w-${n}, name: W, motion: 36600-XX-29 }`,
    );
    const config = load({ "watches/w.yaml": `channel: "#c"\nwatches:\n${items.join("\n")}\n` });
    expect(config.watches).toHaveLength(10_000);
  });
});

it("keeps as much in reserve for a full disk as the environment or its file says, or 16 MB", () => {
  const KAMERWACHT_BALLAST_MB = "40";
  expect(load({}).ballastMb).toBe(16);
  expect(load({}, { KAMERWACHT_BALLAST_MB }).ballastMb).toBe(40);
  expect(load({ ".env": `KAMERWACHT_BALLAST_MB=${KAMERWACHT_BALLAST_MB}\n` }).ballastMb).toBe(40);
});

describe("the secrets", () => {
  const environment = {
    SLACK_BOT_TOKEN: "xoxb-canary-1",
    SLACK_APP_TOKEN: "xapp-canary-2",
    SLACK_SIGNING_SECRET: "canary3canary3",
    SLACK_API_URL: "http://127.0.0.1:1234/api",
  };

  it("are there for who asks by name, and for nobody else", () => {
    const config = load({}, environment);
    expect(config.secrets.botToken).toBe("xoxb-canary-1");
    expect(config.secrets.appToken).toBe("xapp-canary-2");
    expect(config.secrets.signingSecret).toBe("canary3canary3");
    expect(config.slack.apiUrl).toBe("http://127.0.0.1:1234/api/");
    for (const shown of [
      JSON.stringify(config),
      JSON.stringify(config.secrets),
      inspect(config, { depth: 9 }),
      inspect(config.secrets, { showHidden: false }),
      JSON.stringify({ ...config.secrets }),
      JSON.stringify(Object.entries(config.secrets)),
    ]) {
      expect(shown).not.toContain("canary");
    }
    expect(JSON.stringify(config)).toContain('"secrets":"[secret]"');
  });

  it("are none where a variable is empty", () => {
    const { secrets } = load(
      {},
      { SLACK_BOT_TOKEN: "", SLACK_APP_TOKEN: " ", SLACK_SIGNING_SECRET: undefined },
    );
    expect([secrets.botToken, secrets.appToken, secrets.signingSecret]).toEqual([null, null, null]);
  });
});

describe("the configuration of this repository", () => {
  it("is right, and follows what the coalition asked for", () => {
    const { watches } = loadConfig(join(ROOT, "config", "kamerwacht.yaml"), {});
    const followed = watches
      .flatMap(({ motion, dossier }) => [motion, dossier])
      .filter((id) => id !== undefined);
    expect(followed.toSorted()).toEqual([
      "dossier-36333",
      "kst-19637-3185",
      "kst-19637-3282",
      "kst-36600-XX-29",
      "kst-36600-XX-41",
      "kst-36600-XX-6",
    ]);
    expect(watches.filter(({ query }) => query !== undefined).length).toBeGreaterThanOrEqual(5);
  });

  it.each(Object.entries(jsonSchemas()))("has a current %s beside it", async (name, text) => {
    await expect(text).toMatchFileSnapshot(join(ROOT, "config", name));
  });
});

describe("a main file that cannot be read", () => {
  it("is said not to be there", () => {
    const file = join(folderWith({}), "nothing.yaml");
    expect(() => loadConfig(file, {})).toThrow(ConfigError);
    expect(() => loadConfig(file, {})).toThrow(`${file}: deze configuratie is er niet`);
  });

  it.skipIf(process.getuid?.() === 0)("is said to be out of bounds", () => {
    const file = join(folderWith({}), "k.yaml");
    chmodSync(file, 0o000);
    expect(() => loadConfig(file, {})).toThrow("het bestand mag niet gelezen worden");
  });
});

function frozenParts(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  expect(Object.isFrozen(value)).toBe(true);
  return Object.values(value).reduce((sum: number, inner) => sum + frozenParts(inner), 1);
}

describe("a watch on a sender", () => {
  const watches = (line: string) =>
    load({ "watches/w.yaml": `channel: "#c"\nwatches:\n  - { id: a, name: A, ${line} }\n` }).watches[0];

  it("looks for what is of it, with words or without", () => {
    expect(watches("from: minister van Asiel en Migratie, kinds: [letter]")).toEqual({
      id: "a",
      name: "A",
      channel: "#c",
      kinds: ["letter"],
      query: 'from:"minister van Asiel en Migratie"',
    });
    expect(watches("from: COA, query: opvang OR azc")?.query).toBe('from:"COA" AND (opvang OR azc)');
  });

  it.each([
    ["from: COA", "follows everything of a sender"],
    ["from: '\"', kinds: [letter]", "is not a person, office or organisation"],
  ])("is refused: %s", (line, said) => {
    const folder = folderWith({
      "watches/w.yaml": `channel: "#c"\nwatches:\n  - { id: a, name: A, ${line} }\n`,
    });
    expect(problemsOf(join(folder, "k.yaml")).map((problem) => problem.said.en)).toEqual([
      expect.stringContaining(said),
    ]);
  });
});
