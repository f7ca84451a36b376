import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { letter } from "../sources/sru-pieces.ts";
import { diagnostics, type SruServer, sruServer } from "../sources/sru-server.ts";
import { runCommand } from "./run-command.ts";

/** The official publications as the only source, from a service to cards on the terminal. */
let folder: string;
let server: SruServer;
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const today = new Date().toISOString().slice(0, 10);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-official-"));
  server = await sruServer();
  mkdirSync(join(folder, "watches"));
  writeFileSync(
    join(folder, "watches", "a.yaml"),
    'channel: "#kanaal"\nwatches:\n  - { id: wet, name: De wet, dossier: "36333" }\n  - { id: nood, name: Noodopvang, query: noodopvang }\n',
  );
  writeFileSync(
    join(folder, "kamerwacht.yaml"),
    `state: state\nsources:\n  gegevensmagazijn: { enabled: false }\n  tweedekamer: { enabled: false }\n  officielebekendmakingen: { url: "${server.url}" }\nwatches: watches/*.yaml\n`,
  );
});

afterEach(async () => {
  await server[Symbol.asyncDispose]();
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
    const { status, out, err } = await runCommand([name, "--config", join(folder, "kamerwacht.yaml")], {
      LOG_LEVEL: "silent",
    });
    return { status, out: cards + out + err };
  } finally {
    write.mockRestore();
  }
}

/** A stuk that came out today, with its text. */
function publish(number: string, text: string, date = today): void {
  const stuk = letter(number, {
    modified: today,
    date,
    documenttitel: `Brief van de Minister, ${number}`,
  });
  server.publications.push(stuk);
  server.files.set(`/frbr/${stuk.identifier}/1/xml/${stuk.identifier}.xml`, {
    type: "application/xml",
    body: `<officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst><tekst><al>${text}</al></tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>`,
  });
}

it("tells what comes out in a followed dossier once, with what its official text says", async () => {
  publish("1", "Een oude brief over noodopvang.");
  const first = await command("once");
  // The card of the dossier, which lists what is in it already; what it says is no news.
  expect([first.status, first.out]).toEqual([0, expect.stringMatching(/^1 bezorgd, 0 wachten nog/m)]);
  expect(first.out).not.toContain("Een oude brief over noodopvang.");
  publish("E", "De noodopvang blijft open tot de zomer.");
  const second = await command("once");
  expect(second.status).toBe(0);
  expect(second.out).toContain("Kamerbrief van de Minister, E");
  expect(second.out).toContain("De noodopvang blijft open tot de zomer.");
  expect(second.out).toContain("36333-E");
  const third = await command("once");
  expect(third.out).not.toContain("Brief van de Minister");
});

it("tells what nobody told in time late, up to eleven weeks, and says where it was found", async () => {
  await command("once");
  publish("F", "Wat in juni is gezegd over opvang.", daysAgo(77));
  const late = await command("once");
  expect(late.status).toBe(0);
  expect(late.out).toContain("Kamerbrief van de Minister, F");
  expect(late.out).toContain("Kwam later binnen, gevonden op officielebekendmakingen.nl");
  publish("G", "Wat een jaar geleden is gezegd.", daysAgo(365));
  expect((await command("once")).out).toContain("1 stuk vastgehouden");
});

it("says that the source errs, and tells nothing", async () => {
  await command("once");
  publish("E", "De noodopvang blijft open.");
  server.answer = (_request, response) => {
    response.end(diagnostics("10", "mismatched input"));
    return true;
  };
  const broken = await command("once");
  expect(broken.status).toBe(1);
  expect(broken.out).not.toContain("Brief van de Minister");
  expect((await command("status")).out).toMatch(/officielebekendmakingen dossier-36333 .*mismatched input/);
});

it("is held against what is expected of it", async () => {
  publish("1", "Een brief.");
  const { out } = await command("doctor");
  expect(out).toMatch(/een fout in een vraag is te herkennen/);
  expect(out).toMatch(/het bestand van een stuk is op te halen/);
});
