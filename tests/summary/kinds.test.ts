import { describe, expect, it } from "vitest";
import { type LeadSummary, type Summary, summarise } from "#summary";
import { makeText } from "./make-text.ts";
import { quotesIn } from "./quotes-in.ts";

/** The summary of a kind, with its quotes checked. */
function summaryOf<K extends Summary["kind"]>(
  kind: K & Parameters<typeof summarise>[0],
  ...paragraphs: readonly string[]
): Extract<Summary, { kind: K }> {
  const text = makeText(...paragraphs);
  const summary = summarise(kind, text);
  if (summary.kind !== kind) throw new Error(`reads as ${summary.kind}`);
  for (const quote of quotesIn(summary)) expect(text.text.slice(quote.start, quote.end)).toBe(quote.text);
  return summary as Extract<Summary, { kind: K }>;
}

describe("an amendment", () => {
  const amendment = [
    "36 999 Regels over het planten van bomen (Bomenwet)",
    "Nr. 12",
    "# GEWIJZIGD AMENDEMENT VAN DE LEDEN DE WIT EN VAN DER BERG TER VERVANGING VAN DAT GEDRUKT ONDER NR. 9",
    "Ontvangen 3 mei 2030",
    "De ondergetekenden stellen het volgende amendement voor:",
    "I",
    "In artikel 2, eerste lid, wordt «tien» vervangen door «twintig».",
    "II",
    "Artikel 5 vervalt.",
    "Toelichting",
    "Met dit amendement regelen de indieners dat er meer bomen komen. Tien bomen zijn er volgens hen te weinig.",
    "De Wit",
    "Van der Berg",
  ] as const;

  it("tells what it changes, why, and who proposes it", () => {
    const summary = summaryOf("amendment", ...amendment);
    expect(summary.changes.map(({ text }) => text)).toEqual([
      "I\n\nIn artikel 2, eerste lid, wordt «tien» vervangen door «twintig».",
      "II\n\nArtikel 5 vervalt.",
    ]);
    expect(summary.explanation.map(({ text }) => text)).toEqual([
      "Met dit amendement regelen de indieners dat er meer bomen komen.",
      "Tien bomen zijn er volgens hen te weinig.",
    ]);
    expect(summary.signatories).toEqual(["De Wit", "Van der Berg"]);
  });

  it("takes the names of its title where none stand below", () => {
    const summary = summaryOf("amendment", ...amendment.slice(0, -2));
    expect(summary.signatories).toEqual(["De Wit", "Van der Berg"]);
  });
});

describe("a postponement", () => {
  it("tells the reason and the new term", () => {
    const summary = summaryOf(
      "postponement",
      "Geachte voorzitter,",
      "Op 3 mei 2030 stelde het lid De Wit vragen over bomen (2030Z01234).",
      "Deze vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord, omdat nadere afstemming met gemeenten nodig is. Ik streef ernaar de vragen uiterlijk 14 juni 2030 te beantwoorden.",
      "De Minister van Bos en Water,",
      "A.B. de Groen",
    );
    expect(summary).toMatchObject({
      question: "2030Z01234",
      announcedBy: "Minister van Bos en Water, A.B. de Groen",
      reason: { text: expect.stringMatching(/^Deze vragen .* nodig is\.$/) },
      term: { text: expect.stringMatching(/^Ik streef/), date: "2030-06-14" },
    });
  });

  it.each<[string, string | undefined, true | undefined]>([
    ["vóór 14 juni 2030", "2030-06-13", undefined],
    ["binnen drie weken", "2030-06-10", undefined],
    ["uiterlijk 1 juli", "2030-07-01", undefined],
    ["medio juli", "2030-07-26", true],
    ["omstreeks 1 juli", "2030-07-01", true],
    ["zo spoedig mogelijk", undefined, undefined],
  ])("counts the new term from its own day: %s", (words, date, estimated) => {
    const { term } = summaryOf(
      "postponement",
      "Den Haag, 20 mei 2030",
      "De vragen van het lid De Wit kunnen niet binnen de gebruikelijke termijn worden beantwoord.",
      `Ik streef ernaar u de antwoorden ${words} te sturen.`,
    );
    expect([term?.date, term?.estimated]).toEqual([date, estimated]);
  });

  it("finds a reason that stands in a sentence of its own, and no term where there is none", () => {
    const summary = summaryOf(
      "postponement",
      "De vragen van het lid De Wit kunnen niet binnen de gestelde termijn worden beantwoord. De reden is dat nog informatie moet worden ingewonnen.",
    );
    expect(summary.reason?.text).toBe("De reden is dat nog informatie moet worden ingewonnen.");
    expect(summary.term).toBeNull();
  });
});

