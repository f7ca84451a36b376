import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDeadlines, type Recess } from "#parliament";
import { runs } from "../runs.ts";

const REAL = process.env.KAMERWACHT_REAL_DATA;
const REFERENCE = "2024-11-19";
const RECESSES: readonly Recess[] = [
  { name: "herfstreces", first: "2024-10-25", last: "2024-11-04", status: "announced" },
  { name: "kerstreces", first: "2024-12-20", last: "2025-01-13", status: "announced" },
  { name: "voorjaarsreces", first: "2025-02-21", last: "2025-03-03", status: "announced" },
  { name: "meireces", first: "2025-04-25", last: "2025-05-12", status: "estimated" },
  { name: "zomerreces", first: "2025-07-04", last: "2025-09-01", status: "announced" },
  { name: "herfstreces", first: "2025-10-17", last: "2025-10-27", status: "estimated" },
  { name: "zomerreces", first: "2026-07-03", last: "2026-08-31", status: "estimated" },
];

/** `text | kind from..until certainty /every` per deadline. */
function told(text: string, reference: string | null = REFERENCE): readonly string[] {
  return parseDeadlines(text, { reference, recesses: RECESSES }).map((deadline) => {
    expect(text.slice(deadline.start, deadline.end)).toBe(deadline.text);
    const { kind, range, certainty, every } = deadline;
    const dates = range === null ? "-" : `${range.from ?? ""}..${range.until}`;
    const interval = every === null ? "" : ` /${every.count} ${every.unit}`;
    return `${deadline.text} | ${kind} ${dates} ${certainty}${interval}`;
  });
}

type Case = readonly [words: string, reading: string];

/** Each phrase in the middle of a request is found whole, and read so. */
function asRequest(cases: readonly Case[]): void {
  it.each(cases)("%s: %s", (words, reading) => {
    const text = `De Kamer, verzoekt de regering ${words} met een plan te komen, en gaat over tot de orde van de dag.`;
    expect(told(text)).toEqual([`${words} | ${reading}`]);
  });
}

describe("a day", () => {
  asRequest([
    ["vóór 1 december 2024", "date ..2024-11-30 certain"],
    ["vo\u0301o\u0301r 1 december 2024", "date ..2024-11-30 certain"],
    ["voor 1 december 2024", "date ..2024-11-30 certain"],
    ["uiterlijk 1 december 2024", "date ..2024-12-01 certain"],
    ["uiterlijk op 1 december 2024", "date ..2024-12-01 certain"],
    ["uiterlijk op\n1 december\n2024", "date ..2024-12-01 certain"],
    ["Uiterlijk  1\u00a0December 2024", "date ..2024-12-01 certain"],
    ["uiterlijk maandag 2 december 2024", "date ..2024-12-02 certain"],
    ["uiterlijk zondag 1 december", "date ..2024-12-01 certain"],
    ["uiterlijk 1 december", "date ..2024-12-01 certain"],
    ["uiterlijk 1 maart", "date ..2025-03-01 certain"],
    ["uiterlijk 19 november", "date ..2024-11-19 certain"],
    ["uiterlijk 29 februari", "date ..2028-02-29 certain"],
    ["uiterlijk voor 1 mei 2025", "date ..2025-04-30 certain"],
    ["nog voor 1 januari", "date ..2024-12-31 certain"],
    ["tegen 1 juli 2025", "date ..2025-07-01 certain"],
    ["per 1 juli 2025", "date 2025-07-01..2025-07-01 certain"],
    ["met ingang van 1 januari 2025", "date 2025-01-01..2025-01-01 certain"],
    ["niet later dan 1 april 2025", "date ..2025-04-01 certain"],
    ["op zijn laatst 1 april 2025", "date ..2025-04-01 certain"],
    ["uiterlijk 1 dec. 2024", "date ..2024-12-01 certain"],
    ["uiterlijk 01-12-2024", "date ..2024-12-01 certain"],
    ["vóór 1/3/2025", "date ..2025-02-28 certain"],
    ["uiterlijk per 1 juli 2025", "date ..2025-07-01 certain"],
    ["uiterlijk vrijdag", "date ..2024-11-22 estimated"],
    ["vóór aanstaande dinsdag", "date ..2024-11-25 estimated"],
    ["uiterlijk volgende week woensdag", "date ..2024-11-27 estimated"],
    ["uiterlijk morgen", "date ..2024-11-20 estimated"],
    ["uiterlijk 1e maart 2025", "date ..2025-03-01 certain"],
  ]);
});

