import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../src/text/limits.ts";
import { readText } from "../../src/text/read-text.ts";

async function textOf(source: string | Uint8Array): Promise<string> {
  return (await readText(typeof source === "string" ? Buffer.from(source) : source, DEFAULT_LIMITS)).text;
}

describe("official XML", () => {
  const xml = `\uFEFF<?xml version="1.0"?><officiele-publicatie><metadata><meta content="weg"/></metadata><kamerstuk>
    <dossier><dossiernummer><dossiernr>36 999</dossiernr><begrotingshoofdstuk>XX</begrotingshoofdstuk></dossiernummer><titel>Voorbeelden</titel></dossier>
    <stuk><stuknr>Nr. <ondernummer kamer="2">12</ondernummer></stuknr><tekst>
      <tussenkop>Inleiding</tussenkop>
      <al>Zie <extref doc="kst-1">het stuk</extref>.<noot id="n1" type="voet"><noot.nr>3</noot.nr><noot.al>Kamerstuk 36 998, nr. 4.</noot.al></noot> Verder <nadruk type="cur">niets</nadruk>.</al>
      <table><row><entry><al>Jaar</al></entry><entry><al>Aantal</al></entry></row></table>
      <lijst><li><li.nr>a.</li.nr><al>eerste</al></li></lijst>
    </tekst></stuk></kamerstuk></officiele-publicatie>`;

  it("reads in the order of the document, notes at the end", async () => {
    const read = await readText(Buffer.from(xml), DEFAULT_LIMITS);
    expect(read.format).toBe("xml");
    expect(read.text.split("\n\n")).toEqual([
      "36 999 XX",
      "Voorbeelden",
      "Nr. 12",
      "Inleiding",
      "Zie het stuk [3]. Verder niets.",
      "Jaar | Aantal",
      "a. eerste",
      "[3] Kamerstuk 36 998, nr. 4.",
    ]);
    expect(read.headings.map(({ start, end }) => read.text.slice(start, end))).toContain("Inleiding");
  });
});

describe("elements of official XML in the middle of a sentence", () => {
  const stuk = (inside: string) =>
    `<officiele-publicatie><kamerstuk>${inside}</kamerstuk></officiele-publicatie>`;

  it.each([
    [
      "the number of a council",
      "<dossier><dossiernummer>\n  <dossiernr>21 501</dossiernr>-<raadnr>20</raadnr>\n</dossiernummer></dossier>",
      ["21 501-20"],
    ],
    [
      "the number of a kingdom act",
      "<dossiernummer><dossiernr>36 998</dossiernr> (<rijkswetnr>R 2999</rijkswetnr>)</dossiernummer>",
      ["36 998 (R 2999)"],
    ],
    [
      "a reference to a dossier",
      '<al>Het voorstel (<dossierref dossier="36998">36 998</dossierref>) is er.</al>',
      ["Het voorstel (36 998) is er."],
    ],
    [
      "an element that nobody has met yet, in text, heading and note",
      '<tussenkop>De <nieuw>boom</nieuw>kap</tussenkop><al>Er <ding>zijn <dong>drie</dong></ding> bomen.<noot nr="1"><noot.al>Of <ding>vier</ding>.</noot.al></noot></al>',
      ["De boomkap", "Er zijn drie bomen [1].", "[1] Of vier."],
    ],
    [
      "a list in a paragraph, whose items are paragraphs",
      "<al>Namelijk:<lijst><li><li.nr>1.</li.nr><al>een <ding>boom</ding></al></li><li><li.nr>2.</li.nr><al>een struik</al></li></lijst>en gras.</al>",
      ["Namelijk:", "1. een boom", "2. een struik", "en gras."],
    ],
    [
      "a table in a paragraph",
      "<al>Zie <table><row><entry>Jaar <ding>een</ding></entry><entry><al>Twee</al></entry></row></table></al>",
      ["Zie", "Jaar een | Twee"],
    ],
    [
      "who speaks in a printed record",
      "<spreekbeurt><spreker><voorvoegsels>De heer</voorvoegsels> <naam><achternaam>De Wit</achternaam></naam> (<politiek>Groen</politiek>):</spreker><tekst><al>Dank.</al></tekst></spreekbeurt>",
      ["De heer De Wit (Groen):", "Dank."],
    ],
  ])("%s", async (_, inside, expected) => {
    expect((await textOf(stuk(inside))).split("\n\n")).toEqual(expected);
  });
});