describe("the report of a written consultation", () => {
  it("ties the questions of a party to the answers of the minister, who repeats them", () => {
    const { exchanges } = summaryOf(
      "consultation",
      "# VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
      "# I Vragen en opmerkingen vanuit de fracties",
      "# Vragen en opmerkingen van de leden van de Groen-fractie",
      "De leden van de Groen-fractie hebben kennisgenomen van de brief. Zij vragen hoeveel bomen er komen.",
      "# II Reactie van de minister",
      "# Vragen en opmerkingen van de leden van de Groen-fractie",
      "De leden van de Groen-fractie vragen hoeveel bomen er komen.",
      "Er komen duizend bomen.",
      "Deze leden vragen ook wanneer zij komen.",
      "Zij komen in het najaar.",
      "# Vragen en opmerkingen van de leden van de Blauw-fractie",
      "De leden van de Blauw-fractie vragen wie dat betaalt.",
      "Dat betaalt het Rijk.",
      "Dat geldt ook voor het onderhoud.",
    );
    expect(exchanges.map(({ party, question, answer }) => [party, question.text, answer?.text])).toEqual([
      ["Groen", "De leden van de Groen-fractie vragen hoeveel bomen er komen.", "Er komen duizend bomen."],
      ["Groen", "Deze leden vragen ook wanneer zij komen.", "Zij komen in het najaar."],
      [
        "Blauw",
        "De leden van de Blauw-fractie vragen wie dat betaalt.",
        "Dat betaalt het Rijk.\n\nDat geldt ook voor het onderhoud.",
      ],
    ]);
  });

  it("reads a report that answers below every question", () => {
    const { exchanges } = summaryOf(
      "consultation",
      "# Vragen en opmerkingen van de leden van de Groen-fractie",
      "De leden van de Groen-fractie vragen of er bomen komen.",
      "Uit onderzoek blijkt dat er te weinig zijn.",
      "Antwoord",
      "Ja, die komen er.",
      "De leden van de Groen-fractie vragen wanneer.",
      "Antwoord: in het najaar.",
    );
    expect(exchanges.map(({ answer }) => answer?.text)).toEqual([
      "Ja, die komen er.",
      "Antwoord: in het najaar.",
    ]);
  });

  it.each([
    ["De leden van de fracties van Groen en het Blauw vragen of dat klopt?", "Groen en het Blauw"],
    ["De leden van de fractie van Groen-Blauw vragen of dat klopt?", "Groen-Blauw"],
    ["Het lid Van der Berg vraagt of dat klopt?", "Van der Berg"],
  ])("names who asks: %s", (text, party) => {
    const { exchanges } = summaryOf("consultation", text, "Antwoord", "Ja.");
    expect(exchanges).toMatchObject([{ party, question: { text }, answer: { text: "Ja." } }]);
  });

  it("gives the questions alone where there is no reply yet", () => {
    const { exchanges } = summaryOf(
      "consultation",
      "# Vragen en opmerkingen van de leden van de Groen-fractie",
      "De leden van de Groen-fractie vragen of er bomen komen.",
    );
    expect(exchanges).toMatchObject([{ party: "Groen", answer: null }]);
  });
});

describe("a debate record", () => {
  it("tells who speaks, for whom, where, and how they begin; the chair is left out", () => {
    const summary = summaryOf(
      "debate",
      "# Bomen",
      "# De voorzitter:",
      "Aan de orde is het debat over bomen. Het woord is aan de heer De Wit.",
      "De heer De Wit (Groen):",
      "Voorzitter. Er zijn veel te weinig bomen in dit land, en dat moet anders.",
      "Minister De Bruin:",
      "Daar ben ik het eigenlijk helemaal mee eens, voorzitter.",
      "De heer De Wit (Groen): Dan hoop ik dat zij er dit jaar nog komen.",
    );
    expect(summary.topic?.text).toBe("Aan de orde is het debat over bomen.");
    expect(summary.speakers.map(({ speaker, party, turns }) => [speaker, party, turns.length])).toEqual([
      ["De heer De Wit", "Groen", 2],
      ["Minister De Bruin", null, 1],
    ]);
    expect(summary.speakers[0]?.said[0]?.text).toBe(
      "Er zijn veel te weinig bomen in dit land, en dat moet anders.",
    );
  });
});

