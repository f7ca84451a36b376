import { describe, expect, it } from "vitest";
import { words } from "./builders.ts";

describe("a word", () => {
  it.each([
    // query, text, found
    ["locatie", "De locaties zijn vol.", ["locaties"]],
    ["locatie", "Deze locatie is vol.", ["locatie"]],
    ["locaties", "Deze locatie is vol.", ["locatie"]],
    ["locatie", "De opvanglocatie is vol.", null],
    ["azc", "Het AZC, de azc’s en AZC-bewoners.", ["AZC", "azc’s", "AZC"]],
    ["azc", "De azcs en het nazca.", ["azcs"]],
    ["ind", "De kinderen en de industrie.", null],
    ["opvang", "De kinderopvang en de noodopvang.", null],
    ["kwaliteitskader", "Alle kwaliteitskaders.", ["kwaliteitskaders"]],
    ["kind", "Voor kinderen en weeskinderen.", ["kinderen"]],
    ["kinderen", "Voor ieder kind.", ["kind"]],
    ["gemeente", "De gemeenten doen het.", ["gemeenten"]],
    ["brief", "Twee brieven.", ["brieven"]],
    ["taak", "De taken.", ["taken"]],
    ["wet", "Alle wetten.", ["wetten"]],
    ["verdrag", "De verdragen.", ["verdragen"]],
    ["mogelijkheid", "De mogelijkheden.", ["mogelijkheden"]],
    ["alleenreizend", "De alleenreizende kinderen.", ["alleenreizende"]],
    ["alleenreizende", "Een alleenreizend kind.", ["alleenreizend"]],
    ["categorie", "Drie categorieën.", ["categorieën"]],
    ["huis", "De huizen.", ["huizen"]],
    ["plaats", "De plaatsen.", ["plaatsen"]],
    ["centrum", "De centra.", ["centra"]],
    ["lid", "De leden.", ["leden"]],
    ["vergunninghouders", "Een vergunninghouder.", ["vergunninghouder"]],
    ["Yesilgoz", "Minister Yeşilgöz.", ["Yeşilgöz"]],
    ["Kostić", "Lid Kostic.", ["Kostic"]],
    ["ouderen", "De ouder van het kind.", null],
    ["jongeren", "Een jongere.", ["jongere"]],
    ["bedrijf", "De bedrijven.", ["bedrijven"]],
    ["crisis", "Twee crises.", ["crises"]],
    ["model", "De modellen.", ["modellen"]],
    ["als", "Hij is al weg.", null],
    ["alles", "Met alle respect.", null],
  ])("%s in %s", (query, text, expected) => {
    expect(words(query, text)).toEqual(expected);
  });
});

describe("an acronym", () => {
  it.each([
    ["IND", "De IND-dossiers van de IND en de IND’s.", ["IND", "IND", "IND’s"]],
    ["IND", "In ind. gevallen, kinderen.", null],
    ["COA", "De coalitie, het COA en COA-locaties.", ["COA", "COA"]],
    ["AMV", "De amv's, een amv en AMV.", ["amv's", "amv", "AMV"]],
    ["COA-locatie", "Een COA-locatie en een COA-gebouw.", ["COA-locatie"]],
    ["AZCs", "Het azc en de AZC's.", ["azc", "AZC's"]],
    ["EU", "Het eu en de EU.", ["EU"]],
  ])("%s in %s", (query, text, expected) => {
    expect(words(query, text)).toEqual(expected);
  });
});

describe("a word with a star", () => {
  it.each([
    ["opvang*", "De opvanglocaties, noodopvang en opvang.", ["opvanglocaties", "opvang"]],
    ["*opvang", "De opvanglocaties, noodopvang en opvang.", ["noodopvang", "opvang"]],
    ["*opvang*", "De noodopvanglocaties en kinderopvang.", ["noodopvanglocaties", "kinderopvang"]],
    ["*locatie", "De opvanglocaties.", ["opvanglocaties"]],
    ["*an*", "Een banaan.", ["banaan"]],
  ])("%s in %s", (query, text, expected) => {
    expect(words(query, text)).toEqual(expected);
  });
});