describe("links to official publications", () => {
  /** The links of a text: what they show, and what they lead to. */
  async function linksOf(source: string): Promise<readonly string[]> {
    const { text, references = [] } = await readText(Buffer.from(source), DEFAULT_LIMITS);
    expect(text).not.toMatch(/[\uFDD0-\uFDD2]/);
    return references.map(({ id, start, end }) => `${text.slice(start, end)} -> ${id}`);
  }
  const stuk = (inside: string) =>
    `<officiele-publicatie><kamerstuk>${inside}</kamerstuk></officiele-publicatie>`;

  it.each([
    [
      "in a paragraph",
      '<al>Zie <extref doc="kst-36998-4">de motie</extref>.</al>',
      ["de motie -> kst-36998-4"],
    ],
    [
      "in a note, after the text",
      '<al>Een <extref doc="stb-2024-15">wet</extref>.<noot nr="1"><noot.al>Zie <extref doc="kst-36998-4">daar</extref>.</noot.al></noot></al><al>En <extref doc="kst-36998-E">dit</extref></al>',
      ["wet -> stb-2024-15", "dit -> kst-36998-E", "daar -> kst-36998-4"],
    ],
    [
      "in a heading, a label and a cell",
      '<tussenkop><extref doc="kst-36998-1">A</extref></tussenkop><lijst><li><li.nr>1.</li.nr><al><extref doc="kst-36998-2">B</extref> b</al></li></lijst><table><row><entry><al>x</al></entry><entry><al><extref doc="kst-36998-3">C</extref></al></entry></row></table>',
      ["A -> kst-36998-1", "B -> kst-36998-2", "C -> kst-36998-3"],
    ],
    [
      "with spaces inside",
      '<al>Zie <extref doc="kst-36998-4"> de motie </extref> hier</al>',
      ["de motie -> kst-36998-4"],
    ],
    ["that show nothing", '<al>Zie <extref doc="kst-36998-4"/> hier</al>', []],
    [
      "that lead elsewhere",
      '<al><extref doc="BWBR0005537">Awb</extref> <extref doc="https://example.org">x</extref> <extref>y</extref></al>',
      [],
    ],
    ["with the signs of our own in the text", "<al>a\uFDD00\uFDD1b\uFDD2c</al>", []],
  ])("%s", async (_, inside, expected) => {
    expect(await linksOf(stuk(inside))).toEqual(expected);
  });

  it("leave the text as it is without them", async () => {
    const linked = stuk(
      '<al>Zie <extref doc="kst-36998-4"> de motie </extref> hier, <extref doc="stb-2024-15">dat</extref>.</al>',
    );
    expect(await textOf(linked)).toBe(await textOf(linked.replace(/ doc="[^"]*"/g, "")));
  });

  it("are read in official HTML too", async () => {
    const page = (href: string) =>
      `<html><body><div id="broodtekst"><p>Zie <a href="${href}">de motie</a>.</p></div></body></html>`;
    expect(await linksOf(page("kst-36998-4.html"))).toEqual(["de motie -> kst-36998-4"]);
    expect(await linksOf(page("https://zoek.officielebekendmakingen.nl/kst-36998-4"))).toEqual([
      "de motie -> kst-36998-4",
    ]);
    expect(await linksOf(page("https://elders.example/kst-36998-4"))).toEqual([]);
  });

  it("come through the worker", async () => {
    const { pack, unpack } = await import("../../src/text/wire.ts");
    const read = await readText(
      Buffer.from(stuk('<al>Zie <extref doc="kst-36998-4">de motie</extref>.</al>')),
      DEFAULT_LIMITS,
    );
    expect(unpack(pack(read))).toEqual(read);
    expect(read.references).toHaveLength(1);
  });
});

describe("debate record (VLOS)", () => {
  const record = (first: string): string =>
    `\uFEFF<?xml version="1.0" encoding="utf-8"?><vlosdocument xmlns="http://www.tweedekamer.nl/vlos2"><vergadering><titel>Opvang</titel><aanvangstijd>2030-05-03T10:15:00</aanvangstijd><woordvoerder><isvoorzitter>false</isvoorzitter><spreker soort="Tweede Kamerlid"><fractie>Partij</fractie> <aanhef>De heer</aanhef> <verslagnaam>De Vries</verslagnaam><achternaam>Vries</achternaam></spreker><tekst><alinea>${first}<alineaitem>Dank, voorzitter.</alineaitem></alinea></tekst></woordvoerder></vergadering></vlosdocument>`;

  it("says once who speaks, and leaves out times and switches", async () => {
    const named = "<alineaitem>De heer <nadruk>De Vries</nadruk> (Partij):</alineaitem>";
    expect((await textOf(record(named))).split("\n\n")).toEqual([
      "Opvang",
      "De heer De Vries (Partij):",
      "Dank, voorzitter.",
    ]);
    expect((await textOf(record(""))).split("\n\n")).toEqual([
      "Opvang",
      "Partij De heer De Vries",
      "Dank, voorzitter.",
    ]);
  });
});

describe("HTML", () => {
  it("reads the official text of a page, without its menus", async () => {
    const html = `<!DOCTYPE html><html><head><title>Weg</title></head><body><nav>Menu</nav><div id="broodtekst"><h2>Motie</h2><p>De Kamer,<br>gehoord de <b>beraadslaging</b>&nbsp;&amp;</p><ul><li>een</ul></div><footer>Weg</footer></body></html>`;
    expect(await textOf(html)).toBe("Motie\n\nDe Kamer, gehoord de beraadslaging &\n\neen");
  });
});

describe("notes of HTML", () => {
  it("are tied to their place by their number", async () => {
    const html = `<html><body><p>Zie de motie.<a href="#noot-1"><sup>1</sup></a> Verder niets. <a href="#boven">Naar boven</a></p><div class="voet noot"><p><a href="#ref-1"><sup>1</sup></a> Kamerstuk 36 999, nr. 8.</p></div></body></html>`;
    const read = await readText(Buffer.from(html), DEFAULT_LIMITS);
    expect(read.text).toBe("Zie de motie [1]. Verder niets. Naar boven\n\n[1] Kamerstuk 36 999, nr. 8.");
    expect(read.footnotes.map(({ mark }) => mark)).toEqual(["1"]);
  });
});

describe("plain text", () => {
  it("joins wrapped lines, and keeps the lines of a motion apart", async () => {
    const wrapped =
      "Dit is een zin die door een programma met de hand is afgebroken op\neen vaste breedte.\n\nTweede alinea.";
    expect(await textOf(wrapped)).toBe(
      "Dit is een zin die door een programma met de hand is afgebroken op een vaste breedte.\n\nTweede alinea.",
    );
    expect(await textOf("De Kamer,\nverzoekt de regering,\nen gaat over")).toContain("\n\n");
  });

  it("reads Windows-1252 where UTF-8 is impossible, and UTF-16 with its mark", async () => {
    expect(await textOf(Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x80]))).toBe("café €");
    expect(await textOf(Buffer.from("\uFEFFcafé", "utf16le"))).toBe("café");
  });

  it("reads a file in the encoding that its server names, where it is not UTF-8", async () => {
    const page = Buffer.from("<html><body><p>Caf\xe0 en caf\xd0</p></body></html>", "latin1");
    const read = async (contentType: string | null) =>
      (await readText(page, DEFAULT_LIMITS, contentType)).text;
    expect(await read("text/html; charset=iso-8859-5")).toBe("Cafр en cafа");
    expect(await read("text/html")).toBe("Cafà en cafÐ");
    const utf8 = Buffer.from("<html><body><p>Café</p></body></html>");
    expect((await readText(utf8, DEFAULT_LIMITS, "text/html; charset=iso-8859-1")).text).toBe("Café");
  });
});