describe("a list of decisions", () => {
  it("gives every item with what was decided, also on the line of what was on the table", () => {
    const { items } = summaryOf(
      "decisions",
      "# Document: Besluitenlijst van de procedurevergadering van woensdag 3 mei 2030",
      "# 1. Agendapunt: Vorige lijst",
      "Noot: Besluit: vastgesteld",
      "2. Agendapunt: Stand van de bomen",
      "Zaak: Brief regering - minister van Bos en Water - 1 mei 2030",
      "Stand van de bomen - 36999-4",
      "Besluit: Agenderen voor het debat over bomen.",
      "Besluit: Voor kennisgeving aannemen.",
      "Volgcommissie(s): LNV",
      "3. Agendapunt: Rondvraag",
    );
    expect(items.map(({ number, title, decisions }) => [number, title.text, decisions.length])).toEqual([
      [1, "Vorige lijst", 1],
      [2, "Stand van de bomen", 2],
      [3, "Rondvraag", 0],
    ]);
    expect(items[1]?.decisions[0]?.text).toBe("Agenderen voor het debat over bomen.");
  });

  it("gives the only item of a list that does not number it", () => {
    const { items } = summaryOf(
      "decisions",
      "Besluitenlijst van de procedurevergadering van 3 mei 2030",
      "Agendapunt: Stand van de bomen",
      "Besluit: Voor kennisgeving aannemen.",
    );
    expect(items).toMatchObject([
      {
        number: null,
        title: { text: "Stand van de bomen" },
        decisions: [{ text: "Voor kennisgeving aannemen." }],
      },
    ]);
  });

  it("keeps the numbered parts of one decision together", () => {
    const { items } = summaryOf(
      "decisions",
      "Besluitenlijst van de procedurevergadering van 3 mei 2030",
      "1. Agendapunt: Stand van de bomen",
      "Besluit: De commissie besluit:",
      "1. een debat te houden;",
      "2. de minister om een brief te vragen.",
      "Besluit:",
      "a. Voor kennisgeving aannemen.",
      "Volgcommissie(s): LNV",
      "1. is geen deel meer",
      "2. Agendapunt: Rondvraag",
      "- geen besluit",
    );
    expect(items.map(({ number, decisions }) => [number, decisions.map(({ text }) => text)])).toEqual([
      [
        1,
        [
          "De commissie besluit:\n\n1. een debat te houden;\n\n2. de minister om een brief te vragen.",
          "a. Voor kennisgeving aannemen.",
        ],
      ],
      [2, []],
    ]);
  });
});

describe("a list of votes", () => {
  it("gives what is put to the vote and how it ended", () => {
    const { votes } = summaryOf(
      "votes",
      "# Stemmingen moties Bomen",
      "De voorzitter:",
      "In stemming komt de motie-De Wit c.s. (36999, nr. 14).",
      "De voorzitter:",
      "Ik constateer dat de leden van de fracties van Groen en Blauw voor deze motie hebben gestemd en de leden van de overige fracties ertegen, zodat zij is aangenomen.",
      "In stemming komt de motie-Zwart (36999, nr. 15).",
      "Ik constateer dat de leden van de fractie van Blauw voor deze motie hebben gestemd, zodat zij is verworpen.",
    );
    expect(votes.map(({ id, outcome }) => [id, outcome])).toEqual([
      ["kst-36999-14", "aangenomen"],
      ["kst-36999-15", "verworpen"],
    ]);
    expect(votes[0]?.result?.text).toMatch(/^Ik constateer .* aangenomen\.$/);
  });

  it("gives a list without results", () => {
    const { votes } = summaryOf(
      "votes",
      "Stemmingen over moties, ingediend bij het debat over bomen",
      "- de motie-De Wit c.s. over meer bomen (36999, nr. 14)",
      "- de gewijzigde motie-Zwart over minder bomen (36999, nr. 18, was nr. 15)",
    );
    expect(votes).toMatchObject([
      { id: "kst-36999-14", outcome: null },
      { outcome: null, result: null },
    ]);
  });
});

