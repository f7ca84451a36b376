import { describe, expect, it } from "vitest";
import { aanhangselId, displayId, dossierId, kamerstukId, normaliseId, parseId } from "#parliament";

describe("normaliseId", () => {
  it.each([
    ["36 600 XX, nr. 29", "kst-36600-XX-29"],
    ["36600-XX-29", "kst-36600-XX-29"],
    ["kst-36600-XX-29", "kst-36600-XX-29"],
    ["KST-36600-xx-29", "kst-36600-XX-29"],
    ["36600 XX 29", "kst-36600-XX-29"],
    ["36600xx29", "kst-36600-XX-29"],
    ["36600–XX–29", "kst-36600-XX-29"],
    ["36600/XX/29", "kst-36600-XX-29"],
    ["36.600 XX nr 29", "kst-36600-XX-29"],
    ["Kamerstuk 36 600 XX, nr. 29", "kst-36600-XX-29"],
    ["motie 36600-XX-29", "kst-36600-XX-29"],
    ["Motie-Podt (36 600 XX, nr. 29)", "kst-36600-XX-29"],
    ["36333 (R2096), nr. 5", "kst-36333-5"],
    ["36333-C", "kst-36333-C"],
    ["36333 c", "kst-36333-C"],
    ["21 501-20, nr. 915", "kst-21501-20-915"],
    ["36600-A, nr. 34", "kst-36600-A-34"],
    ["36600-A-34", "kst-36600-A-34"],
    ["32 500 C, Nr. 7", "kst-32500-C-7"],
    ["36600a34", "kst-36600-A-34"],
    ["36600, nr. XX-29", "kst-36600-XX-29"],
    ["36600, nr. xx-29", "kst-36600-XX-29"],
    ["36600, nr. A-34", "kst-36600-A-34"],
    ["36600XX29", "kst-36600-XX-29"],
    ["31 459 22", "kst-31459-22"],
    ["15 516, nr. 42e", "kst-15516-42e"],
    ["15516-42E", "kst-15516-42e"],
    ["kst-15516-42e", "kst-15516-42e"],
    ["36836 D", "kst-36836-D"],
    ["dossier 36600-A", "dossier-36600-A"],
    ["wetsvoorstel 36 600 J", "dossier-36600-J"],
    ["32 317 JBZ-raad", "dossier-32317"],
    ["32 317 JBZ-Raad, nr. 912", "kst-32317-912"],
    ["36333", "dossier-36333"],
    ["36 333", "dossier-36333"],
    ["dossier 36.333", "dossier-36333"],
    ["36600-XX", "dossier-36600-XX"],
    ["36 600 xx", "dossier-36600-XX"],
    ["21501-20", "dossier-21501-20"],
    ["dossier-36600-A", "dossier-36600-A"],
    ["https://zoek.officielebekendmakingen.nl/kst-36600-XX-29.html", "kst-36600-XX-29"],
    ["<https://zoek.officielebekendmakingen.nl/kst-36333-8>", "kst-36333-8"],
    ["https://zoek.officielebekendmakingen.nl/dossier/36600-XX", "dossier-36600-XX"],
    ["https://www.tweedekamer.nl/kamerstukken/moties/detail?id=2024Z18231&did=2024D43817", "2024Z18231"],
    ["https://www.tweedekamer.nl/kamerstukken/detail?id=2024D43817&did=2024D43817", "2024D43817"],
    ["https://berthub.eu/tkconv/document.html?nummer=2024D43817", "2024D43817"],
    ["2024z18231", "2024Z18231"],
    ["kv-tk-2024Z18231", "kv-tk-2024Z18231"],
    ["tz202412-116", "TZ202412-116"],
    ["T01234", "T01234"],
    ["2026A01315", "2026A01315"],
    ["AH-TK-20242025-512", "ah-tk-20242025-512"],
    ["Aanhangsel Handelingen 2024/25, nr. 512", "ah-tk-20242025-512"],
    ["h-tk-20242025-33-9", "h-tk-20242025-33-9"],
    ["Stb. 2024, 15", "stb-2024-15"],
    ["h-tk-20062007-4569-4574", "h-tk-20062007-4569-4574"],
    ["https://zoek.officielebekendmakingen.nl/h-tk-20062007-4569-4574.html", "h-tk-20062007-4569-4574"],
    ["https://zoek.officielebekendmakingen.nl/h-tk-20092010-72-6141.html", "h-tk-20092010-72-6141"],
    ["https://www.openkamer.org/kamerstuk/36106/6", "kst-36106-6"],
    ["openkamer.org/kamerstuk/36106/6/", "kst-36106-6"],
    ["https://www.openkamer.org/kamerstuk/36600-XX/29/", "kst-36600-XX-29"],
    ["https://www.openkamer.org/kamerstuk/36600-A/34/", "kst-36600-A-34"],
    ["https://www.openkamer.org/kamerstuk/21501-20/915", "kst-21501-20-915"],
    ["https://www.openkamer.org/kamerstuk/36106/C/", "kst-36106-C"],
    ["https://www.openkamer.org/dossier/36106/", "dossier-36106"],
  ])("%j is %s", (spelling, id) => {
    expect(normaliseId(spelling)).toBe(id);
    expect(normaliseId(id)).toBe(id);
    expect(parseId(id)).not.toBeNull();
  });

  it.each([
    "",
    "   ",
    "spreidingswet",
    "12",
    "2024",
    "99999",
    "99999-5",
    "36600-XX-",
    "36600-XX-12345",
    "36600-0",
    "36600-XXX-2",
    "36333-5 en 36333-6",
    "rel:5",
    "de motie op stuk nr. 5",
    "9".repeat(5000),
    ".".repeat(1000),
  ])("%j is no id", (spelling) => {
    expect(normaliseId(spelling)).toBeNull();
  });

  it("takes a final letter for a fund where a dossier is expected", () => {
    expect(normaliseId("36600-A")).toBe("kst-36600-A");
    expect(normaliseId("36600-A", "dossier")).toBe("dossier-36600-A");
    expect(normaliseId("36333-5", "dossier")).toBe("kst-36333-5");
  });
});