describe("a month, quarter, half or year", () => {
  asRequest([
    ["vóór december 2024", "period ..2024-11-30 certain"],
    ["uiterlijk december 2024", "period ..2024-12-31 certain"],
    ["uiterlijk in maart", "period ..2025-03-31 certain"],
    ["in maart 2025", "period 2025-03-01..2025-03-31 certain"],
    ["eind maart", "period 2025-03-21..2025-03-31 estimated"],
    ["begin mei 2025", "period 2025-05-01..2025-05-11 estimated"],
    ["voor eind maart 2025", "period ..2025-03-31 certain"],
    ["in het eerste kwartaal van 2025", "period 2025-01-01..2025-03-31 certain"],
    ["uiterlijk in het derde kwartaal van volgend jaar", "period ..2025-09-30 certain"],
    ["voor het einde van het eerste kwartaal van 2025", "period ..2025-03-31 certain"],
    ["begin van het tweede kwartaal", "period 2025-04-01..2025-05-01 estimated"],
    ["in het nieuwe jaar", "period 2025-01-01..2025-12-31 certain"],
    ["halverwege 2025", "period 2025-06-02..2025-08-01 estimated"],
    ["in het vierde kwartaal", "period 2024-10-01..2024-12-31 certain"],
    ["in het laatste kwartaal van dit jaar", "period 2024-10-01..2024-12-31 certain"],
    ["in het 2e kwartaal van 2025", "period 2025-04-01..2025-06-30 certain"],
    ["in Q2 2025", "period 2025-04-01..2025-06-30 certain"],
    ["uiterlijk Q1", "period ..2025-03-31 certain"],
    ["in de eerste helft van 2025", "period 2025-01-01..2025-06-30 certain"],
    ["vóór de tweede helft van 2025", "period ..2025-06-30 certain"],
    ["eind 2025", "period 2025-12-01..2025-12-31 estimated"],
    ["begin 2026", "period 2026-01-01..2026-01-31 estimated"],
    ["medio 2025", "period 2025-06-02..2025-08-01 estimated"],
    ["voor eind 2025", "period ..2025-12-31 certain"],
    ["voor het einde van 2025", "period ..2025-12-31 certain"],
    ["vóór 2026", "period ..2025-12-31 certain"],
    ["uiterlijk in 2026", "period ..2026-12-31 certain"],
    ["nog in 2025", "period 2025-01-01..2025-12-31 certain"],
    ["in de loop van 2025", "period 2025-01-01..2025-12-31 estimated"],
    ["met ingang van 2026", "period 2026-01-01..2026-12-31 certain"],
    ["aan het eind van 2025", "period 2025-12-01..2025-12-31 estimated"],
    ["dit vergaderjaar", "period 2024-09-17..2025-09-15 certain"],
    ["nog dit jaar", "period 2024-01-01..2024-12-31 certain"],
    ["dit kalenderjaar", "period 2024-01-01..2024-12-31 certain"],
    ["volgend jaar", "period 2025-01-01..2025-12-31 certain"],
    ["begin volgend jaar", "period 2025-01-01..2025-01-31 estimated"],
    ["eind dit jaar", "period 2024-12-01..2024-12-31 estimated"],
    ["voor het einde van het jaar", "period ..2024-12-31 certain"],
    ["voor het eind van dit kwartaal", "period ..2024-12-31 certain"],
    ["volgende maand", "period 2024-12-01..2024-12-31 certain"],
    ["volgende week", "period 2024-11-25..2024-12-01 certain"],
    ["komend jaar", "period 2024-11-19..2025-11-19 estimated"],
    ["voorjaar 2025", "period 2025-03-01..2025-06-20 estimated"],
    ["in het voorjaar van 2025", "period 2025-03-01..2025-06-20 estimated"],
    ["dit najaar", "period 2024-09-01..2024-12-20 estimated"],
    ["voor het najaar", "period ..2025-08-31 estimated"],
    ["voor november", "period ..2025-10-31 certain"],
    ["voor de zomer", "period ..2025-07-03 estimated"],
    ["voor de zomer van 2026", "period ..2026-07-02 estimated"],
    ["na de zomer", "period 2025-09-02..2025-10-16 estimated"],
    ["in de zomer", "period 2025-06-21..2025-09-20 estimated"],
    ["voor de kerst", "period ..2024-12-24 estimated"],
    ["voor de jaarwisseling", "period ..2024-12-31 estimated"],
  ]);
});

