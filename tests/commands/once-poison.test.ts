import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { feedPage } from "./plain/feed.ts";
import { runCommand } from "./run-command.ts";

/** Sources that send what no program can read, written for these tests; the cards go to the terminal. */
let folder: string;
let server: Server;
let answer: (url: URL) => {
  readonly body: string | Uint8Array;
  readonly type?: string;
  readonly status?: number;
};
let origin: string;
const today = new Date().toISOString().slice(0, 10);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-poison-"));
  mkdirSync(join(folder, "watches"));
  server = createServer((request, response) => {
    const { body, type = "text/xml", status = 200 } = answer(new URL(request.url ?? "/", origin));
    response.writeHead(status, { "content-type": type }).end(body);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

/** Only this source, and a rule that its things hit. */
function configure(source: string, watch = 'query: "lindeboom*"'): void {
  const off = ["gegevensmagazijn", "tweedekamer", "officielebekendmakingen"]
    .filter((name) => !source.startsWith(name))
    .map((name) => `  ${name}: { enabled: false }\n`);
  writeFileSync(
    join(folder, "kamerwacht.yaml"),
    `state: state\nhistory: none\nsources:\n${off.join("")}  ${source}\nwatches: watches/*.yaml\n`,
  );
  writeFileSync(
    join(folder, "watches", "a.yaml"),
    `channel: "#kanaal"\nwatches:\n  - { id: bomen, name: Bomen, ${watch} }\n`,
  );
}

async function command(name: string): Promise<{ readonly status: number; readonly out: string }> {
  let cards = "";
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    cards += String(text);
    return true;
  });
  try {
    const words = [name, "--config", join(folder, "kamerwacht.yaml")];
    const { status, out, err } = await runCommand(words, { LOG_LEVEL: "silent" });
    return { status, out: cards + out + err };
  } finally {
    write.mockRestore();
  }
}

