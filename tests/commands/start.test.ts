import { describe, expect, it } from "vitest";
import type { Config } from "#config";
import { SourceUnavailableError } from "#parliament";
import { quietAboutHosts } from "../../src/commands/host-log.ts";
import { personSays } from "../../src/commands/person-log.ts";
import { aboutOf, toldOnce } from "../../src/commands/slack-app.ts";
import { startLines } from "../../src/commands/start-screen.ts";
import { createLogger } from "../../src/logger.ts";
import { load } from "../config/files.ts";

const NEXT = new Date("2026-11-28T18:41:00Z");
const EMPTY = { subjects: 0, bytes: 0 };

function screen(environment: Readonly<Record<string, string>> = {}, language = "nl"): string {
  const config = load({ "k.yaml": `language: ${language}\nwatches: watches/*.yaml\n` }, environment);
  const sources = [{ name: "gegevensmagazijn", next: NEXT }];
  return startLines({ config, archive: EMPTY, sources }).join("\n");
}

describe("what a start says to a person", () => {
  it("without a token: what is followed, that cards are shown here, when what is read, and how to get a token", () => {
    const text = screen();
    expect(text).toContain("1 regel in 1 bestand");
    expect(text).toContain("dit scherm: kaarten worden hier getoond");
    expect(text).toMatch(/gegevensmagazijn +nu, en weer om 19:41/);
    expect(text).toContain("nog leeg: eerst wordt de geschiedenis gelezen (history: 30 months)");
    expect(text).toContain("SLACK_BOT_TOKEN: hoe u er een krijgt, staat in docs/slack.md");
    expect(text.split("\n").length).toBeLessThan(24);
  });

  it("with a token: where it goes, and what does not work without the other", () => {
    const text = screen({ SLACK_BOT_TOKEN: "xoxb-1-2" });
    expect(text).toContain("#c (Slack)");
    expect(text).not.toContain("SLACK_BOT_TOKEN");
    expect(text).toContain("SLACK_APP_TOKEN: zonder doen knoppen en /kamer niets");
  });

  it("is English where the configuration is", () => {
    expect(screen({}, "en")).not.toMatch(/\b(?:en weer|regel|volgt|kaarten|zonder)\b/i);
  });
});

/** What a person reads of what is logged. */
function said(log: (logger: ReturnType<typeof createLogger>) => void): readonly string[] {
  const lines: string[] = [];
  const stream = { isTTY: true, write: (line: string) => lines.push(line) };
  log(createLogger({ stream, level: "info", says: personSays("nl") }));
  return lines.map((line) => line.trimEnd()).filter((line) => line !== "");
}

const away = () =>
  new SourceUnavailableError("voorbeeld.nl: the name is not known (DNS) (ENOTFOUND)", {
    cause: new Error("x"),
  });

describe("what a worker says to a person afterwards", () => {
  it("one line for a host that is down, with the next attempt, and one when it is back", () => {
    const lines = said((logger) => {
      const log = quietAboutHosts(logger, () => NEXT);
      for (const stream of ["a", "b", "c"])
        log.warn({ source: "bron", stream, err: away() }, "stream failed");
      log.warn({ source: "bron", err: away() }, "missing record not looked up");
      log.info({ source: "bron", entries: 0 }, "stream read");
      log.warn({ source: "bron", stream: "a", err: away() }, "stream failed");
    });
    const down =
      "bron is niet bereikbaar: voorbeeld.nl: de naam is niet bekend (DNS) (ENOTFOUND); nieuwe poging om 19:41";
    expect(lines.map((line) => line.slice(10))).toEqual([down, "bron is weer bereikbaar", down]);
  });

  it("another reason is another line", () => {
    const lines = said((logger) => {
      const log = quietAboutHosts(logger, () => null);
      log.warn({ source: "bron", err: away() }, "stream failed");
      log.warn(
        { source: "bron", err: new SourceUnavailableError("voorbeeld.nl: an error there (HTTP 503)") },
        "stream failed",
      );
    });
    expect(lines.map((line) => line.slice(10))).toEqual([
      "bron is niet bereikbaar: voorbeeld.nl: de naam is niet bekend (DNS) (ENOTFOUND)",
      "bron is niet bereikbaar: voorbeeld.nl: geeft zelf een fout (HTTP 503)",
    ]);
  });

  it("the events that matter, and not the rest", () => {
    const lines = said((log) => {
      log.info({ source: "bron", entries: 30, changed: 2, posts: 1 }, "stream read");
      log.info({ channel: "#c", key: "k" }, "post sent");
      log.info({ found: 3 }, "missing records looked up");
      log.info({ watches: 4 }, "watches reloaded");
    });
    expect(lines.map((line) => line.slice(10))).toEqual([
      "bron: 30 gelezen, 2 veranderd, 1 bericht",
      "bericht bezorgd in #c",
      "regels opnieuw gelezen: 4",
    ]);
  });

  it.each([
    ["invalid_auth", "SLACK_BOT_TOKEN, SLACK_APP_TOKEN"],
    ["token_revoked", "SLACK_BOT_TOKEN, SLACK_APP_TOKEN"],
    ["EADDRINUSE", "slack.port 3000"],
    ["timeout", "slack.com"],
    ["ENOTFOUND", "slack.com"],
    ["internal_error", "slack.com"],
  ])("of Slack that cannot be reached (%s) what to look at is %s", (reason, about) => {
    const secrets = { botToken: "xoxb-1", appToken: "xapp-1", signingSecret: null };
    const slack = { port: 3000, apiUrl: "https://slack.com/api/" };
    expect(aboutOf({ secrets, slack } as unknown as Config)(reason)).toBe(about);
  });

  it.each([
    ["invalid_auth", "SLACK_BOT_TOKEN, SLACK_APP_TOKEN"],
    ["EADDRINUSE", "slack.port 3000"],
  ])("of Slack that refuses (%s) once what to look at, and again once it had worked", (reason, about) => {
    const lines = said((logger) => {
      const log = toldOnce(
        {
          ...logger,
          info: (f, m) => logger.info(f, m),
          warn: (f, m) => logger.warn(f, m),
          debug: () => {},
          error: () => {},
        },
        () => about,
      );
      for (let time = 0; time < 3; time++) log.warn("slack app cannot connect", { reason });
      log.info("slack app connected");
      log.warn("slack app cannot connect", { reason });
    });
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain(`${about} (${reason})`);
    expect(lines[0]).toContain("doctor");
  });
});

it("a log has a stack for a fault of ours, and for nothing else", () => {
  const lines: string[] = [];
  const log = createLogger({ stream: { write: (line: string) => lines.push(line) } });
  log.warn({ err: away() }, "theirs");
  log.warn({ err: Object.assign(new Error("taken"), { code: "EADDRINUSE" }) }, "the system's");
  log.error({ err: new TypeError("ours") }, "ours");
  expect(lines.map((line) => "stack" in JSON.parse(line).err)).toEqual([false, false, true]);
});