describe("a recess or a budget paper", () => {
  asRequest([
    ["voor het zomerreces", "event ..2025-07-03 certain"],
    ["vóór het zomerreces", "event ..2025-07-03 certain"],
    ["nog voor het kerstreces", "event ..2024-12-19 certain"],
    ["voor het komende meireces", "event ..2025-04-24 estimated"],
    ["voor het krokusreces", "event ..2025-02-20 certain"],
    ["voor het einde van het zomerreces", "event ..2025-09-01 certain"],
    ["uiterlijk het zomerreces", "event ..2025-07-03 certain"],
    ["uiterlijk in het zomerreces", "event ..2025-09-01 certain"],
    ["voor het zomerreces van 2026", "event ..2026-07-02 estimated"],
    ["voor het zomerreces van 2031", "event - unknown"],
    ["na het zomerreces", "event 2025-09-02..2025-10-16 estimated"],
    ["direct na het kerstreces", "event 2025-01-14..2025-02-20 estimated"],
    ["voor het reces", "event ..2024-12-19 certain"],
    ["bij de Voorjaarsnota", "event 2025-04-01..2025-06-01 estimated"],
    ["uiterlijk bij de Voorjaarsnota 2025", "event ..2025-06-01 estimated"],
    ["vóór de Voorjaarsnota", "event ..2025-05-31 estimated"],
    ["bij de Miljoenennota", "event 2025-09-16..2025-09-16 certain"],
    ["bij de Miljoenennota 2026", "event 2025-09-16..2025-09-16 certain"],
    ["voor Prinsjesdag", "event ..2025-09-15 certain"],
    ["op Prinsjesdag", "event 2025-09-16..2025-09-16 certain"],
    ["bij de begrotingsbehandeling", "event 2024-09-18..2024-12-31 estimated"],
    ["voor de behandeling van de begroting", "event ..2024-12-30 estimated"],
    ["voor de begrotingsbehandeling", "event ..2024-12-30 estimated"],
    ["voor de behandeling van de Voorjaarsnota", "event ..2025-05-31 estimated"],
    ["nog deze kabinetsperiode", "event - unknown"],
    ["vóór de stemmingen", "event - unknown"],
    ["uiterlijk bij de begroting 2026", "event ..2025-09-16 estimated"],
    ["bij de Najaarsnota", "event 2024-11-15..2024-12-01 estimated"],
    ["op Verantwoordingsdag", "event 2025-05-21..2025-05-21 certain"],
    ["in de volgende voortgangsrapportage", "event - unknown"],
    ["bij de eerstvolgende voortgangsbrief", "event - unknown"],
    ["voor het commissiedebat", "event - unknown"],
    ["uiterlijk voor de verkiezingen", "event - unknown"],
  ]);

  it("takes a recess that has begun for the next, but after it for this one", () => {
    expect(told("Ik stuur u voor het kerstreces een brief.", "2024-12-27")).toEqual([
      "voor het kerstreces | event - unknown",
    ]);
    expect(told("Na het kerstreces stuur ik een brief.", "2024-12-27")).toEqual([
      "Na het kerstreces | event 2025-01-14..2025-02-20 estimated",
    ]);
  });
});

