import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FourSources, fourSources, type Motion, type SourceName } from "./plain/four-sources.ts";
import { kamerwacht } from "./plain/process.ts";
import { TROUBLES, type Trouble } from "./plain/server.ts";
import { type PlainSlack, startPlainSlack } from "./plain/slack.ts";
import { runCommand } from "./run-command.ts";

/**
 * The program as its users start it, with all four sources at once, against servers that share nothing with those of
 * the other tests but what is known of the real ones.
 */
let folder: string;
let slack: PlainSlack;
let sources: FourSources;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-together-"));
  slack = await startPlainSlack();
  sources = await fourSources();
});
afterEach(async () => {
  slack.server.closeAllConnections();
  slack.server.close();
  await sources[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const FOLLOWED: Motion = { dossier: "36600-XX", number: "29", serial: 43817, about: "opvang voor kinderen" };
const YEAR = new Date().getFullYear();
const NAMES: readonly SourceName[] = [
  "gegevensmagazijn",
  "tweedekamer",
  "officielebekendmakingen",
  "feed:nieuws",
];

function configure(motions: readonly Motion[]): void {
  const watches = motions.map(
    ({ dossier, number }) => `  - { id: m-${number}, name: Motie ${number}, motion: ${dossier}-${number} }\n`,
  );
  mkdirSync(join(folder, "watches"));
  writeFileSync(join(folder, "watches", "a.yaml"), `channel: "#kanaal"\nwatches:\n${watches.join("")}`);
  writeFileSync(
    join(folder, "kamerwacht.yaml"),
    `state: state\nsources:\n${sources.settings}\nslack: { settleSeconds: 1 }\nwatches: watches/*.yaml\n`,
  );
}

function once() {
  const words = ["--config", join(folder, "kamerwacht.yaml"), "once"];
  return kamerwacht(words, { url: slack.url, token: "xoxb-test-0001" });
}

interface Stream {
  readonly source: string;
  readonly stream: string;
  readonly status: string;
  readonly error: string | null;
}

async function status(): Promise<readonly Stream[]> {
  const { out } = await runCommand(["--config", join(folder, "kamerwacht.yaml"), "--json", "status"]);
  return (JSON.parse(out) as { readonly sources: readonly Stream[] }).sources;
}

function cards(): readonly string[] {
  const posts = slack.posted.filter(({ method }) => method === "chat.postMessage");
  return posts.map(({ channel, text }) => `${channel} ${text}`);
}

describe("the same motion in four sources", () => {
  it.each<readonly [SourceName, SourceName, SourceName, SourceName]>([
    ["gegevensmagazijn", "tweedekamer", "officielebekendmakingen", "feed:nieuws"],
    ["feed:nieuws", "officielebekendmakingen", "tweedekamer", "gegevensmagazijn"],
    ["officielebekendmakingen", "gegevensmagazijn", "feed:nieuws", "tweedekamer"],
    ["tweedekamer", "feed:nieuws", "gegevensmagazijn", "officielebekendmakingen"],
  ])(
    "told first by %s, then %s, %s and %s: one card with all links",
    async (...order) => {
      configure([FOLLOWED]);
      expect((await once()).status).toBe(0);
      expect(slack.posted).toEqual([]);
      for (const source of order) {
        sources.tell(source, FOLLOWED);
        const ran = await once();
        // The feed names it by another number than the followed one, which no other source has told yet.
        const isKnown = source !== "feed:nieuws" || source !== order[0];
        expect([source, ran.status, ran.out, cards()]).toEqual([
          source,
          0,
          expect.stringContaining("bezorgd"),
          isKnown ? [expect.stringMatching(/^#kanaal .*opvang voor kinderen/)] : [],
        ]);
      }
      const card = slack.posted.at(-1) ?? {};
      const links = [...(card.blocks ?? "").matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url);
      const page = `id=${YEAR}Z43817&did=${YEAR}D43817`;
      expect(links).toEqual([
        `https://www.tweedekamer.nl/kamerstukken/detail?${page}&utm_source=nieuws`,
        `https://www.tweedekamer.nl/kamerstukken/moties/detail?${page}`,
        "https://zoek.officielebekendmakingen.nl/kst-36600-XX-29.html",
      ]);
      expect(card.blocks).toContain("36600-XX-29");
      const before = slack.posted.length;
      expect((await once()).status).toBe(0);
      expect(slack.posted).toHaveLength(before);
      const read = await status();
      for (const name of NAMES) {
        const own = read.filter(({ source }) => source === name);
        expect([name, own.length > 0, own.filter(({ error }) => error !== null)]).toEqual([name, true, []]);
      }
    },
    120_000,
  );
});

const MAINTENANCE =
  "<!DOCTYPE html><html lang='nl'><head><title>Onderhoud</title></head><body><main><h1>Wij zijn zo terug</h1></main></body></html>";
const NOT_FOUND =
  "<!DOCTYPE html><html lang='nl'><head><title>Pagina niet gevonden</title></head><body><main><h1>Pagina niet gevonden</h1></main></body></html>";
const NO_ITEMS =
  "<!DOCTYPE html><html lang='nl'><head><title>Kamerstukken</title></head><body><main><h1>Kamerstukken</h1><tk-results data-count='1'></tk-results></main></body></html>";
const DIAGNOSTICS = `<?xml version="1.0"?><searchRetrieveResponse xmlns="http://docs.oasis-open.org/ns/search-ws/sruResponse"><diagnostics><diagnostic xmlns="http://docs.oasis-open.org/ns/search-ws/diagnostic"><uri>info:srw/diagnostic/1/10</uri><message>Query syntax error</message></diagnostic></diagnostics></searchRetrieveResponse>`;
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>`;
const BUSY = { "retry-after": "3600" };

const WAYS: readonly (readonly [SourceName, string, Trouble, "failed" | "unavailable"])[] = [
  ["officielebekendmakingen", "diagnostics with 200", TROUBLES.xml(DIAGNOSTICS), "failed"],
  ["officielebekendmakingen", "504", TROUBLES.status(504), "unavailable"],
  ["officielebekendmakingen", "429", TROUBLES.status(429, BUSY), "unavailable"],
  ["officielebekendmakingen", "a reset", TROUBLES.reset(), "unavailable"],
  ["officielebekendmakingen", "a maintenance page", TROUBLES.page(MAINTENANCE), "failed"],
  ["officielebekendmakingen", "a billion laughs", TROUBLES.xml(LAUGHS), "failed"],
  ["tweedekamer", "504", TROUBLES.status(504), "unavailable"],
  ["tweedekamer", "429", TROUBLES.status(429, BUSY), "unavailable"],
  ["tweedekamer", "a reset", TROUBLES.reset(), "unavailable"],
  ["tweedekamer", "a maintenance page", TROUBLES.page(MAINTENANCE), "failed"],
  ["tweedekamer", "a 404 with 200", TROUBLES.page(NOT_FOUND), "failed"],
  ["tweedekamer", "markup that hides all items", TROUBLES.page(NO_ITEMS), "failed"],
  ["feed:nieuws", "429", TROUBLES.status(429, BUSY), "unavailable"],
  ["feed:nieuws", "a reset", TROUBLES.reset(), "unavailable"],
  ["feed:nieuws", "a web page", TROUBLES.page(MAINTENANCE), "failed"],
  ["feed:nieuws", "a billion laughs", TROUBLES.xml(LAUGHS), "failed"],
  ["gegevensmagazijn", "a maintenance page", TROUBLES.page(MAINTENANCE), "failed"],
  ["gegevensmagazijn", "429", TROUBLES.status(429, BUSY), "unavailable"],
];

describe("one source of four that fails", () => {
  it("is said, one way after the other, and keeps the others from nothing", async () => {
    const motions = WAYS.map((_, at) => ({
      dossier: "36701",
      number: String(11 + at),
      serial: 50_000 + at * 10,
      about: `onderwerp ${11 + at}`,
    }));
    configure(motions);
    expect((await once()).status).toBe(0);
    for (const [at, [name, way, trouble, expected]] of WAYS.entries()) {
      const motion = motions[at] as Motion;
      for (const source of NAMES) sources.tell(source, motion);
      sources.servers[name].trouble = trouble;
      const { status: exit, out } = await once();
      sources.servers[name].trouble = null;
      const streams = await status();
      const told = {
        exit,
        said: out.includes(`Niet gelezen: ${name}`),
        failing: [...new Set(streams.filter(({ error }) => error !== null).map(({ source }) => source))],
        states: [...new Set(streams.filter((one) => one.source === name).map((one) => one.status))],
        cards: cards().filter((card) => card.includes(motion.about)).length,
      };
      expect([name, way, told]).toEqual([
        name,
        way,
        { exit: 1, said: true, failing: [name], states: expect.arrayContaining([expected]), cards: 1 },
      ]);
    }
    expect(await once()).toMatchObject({ status: 0, out: expect.stringMatching(/0 wachten nog/) });
    const told = cards().filter((card) => card.startsWith("#kanaal "));
    expect(told.toSorted()).toEqual(motions.map(({ about }) => expect.stringContaining(`over ${about} (`)));
    // The operators hear once of a source that failed five times in a row, and once that it is back.
    const notices = cards().filter((card) => card.includes("bron tweedekamer (moties)"));
    expect(notices).toEqual([
      expect.stringMatching(/^#kamerwacht-ops .*5 keer achter elkaar niet gelezen/),
      expect.stringMatching(/^#kamerwacht-ops .*wordt weer gelezen/),
    ]);
    expect((await status()).filter(({ error }) => error !== null)).toEqual([]);
  }, 240_000);
});
