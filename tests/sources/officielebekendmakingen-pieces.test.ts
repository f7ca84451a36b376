import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { decodeText, documentClass, UnreadableError } from "#parliament";
import { createOfficieleBekendmakingen } from "#sources";
import { SOORTEN, soortOf } from "../../src/sources/kinds.ts";
import { pieceOf } from "../../src/sources/officielebekendmakingen/piece.ts";
import { type Publication, publicationOf } from "../../src/sources/officielebekendmakingen/publication.ts";
import { readXml } from "../../src/sources/xml.ts";
import type { XmlElement } from "../../src/sources/xml-element.ts";
import { answer, letter, sourceOn } from "./sru-pieces.ts";
import { type SruServer, sruServer } from "./sru-server.ts";

const signal = new AbortController().signal;
let server: SruServer;

beforeEach(async () => {
  server = await sruServer();
});

afterEach(() => server[Symbol.asyncDispose]());

describe("the kind of a stuk", () => {
  it.each([
    ["Motie", "Motie van het lid Jansen over maaltijden", "Motie"],
    ["Motie", "Gewijzigde motie van het lid Jansen (t.v.v. 36600-XX-29)", "Motie (gewijzigd/nader)"],
    ["Motie", "Nader gewijzigde motie van het lid Jansen", "Motie (gewijzigd/nader)"],
    [null, "Motie van de leden Jansen en De Boer", "Motie"],
    ["Amendement", "Amendement van het lid Jansen", "Amendement"],
    ["Amendement", "Gewijzigd amendement van het lid Jansen", "Amendement (gewijzigd/nader/vervangend)"],
    ["Brief", "Brief van de Minister van Asiel en Migratie", "Brief regering"],
    ["Brief", "Brief van de staatssecretaris", "Brief regering"],
    ["Brief", "Brief van het lid Jansen", "Brief lid / fractie"],
    ["Brief", "Verslag van de informele Raad", "Brief"],
    ["Brief", "Stand van zaken opvang", "Brief"],
    ["Verslag", "Verslag van een schriftelijk overleg over opvang", "Verslag van een schriftelijk overleg"],
    ["Verslag", "Verslag van een commissiedebat", "Verslag van een commissiedebat"],
    ["Verslag", "", "Verslag (initiatief)wetsvoorstel (nader)"],
    ["Voorstel van wet", "", "Voorstel van wet"],
    ["Gewijzigd voorstel van wet", "", "Gewijzigd voorstel van wet"],
    ["Memorie van toelichting", "", "Memorie van toelichting"],
    ["Nota naar aanleiding van het verslag", "", "Nota n.a.v. het (nader/tweede nader/enz.) verslag"],
    ["Tweede nota van wijziging", "", "Nota van wijziging"],
    [null, "", "Kamerstuk"],
    ["Raadsel", "Iets nieuws", "Kamerstuk"],
  ])("of %s · %s is %s", (label, title, soort) => {
    expect(soortOf(label, title)).toBe(soort);
  });

  it("is known to the classes of documents", () => {
    const others = [
      ...SOORTEN,
      "Staatsblad",
      "Antwoord schriftelijke vragen",
      "Mededeling (uitstel antwoord)",
    ].filter((soort) => documentClass(soort) === "other");
    expect(others).toEqual(["Kamerstuk", "Staatsblad"]);
  });
});