describe("parseId", () => {
  it.each([
    ["kst-36600-XX-29", { type: "kamerstuk", dossier: "36600", suffix: "XX", number: "29" }],
    ["kst-36333-C", { type: "kamerstuk", dossier: "36333", suffix: null, number: "C" }],
    ["kst-36600-A-34", { type: "kamerstuk", dossier: "36600", suffix: "A", number: "34" }],
    ["kst-15516-42e", { type: "kamerstuk", dossier: "15516", suffix: null, number: "42e" }],
    ["kst-21501-02-2733", { type: "kamerstuk", dossier: "21501", suffix: "02", number: "2733" }],
    ["kst-1268678", { type: "unformatted", number: "1268678" }],
    ["dossier-36600-XX", { type: "dossier", dossier: "36600", suffix: "XX" }],
    ["ah-tk-20242025-512", { type: "aanhangsel", chamber: "tk", years: "20242025", number: "512" }],
    [
      "h-ek-20172018-33-4",
      { type: "handelingen", chamber: "ek", years: "20172018", number: "33", item: "4" },
    ],
    ["h-tk-20072008-49", { type: "handelingen", chamber: "tk", years: "20072008", number: "49", item: null }],
    [
      "h-tk-20062007-4569-4574",
      { type: "handelingen", chamber: "tk", years: "20062007", number: "4569", item: "4574" },
    ],
    ["kv-tk-2024Z18231", { type: "kamervragen", zaak: "2024Z18231" }],
    ["stb-2024-15", { type: "staatsblad", year: "2024", number: "15" }],
    ["2024D43817", { type: "document", number: "2024D43817" }],
    ["2024Z18231", { type: "zaak", number: "2024Z18231" }],
    ["TZ202412-116", { type: "toezegging", number: "TZ202412-116" }],
    ["rel:916", { type: "relative", number: "916" }],
    ["36600-XX-29", null],
    ["kst-36600-XXX", null],
    ["", null],
  ])("%s", (id, parts) => {
    expect(parseId(id)).toEqual(parts);
  });
});

describe("making ids", () => {
  it.each([
    [kamerstukId("36600", "XX", 29), "kst-36600-XX-29"],
    [kamerstukId(36333, null, "c"), "kst-36333-C"],
    [kamerstukId(15516, null, "42E"), "kst-15516-42e"],
    [kamerstukId("36 333", "(R2096)", "5"), "kst-36333-5"],
    [kamerstukId("21501", "02", "2733"), "kst-21501-02-2733"],
    [dossierId("36600", "XX"), "dossier-36600-XX"],
    [dossierId("34417", "(R2068)"), "dossier-34417"],
    [dossierId(36333, ""), "dossier-36333"],
  ])("%s", (id, expected) => {
    expect(id).toBe(expected);
  });

  it.each([
    ["181902411", "ah-tk-20182019-2411"],
    ["990000512", "ah-tk-19992000-512"],
    ["242500001", "ah-tk-20242025-1"],
    ["182002411", null],
    ["2411", null],
  ])("aanhangselnummer %s", (number, expected) => {
    expect(aanhangselId(number)).toBe(expected);
  });

  it.each([
    ["kst-36600-XX-29", "36600-XX-29"],
    ["dossier-36333", "36333"],
    ["kv-tk-2024Z18231", "2024Z18231"],
    ["stb-2024-15", "Stb. 2024, 15"],
    ["ah-tk-20242025-512", "ah-tk-20242025-512"],
    ["2024D43817", "2024D43817"],
  ])("%s is shown as %s", (id, shown) => {
    expect(displayId(id)).toBe(shown);
  });
});
