import { describe, expect, it } from "vitest";
import { find, words } from "./builders.ts";

const TEXT = "Het kwaliteitskader voor de opvang van kinderen geldt ook voor de jeugdzorg.";

describe("AND, OR and NOT", () => {
  it.each([
    ["kwaliteitskader opvang", ["kwaliteitskader", "opvang"]],
    ["kwaliteitskader AND opvang", ["kwaliteitskader", "opvang"]],
    ["kwaliteitskader asiel", null],
    ["asiel OR opvang", ["opvang"]],
    ["opvang OR kinderen", ["opvang", "kinderen"]],
    ["opvang NOT jeugdzorg", null],
    ["opvang AND NOT asiel", ["opvang"]],
    ["opvang NOT (asiel OR jeugdzorg)", null],
    ["asiel OR kader opvang", null],
    ["(asiel OR kwaliteitskader) opvang", ["kwaliteitskader", "opvang"]],
    ["opvang NOT asiel OR nergens", ["opvang"]],
  ])("%s", (query, expected) => {
    expect(words(query, TEXT)).toEqual(expected);
  });
});

describe("a phrase", () => {
  it.each([
    ['"opvang van kinderen"', TEXT, ["opvang van kinderen"]],
    ['"opvang van kind"', TEXT, ["opvang van kinderen"]],
    ['"van opvang"', TEXT, null],
    ['"opvang kinderen"', TEXT, null],
    ['"kinderen"', "Een kind.", null],
    ['"Wet gemeentelijke taak"', "De wet\ngemeentelijke  taak.", ["wet\ngemeentelijke  taak"]],
    ['"azc openen"', "Een azc's openen.", ["azc's openen"]],
    ['"tijdelijke noodopvang"', "tijdelijke (nood)opvang", ["tijdelijke (nood)opvang"]],
    ['"noodopvang sluit"', "De (nood)opvang sluit.", ["(nood)opvang sluit"]],
    ['"opvang* kinderen"', "De opvangvoorzieningen kinderen.", ["opvangvoorzieningen kinderen"]],
    ["“opvang van kinderen”", TEXT, ["opvang van kinderen"]],
    ['"a b a b c"', "a b a b a b c", ["a b a b c"]],
  ])("%s in %j", (query, text, expected) => {
    expect(words(query, text)).toEqual(expected);
  });

  it("does not reach from the title into the text", () => {
    expect(words('"opvang kinderen"', "kinderen", { title: "opvang" })).toBeNull();
  });
});

describe("NEAR", () => {
  it.each([
    ["kwaliteitskader NEAR/2 opvang", ["kwaliteitskader", "opvang"]],
    ["kwaliteitskader NEAR/1 opvang", null],
    ["opvang NEAR/2 kwaliteitskader", ["kwaliteitskader", "opvang"]],
    ["kwaliteitskader NEAR/10 (opvang* OR asiel*)", ["kwaliteitskader", "opvang"]],
    ['"opvang van kinderen" NEAR/0 geldt', ["opvang van kinderen", "geldt"]],
    ["opvang NEAR opvang", null],
    ["voor NEAR/20 voor", ["voor", "voor"]],
  ])("%s", (query, expected) => {
    expect(words(query, TEXT)).toEqual(expected);
  });

  it("does not reach from the title into the text", () => {
    expect(words("opvang NEAR/200 kinderen", "kinderen", { title: "opvang" })).toBeNull();
    expect(words("opvang AND kinderen", "kinderen", { title: "opvang" })).toEqual(["opvang", "kinderen"]);
  });
});

describe("a field", () => {
  const fields = {
    documentClass: "letter",
    dossier: "dossier-36600-XX",
    from: ["Faber-van de Klashorst, M.H.M.", "minister van Asiel en Migratie"],
    parties: ["GroenLinks-PvdA"],
    committees: ["vaste commissie voor Asiel en Migratie"],
  };
  it.each([
    ["kind:letter opvang", ["opvang", "letter"]],
    ["kind:motion opvang", null],
    ["dossier:36600-xx", ["dossier-36600-XX"]],
    ['dossier:"36 600 XX" opvang', ["opvang", "dossier-36600-XX"]],
    ["dossier:36600", null],
    ["from:faber", ["Faber-van de Klashorst, M.H.M."]],
    ['from:"asiel en migratie" opvang', ["opvang", "minister van Asiel en Migratie"]],
    ["from:Fab* opvang", ["opvang", "Faber-van de Klashorst, M.H.M."]],
    ["party:groenlinks-pvda", ["GroenLinks-PvdA"]],
    ["party:PvdA", ["GroenLinks-PvdA"]],
    ["party:Groen", null],
    ["committee:asiel NOT kind:motion", ["vaste commissie voor Asiel en Migratie"]],
    ["opvang NOT party:VVD", ["opvang"]],
  ])("%s", (query, expected) => {
    expect(words(query, TEXT, fields)).toEqual(expected);
  });

  it("gives a value of the record as evidence", () => {
    expect(find("kind:letter", "", fields)).toEqual([
      {
        type: "term",
        text: "letter",
        where: "record",
        start: 0,
        end: 0,
        sentence: "",
        sentenceStart: 0,
        page: null,
      },
    ]);
  });
});