describe("a term, a rhythm, soon", () => {
  asRequest([
    ["binnen twee weken", "relative 2024-11-19..2024-12-03 estimated"],
    ["binnen een week", "relative 2024-11-19..2024-11-26 estimated"],
    ["binnen drie maanden", "relative 2024-11-19..2025-02-19 estimated"],
    ["uiterlijk binnen 6 maanden", "relative 2024-11-19..2025-05-19 estimated"],
    ["binnen één jaar", "relative 2024-11-19..2025-11-19 estimated"],
    ["binnen een half jaar", "relative 2024-11-19..2025-05-19 estimated"],
    ["binnen anderhalf jaar", "relative 2024-11-19..2026-05-19 estimated"],
    ["binnen zes tot acht weken", "relative 2024-11-19..2025-01-14 estimated"],
    ["binnen tien werkdagen", "relative 2024-11-19..2024-12-03 estimated"],
    ["binnen 48 uur", "relative 2024-11-19..2024-11-21 estimated"],
    ["binnen een termijn van vier weken", "relative 2024-11-19..2024-12-17 estimated"],
    ["binnen twee weken na dagtekening", "relative 2024-11-19..2024-12-03 estimated"],
    ["binnen drie maanden na inwerkingtreding", "relative - unknown"],
    ["binnen twee weken na ontvangst van het advies", "relative - unknown"],
    ["uiterlijk zes weken voor het debat", "relative - unknown"],
    ["over drie maanden", "relative 2024-11-19..2025-02-19 estimated"],
    ["per kwartaal", "recurring 2024-11-19..2025-02-19 estimated /3 month"],
    ["ieder kwartaal", "recurring 2024-11-19..2025-02-19 estimated /3 month"],
    ["elk half jaar", "recurring 2024-11-19..2025-05-19 estimated /6 month"],
    ["elke drie maanden", "recurring 2024-11-19..2025-02-19 estimated /3 month"],
    ["halfjaarlijks", "recurring 2024-11-19..2025-05-19 estimated /6 month"],
    ["jaarlijks", "recurring 2024-11-19..2025-11-19 estimated /1 year"],
    ["tweejaarlijks", "recurring 2024-11-19..2026-11-19 estimated /2 year"],
    ["maandelijks", "recurring 2024-11-19..2024-12-19 estimated /1 month"],
    ["wekelijks", "recurring 2024-11-19..2024-11-26 estimated /1 week"],
    ["twee keer per jaar", "recurring 2024-11-19..2025-05-19 estimated /6 month"],
    ["ten minste eens per jaar", "recurring 2024-11-19..2025-11-19 estimated /1 year"],
    ["eenmaal in de twee jaar", "recurring 2024-11-19..2026-11-19 estimated /2 year"],
    ["om de twee jaar", "recurring 2024-11-19..2026-11-19 estimated /2 year"],
    ["elk voorjaar", "recurring 2024-11-19..2025-11-19 estimated /1 year"],
    ["periodiek", "recurring - unknown"],
    ["zo spoedig mogelijk", "vague - unknown"],
    ["zo snel als mogelijk", "vague - unknown"],
    ["op zeer korte termijn", "vague - unknown"],
    ["binnen afzienbare tijd", "vague - unknown"],
    ["binnen enkele weken", "vague - unknown"],
    ["de komende maanden", "vague - unknown"],
    ["met spoed", "vague - unknown"],
  ]);
});

