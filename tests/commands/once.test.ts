import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { kamerwacht as runProcess } from "./plain/process.ts";
import { type PlainSlack, startPlainSlack } from "./plain/slack.ts";

/**
 * The program as its users start it, against the plainest feed and the plainest Slack that could be: written here,
 * apart from those of the demonstration, which share the program's own idea of both.
 */
let folder: string;
let feed: Feed;
let slack: PlainSlack;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-once-"));
  feed = await startFeed();
  slack = await startPlainSlack();
  mkdirSync(join(folder, "watches"));
  writeFileSync(join(folder, "watches", "a.yaml"), WATCHES);
  writeFileSync(
    join(folder, "kamerwacht.yaml"),
    `state: state\nsources:\n  gegevensmagazijn: { url: "${feed.url}" }\n  tweedekamer: { enabled: false }\n  officielebekendmakingen: { enabled: false }\nslack: { settleSeconds: 1 }\nwatches: watches/*.yaml\n`,
  );
});
afterEach(async () => {
  for (const server of [feed.server, slack.server]) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(folder, { recursive: true });
});

const WATCHES = `
channel: "#kanaal"
watches:
  - { id: motie, name: Motie over opvang, motion: "36 600 XX, nr. 29" }
  - { id: noodopvang, name: Noodopvang, query: noodopvang }
`;

interface Feed {
  readonly server: Server;
  readonly url: string;
  /** Entities in order, each one element of the Chamber's namespace. */
  readonly entries: { kind: string; id: string; xml: string }[];
  /** Answers in place of the feed's own, when set. */
  answer: ((path: string) => { status: number; body: string } | null) | null;
}

const NAMESPACE = "http://www.tweedekamer.nl/xsd/tkData/v1-0";
const guid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

async function startFeed(): Promise<Feed> {
  const made: Omit<Feed, "server" | "url"> & { url: string } = { url: "", entries: [], answer: null };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", made.url);
    const own = made.answer?.(request.url ?? "") ?? null;
    if (own !== null)
      return void response.writeHead(own.status, { "content-type": "text/xml" }).end(own.body);
    if (pathname.endsWith("/Feed")) return void response.end(feedPage(made, searchParams));
    response.writeHead(404).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  made.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/SyncFeed/2.0`;
  return Object.assign(made, { server });
}

function feedPage(made: { url: string; entries: Feed["entries"] }, query: URLSearchParams): string {
  const category = query.get("category")?.toLowerCase();
  const after = Number(query.get("skiptoken") ?? 0);
  const link = (rel: string, token: number) =>
    `<link rel="${rel}" href="${made.url}/Feed?skiptoken=${token}${category === undefined ? "" : `&amp;category=${category}`}"/>`;
  const found = made.entries
    .map((entry, index) => ({ ...entry, token: 100 + index }))
    .filter(
      (entry) => entry.token > after && (category === undefined || entry.kind.toLowerCase() === category),
    );
  const shown = found
    .slice(0, 250)
    .map(
      ({ kind, id, xml, token }) =>
        `<entry><title>${id}</title><id>${made.url}/Entiteiten/${id}</id><updated>${new Date().toISOString()}</updated><category term="${kind}"/>${link("next", token)}<content type="application/xml">${xml}</content></entry>`,
    );
  const last = found.slice(0, 250).at(-1)?.token;
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title>${last === undefined ? link("resume", after + 1) : link("next", last)}<updated>${new Date().toISOString()}</updated>${shown.join("")}</feed>`;
}

/** Publishes an entity: text for a field, an array of guids for a relation. */
function publish(
  kind: string,
  id: number,
  parts: Readonly<Record<string, string | readonly number[]>>,
): void {
  const children = Object.entries(parts).map(([name, value]) =>
    typeof value === "string"
      ? `<t:${name}>${value}</t:${name}>`
      : value.map((ref) => `<t:${name} ref="${guid(ref)}"/>`).join(""),
  );
  const xml = `<t:${kind} xmlns:t="${NAMESPACE}" id="${guid(id)}" t:bijgewerkt="2026-01-05T10:00:00.0000000" t:verwijderd="false">${children.join("")}</t:${kind}>`;
  feed.entries.push({ kind, id: guid(id), xml });
}

async function kamerwacht(words: readonly string[], token: string | null = "xoxb-test-0001") {
  const args = ["--config", join(folder, "kamerwacht.yaml"), ...words];
  return runProcess(args, token === null ? null : { token, url: slack.url });
}

function tabled(): void {
  publish("kamerstukdossier", 1, { nummer: "36600", toevoeging: "XX", titel: "Begroting" });
  publish("zaak", 2, {
    soort: "Motie",
    nummer: "2024Z18231",
    onderwerp: "Motie van het lid Voorbeeld over opvang &amp; zorg",
    gestartOp: "2024-11-19T00:00:00",
    volgnummer: "29",
    kamerstukdossier: [1],
  });
}

