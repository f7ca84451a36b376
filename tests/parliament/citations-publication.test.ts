import { describe, expect, it } from "vitest";
import { cite } from "#parliament";

function ids(text: string): string {
  return [...new Set(cite(text).map(({ id }) => id))].sort().join(" ");
}

function sorted(expected: string): string {
  return expected.split(" ").sort().join(" ");
}

const PUBLICATIONS: readonly (readonly [text: string, expected: string])[] = [
  ["Aanhangsel van de Handelingen TK, 2024-2025, nr. 1600", "ah-tk-20242025-1600"],
  ["Aanhangsel der Handelingen II 2024/25, nr. 1600", "ah-tk-20242025-1600"],
  [
    "Aanhangsel Handelingen II, vergaderjaar 2024\u20132025, nrs. 1600 en 1601",
    "ah-tk-20242025-1600 ah-tk-20242025-1601",
  ],
  ["Aanhangsel Handelingen nr. 1600, vergaderjaar 2024-2025", "ah-tk-20242025-1600"],
  ["Aanhangsel Handelingen (II) 2024-2025, nr. 1600", "ah-tk-20242025-1600"],
  ["Aanhangsel van de Handelingen van de Tweede Kamer 2024-2025, nr. 1600", "ah-tk-20242025-1600"],
  ["Kamervragen (Aanhangsel) 2024-2025, nr. 512", "ah-tk-20242025-512"],
  ["Kamervragen (Aanhangsel), vergaderjaar 2024-2025, nr. 512", "ah-tk-20242025-512"],
  ["Aanhangsel 2024-2025, nr. 512", "ah-tk-20242025-512"],
  ["Handelingen II 2024/25, Aanhangsel nr. 512", "ah-tk-20242025-512"],
  ["Aanhangsel van de Handelingen II 2010/11, 512", "ah-tk-20102011-512"],
  ["Aanhangsel Handelingen I 2010/11, nr. 5", "ah-ek-20102011-5"],
  [
    "Handelingen II 2022/23, nr. 84, item 12, p. 4 en nr. 85, item 3",
    "h-tk-20222023-84-12 h-tk-20222023-85-3",
  ],
  ["Handelingen II 2022-2023, 84, item 12", "h-tk-20222023-84-12"],
  ["Handelingen TK 2022/2023, nr. 84, item 12", "h-tk-20222023-84-12"],
  ["Handelingen Eerste Kamer, vergaderjaar 2017-2018, nr. 33, item 4", "h-ek-20172018-33-4"],
  ["Handelingen der Tweede Kamer 2007-2008, nr. 49, blz. 3623-3630", "h-tk-20072008-49"],
  ["Handelingen II 2003/04, nr. 43, p. 2901", "h-tk-20032004-43"],
  ["Stb. 2024, 15", "stb-2024-15"],
  ["Stb. 2024, nr. 15", "stb-2024-15"],
  ["Staatsblad 2024, 15", "stb-2024-15"],
  ["Staatsblad 2024 nr. 15", "stb-2024-15"],
  ["(Stb. 2011, 276 en 277)", "stb-2011-276 stb-2011-277"],
  ["Stb. 2010, 339; 2011, 276", "stb-2010-339 stb-2011-276"],
  ["Trb. 2020, 15", "trb-2020-15"],
  ["Trb. 2020, nr. 15", "trb-2020-15"],
  ["Tractatenblad 1998, 12", "trb-1998-12"],
  ["2024Z 18231", "2024Z18231"],
  ["kv-tk-2024Z22081", "kv-tk-2024Z22081"],
  ["2023Z19677", "2023Z19677"],
  ["T01234", "T01234"],
  ["TZ202412-116", "TZ202412-116"],
  ["toezegging T01234 (36 333)", "T01234 dossier-36333"],
  ["Kamerstukken II 2023/24, 36 333, nr. 5, 2024Z12345", "kst-36333-5 2024Z12345"],
  ["Handelingen II 2008/09, nr. 43, p. 3615-3620", "h-tk-20082009-43"],
  ["Aanhangsel Handelingen II, 2022\u20132023, 1823.", "ah-tk-20222023-1823"],
  ["Aanh. Hand. II 2022/23, 1823", "ah-tk-20222023-1823"],
  [
    "Aanhangsel van de Handelingen II 2022/23, nr. 1823 en 2023/24, nr. 15",
    "ah-tk-20222023-1823 ah-tk-20232024-15",
  ],
  ["vergaderjaar 2024\u20132025, Aanhangsel nr. 512", "ah-tk-20242025-512"],
  ["Vergaderjaar 2024\u20132025, Aanhangsel van de Handelingen, nr. 512", "ah-tk-20242025-512"],
  [
    "antwoorden (Aanhangsel Handelingen, vergaderjaar 2023-2024, nrs. 1121, 1122 en 1130)",
    "ah-tk-20232024-1121 ah-tk-20232024-1122 ah-tk-20232024-1130",
  ],
  ["Stb 1999/30", "stb-1999-30"],
  ["Wet van 2 februari 2024, Stb. 2024, 15, houdende", "stb-2024-15"],
  ["Staatsblad van 2024, nr. 15", "stb-2024-15"],
  ["Stb. 1992, 422, 1993, 690", "stb-1992-422 stb-1993-690"],
  ["Trb. 1951, 131 en Trb. 1967, 76", "trb-1951-131 trb-1967-76"],
  ["Trb. 1951, 131; 1967, 76", "trb-1951-131 trb-1967-76"],
  ["tractatenblad 2009, nr. 217", "trb-2009-217"],
  ["Staatsblad 2011 276", "stb-2011-276"],
  ["2024Z18231/2024D43817", "2024Z18231 2024D43817"],
  ["Handelingen II 2023/24, nr. 12, items 5 en 6", "h-tk-20232024-12-5 h-tk-20232024-12-6"],
  ["Handelingen II 2023/24, nr. 12, item 5, p. 1-3", "h-tk-20232024-12-5"],
  ["Handelingen II 2023\u20132024, nr. 12-5", "h-tk-20232024-12-5"],
  ["Handelingen II 2012/13, 71-15, p. 53", "h-tk-20122013-71-15"],
  ["Handelingen II 2003/04, 43-2901", "h-tk-20032004-43"],
  ["Handelingen Tweede Kamer, vergaderjaar 2022\u20132023, nr. 84", "h-tk-20222023-84"],
  ["Handelingen TK 2022-2023, nr. 84, item 12", "h-tk-20222023-84-12"],
  ["Handelingen EK 2022-2023, nr. 8, item 2", "h-ek-20222023-8-2"],
  ["Handelingen 2022-2023, nr. 84, item 12", "h-tk-20222023-84-12"],
  ["(Handelingen II 2015/16, nr. 33, item 9)", "h-tk-20152016-33-9"],
  ["Handelingen II 2015-2016, nr. 33, item 9, p. 12-15", "h-tk-20152016-33-9"],
  ["Handelingen Tweede Kamer 2015-2016, nr. 33, item 9", "h-tk-20152016-33-9"],
  ["Handelingen II 1998/99, nr. 33, p. 2212", "h-tk-19981999-33"],
  ["Handelingen II 1999/00, nr. 33", "h-tk-19992000-33"],
  ["Handelingen II 1999/2000, nr. 33", "h-tk-19992000-33"],
  ["Handelingen I 2001/02, nr. 10, blz. 525", "h-ek-20012002-10"],
  ["Handelingen 2007–2008, nr. 49, Tweede Kamer", "h-tk-20072008-49"],
  ["Aanhangsel van de Handelingen II 2024/25, nr. 1600, vraag 3", "ah-tk-20242025-1600"],
  ["Aanhangsel van de Handelingen, vergaderjaar 2024-2025, 1600", "ah-tk-20242025-1600"],
  ["Aanhangsel Handelingen II 1999/2000, nr. 16", "ah-tk-19992000-16"],
  [
    "Zie Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 1823 en nr. 1824",
    "ah-tk-20222023-1823 ah-tk-20222023-1824",
  ],
  ["zie antwoord 2 van Aanhangsel Handelingen II, 2024–2025, nr. 1600.", "ah-tk-20242025-1600"],
  ["(ingezonden 12 maart 2024, nr. 2024Z04321)", "2024Z04321"],
  ["T02615 en T02616", "T02615 T02616"],
  ["(T03726)", "T03726"],
];

