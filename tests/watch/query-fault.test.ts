import { expect, it } from "vitest";
import { parseQuery, queryFault } from "#watch";

it("finds no fault in a query that can be read", () => {
  expect(queryFault("noodopvang NEAR/10 kind*", "nl")).toBeNull();
});

it.each([
  ["", "er staat niets: schrijf ten minste één woord"],
  ["x ".repeat(5000), /^langer dan \d+ tekens: maak er meer regels van$/],
  ["opvang)", "een haakje sluiten zonder haakje openen"],
  [") opvang", "een haakje sluiten zonder haakje openen"],
  ["(opvang", "een haakje dat niet gesloten is"],
  ["opvang (", "een haakje dat niet gesloten is"],
  ["opvang ()", "haakjes met niets ertussen"],
  [`${"(".repeat(200)}a${")".repeat(200)}`, /^haakjes meer dan \d+ diep$/],
  ["opvang NOT NOT kind", "twee keer NOT: één is genoeg, of geen"],
  ["a NEAR/5 b NEAR/5 c", "NEAR verbindt er twee: schrijf voor drie (a NEAR/5 b) AND (b NEAR/5 c)"],
  ["opvang NEAR/veel kind", /^achter NEAR\/ hoort een aantal woorden van 0 tot \d+, zoals NEAR\/\d+$/],
  ["opvang AND", "AND met niets erachter: schrijf daar een woord of woordgroep"],
  ["NEAR/5 kind", "NEAR/5 met niets ervoor: schrijf aan beide kanten een woord of woordgroep"],
  [
    "OR kind",
    'OR met niets ervoor: schrijf een woord vóór OR, of "or" tussen aanhalingstekens om naar dat woord te zoeken',
  ],
  ["kind: opvang", /^kind: met niets erachter: schrijf de waarde tegen de dubbele punt aan, zoals kind:…$/],
  ["op*vang", "een sterretje staat voor of achter een woord, niet erin"],
  ["*", "een los sterretje vindt alles: schrijf er letters voor of achter, zoals opvang*"],
  ["%", "in % staat geen letter of cijfer om naar te zoeken"],
  ['""', "een lege woordgroep: schrijf woorden tussen de aanhalingstekens"],
  ['"opvang', /^een aanhalingsteken dat niet gesloten is: /],
  ["NOT opvang", /^alleen NOT: /],
  ["opvang NEAR/5 (kind AND school)", /^NEAR\/5 verbindt woorden, woordgroepen en groepen daarvan met OR; /],
  ["zzzzzz:1 opvang", /^zzzzzz: is geen veld \(er zijn: .*\); zet het woord tussen aanhalingstekens /],
  ["partij:SP", /^partij: is geen veld \(er zijn: .*\); bedoelt u party:$/],
  ['from:"" opvang', "from: met een lege waarde"],
  [": opvang", "een dubbele punt zonder veld ervoor: schrijf kind: from: party: committee: dossier:"],
  [
    "opvang NEAR/5 kind:letter",
    "NEAR/5 verbindt woorden, woordgroepen en groepen daarvan met OR; niet een veld: verbind het met AND",
  ],
  ["kind:gedicht", /^gedicht is geen soort \(er zijn: .*\)/],
  ["kind:motoin", /^motoin is geen soort \(er zijn: .*\); bedoelt u motion$/],
  ["dossier:een", "een is geen dossier: schrijf vijf cijfers, zoals dossier:36333 of dossier:36600-XX"],
])("says of %j in Dutch what is wrong, and in English as the parser does", (query, dutch) => {
  expect(queryFault(query, "nl")).toEqual(dutch instanceof RegExp ? expect.stringMatching(dutch) : dutch);
  expect(() => parseQuery(query)).toThrow(queryFault(query, "en") ?? "nothing");
});