describe("a publication as records", () => {
  /** The records that a poll gives for one publication. */
  async function recordsOf(publication: Parameters<typeof server.publications.push>[0], id: string) {
    server.publications.push(publication);
    await using source = sourceOn(server, []);
    return (await source.lookUpNumber?.(id, signal)) ?? [];
  }

  it("tells a motion with its proposers, its dossier and its official text", async () => {
    const motion = letter(29, {
      identifier: "kst-36600-XX-29",
      dossier: ["36600-XX"],
      ondernummer: "29",
      subrubriek: "Motie",
      documenttitel: "Motie van de leden Jansen en De Boer over warme maaltijden",
      indieners: ["A.B. Jansen", "C. de Boer"],
    });
    const records = await recordsOf(motion, "kst-36600-XX-29");
    expect(records.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "document kst-36600-XX-29",
      "kamerstukdossier dossier-36600-XX",
      "zaak zaak-of-kst-36600-XX-29",
      "zaakActor zaak-of-kst-36600-XX-29/1",
      "zaakActor zaak-of-kst-36600-XX-29/2",
    ]);
    expect(records[0]).toMatchObject({
      source: "officielebekendmakingen",
      fields: {
        soort: "Motie",
        onderwerp: "Motie van de leden Jansen en De Boer over warme maaltijden",
        datum: "2026-11-23",
        url: "https://zoek.officielebekendmakingen.nl/kst-36600-XX-29.html",
      },
    });
    expect(records[0]?.file?.url).toMatch(/\.xml$/);
  });

  it.each([
    ["an answer", {}, "Antwoord schriftelijke vragen"],
    [
      "a postponement",
      { title: "Uitstel beantwoording vragen van het lid Jansen" },
      "Mededeling (uitstel antwoord)",
    ],
  ])("tells %s with the zaak of its questions", async (_, deviation, soort) => {
    const [document] = await recordsOf(answer(512, deviation), "ah-tk-20262027-512");
    expect(document).toMatchObject({ fields: { soort }, refs: { zaak: ["2026Z18231"] } });
  });

  it("takes the first of several dossiers, and of several questions", async () => {
    const filed = letter(190, { identifier: "kst-30573-190", dossier: ["30573;19637"], ondernummer: "190" });
    const [document] = await recordsOf(filed, "kst-30573-190");
    expect(document?.refs).toEqual({ kamerstukdossier: ["dossier-30573"] });
    const two = answer(513, { vraagnummer: ["2026Z00001;2026Z00002"] });
    const [second] = await recordsOf(two, "ah-tk-20262027-513");
    expect(second?.refs.zaak).toEqual(["2026Z00001"]);
  });

  it.each([
    ["kst-36333-e", "kst-36333-E"],
    ["kst-34417-(R2068)-7", "kst-34417-7"],
  ])("reads the spelling %s", (identifier, id) => {
    const piece = pieceOf(bare(identifier));
    expect(piece?.ids).toEqual([id]);
  });

  it.each([
    ["https://repository.overheid.nl/a.xml", "https://repository.overheid.nl/a.xml"],
    ["javascript:alert(1)", undefined],
    ["geen adres", undefined],
  ])("takes %s as the address of a file only where it is one", (address, url) => {
    const publication = { ...bare("kst-36333-1"), forms: new Map([["xml", address]]) };
    expect(pieceOf(publication)?.file?.url).toBe(url);
  });
});

describe("looking up a number", () => {
  it.each([
    ["kst-36333-2", ["document kst-36333-2", "kamerstukdossier dossier-36333"]],
    ["kst-36333-D", ["document kst-36333-D", "kamerstukdossier dossier-36333"]],
    ["dossier-36333", ["kamerstukdossier dossier-36333"]],
    ["2026Z09999", ["document kv-tk-2026Z09999", "zaak 2026Z09999"]],
    ["kst-36333-99", []],
    ["2026D12345", []],
    ["TZ202412-116", []],
  ])("finds under %s: %j", async (id, expected) => {
    server.publications.push(
      letter(2),
      letter("D", { identifier: "kst-1259252", timestamp: "2026-11-24T15:16:16" }),
      letter(3, {
        identifier: "kv-tk-2026Z09999",
        publicatienaam: "Kamervragen zonder antwoord",
        dossier: [],
        vraagnummer: ["2026Z09999"],
      }),
    );
    await using source = sourceOn(server, []);
    const records = (await source.lookUpNumber?.(id, signal)) ?? [];
    expect(records.map(({ kind, id: own }) => `${kind} ${own}`)).toEqual(expected);
  });

  it("asks nothing for what cannot be here", async () => {
    await using source = sourceOn(server, []);
    await source.lookUpNumber?.("2026D12345", signal);
    expect(server.requests).toEqual([]);
  });
});

