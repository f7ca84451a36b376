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

function item(title: string): string {
  return `<item><title>${title}</title><link>/${title.replace(/\W/g, "-")}</link><guid>${title}</guid><description>Wat de feed zegt over kinderen.</description></item>`;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-feed-"));
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