describe("letters and pledges", () => {
  it.each<readonly [string, readonly string[]]>([
    ["Ik informeer uw Kamer voor het kerstreces hierover.", ["voor het kerstreces"]],
    ["Naar verwachting is het onderzoek eind 2025 gereed.", ["eind 2025"]],
    ["De minister zegt toe de Kamer in het voorjaar van 2025 te informeren.", ["in het voorjaar van 2025"]],
    ["Toezegging: Q2 2025", ["Q2 2025"]],
    ["Voorjaar 2025", ["Voorjaar 2025"]],
    ["Ik kom hier bij de Voorjaarsnota op terug.", ["bij de Voorjaarsnota"]],
    [
      "Ik stuur dit zo snel mogelijk, doch uiterlijk 1 februari.",
      ["zo snel mogelijk", "uiterlijk 1 februari"],
    ],
    ["Ik rapporteer jaarlijks vóór 1 mei aan uw Kamer.", ["jaarlijks", "vóór 1 mei"]],
    ["verzoekt de regering de Kamer hierover voor 2026 te informeren", ["voor 2026"]],
    ["verzoekt de regering, voor 2026 een voorstel te doen over bomen", ["voor 2026"]],
    ["verzoekt de regering nog voor 2026 bomen te planten", ["nog voor 2026"]],
    ["verzoekt de regering het bomenregister voor 2026 in te voeren", ["voor 2026"]],
    ["verzoekt de regering bomen vóór 2026 te planten", ["vóór 2026"]],
    ["De staatssecretaris heeft toegezegd de brief voor de zomer te sturen.", ["voor de zomer"]],
    ["Ik informeer u voor de zomer van 2025 en daarna jaarlijks.", ["voor de zomer van 2025", "jaarlijks"]],
    ["Zou u de Kamer uiterlijk 1 maart kunnen informeren?", ["uiterlijk 1 maart"]],
    ["verzoekt de regering de Kamer per brief bij de Voorjaarsnota te informeren", ["bij de Voorjaarsnota"]],
    ["Dat gebeurt niet later dan 1 april 2025.", ["niet later dan 1 april 2025"]],
    ["Lukt dat niet, uiterlijk 1 april 2025 volgt een brief.", ["uiterlijk 1 april 2025"]],
    ["De wet treedt per 1 januari 2026 in werking.", ["per 1 januari 2026"]],
  ])("%s", (text, expected) => {
    expect(parseDeadlines(text, { reference: REFERENCE }).map((one) => one.text)).toEqual(expected);
  });
});