describe("an entry of the SyncFeed", () => {
  const guid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
  const letter = (number: number, title: string) => ({
    kind: "document",
    id: guid(number),
    xml: `<document xmlns="http://www.tweedekamer.nl/xsd/tkData/v1-0" id="${guid(number)}" bijgewerkt="${today}T10:00:00" verwijderd="false"><soort>Brief regering</soort><documentNummer>2026D0000${number}</documentNummer><onderwerp>${title}</onderwerp><datum>${today}T00:00:00</datum></document>`,
  });
  const made = { url: "", entries: [] as ReturnType<typeof letter>[] };
  let change: (page: string) => string | Uint8Array;

  beforeEach(async () => {
    made.url = `${origin}/SyncFeed/2.0`;
    made.entries = [letter(1, "Oude brief")];
    change = (page) => page;
    answer = ({ pathname, searchParams }) =>
      pathname.endsWith("/Feed") ? { body: change(feedPage(made, searchParams)) } : { body: "", status: 404 };
    configure(`gegevensmagazijn: { url: "${made.url}" }`);
    await command("once");
    made.entries.push(
      letter(2, "Brief over de lindeboom, een"),
      letter(3, "Brief GIF lindeboom"),
      letter(4, "Brief over de lindeboom, drie"),
    );
  });

  const half = (page: string) => {
    const bytes = Buffer.from(page.replace("GIF", "\u0001\u0001\u0001"));
    for (let at = bytes.indexOf(1); at >= 0; at = bytes.indexOf(1)) bytes.set([0xed, 0xa0, 0x80], at);
    return bytes;
  };

  it.each<readonly [string, (page: string) => string | Uint8Array]>([
    ["a control character", (page) => page.replace("GIF", "\u000b")],
    ["a reference to one", (page) => page.replace("GIF", "&#x1F;")],
    ["half a character", (page) => page.replace("GIF", "&#xD83D;")],
    ["bytes of half a character", half],
    ["a bare ampersand", (page) => page.replace("GIF", "& Co")],
    [
      "a prefix that nobody declared",
      (page) =>
        page
          .replace("GIF", "</onderwerp><x:y>1</x:y><noot>")
          .replace("<noot> lindeboom</onderwerp>", "<noot>x</noot>"),
    ],
  ])("with %s is mended, and all the rest is told", async (_, spoil) => {
    change = spoil;
    const { status, out } = await command("once");
    expect(status).toBe(0);
    for (const title of ["Brief over de lindeboom, een", "Brief over de lindeboom, drie"])
      expect(out).toContain(title);
  });

  it.each<readonly [string, (page: string) => string]>([
    ["is cut short", (page) => page.replace(/GIF lindeboom<\/onderwerp>.*?<\/document>/s, "GI")],
    ["has a tag that nobody closes", (page) => page.replace("GIF", "<b>")],
    ["has half a reference", (page) => page.replace("GIF lindeboom</onderwerp>", "GIF </onder")],
  ])("that %s costs no other, and is named by status with its number and place", async (_, spoil) => {
    change = spoil;
    const { status, out } = await command("once");
    expect(status).toBe(0);
    for (const title of ["Brief over de lindeboom, een", "Brief over de lindeboom, drie"])
      expect(out).toContain(title);
    const told = (await command("status")).out;
    expect(told).toContain(guid(3));
    expect(told).toMatch(/op plaats 102\b/);
    change = (page) => page;
    const entity = made.entries[2]?.xml ?? "";
    const usual = answer;
    answer = (url) => (url.pathname.includes(guid(3)) ? { body: entity } : usual(url));
    vi.setSystemTime(Date.now() + 2 * 3_600_000);
    try {
      expect((await command("once")).out).toContain("Brief GIF lindeboom");
      expect((await command("status")).out).not.toMatch(/op plaats 102\b/);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("a record of the official publications", () => {
  const record = (number: number, title: string) =>
    `<record><recordData><gzd><originalData><meta><owmskern><identifier>kst-36333-${number}</identifier><title>Bomenwet; Brief regering; ${title}</title><modified>${today}</modified></owmskern><tpmeta><dossiernummer>36333</dossiernummer><ondernummer>${number}</ondernummer><dossiertitel>Bomenwet</dossiertitel><documenttitel>${title}</documenttitel><subrubriek>Brief</subrubriek><publicatienaam>Kamerstuk</publicatienaam></tpmeta><mantel><date>${today}</date></mantel></meta></originalData></gzd></recordData></record>`;

  it("that cannot be read costs no other, and is named by status and asked for again", async () => {
    let records: readonly string[] = [];
    answer = (url) => {
      const query = url.searchParams.get("query") ?? "";
      const found = /dt\.identifier=="([^"]+)"/.exec(query)?.[1];
      const shown = found === undefined ? records : records.filter((one) => one.includes(`>${found}<`));
      const all = query.includes("36333") ? shown : [];
      return {
        body: `<?xml version="1.0"?><searchRetrieveResponse><numberOfRecords>${all.length}</numberOfRecords><records>${all.join("")}</records></searchRetrieveResponse>`,
      };
    };
    configure(`officielebekendmakingen: { url: "${origin}/sru" }`, 'dossier: "36333"');
    await command("once");
    const broken = record(2, "Brief twee").replace("</originalData>", "</origineel>");
    records = [record(1, "Brief \u000been"), broken, record(3, "Brief drie")];
    const { status, out } = await command("once");
    expect(status).toBe(0);
    expect(out).toContain("Brief een");
    expect(out).toContain("Brief drie");
    expect((await command("status")).out).toMatch(/kst-36333-2 op plaats #2/);
    records = [record(1, "Brief een"), record(2, "Brief twee"), record(3, "Brief drie")];
    vi.setSystemTime(Date.now() + 2 * 3_600_000);
    try {
      expect((await command("once")).out).toContain("Brief twee");
      expect((await command("status")).out).not.toContain("op plaats #2");
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("a card on the website", () => {
  it("that cannot be read costs no other, and is named by status with its number", async () => {
    const day = new Intl.DateTimeFormat("nl-NL", {
      dateStyle: "long",
      timeZone: "Europe/Amsterdam",
    }).format();
    const card = (number: number, title: string, date = day) =>
      `<div class="m-card"><h4><a href="/kamerstukken/brieven_regering/detail?id=2026Z0000${number}&amp;did=2026D0000${number}">${title}</a></h4><time>${date}</time></div>`;
    let letters: readonly string[] = [card(1, "Oude brief over beuken in het bos")];
    answer = (url) => {
      if (url.pathname === "/robots.txt") return { body: "", status: 404 };
      const isLetters = url.pathname.endsWith("/brieven_regering") && url.searchParams.get("page") === "0";
      const cards = isLetters ? letters.join("") : "<p>Geen zoekresultaten</p>";
      return { body: `<html><body><main>${cards}</main></body></html>`, type: "text/html" };
    };
    configure(`tweedekamer: { url: "${origin}" }`);
    await command("once");
    letters = [
      card(4, "Brief over de lindeboom, vier"),
      card(3, "Brief over de lindeboom, drie", "35 brumaire"),
      card(2, "Brief over de lindeboom, twee"),
      ...letters,
    ];
    const { out } = await command("once");
    expect(out).toContain("Brief over de lindeboom, twee");
    expect(out).toContain("Brief over de lindeboom, vier");
    expect(out).not.toContain("Brief over de lindeboom, drie");
    expect((await command("status")).out).toMatch(/2026D00003 op plaats 1:2/);
  });
});

describe("an item of a feed", () => {
  it("that cannot be read costs no other, is named by status, and told when it is mended", async () => {
    const item = (number: number, title: string) =>
      `<item><title>${title}</title><guid>urn:${number}</guid><link>${origin}/${number}</link><description>Over een lindeboom.</description></item>`;
    let items: readonly string[] = [item(1, "Oud bericht")];
    answer = (url) =>
      url.pathname === "/feed"
        ? { body: `<rss version="2.0"><channel><title>F</title>${items.join("")}</channel></rss>` }
        : { body: "", status: 404 };
    configure(`feeds: [{ name: bos, url: "${origin}/feed" }]`);
    await command("once");
    const broken = item(3, "Bericht drie").replace("</guid>", "</guid><a b=>");
    items = [item(4, "Bericht \u000bvier"), broken, item(2, "Bericht & twee"), item(1, "Oud bericht")];
    const { status, out } = await command("once");
    expect(status).toBe(0);
    expect(out).toContain("vier");
    expect(out).toContain("twee");
    const told = (await command("status")).out;
    expect(out).not.toContain("Bericht drie");
    expect(told).toMatch(/urn:3 op plaats #2/);
    items = [item(3, "Bericht drie, heel"), item(2, "Bericht & twee"), item(1, "Oud bericht")];
    expect((await command("once")).out).toContain("Bericht drie, heel");
    expect((await command("status")).out).not.toContain("urn:3 op plaats");
  });
});