describe("cite: publications and numbers", () => {
  it.each(PUBLICATIONS)("%j names %s", (text, expected) => {
    expect(ids(text)).toBe(sorted(expected));
  });
});

const LINKS: readonly (readonly [text: string, expected: string])[] = [
  ["https://zoek.officielebekendmakingen.nl/kst-36600-XX-29.html", "kst-36600-XX-29"],
  ["https://zoek.officielebekendmakingen.nl/kst-36333-e.html", "kst-36333-E"],
  ["https://zoek.officielebekendmakingen.nl/kst-36333-12-n1.html", "kst-36333-12"],
  ["https://zoek.officielebekendmakingen.nl/dossier/kst-36333", "dossier-36333"],
  ["https://zoek.officielebekendmakingen.nl/behandelddossier/36333/kst-36333-8?x=1", "kst-36333-8"],
  ["https://zoek.officielebekendmakingen.nl/dossier/36600-XX", "dossier-36600-XX"],
  [
    "https://repository.overheid.nl/frbr/officielepublicaties/kst/36600-XX/kst-36600-XX-29/1/xml/kst-36600-XX-29.xml",
    "kst-36600-XX-29",
  ],
  [
    "https://www.tweedekamer.nl/kamerstukken/moties/detail?id=2024Z18231&did=2024D43817",
    "2024Z18231 2024D43817",
  ],
  [
    "https://www.tweedekamer.nl/kamerstukken/wetsvoorstellen/detail?cfg=wetsvoorsteldetails&qry=wetsvoorstel%3A36333",
    "dossier-36333",
  ],
  ["https://www.eerstekamer.nl/wetsvoorstel/36333_wet_gemeentelijke_taak", "dossier-36333"],
  ["https://www.eerstekamer.nl/wetsvoorstel/36600_xx_begrotingsstaten", "dossier-36600-XX"],
  ["https://berthub.eu/tkconv/document.html?nummer=2024D43817", "2024D43817"],
  ["https://berthub.eu/tkconv/ksd.html?ksd=36600&toevoeging=XX", "dossier-36600-XX"],
  ["https://zoek.officielebekendmakingen.nl/h-tk-20242025-33-9.html", "h-tk-20242025-33-9"],
  ["https://zoek.officielebekendmakingen.nl/stb-2024-15.html", "stb-2024-15"],
  ["http://www.officielebekendmakingen.nl/kst-29398-256.pdf", "kst-29398-256"],
  ["zoek.officielebekendmakingen.nl/ah-tk-20242025-512", "ah-tk-20242025-512"],
  ["https://www.tweedekamer.nl/downloads/document?id=2026D35295", "2026D35295"],
  [
    "https://www.tweedekamer.nl/debat_en_vergadering/commissievergaderingen/details?id=2025A03345",
    "2025A03345",
  ],
];

describe("cite: links", () => {
  it.each(LINKS)("%j names %s", (text, expected) => {
    expect(ids(text)).toBe(sorted(expected));
  });
});
