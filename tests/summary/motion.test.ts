import { describe, expect, it } from "vitest";
import { parseDeadlines, type Recess } from "#parliament";
import { type MotionSummary, summarise } from "#summary";
import { makeText } from "./make-text.ts";

function motion(...paragraphs: readonly string[]): MotionSummary {
  const summary = summarise("motion", makeText(...paragraphs));
  if (summary.kind !== "motion") throw new Error(`read as ${summary.kind}`);
  return summary;
}

const CLOSE = "en gaat over tot de orde van de dag.";

/** The requests of a motion whose operative part is this, once on one line and once in paragraphs. */
function requestsOf(...clauses: readonly string[]): readonly (readonly [string, string])[] {
  const opening = ["De Kamer,", "gehoord de beraadslaging,", "overwegende dat de bomen groen zijn;"];
  const flat = motion([...opening, ...clauses, CLOSE].join(" "));
  const parted = motion(...opening, ...clauses, CLOSE);
  const pairs = (of: MotionSummary) => of.requests.map(({ verb, text }) => [verb, text] as const);
  expect(pairs(parted)).toEqual(pairs(flat));
  expect(parted.considerations.map(({ text }) => text)).toEqual(["overwegende dat de bomen groen zijn"]);
  return pairs(flat);
}

describe("requests", () => {
  it.each<[string, readonly string[], readonly (readonly [string, string])[]]>([
    [
      "one",
      ["verzoekt de regering de bomen te tellen,"],
      [["verzoekt", "verzoekt de regering de bomen te tellen"]],
    ],
    [
      "two, with a semicolon",
      ["verzoekt de regering, bomen te planten;", "verzoekt de regering tevens, struiken te snoeien,"],
      [
        ["verzoekt", "verzoekt de regering, bomen te planten"],
        ["verzoekt", "verzoekt de regering tevens, struiken te snoeien"],
      ],
    ],
    [
      "an opinion and a request",
      ["spreekt als haar mening uit dat bomen nuttig zijn;", "verzoekt het kabinet dat te delen,"],
      [
        ["spreekt uit", "spreekt als haar mening uit dat bomen nuttig zijn"],
        ["verzoekt", "verzoekt het kabinet dat te delen"],
      ],
    ],
    [
      "two acts tied by a comma and and",
      ["roept de minister op bomen te planten,", "en verzoekt de regering de Kamer daarover te berichten,"],
      [
        ["roept op", "roept de minister op bomen te planten"],
        ["verzoekt", "verzoekt de regering de Kamer daarover te berichten"],
      ],
    ],
    [
      "a clause that asks inside a request",
      ["verzoekt de regering te regelen dat wie daarom vraagt, een boom krijgt,"],
      [["verzoekt", "verzoekt de regering te regelen dat wie daarom vraagt, een boom krijgt"]],
    ],
    [
      "a request to exert oneself, and who wonders",
      [
        "verzoekt de regering zich in te spannen voor bomen, vraagt de minister zich daarbij af te vragen waarom,",
      ],
      [
        [
          "verzoekt",
          "verzoekt de regering zich in te spannen voor bomen, vraagt de minister zich daarbij af te vragen waarom",
        ],
      ],
    ],
    [
      "a list inside a request",
      ["verzoekt de regering: - bomen te planten; - struiken te snoeien; en - gras te maaien,"],
      [["verzoekt", "verzoekt de regering: - bomen te planten; - struiken te snoeien; en - gras te maaien"]],
    ],
    [
      "an order",
      ["draagt het Presidium op een boom te planten,"],
      [["draagt op", "draagt het Presidium op een boom te planten"]],
    ],
    [
      "a question",
      ["vraagt de regering bomen te tellen,"],
      [["vraagt", "vraagt de regering bomen te tellen"]],
    ],
    [
      "a verb that is not known",
      ["bejubelt de boswachters in alle provincies,"],
      [["bejubelt", "bejubelt de boswachters in alle provincies"]],
    ],
  ])("%s", (_, clauses, expected) => {
    expect(requestsOf(...clauses)).toEqual(expected);
  });

  it("needs no considerations, and no space before the closing line", () => {
    const { requests, considerations } = motion(
      "De Kamer,gehoord de beraadslaging, verzoekt de minister bomen te planten,en gaat over tot de orde van de nacht. De voorzitter: Deze motie is voorgesteld door het lid De Wit. Zij krijgt nr. 12 (36999).",
    );
    expect(requests.map(({ text }) => text)).toEqual(["verzoekt de minister bomen te planten"]);
    expect(considerations).toEqual([]);
  });

  it("considerations with commas only", () => {
    const read = motion(
      "De Kamer, gehoord de beraadslaging, constaterende dat er bomen zijn, overwegende dat bomen groeien, verzoekt de regering ze te tellen, en gaat over tot de orde van de dag.",
    );
    expect(read.considerations.map(({ text }) => text)).toEqual([
      "constaterende dat er bomen zijn",
      "overwegende dat bomen groeien",
    ]);
    expect(read.requests.map(({ text }) => text)).toEqual(["verzoekt de regering ze te tellen"]);
  });

  it("an opening clause with more words is no consideration", () => {
    const read = motion(
      "De Kamer,",
      "gehoord de beraadslaging over de bomen,",
      "van mening dat bomen nuttig zijn;",
      "gelet op artikel 5;",
      "verzoekt de regering dat te erkennen,",
      CLOSE,
    );
    expect(read.considerations.map(({ text }) => text)).toEqual([
      "van mening dat bomen nuttig zijn",
      "gelet op artikel 5",
    ]);
  });

  it("a text without a request gives its first sentences", () => {
    expect(
      summarise("motion", makeText("Deze bladzijde is per abuis als motie aangeboden en bevat alleen dit."))
        .kind,
    ).toBe("other");
  });
});