describe("a compound of which a part is left out", () => {
  it.each([
    ["crisisopvang", "De crisis- en noodopvang.", ["crisis- en noodopvang"]],
    ["noodopvang", "De crisis- en noodopvang.", ["noodopvang"]],
    ["opvang", "De crisis- en noodopvang.", null],
    ["crisis", "De crisis- en noodopvang.", ["crisis"]],
    ["crisisopvanglocatie", "Crisis- of noodopvanglocaties.", ["Crisis- of noodopvanglocaties"]],
    ["crisisopvang", "Crisis- en/of noodopvang.", ["Crisis- en/of noodopvang"]],
    ["crisisopvang", "Crisis- dan wel noodopvang.", ["Crisis- dan wel noodopvang"]],
    ["crisisopvang", "Crisis- c.q. noodopvang.", ["Crisis- c.q. noodopvang"]],
    ["crisisopvang", "Crisis-/noodopvang.", ["Crisis-/noodopvang"]],
    ["crisisopvang", "Niet alleen crisis-, maar ook noodopvang.", ["crisis-, maar ook noodopvang"]],
    ["crisisopvang", "De crisis- en\nnoodopvang.", ["crisis- en\nnoodopvang"]],
    ["crisisopvang", "De crisis-\nen noodopvang.", ["crisis-\nen noodopvang"]],
    ["crisisopvang", "De crisis-, nood- en asielopvang.", ["crisis-, nood- en asielopvang"]],
    ["noodopvang", "De crisis-, nood- en asielopvang.", ["nood- en asielopvang"]],
    ["opvanglocaties", "De opvangplekken of -locaties.", ["opvangplekken of -locaties"]],
    ["opvanglocatie", "De opvangplekken en -locaties.", ["opvangplekken en -locaties"]],
    ["opvanglocatie", "De opvangplekken, -locaties en -gebouwen.", ["opvangplekken, -locaties"]],
    ["opvanggebouw", "De opvangplekken, -locaties en -gebouwen.", ["opvangplekken, -locaties en -gebouwen"]],
    ["locatie", "De opvangplekken of -locaties.", ["locaties"]],
    ["basisonderwijs", "Het basis- en voortgezet onderwijs.", ["basis- en voortgezet onderwijs"]],
    ["COA-medewerker", "De IND- en COA-medewerkers.", ["COA-medewerkers"]],
    ["IND-medewerker", "De IND- en COA-medewerkers.", ["IND- en COA-medewerkers"]],
    [
      '"crisisopvang in gemeenten"',
      "De crisis- en noodopvang in gemeenten.",
      ["crisis- en noodopvang in gemeenten"],
    ],
    [
      "crisisopvang NEAR/1 gemeenten",
      "De crisis- en noodopvang in gemeenten.",
      ["crisis- en noodopvang", "gemeenten"],
    ],
    ["*crisisopvang*", "De crisis- en noodopvanglocaties.", ["crisis- en noodopvanglocaties"]],
    ["crisisopv*", "De crisis- en noodopvang.", ["crisis- en noodopvang"]],
    ["*opvanglocatie", "De noodopvangplekken of -locaties.", ["noodopvangplekken of -locaties"]],
    ["voorzijde", "Zowel de voor- als achterzijde.", ["voor- als achterzijde"]],
    ["akkerbouwsector", "De akkerbouw- en de tuinbouwsector.", ["akkerbouw- en de tuinbouwsector"]],
    ["gezondheidsproblemen", "De gezondheidsrisico's en -problemen.", ["gezondheidsrisico's en -problemen"]],
    ["woonadres", "Een woon- of -briefadres.", ["woon- of -briefadres"]],
    ["B-schade", "De B- en C-schades.", ["B- en C-schades"]],
    ["crisisopvang", "De crisis-\n\nnoodopvang.", null],
    ["crisisopvang", "De crisis is geen noodopvang.", null],
    ["crisisopvang", "De crisis - en noodopvang.", null],
    ["crisisopvang", "De crisis- noodopvang.", null],
    ["crisisopvang", "De crisis- en vrouwen zonder noodopvang.", null],
    ["opvanglocatie", "De opvangplekken\n-locaties", null],
    ["opvanglocatie", "Opvang en - locaties", null],
    ["*sing*", "De crisis- en regeling.", null],
  ])("%s in %j", (query, text, expected) => {
    expect(words(query, text)).toEqual(expected);
  });
});