function votedOn(): void {
  publish("besluit", 3, {
    besluitSoort: "Stemmen - aangenomen",
    status: "Besluit",
    stemmingsSoort: "Met handopsteken",
    zaak: [2],
  });
}

describe("kamerwacht once", () => {
  it("shows the followed motion as it stands, then tells its vote, and then nothing again", async () => {
    tabled();
    expect(await kamerwacht(["once"])).toMatchObject({ status: 0, err: "" });
    expect(slack.posted.map((post) => post.method)).toEqual(["chat.postMessage"]);
    expect(slack.posted[0]?.channel).toBe("#kanaal");
    votedOn();
    await kamerwacht(["once"]);
    const texts = slack.posted.slice(1).map((post) => `${post.method} ${post.text}`);
    expect(texts).toHaveLength(3);
    expect(texts[0]).toMatch(/^chat\.postMessage .*is aangenomen/);
    expect(texts[1]).toMatch(/^chat\.update /);
    expect(texts[2]).toMatch(/^chat\.postMessage Stemmingen van .*1 aangenomen/);
    await kamerwacht(["once"]);
    expect(slack.posted).toHaveLength(4);
  });

  it("prints the same without a token", async () => {
    tabled();
    votedOn();
    const { status, out } = await kamerwacht(["once"], null);
    expect(status).toBe(0);
    expect(out).toContain("Voorbeeld · opvang & zorg");
    expect(out).toContain("36600-XX-29");
    expect(out).toContain("1 bezorgd");
    expect(slack.calls).toEqual([]);
  });

  it("reads each category by itself while the feed without one fails", async () => {
    tabled();
    await kamerwacht(["once"]);
    votedOn();
    feed.answer = (path) =>
      /category=/.test(path)
        ? null
        : { status: 500, body: "<Error><Message>An error has occurred.</Message></Error>" };
    const { status, out } = await kamerwacht(["once"]);
    expect(status).toBe(1);
    expect(out).toContain("Niet gelezen: gegevensmagazijn *");
    expect(slack.posted.map((post) => post.method)).toEqual([
      "chat.postMessage",
      "chat.postMessage",
      "chat.update",
      "chat.postMessage",
    ]);
    feed.answer = null;
    expect((await kamerwacht(["once"])).status).toBe(0);
    expect(slack.posted).toHaveLength(4);
  });

  it.each([
    ["a truncated page", (whole: string) => whole.slice(0, whole.length / 2)],
    ["invalid XML", (whole: string) => whole.replace("<updated>", "<updated><<")],
    ["an HTML page", () => "<!DOCTYPE html><html><body>Onderhoud</body></html>"],
    ["entities", (whole: string) => whole.replace("<feed", '<!DOCTYPE feed [<!ENTITY a "b">]><feed')],
    [
      "nesting",
      (whole: string) => whole.replace("</feed>", `${"<a>".repeat(200_000)}${"</a>".repeat(200_000)}</feed>`),
    ],
  ])("does not pass over %s", async (_name, spoil) => {
    tabled();
    await kamerwacht(["once"]);
    votedOn();
    const whole = feedPage(feed, new URLSearchParams("skiptoken=101"));
    feed.answer = () => ({ status: 200, body: spoil(whole) });
    expect((await kamerwacht(["once"])).status).toBe(1);
    const report = JSON.parse((await kamerwacht(["--json", "status"])).out);
    expect(report.sources.map((source: { status: string }) => source.status)).toContain("failed");
    feed.answer = null;
    expect((await kamerwacht(["once"])).status).toBe(0);
    expect(
      slack.posted.filter(
        (post) => / is aangenomen/.test(post.text ?? "") && post.method === "chat.postMessage",
      ),
    ).toHaveLength(1);
  });

  it("keeps what Slack does not take for the next run", async () => {
    tabled();
    slack.status = 429;
    const first = await kamerwacht(["once"]);
    expect(first.status).toBe(1);
    expect(first.out).toContain("1 wachten nog");
    slack.status = 200;
    // Nothing may be sent before Slack's time is over, and once it is near the next run waits for it.
    await sleep(5_000);
    expect((await kamerwacht(["once"])).status).toBe(0);
    expect(slack.posted).toHaveLength(1);
  }, 60_000);

  it("says what is wrong in the configuration, with status 2 and nothing started", async () => {
    writeFileSync(
      join(folder, "watches", "a.yaml"),
      'channel: "#kanaal"\nwatches:\n  - { id: a, name: A, motion: "29" }\n',
    );
    const { status, err } = await kamerwacht(["once"]);
    expect(status).toBe(2);
    expect(err).toMatch(/a\.yaml:3:\d+: /);
    expect(slack.calls).toEqual([]);
  });
});