describe("a record of votes", () => {
  const LISTED = [
    "Aan de orde zijn de stemmingen over moties, ingediend bij het debat over bomen, te weten:",
    "• -de motie-De Wit over meer bomen (36999, nr. 14);",
    "- de motie-Zwart over minder bomen (36999, nr. 15);",
    "- de motie-Zwart over geen bomen (36999, nr. 16);",
    "- de motie-Groen over struiken (36999, nr. 17).",
  ];
  const ADOPTED =
    "Ik constateer dat de leden van Groen voor deze motie hebben gestemd, zodat zij is aangenomen.";

  it("tells each motion once, with what the list says it is about", () => {
    const { votes } = summaryOf(
      "votes",
      ...LISTED,
      "Ik stel vast dat de stemming over de moties op de stukken nrs. 14, 15 en 16 wordt aangehouden.",
      "In stemming komt de motie-Groen (36999, nr. 17).",
      "De voorzitter:",
      ADOPTED,
    );
    expect(votes.map(({ id, outcome }) => [id, outcome])).toEqual([
      ["kst-36999-14", "aangehouden"],
      ["kst-36999-15", "aangehouden"],
      ["kst-36999-16", "aangehouden"],
      ["kst-36999-17", "aangenomen"],
    ]);
    expect(votes[3]?.text.text).toMatch(/over struiken/);
    expect(votes[0]?.result?.text).toMatch(/^Ik stel vast .* wordt aangehouden\.$/);
  });

  it.each([
    [
      "Op verzoek van de heer Zwart stel ik voor zijn motie (36999, nr. 15) aan te houden.",
      [15],
      "aangehouden",
    ],
    ["De moties op de stukken nrs. 15 en 17 zijn ingetrokken.", [15, 17], "ingetrokken"],
    ["De moties op de stukken nrs. 15 t/m 17 worden aangehouden.", [15, 16, 17], "aangehouden"],
    ["Er is gevraagd de stemming over deze moties aan te houden.", [], null],
  ] as const)("%s", (said, numbers, outcome) => {
    const { votes } = summaryOf("votes", ...LISTED, said);
    expect(votes.filter((vote) => vote.outcome !== null).map(({ id }) => id)).toEqual(
      numbers.map((number) => `kst-36999-${number}`),
    );
    for (const vote of votes) expect([null, outcome]).toContain(vote.outcome);
  });

  it("gives the end to what was put to the vote last, not to what was only listed", () => {
    const { votes } = summaryOf(
      "votes",
      ...LISTED,
      "In stemming komt de motie-Zwart (36999, nr. 16).",
      ADOPTED,
    );
    expect(votes.filter(({ outcome }) => outcome !== null).map(({ id }) => id)).toEqual(["kst-36999-16"]);
  });
});

describe("a question", () => {
  it.each([
    "Kent u het bericht 'Bomen om in de hele stad'? 1)",
    "Kent u het bericht 'Waar zijn al die bomen?' *)",
  ])("that ends in a quotation and the mark of a note says something: %s", (asked) => {
    const { lead } = summarise(
      "question",
      makeText("Vragen van het lid De Wit over bomen", asked),
    ) as LeadSummary;
    expect(lead.map(({ text }) => text.slice(0, 15))).toEqual(["Kent u het beri"]);
  });
});

describe("a bill and its memorandum", () => {
  it("gives why the law is made, and its articles", () => {
    const summary = summaryOf(
      "bill",
      "# VOORSTEL VAN WET",
      "Allen, die deze zullen zien of horen lezen, saluut! doen te weten:",
      "Alzo Wij in overweging genomen hebben, dat het wenselijk is regels te stellen over bomen;",
      "# Artikel 1",
      "In deze wet wordt verstaan onder boom: een houtig gewas. Struiken zijn geen bomen.",
      "# Artikel 2 Planten",
      "Ieder plant een boom.",
    );
    expect(summary.purpose?.text).toBe("dat het wenselijk is regels te stellen over bomen;");
    expect(summary.articles.map(({ text }) => text)).toEqual([
      "Artikel 1\n\nIn deze wet wordt verstaan onder boom: een houtig gewas.",
      "Artikel 2 Planten\n\nIeder plant een boom.",
    ]);
  });

  it("gives how a memorandum begins and what it goes through", () => {
    const summary = summaryOf(
      "memorandum",
      "# MEMORIE VAN TOELICHTING",
      "# 1. Inleiding",
      "Dit wetsvoorstel bevat regels over het planten en onderhouden van bomen.",
      "# 2. Gevolgen",
      "De gevolgen voor gemeenten zijn naar verwachting beperkt.",
    );
    expect(summary.lead[0]?.text).toMatch(/^Dit wetsvoorstel/);
    expect(summary.headings.map(({ text }) => text)).toEqual(["1. Inleiding", "2. Gevolgen"]);
  });
});
