import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type SruServer, sruServer } from "../sources/sru-server.ts";
import { publishText, xmlOf } from "../sources/sru-texts.ts";
import { runCommand } from "./run-command.ts";

/** The official publications as the only source: what is followed was tabled years ago. */
let folder: string;
let server: SruServer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-past-"));
  server = await sruServer();
  mkdirSync(join(folder, "watches"));
});

afterEach(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

function configure(motions: readonly string[]): void {
  const rows = motions.map(
    (motion) => `  - { id: m-${motion.toLowerCase()}, name: De motie, motion: ${motion} }`,
  );
  writeFileSync(join(folder, "watches", "a.yaml"), `channel: "#kanaal"\nwatches:\n${rows.join("\n")}\n`);
  writeFileSync(
    join(folder, "kamerwacht.yaml"),
    `state: state\nhistory: none\nsources:\n  gegevensmagazijn: { enabled: false }\n  tweedekamer: { enabled: false }\n  officielebekendmakingen: { url: "${server.url}" }\nwatches: watches/*.yaml\n`,
  );
}

/** One pass: what it printed. */
async function once(): Promise<string> {
  let cards = "";
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    cards += String(text);
    return true;
  });
  try {
    const { status } = await runCommand(["once", "--config", join(folder, "kamerwacht.yaml")], {
      LOG_LEVEL: "silent",
    });
    expect(status).toBe(0);
    return cards;
  } finally {
    write.mockRestore();
  }
}

describe("a motion of years ago", () => {
  it("has its card, and what the House said of it in another dossier, quietly and once", async () => {
    configure(["36600-XX-30"]);
    publishText(
      server,
      {
        identifier: "kst-36600-XX-30",
        date: "2024-11-07",
        documenttitel: "Motie van het lid Jansen over maaltijden",
      },
      xmlOf([
        "De Kamer,",
        "verzoekt de regering voor warme maaltijden te zorgen,",
        "en gaat over tot de orde van de dag.",
      ]),
    );
    publishText(
      server,
      {
        identifier: "kst-19637-3400",
        date: "2025-02-12",
        documenttitel: "Motie van het lid Jansen over beloften",
        indieners: ["P. Jansen"],
      },
      xmlOf([
        "De Kamer,",
        "overwegende dat de Minister de motie van het lid Jansen (36 600 XX, nr. 30) niet heeft uitgevoerd;",
        "verzoekt de regering dat alsnog te doen,",
        "en gaat over tot de orde van de dag.",
      ]),
    );
    publishText(
      server,
      {
        identifier: "kst-19637-3390",
        date: "2025-01-14",
        subrubriek: "Brief",
        documenttitel: "Brief over maaltijden",
        indieners: ["minister van Asiel en Migratie"],
      },
      xmlOf(["Over de motie (36 600 XX, nr. 30) spreek ik nog met de gemeenten."]),
    );
    const out = await once();
    expect(out).toContain("Kamer: niet uitgevoerd");
    expect(out).toContain("stemming niet bekend");
    expect(out.replaceAll("nog niet doorzocht", "")).not.toContain("nog niet");
    expect(out).toContain("Uit het verleden: 2 stukken noemen deze motie");
    expect(out).toContain("van 12 februari 2025 (19637-3400) · P. Jansen · Kamer: niet uitgevoerd");
    expect(out).toContain("van 14 januari 2025 (19637-3390) · minister van Asiel en Migratie");
    expect(out).toContain("Eerdere stukken doorzocht sinds 7 november 2024");
    expect(out.match(/^── /gm)).toHaveLength(2);
    expect(await once()).not.toContain("── ");
  });
});

describe("the record of a debate", () => {
  it("is read as one: what a minister and a member said of the motion there stands on its card", async () => {
    configure(["36600-XX-30"]);
    publishText(
      server,
      {
        identifier: "kst-36600-XX-30",
        date: "2024-11-07",
        documenttitel: "Motie van het lid Jansen over maaltijden",
      },
      xmlOf([
        "De Kamer,",
        "verzoekt de regering voor warme maaltijden te zorgen,",
        "en gaat over tot de orde van de dag.",
      ]),
    );
    const turn = (who: string, name: string, said: string) =>
      `<spreekbeurt><spreker><voorvoegsels>${who}</voorvoegsels> <naam><achternaam>${name}</achternaam></naam>:</spreker><tekst><al>${said}</al></tekst></spreekbeurt>`;
    const debate = [
      turn("De", "voorzitter", "Ik open de vergadering."),
      turn("De heer", "Jansen (SP)", "De motie (36600-XX, nr. 30) is niet uitgevoerd."),
      turn("Minister", "Bakker", "De motie op stuk nr. 30 (36600-XX) is uitgevoerd."),
    ];
    const xml = `<officiele-publicatie><handelingen>${debate.join("")}</handelingen></officiele-publicatie>`;
    publishText(
      server,
      {
        identifier: "h-tk-20242025-45-7",
        publicatienaam: "Handelingen",
        date: "2025-01-28",
        title: "Debat over opvang",
        dossier: [],
      },
      xml,
    );
    const out = await once();
    expect(out).toContain("Uit het verleden: 1 stuk noemt deze motie");
    expect(out).toContain("Kamer: niet uitgevoerd");
    expect(out).toContain("Kabinet: uitgevoerd (28 januari 2025)");
  });
});