describe("an abbreviation with full stops", () => {
  it.each([
    ["amv", "Een a.m.v. en twee a.m.v.'s.", ["a.m.v.", "a.m.v.'s"]],
    ["amv", "Een a.m.v is een amv.", ["a.m.v", "amv"]],
    ["AMV", "De A.M.V.-opvang.", ["A.M.V."]],
    ["AMV-opvang", "De a.m.v.-opvang.", ["a.m.v.-opvang"]],
    ["a.m.v.", "Een amv en een a.m.v.", ["amv", "a.m.v."]],
    ["EU", "De E.U. en de e.u.", ["E.U."]],
    ['"elke amv telt"', "Voor elke a.m.v. telt.", ["elke a.m.v. telt"]],
    ["azc", "De heer A.Z.C. de Vries en mevrouw A.Z.C. Bakker.", null],
    ["amv", "Zie www.a.m.v.nl en a.m.vijf.", null],
    ["amv", "Deel a. m. v.", null],
    ["am", "Een a.m.v.", null],
  ])("%s in %j", (query, text, expected) => {
    expect(words(query, text)).toEqual(expected);
  });
});

describe("what stands in the way of a word", () => {
  it.each([
    ["noodopvang", "De (nood)opvang.", ["(nood)opvang"]],
    ["opvang", "De (nood)opvang.", ["opvang"]],
    ["nood", "De (nood)opvang.", null],
    ["nood*", "De (nood)opvang.", ["(nood)opvang"]],
    ["noodopvanglocatie", "De (nood)opvanglocaties.", ["(nood)opvanglocaties"]],
    ["noodopvang", "De (nood-)opvang.", ["(nood-)opvang"]],
    ["gemeente", "Elke gemeente(n) doet mee.", ["gemeente(n)"]],
    ["brief", "Dit (zie brief) is alles.", ["brief"]],
    ["opvanglocaties", "De opvang-\nlocaties.", ["opvang-\nlocaties"]],
    ["opvang", "De opvang-\nlocaties.", ["opvang"]],
    ["locatie", "De opvang-\r\n  locaties.", ["locaties"]],
    ["Zuid-Holland", "In Zuid-\nHolland.", ["Zuid-\nHolland"]],
    ["noodopvang", "De nood\u00adopvang.", ["nood\u00adopvang"]],
    ["noodopvang", "De nood\u00ad\nopvang.", ["nood\u00ad\nopvang"]],
    ["opvang", "De\u00a0opvang\u00a0is vol.", ["opvang"]],
    ["ijssel", "De ĲSSEL.", ["ĲSSEL"]],
    ["efficient", "Zeer eﬃciënt.", ["eﬃciënt"]],
    ["opvang", "De opvang¹ is vol.", ["opvang"]],
    ["opvang", "De opvang7 is vol, de opvang12.", ["opvang", "opvang"]],
    ["IND", "De IND4 en de AZC-IND5.", ["IND", "IND"]],
    ["opvang", "De opvang2024 en opvang7b.", null],
    ["covid19", "COVID-19 en covid19", ["COVID-19", "covid19"]],
    ['"de opvang is"', "De opvang7 is vol.", ["De opvang7 is"]],
    ["opvang", "De e\u0301n opva\u0301ng.", ["opva\u0301ng"]],
    ["opvang", "‘opvang’ en 'opvang'", ["opvang", "opvang"]],
    ["nood-opvang", "De noodopvang.", ["noodopvang"]],
    ["(nood)opvang", "De noodopvang en opvang.", ["noodopvang", "opvang"]],
  ])("%s in %j", (query, text, expected) => {
    expect(words(query, text)).toEqual(expected);
  });
});
