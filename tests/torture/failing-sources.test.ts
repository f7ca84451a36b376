import { describe, expect, it } from "vitest";
import type { Motion, SourceName } from "../commands/plain/four-sources.ts";
import { inThisProcess } from "../commands/plain/here.ts";
import { TROUBLES, type Trouble } from "../commands/plain/server.ts";
import { NAMES, together } from "../commands/plain/together.ts";

const world = together(inThisProcess);

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
    const { configure, once, status, cards, sources } = world();
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
  });
});