describe("signatories", () => {
  const body = ["De Kamer,", "verzoekt de regering bomen te planten,"];
  it.each<[string, readonly string[], readonly string[]]>([
    [
      "as the chair says",
      [
        `${CLOSE} De voorzitter: Deze motie is voorgesteld door de leden De Wit, Van der Berg en Zwart c.s. Naar mij blijkt, wordt de indiening ervan voldoende ondersteund.`,
      ],
      ["De Wit", "Van der Berg", "Zwart"],
    ],
    [
      "without a space after the name",
      [`${CLOSE} De voorzitter: Deze motie is voorgesteld door het lid De Wit.Zij krijgt nr. 1.`],
      ["De Wit"],
    ],
    [
      "below the text",
      [CLOSE, "De Wit", "Van der Berg-Zwart", "Kamerstuk"],
      ["De Wit", "Van der Berg-Zwart", "Kamerstuk"],
    ],
    ["not what follows them", [CLOSE, "De Wit", "Deze motie is gewijzigd op 3 mei."], ["De Wit"]],
    [
      "below a closing line with a comma",
      ["en gaat over tot de orde van de dag,", "De Wit", "Zwart"],
      ["De Wit", "Zwart"],
    ],
    ["below one with another word", ["en gaar over de orde van de dag.", "De Wit"], ["De Wit"]],
    ["with the party of each", [CLOSE, "De Wit (Groen)", "Zwart (Blauw) en"], ["De Wit", "Zwart"]],
    ["below one that lacks a word", ["en gaat over tot de orde dag.", "De Wit"], ["De Wit"]],
    ["below one that lacks more", ["En gaan over tot de dag", "De Wit"], ["De Wit"]],
    [
      "with what the printer left behind them",
      [CLOSE, "De Wit,", "Van der Berg, Zwart", "van Dam en Groen."],
      ["De Wit", "Van der Berg", "Zwart", "Van Dam", "Groen"],
    ],
    ["without a title or a closing line", ["De Wit", "Van der Berg"], ["De Wit", "Van der Berg"]],
    ["not a list at the end of a request", ["namelijk die van:", "Groningen;", "Utrecht,"], []],
  ])("%s", (_, end, expected) => {
    expect(motion(...body, ...end).signatories).toEqual(expected);
  });

  it.each<[string, string, readonly string[], readonly string[]]>([
    ["without a closing line", "HET LID DE WIT C.S.", ["De Wit", "Zwart"], ["De Wit", "Zwart"]],
    [
      "whole where the print cut them",
      "DE LEDEN ZWART EN DE WIT",
      [CLOSE, "Zwar", "De Wit e"],
      ["Zwart", "De Wit"],
    ],
    [
      "whole where the print added to them",
      "HET LID ZWART C.S.",
      [CLOSE, "Zwarts", "De Wit"],
      ["Zwart", "De Wit"],
    ],
    [
      "as they stand where they are two",
      "DE LEDEN ZWART EN DE WIT",
      [CLOSE, "Zwart", "De Wit"],
      ["Zwart", "De Wit"],
    ],
  ])("below the text, %s", (_, who, end, expected) => {
    expect(motion(`MOTIE VAN ${who}`, "Voorgesteld 3 mei 2030", ...body, ...end).signatories).toEqual(
      expected,
    );
    const { requests } = motion(`MOTIE VAN ${who}`, ...body, ...end);
    expect(requests.map(({ text }) => text)).toEqual(["verzoekt de regering bomen te planten"]);
  });

  it.each([
    "MOTIE VAN LID DE WIT C.S.",
    "MOTIE DE LEDEN DE WIT EN ZWART",
    "MOTIE VAN DE HET LID DE WIT",
    "MOTIE VAN HET DE WIT CS.",
  ])("of a title that misses a word: %s", (title) => {
    expect(motion(title, ...body, "en gaat over tot de orde van de dag.").signatories[0]).toBe("De Wit");
  });

  it("of the title, where nothing else names them", () => {
    const read = motion(
      "GEWIJZIGDE MOTIE VAN DE LEDEN VAN DER BERG EN DE WIT",
      "Voorgesteld 3 mei 2030",
      ...body,
    );
    expect(read.signatories).toEqual(["Van der Berg", "De Wit"]);
  });
});