describe("a file", () => {
  const file = (url: string) => ({ url, contentType: "application/xml", bytes: null });

  it("is fetched from the service itself", async () => {
    server.files.set("/frbr/a.xml", { type: "application/xml", body: "<officiele-publicatie/>" });
    await using source = sourceOn(server, []);
    const { bytes } = await source.file(file(new URL("/frbr/a.xml", server.url).href), signal);
    expect(Buffer.from(bytes).toString()).toBe("<officiele-publicatie/>");
  });

  it.each([
    [
      "a stub",
      "<officiele-publicatie><al>De tekst is alleen als PDF beschikbaar.</al></officiele-publicatie>",
      "%PDF-1.7 tekst",
    ],
    [
      "a short text",
      "<officiele-publicatie><al>De Kamer gaat akkoord.</al></officiele-publicatie>",
      "<officiele",
    ],
    [
      "a long text about PDFs",
      `<officiele-publicatie><al>${"Over de PDF. ".repeat(100)}</al></officiele-publicatie>`,
      "<officiele",
    ],
  ])("that is %s in XML is the right one of the two", async (_, xml, start) => {
    const url = new URL("/frbr/kst-1/1/xml/kst-1.xml", server.url).href;
    server.files.set("/frbr/kst-1/1/xml/kst-1.xml", { type: "application/xml", body: xml });
    server.files.set("/frbr/kst-1/1/pdf/kst-1.pdf", { type: "application/pdf", body: "%PDF-1.7 tekst" });
    await using source = sourceOn(server, []);
    const { bytes } = await source.file(file(url), signal);
    expect(Buffer.from(bytes).toString().startsWith(start)).toBe(true);
    server.files.delete("/frbr/kst-1/1/pdf/kst-1.pdf");
    expect(Buffer.from((await source.file(file(url), signal)).bytes).toString()).toBe(xml);
  });

  it.each([
    "https://repository.overheid.nl/frbr/a.xml",
    "https://zoek.officielebekendmakingen.nl/kst-36333-1.xml",
    "https://elders.example/a.xml",
    "http://10.0.0.1/a.xml",
    "http://localhost:1/a.xml",
  ])("is not fetched from %s for a service on this machine", async (url) => {
    await using source = sourceOn(server, []);
    await expect(source.file(file(url), signal)).rejects.toThrow(UnreadableError);
  });

  it.each([
    "https://elders.example/a.xml",
    "http://repository.overheid.nl.elders.example/a.xml",
    "http://zoek.officielebekendmakingen.nl/kst-36333-1.xml",
    "https://naam:geheim@zoek.officielebekendmakingen.nl/kst-36333-1.xml",
    "https://zoek.officielebekendmakingen.nl:8443/kst-36333-1.xml",
    "http://127.0.0.1/a.xml",
  ])("is not fetched from %s for the real service", async (url) => {
    await using source = createOfficieleBekendmakingen({
      url: "https://repository.overheid.nl/sru",
      userAgent: "test",
      dossiers: () => [],
    });
    await expect(source.file(file(url), signal)).rejects.toThrow("het bestand staat niet bij de bron zelf");
  });
});

