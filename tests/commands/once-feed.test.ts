import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { runCommand } from "./run-command.ts";

/** A feed as the only source, from a site to cards on the terminal. */
let folder: string;
let items: readonly string[] = [];
const server = createServer((request, response) => {
  if (request.url === "/feed")
    response.end(`<rss version="2.0"><channel><title>COA</title>${items.map(item).join("")}</channel></rss>`);
  else if (request.url === "/robots.txt") response.writeHead(404).end();
  else
    response
      .writeHead(200, { "content-type": "text/html" })
      .end("<html><body><main><p>De pagina zegt meer over de noodopvang.</p></main></body></html>");
});

/** As the feed gives it: its guid and date, where a test sets them. */
let guidOf = (title: string) => title;
let dateOf = (_title: string) => "";

function item(title: string): string {
  return `<item><title>${title}</title><link>/${title.replace(/\W/g, "-")}</link><guid>${guidOf(title)}</guid>${dateOf(title)}<description>Wat de feed zegt over kinderen.</description></item>`;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-feed-"));
  guidOf = (title) => title;
  dateOf = () => "";
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  mkdirSync(join(folder, "watches"));
  writeFileSync(
    join(folder, "watches", "a.yaml"),
    'channel: "#kanaal"\nwatches:\n  - { id: nood, name: Noodopvang, query: noodopvang AND kinderen }\n',
  );
  writeFileSync(
    join(folder, "kamerwacht.yaml"),
    `state: state\nsources:\n  gegevensmagazijn: { enabled: false }\n  tweedekamer: { enabled: false }\n  officielebekendmakingen: { enabled: false }\n  feeds: [{ name: coa, url: "http://127.0.0.1:${port}/feed" }]\nwatches: watches/*.yaml\n`,
  );
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

/** What a command said, with the cards that it printed. */
async function command(name: string): Promise<{ status: number; out: string }> {
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

it("tells a new message that a watch hits by what the feed and its page say together", async () => {
  items = ["Oud nieuws"];
  expect((await command("once")).out).not.toContain("Oud nieuws");
  items = ["Nieuwe locatie", "Oud nieuws"];
  const second = await command("once");
  expect(second.status).toBe(0);
  expect(second.out).toContain("Nieuwe locatie");
  expect(second.out).toContain("Wat de feed zegt over kinderen.");
  expect(second.out).not.toContain("Oud nieuws");
  expect((await command("once")).out).not.toContain("Nieuwe locatie");
  expect((await command("status")).out).toContain("feed:coa items");
});

const CARD = /Nieuwsbericht/;

/** The messages for readers that a run printed. */
function told(out: string): readonly string[] {
  return out.split("── #kanaal ").slice(1);
}

it("holds a feed that is full of new messages at once, and tells none twice when all its ids change", async () => {
  items = ["Oud nieuws"];
  await command("once");
  items = Array.from({ length: 40 }, (_, at) => `Bericht ${at}`);
  const full = told((await command("once")).out);
  expect(full).toHaveLength(1);
  expect(full[0]).toContain("40 stukken vastgehouden");
  guidOf = (title) => `anders-${title}`;
  expect(told((await command("once")).out)).toEqual([]);
});

it.each([
  ["a date in the future", "<pubDate>Fri, 01 Jan 2100 10:00:00 GMT</pubDate>"],
  ["a date that is none", "<pubDate>vorige week dinsdag</pubDate>"],
  ["the beginning of time", "<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>"],
])("tells a message with %s once, as of today", async (_, date) => {
  items = ["Oud nieuws"];
  await command("once");
  dateOf = () => date;
  items = ["Nieuwe locatie", "Oud nieuws"];
  const first = told((await command("once")).out);
  expect(first).toHaveLength(1);
  expect(first[0]).toMatch(CARD);
  expect(first[0]).not.toMatch(/2100|1970/);
  expect(told((await command("once")).out)).toEqual([]);
});