describe("deadlines", () => {
  it.each<[string, readonly (readonly [string, string | undefined])[]]>([
    ["de Kamer uiterlijk 3 mei 2030 te berichten", [["uiterlijk 3 mei 2030", "2030-05-03"]]],
    ["dit vóór december 2030 te doen", [["vóór december 2030", "2030-11-30"]]],
    ["dit in het eerste kwartaal van 2030 te doen", [["in het eerste kwartaal van 2030", "2030-03-31"]]],
    ["dit in de eerste helft van 2030 te doen", [["in de eerste helft van 2030", "2030-06-30"]]],
    ["dit voor het einde van het jaar te doen", [["voor het einde van het jaar", undefined]]],
    ["de Kamer voor het zomerreces te berichten", [["voor het zomerreces", undefined]]],
    ["de Kamer binnen twee weken te berichten", [["binnen twee weken", undefined]]],
    [
      "de Kamer daar uiterlijk bij de Voorjaarsnota over te berichten",
      [["uiterlijk bij de Voorjaarsnota", undefined]],
    ],
    [
      "jaarlijks en per kwartaal te rapporteren",
      [
        ["jaarlijks", undefined],
        ["per kwartaal", undefined],
      ],
    ],
    ["in de voor het voorjaar van 2030 aangekondigde nota bomen te noemen", []],
    ["afspraken te maken over het aantal te planten bomen per jaar", []],
    ["dit zo snel mogelijk te doen", []],
  ])("%s", (request, expected) => {
    const { deadlines } = motion(`De Kamer, verzoekt de regering ${request}, ${CLOSE}`);
    expect(deadlines.map(({ text, date }) => [text, date])).toEqual(expected);
  });

  const TABLED = "2024-11-19";
  const RECESSES: readonly Recess[] = [
    { name: "kerstreces", first: "2024-12-20", last: "2025-01-13", status: "announced" },
    { name: "zomerreces", first: "2025-07-04", last: "2025-09-01", status: "estimated" },
  ];

  it.each<[string, string | undefined, boolean]>([
    ["uiterlijk 1 december", "2024-12-01", false],
    ["voor 1 december", "2024-11-30", false],
    ["vóór Prinsjesdag 2025", "2025-09-15", false],
    ["uiterlijk medio 2025", "2025-08-01", true],
    ["voor het kerstreces", "2024-12-19", false],
    ["voor het zomerreces", "2025-07-03", true],
    ["uiterlijk bij het Belastingplan 2026", "2025-09-16", true],
    ["voor het einde van het jaar", "2024-12-31", false],
    ["binnen twee weken", undefined, false],
    ["per kwartaal", undefined, false],
  ])("have the day of the term: %s", (words, date, estimated) => {
    const request = `verzoekt de regering de Kamer ${words} te informeren`;
    const known = { recesses: RECESSES };
    const said = [`Voorgesteld 19 november 2024`, "De Kamer,", `${request},`, CLOSE];
    const told = summarise("motion", makeText(...said), known) as MotionSummary;
    const untold = summarise("motion", makeText(...said.slice(1)), {
      ...known,
      date: TABLED,
    }) as MotionSummary;
    expect(told.deadlines).toMatchObject([{ text: words, ...(estimated ? { estimated } : {}) }]);
    expect(told.deadlines.map((one) => one.date)).toEqual([date]);
    expect(untold.deadlines.map((one) => one.date)).toEqual([date]);
    const [term] = parseDeadlines(request, { reference: TABLED, recesses: RECESSES });
    if (date !== undefined) expect(term?.range?.until).toBe(date);
  });
});

