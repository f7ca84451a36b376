import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { makePdf } from "#demo";
import { diagnostics, type SruServer, sruServer } from "../sources/sru-server.ts";
import { publishText, xmlOf } from "../sources/sru-texts.ts";
import { runCommand } from "./run-command.ts";

/** The official publications, of which a search for the past of one of two motions goes wrong. */
let folder: string;
let server: SruServer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-past-bad-"));
  server = await sruServer();
  mkdirSync(join(folder, "watches"));
  for (const number of ["30", "31"])
    publishText(
      server,
      {
        identifier: `kst-36600-XX-${number}`,
        date: "2024-11-07",
        documenttitel: `Motie van het lid Jansen over zaak ${number}`,
      },
      xmlOf([
        "De Kamer,",
        "verzoekt de regering daar iets aan te doen,",
        "en gaat over tot de orde van de dag.",
      ]),
    );
  letter(19_637_000, "36 600 XX, nr. 31");
  const rows = ["36600-XX-30", "36600-XX-31", "36600-XX-99"].map(
    (id) => `  - { id: m-${id.toLowerCase()}, name: Motie, motion: ${id} }`,
  );
  writeFileSync(join(folder, "watches", "a.yaml"), `channel: "#kanaal"\nwatches:\n${rows.join("\n")}\n`);
  writeFileSync(
    join(folder, "kamerwacht.yaml"),
    `state: state\nhistory: none\nsources:\n  gegevensmagazijn: { enabled: false }\n  tweedekamer: { enabled: false }\n  officielebekendmakingen: { url: "${server.url}" }\nwatches: watches/*.yaml\n`,
  );
});
afterEach(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

/** A letter that names a motion; its file is at the path that is returned. */
function letter(serial: number, names: string): string {
  const number = String((serial % 1_000) + 1);
  const text = `Hierbij informeer ik u over de motie van het lid Jansen (${names}).`;
  const identifier = `kst-19637-${number}`;
  publishText(
    server,
    { identifier, date: "2025-01-14", documenttitel: `Brief ${number}`, subrubriek: "Brief" },
    xmlOf([text]),
  );
  return `/frbr/${identifier}/1/xml/${identifier}.xml`;
}

/** What a command printed, cards included. */
async function printed(command: string): Promise<string> {
  let cards = "";
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    cards += String(text);
    return true;
  });
  try {
    const { out } = await runCommand([command, "--config", join(folder, "kamerwacht.yaml")], {
      LOG_LEVEL: "silent",
    });
    return out + cards;
  } finally {
    write.mockRestore();
  }
}

/** Whether a request searches for the past of the first motion. */
function isSearchFor30(url: URL): boolean {
  return (url.searchParams.get("query") ?? "").includes('cql.textAndIndexes="36600-XX-30"');
}

it.each<readonly [string, () => void, string]>([
  [
    "a search that finds more than is looked at",
    () => {
      for (let at = 1; at <= 350; at += 1) server.files.delete(letter(at, "36 600 XX, nr. 30"));
    },
    "er zijn meer stukken gevonden dan zijn nagelezen",
  ],
  [
    "an error with status 200",
    () => {
      server.answer = (_request, response, url) => {
        if (!isSearchFor30(url)) return false;
        response.writeHead(200, { "content-type": "text/xml" }).end(diagnostics("10", "query syntax"));
        return true;
      };
    },
    "officielebekendmakingen gaf nog geen antwoord",
  ],
  [
    "ever the same page",
    () => {
      for (let at = 1; at <= 120; at += 1) server.files.delete(letter(at, "36 600 XX, nr. 30"));
      server.answer = (_request, _response, url) => {
        if (isSearchFor30(url)) url.searchParams.set("startRecord", "1");
        return false;
      };
      server.count = (right) => (right > 100 ? 4_000 : right);
    },
    "officielebekendmakingen gaf nog geen antwoord",
  ],
  [
    "files that are gone, scanned and too large",
    () => {
      const [gone = "", scanned = "", large = ""] = [1, 2, 3].map((at) => letter(at, "36 600 XX, nr. 30"));
      letter(4, "36 600 XX, nr. 30");
      server.files.delete(gone);
      server.answer = (_request, response, url) => {
        if (url.pathname === scanned)
          response.writeHead(200, { "content-type": "application/pdf" }).end(makePdf([]));
        else if (url.pathname === large)
          response
            .writeHead(200, { "content-type": "application/xml", "content-length": 500_000_000 })
            .write("<a>");
        else return false;
        return true;
      };
    },
    "3 stukken konden niet worden gelezen",
  ],
])("%s is said on the card, and stops nothing", async (_what, goWrong, said) => {
  goWrong();
  const out = await printed("once");
  const cards = out.split(/^── /m);
  const last = (number: string) =>
    cards
      .filter((text) => text.includes(`· 36600-XX-${number}`) && !text.includes("Uit het verleden"))
      .at(-1) ?? "";
  expect(last("30").replace(/[\s│]+/g, " ")).toContain(said);
  expect(last("31")).toContain("Eerdere stukken doorzocht sinds 7 november 2024");
  expect(out).toMatch(/Uit het verleden: 1 stuk noemt deze motie[\s\S]*nr\. 31/);
  const status = await printed("status");
  expect(status).toContain(said);
  expect(status).toContain("36600-XX-99: geen bron kent dit nummer");
});
