import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cite } from "#parliament";
import { type Publication, type SruServer, sruServer } from "../sources/sru-server.ts";
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

/** A stuk with its text in XML, which its search sees too. */
function publish(change: Partial<Publication> & Pick<Publication, "identifier">, xml: string): void {
  const { identifier } = change;
  const [, dossier, number = ""] = /^kst-(.+)-(\w+)$/.exec(identifier) ?? [];
  server.publications.push({
    publicatienaam: "Kamerstuk",
    modified: "2025-02-20",
    ...(dossier === undefined ? {} : { dossier: [dossier], ondernummer: number, subrubriek: "Motie" }),
    text: xml.replace(/<[^>]*>/g, ""),
    forms: ["xml"],
    ...change,
  });
  const path = `/frbr/${identifier}/1/xml/${identifier}.xml`;
  server.files.set(path, { type: "application/xml", body: xml });
}

function xmlOf(paragraphs: readonly string[]): string {
  const body = paragraphs.map((text) => `<al>${text}</al>`).join("");
  return `<officiele-publicatie><kamerstuk><stuk><vrije-tekst><tekst>${body}</tekst></vrije-tekst></stuk></kamerstuk></officiele-publicatie>`;
}

describe("a motion of years ago", () => {
  it("has its card, and what the House said of it in another dossier, quietly and once", async () => {
    configure(["36600-XX-30"]);
    publish(
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
    publish(
      {
        identifier: "kst-19637-3400",
        date: "2025-02-12",
        documenttitel: "Motie van het lid Jansen over beloften",
      },
      xmlOf([
        "De Kamer,",
        "overwegende dat de Minister de motie van het lid Jansen (36 600 XX, nr. 30) niet heeft uitgevoerd;",
        "verzoekt de regering dat alsnog te doen,",
        "en gaat over tot de orde van de dag.",
      ]),
    );
    const out = await once();
    expect(out).toContain("Kamer: niet uitgevoerd");
    expect(out).toContain("stemming niet bekend");
    expect(out.replaceAll("nog niet doorzocht", "")).not.toContain("nog niet");
    expect(out).toContain("Uit het verleden: 1 stuk noemt deze motie");
    expect(out).toContain("Eerdere stukken doorzocht sinds 7 november 2024");
    expect(out.match(/^── /gm)).toHaveLength(2);
    expect(await once()).not.toContain("── ");
  });
});

describe("the record of a debate", () => {
  it("is read as one: what a minister and a member said of the motion there stands on its card", async () => {
    configure(["36600-XX-30"]);
    publish(
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
    publish(
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

const REAL = process.env.KAMERWACHT_REAL_DATA;

describe.skipIf(REAL === undefined)("the coalition's motions in their real texts", () => {
  it("are shown as not carried out, as the House says of them three months later, and never as carried out", async () => {
    const from = join(REAL ?? "", "gevolgde-moties");
    const texts = readdirSync(from).map((name) => readFileSync(join(from, name), "utf8"));
    const meta = (xml: string) => ({
      identifier: /zoek\.officielebekendmakingen\.nl\/([^/"]+)\/metadata/.exec(xml)?.[1] ?? "",
      date: /isodatum="([^"]+)"/.exec(xml)?.[1] ?? "",
      documenttitel: /<titel>(MOTIE[^<]*)</.exec(xml)?.[1] ?? "",
    });
    for (const xml of texts) publish(meta(xml), xml);
    const followed = ["36600-XX-29", "36600-XX-41", "19637-3282", "19637-3185"];
    configure(followed);
    const house = texts.find((xml) => meta(xml).identifier === "kst-19637-3355") ?? "";
    const said = cite(house.replace(/<[^>]+>/g, ""), { kind: "motion" });
    const denied = new Set(said.filter(({ treatment }) => treatment === "notExecuted").map(({ id }) => id));
    expect(denied).toContain("kst-36600-XX-29");
    const out = await once();
    const messages = out.split(/^── /m);
    const about = (number: string) =>
      messages.filter((text) => text.includes(`· ${number}`) && !text.includes("Uit het verleden"));
    for (const number of ["36600-XX-29", "36600-XX-41"]) {
      const last = about(number).at(-1) ?? "";
      expect(last).toContain("19637-3355");
      if (denied.has(`kst-${number}`)) expect(last).toContain("Kamer: niet uitgevoerd");
      expect(last).toMatch(/niet (heeft|zijn) uitgevoerd/);
    }
    for (const number of ["19637-3282", "19637-3185"])
      expect(about(number).at(-1)).not.toContain("niet uitgevoerd");
    expect(out).not.toMatch(/(Minister|Kabinet|Staatssecretaris): uitgevoerd/);
    expect(out.match(/Uit het verleden/g)).toHaveLength(2);
    console.info(`real motions: ${texts.length} read; denied: ${[...denied].join(", ")}`);
  });
});