describe("none", () => {
  it.each([
    ["In mijn brief van 3 maart 2024 ga ik hierop in.", "a date"],
    ["Op 3 december 2024 vergadert de commissie.", "a day on which something is"],
    ["Den Haag, 19 november 2024", "the head of a letter"],
    ["De minister had uiterlijk 1 maart moeten reageren.", "told of the past"],
    ["De toezegging om per 1 maart jl. te rapporteren is nagekomen.", "last March"],
    ["De brief zou voor het zomerreces komen.", "what should have been"],
    ["Het rapport diende uiterlijk 1 december te zijn afgerond.", "what was due"],
    ["Voor het kerstreces heeft uw Kamer de brief ontvangen.", "told, with the verb behind it"],
    ["De regeling moet uiterlijk 1 januari 2020 zijn ingegaan.", "past on the day of the document"],
    ["Dat kan niet vóór 1 januari 2025 worden gestart.", "denied"],
    ["De vragen kunnen niet binnen drie weken worden beantwoord.", "denied, a term"],
    ["verzoekt de regering dit niet meer dit jaar te doen", "denied, a year"],
    ["Dit kan niet eerder dan 1 januari 2025 ingaan.", "the first day, not the last"],
    ["vanaf 1 januari 2025 te gelden", "a beginning"],
    ["verzoekt de regering de begroting voor 2025 aan te passen", "of a year, not before it"],
    ["verzoekt de regering het klimaatdoel voor 2040 te steunen", "a goal of a year"],
    ["verzoekt de regering de kosten voor 2026 te dekken uit de meevallers", "money of a year"],
    ["verzoekt de regering 5 miljoen beschikbaar te stellen voor 2026", "money of a year, at the end"],
    ["verzoekt de regering voor 2026 middelen vrij te maken", "money of a year, at the beginning"],
    [
      "verzoekt de regering de evaluatie die gepland staat voor 2027 naar voren te halen",
      "planned in a year",
    ],
    ["verzoekt de regering huurders die voor 2030 overstappen te helpen", "what others do before a year"],
    ["verzoekt de regering een raming voor het jaar 2026 te maken", "of the year"],
    [
      "verzoekt de regering de regeling van december tot en met februari open te stellen",
      "the end of a stretch",
    ],
    ["verzoekt de regering de bijlage bij de Voorjaarsnota te herzien", "what is with a paper"],
    ["Bij de Voorjaarsnota is besloten 3 miljoen vrij te maken.", "told of a paper"],
    ["in de voor het voorjaar van 2025 aangekondigde nota te melden", "when a paper was promised"],
    ["in de voor de zomer toegezegde brief te melden", "when a letter was promised"],
    ["constaterende dat beleggers jaarlijks duizenden woningen verkopen;", "a rate, considered"],
    ["overwegende dat kinderen binnen drie maanden naar school moeten;", "a term, considered"],
    ["verzoekt de regering 3 miljoen euro per jaar vrij te maken", "money a year"],
    ["verzoekt de regering jaarlijks 10 miljoen vrij te maken", "money yearly"],
    ["afspraken te maken over het aantal te planten bomen per jaar", "things a year"],
    ["verzoekt de regering de jaarlijkse rapportage te schrappen", "an adjective"],
    ["verzoekt de regering uiterlijk 31 februari 2025 te komen", "no such day"],
    ["verzoekt de regering voor 1 miljoen euro te zorgen", "no month"],
    ["Besluit: Agenderen voor algemeen overleg.", "for a meeting, not before it"],
    ["verzoekt de regering voor 12 maatregelen te kiezen", "a number"],
    ["Ik dank u voor het debat.", "for, not before"],
    ["Hij woont in Juliana 2025 en werkt perceel 1 mei.", "inside other words"],
    ["", "nothing"],
  ])("%s: %s", (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("without the day of the document", () => {
  it("gives dates only where the words name the year", () => {
    const text =
      "verzoekt de regering uiterlijk 1 mei 2015, voor 1 juli, dit jaar, per kwartaal te rapporteren";
    expect(told(text, null)).toEqual([
      "uiterlijk 1 mei 2015 | date ..2015-05-01 certain",
      "voor 1 juli | date - unknown",
      "dit jaar | period - unknown",
      "per kwartaal | recurring - unknown /3 month",
    ]);
  });
});

const PIECES = fc.constantFrom(
  ..."uiterlijk vóór voor het zomerreces kerstreces binnen twee weken 1 december 2024 per kwartaal jaarlijks in eerste van begin eind medio bij de Voorjaarsnota volgende voortgangsrapportage niet had te sturen verzoekt , ; . \n".split(
    " ",
  ),
);

describe("any text", () => {
  it("gives verbatim spans in order, without overlap, with dates in order", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(PIECES, { maxLength: 60 }).map((all) => all.join(" ")),
    );
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(null, "2024-11-19", "2024-02-29", "2027-12-31"),
        (words, reference) => {
          let last = 0;
          for (const { start, end, text: quoted, range, certainty } of parseDeadlines(words, { reference })) {
            expect(words.slice(start, end)).toBe(quoted);
            expect(start >= last && end > start && quoted === quoted.trim()).toBe(true);
            expect(certainty === "unknown").toBe(range === null);
            if (range?.from != null) expect(range.from <= range.until).toBe(true);
            if (range !== null && reference !== null) expect(range.until >= reference).toBe(true);
            last = end;
          }
        },
      ),
      { numRuns: runs(150) },
    );
  });
});

describe.skipIf(REAL === undefined || !existsSync(`${REAL}/moties`))("real motions", () => {
  /** How many a person sees in each, dated or recurring, and how many words for soon; all others have none. */
  const SEEN: Readonly<Record<string, readonly [number, number]>> = {
    "kst-32847-1146": [0, 1],
    "kst-32847-1150": [1, 0],
    "kst-33964-33": [1, 0],
    "kst-33972-36": [1, 0],
    "kst-33976-47": [0, 1],
  };

  it("finds what a person sees", () => {
    const names = readdirSync(`${REAL}/moties`).filter((name) => name.endsWith(".txt"));
    for (const name of names) {
      const text = readFileSync(`${REAL}/moties/${name}`, "utf8");
      const kinds = parseDeadlines(text, { reference: null }).map(({ kind }) => kind);
      const vague = kinds.filter((kind) => kind === "vague").length;
      expect([kinds.length - vague, vague], name).toEqual(SEEN[name.replace(".txt", "")] ?? [0, 0]);
    }
    console.log(`deadlines: ${names.length} real motions read`);
    expect(names.length).toBeGreaterThanOrEqual(20);
  });
});