describe("replaces", () => {
  const body = ["De Kamer,", "verzoekt de regering bomen te planten,", CLOSE];
  it.each<[string, string | undefined]>([
    ["GEWIJZIGDE MOTIE VAN HET LID DE WIT TER VERVANGING VAN DIE GEDRUKT ONDER NR. 79", "79"],
    ["Gewijzigde motie van het lid De Wit over bomen (t.v.v. 36999-79)", "kst-36999-79"],
    ["Gewijzigde motie van het lid De Wit over bomen (t.v.v. 21501-20-79)", "kst-21501-20-79"],
    ["MOTIE VAN HET LID DE WIT", undefined],
  ])("%s", (title, expected) => {
    expect(motion(title, ...body).replaces).toBe(expected);
  });
});

describe("its own number, day and dossier", () => {
  const body = ["De Kamer,", "verzoekt de regering bomen te planten,", CLOSE, "De Wit"];
  const who = "MOTIE VAN HET LID DE WIT TER VERVANGING VAN DIE GEDRUKT ONDER NR. 79";
  it.each<[string, readonly string[], string, string]>([
    ["with a chapter", ["36 999 XX", "Bomen", "Nr. 81"], "kst-36999-XX-81", "kst-36999-XX-79"],
    ["of a council", ["21 501-20", "Europese Raad", "Nr. 2081"], "kst-21501-20-2081", "kst-21501-20-79"],
    ["of a fund", ["36 995 A", "Bomen", "Nr. 81"], "kst-36995-A-81", "kst-36995-A-79"],
    ["of a kingdom act", ["36 999 (R 2999)", "Bomen", "Nr. 81"], "kst-36999-81", "kst-36999-79"],
    [
      "of two, the first",
      ["36 999 XVI-", "Bomen", "36 999 VI", "Groen", "Nr. 81"],
      "kst-36999-XVI-81",
      "kst-36999-XVI-79",
    ],
  ])("%s", (_, head, id, replaces) => {
    const read = motion(...head, who, "Voorgesteld 3 mei 2030", ...body);
    expect(read).toMatchObject({ id, replaces, date: "2030-05-03" });
  });

  it("on one line with its heading, and of the Eerste Kamer", () => {
    const head =
      "36 999 VI Wijziging van de begrotingsstaten van het Ministerie van Bos en Water (VI) voor 2030";
    expect(motion(head, "Nr. 81 MOTIE VAN HET LID DE WIT", ...body).id).toBe("kst-36999-VI-81");
    expect(motion(head, "C MOTIE VAN HET LID DE WIT C.S.", ...body).id).toBe("kst-36999-VI-C");
    expect(motion("36 999", "Bomen", "AB", "GEWIJZIGDE MOTIE VAN HET LID DE WIT", ...body).id).toBe(
      "kst-36999-AB",
    );
  });

  it.each(["tijdens het Wetgevingsoverleg van 3 mei 2030", "tijdens notaoverleg 3 mei 2030", "3mei 2030"])(
    "tabled %s",
    (when) => {
      expect(motion("MOTIE VAN HET LID DE WIT", `Voorgesteld ${when}`, ...body).date).toBe("2030-05-03");
    },
  );
});

describe("what only says what is", () => {
  const asks = "verzoekt de regering bomen te planten";
  it.each([
    "stelt vast dat er bomen zijn",
    "bevestigt dat bomen groeien",
    "onderstreept het belang van bomen",
    "brengt in herinnering dat er bomen zijn",
  ])("%s: is no request", (said) => {
    const read = motion("De Kamer,", "gehoord de beraadslaging,", `${said};`, `${asks},`, CLOSE);
    expect(read.requests.map(({ text }) => text)).toEqual([asks]);
    expect(read.considerations.map(({ text }) => text)).toEqual([said]);
  });

  it("is what a motion does that does nothing else", () => {
    const read = motion("De Kamer,", "overwegende dat er bomen zijn;", "erkent het recht van bomen,", CLOSE);
    expect(read.requests).toMatchObject([{ verb: "erkent", text: "erkent het recht van bomen" }]);
  });

  it("is not made of a paragraph that goes on in the next", () => {
    const read = motion(
      "De Kamer,",
      "gehoord de beraadslaging, overwegende dat bomen, gezien hun hoogte, en",
      "groeiende bomen het licht wegnemen;",
      `${asks},`,
      CLOSE,
    );
    expect(read.considerations).toHaveLength(1);
  });
});