describe("what an operator keeps of the service", () => {
  it("is a page of each kind, an error, and one file of each form that is there", async () => {
    server.publications.push(letter(1), letter(2), answer(3));
    server.files.set("/frbr/kst-36333-1/1/xml/kst-36333-1.xml", { type: "application/xml", body: "<a/>" });
    await using source = sourceOn(server, []);
    const names: string[] = [];
    for await (const { name, bytes } of source.samples?.(signal) ?? []) {
      expect(bytes.byteLength).toBeGreaterThan(0);
      names.push(name);
    }
    expect(names).toEqual([
      "sru_kamerstuk_page",
      "sru_aanhangsel_page",
      "sru_staatsblad_page",
      "sru_diagnostic",
      "bestand_xml",
    ]);
  });

  it("is held against what is expected, each expectation by itself", async () => {
    const states = async () => {
      await using source = sourceOn(server, []);
      const found: string[] = [];
      for await (const { state } of source.examine?.(signal) ?? []) found.push(state);
      return found;
    };
    server.publications.push(letter(1), answer(3));
    server.publications.push({
      identifier: "stb-2026-1",
      publicatienaam: "Staatsblad",
      modified: "2026-11-24",
    });
    server.files.set("/frbr/kst-36333-1/1/xml/kst-36333-1.xml", { type: "application/xml", body: "<a/>" });
    expect(await states()).toEqual(Array(7).fill("as-expected"));
    server.publications[0] = letter(1, {
      subrubriek: "Raadsel",
      documenttitel: "Iets nieuws",
      title: "Iets nieuws",
    });
    server.files.clear();
    expect(await states()).toEqual([
      "as-expected",
      "drifted",
      "as-expected",
      "as-expected",
      "as-expected",
      "as-expected",
      "drifted",
    ]);
    server.answer = (_request, response) => {
      response.writeHead(503).end();
      return true;
    };
    expect(new Set(await states())).toContain("unavailable");
  });
});

it.each(["ftp://repository.overheid.nl/", "geen adres", "https://naam:geheim@repository.overheid.nl/sru"])(
  "is not made for the address %s",
  (url) => {
    expect(() => createOfficieleBekendmakingen({ url, userAgent: "test", dossiers: () => [] })).toThrow(
      TypeError,
    );
  },
);

function bare(identifier: string): Publication {
  return { identifier, fields: new Map(), forms: new Map() };
}

/** The folder with real samples; without it there is nothing to hold the parser against. */
const FOLDER = process.env.KAMERWACHT_REAL_DATA;

describe.skipIf(!existsSync(join(FOLDER ?? "", "officielebekendmakingen")))(
  "real samples of the official publications",
  () => {
    const folder = join(FOLDER ?? "", "officielebekendmakingen");
    // A recorded file of a stuk is the stuk itself, and no record of it.
    const samples = existsSync(folder)
      ? readdirSync(folder).filter((name) => name.endsWith(".xml") && !name.startsWith("bestand_"))
      : [];

    /** What the service sent: some samples have the request written above it, and lost bytes where they were saved. */
    function answerIn(saved: Buffer): string {
      return decodeText(saved.subarray(Math.max(0, saved.indexOf("<?xml"))));
    }

    /** Every `record` in a file, wherever it stands. */
    function recordsIn(name: string): XmlElement[] {
      const found: XmlElement[] = [];
      const take = (element: XmlElement): void => {
        if (element.local === "record") found.push(element);
        else for (const part of element.content) if (typeof part !== "string") take(part);
      };
      const roots: XmlElement[] = [];
      readXml(answerIn(readFileSync(join(folder, name))), "a sample", {
        onRoot: (root) => void roots.push(root),
        onChild: (child) => roots[0]?.content.push(child),
      });
      roots.forEach(take);
      return found;
    }

    it("are records that can be read, and those of parliament become pieces", () => {
      const records = samples.flatMap(recordsIn);
      const publications = records.map(publicationOf).filter((one) => typeof one !== "string");
      const pieces = publications.map(pieceOf).filter((piece) => piece !== null);
      console.log(`${samples.length} real samples, ${records.length} records, ${pieces.length} pieces`);
      expect(records.length).toBeGreaterThan(0);
      expect(publications).toHaveLength(records.length);
      const parliaments = publications.filter(({ identifier }) =>
        /^(?:kst|ah|stb)-(?!.*-[nh]\d+$)/.test(identifier),
      );
      expect(pieces).toHaveLength(parliaments.length);
      for (const { ids } of pieces) expect(ids[0]).toMatch(/^(?:kst-\d{5}-|ah-[te]k-\d{8}-|stb-\d{4}-)/);
    });
  },
);
