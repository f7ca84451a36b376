import type { CheerioAPI } from "cheerio/slim";
import { isFinalResult, resultIn, type SourceRecord } from "#parliament";
import { longDate } from "./dates.ts";
import { saidIn } from "./labels.ts";
import { tidy } from "./page.ts";
import { SOURCE_NAME } from "./site.ts";

/** What a page tells of a vote. */
export interface Vote {
  /** As the open data says it after `Stemmen - `: `aangenomen`. */
  readonly result: string;
  /** `Met handopsteken`, `Hoofdelijk`; null where it is not told. */
  readonly method: string | null;
  /** As the page words it. */
  readonly text: string;
  /** Civil date; null where the page shows none. */
  readonly on: string | null;
  /** How many seats there are; null where the page does not say. */
  readonly seats: number | null;
  readonly rows: readonly VoteRow[];
}

/** A party, or a member where the vote went by roll call. */
export interface VoteRow {
  readonly party: string;
  readonly seats: number | null;
  readonly side: "Voor" | "Tegen" | "Niet deelgenomen";
  readonly member: string | null;
}

/**
 * The vote on the page of a motion: the part under the heading `Stemmingsuitslagen`; null where there is none yet. In: the
 * civil date of today.
 */
export function voteIn($: CheerioAPI, today: string): Vote | null {
  const heading = $("h2, h3")
    .toArray()
    .find((element) => /^stemmingsuitslag/i.test(tidy($(element).text())));
  if (heading === undefined) return null;
  // The part around the heading, up to the first that has more in it than the heading itself.
  let part = $(heading).parent();
  while (!part.is("main, body") && part.find("h3, h4, table").not(heading).length === 0) part = part.parent();
  const texts = saidIn($, part).map(({ text }) => text);
  const from = texts.indexOf(tidy($(heading).text()));
  const after = texts.slice(from + 1);
  const text = after.find((candidate) => candidate.length < 200 && resultIn(candidate) !== null);
  const result = text === undefined ? null : resultIn(text);
  if (text === undefined || result === null) return null;
  const own =
    after
      .filter(isAboutVotes)
      .map(longDate)
      .find((date) => date !== null) ?? null;
  const on = own ?? lastVoteOn($, today);
  return {
    result,
    method: methodIn(after.join(" ")),
    text,
    on,
    seats: seatsIn(after),
    rows: rowsOf($, part),
  };
}

/**
 * The day of the last meeting for votes that the page links to, up to today: a page that shows no day with the vote itself does
 * list the meetings in which its subject was treated.
 */
function lastVoteOn($: CheerioAPI, today: string): string | null {
  const days = $('a[href*="activiteit?id="], a[href*="/details?id="]')
    .toArray()
    .filter((link) => /^stemmingen\b/i.test(tidy($(link).text())))
    .flatMap((link) => dayAround($, $(link)) ?? [])
    .filter((day) => day <= today);
  return days.toSorted().at(-1) ?? null;
}

/** The first day that is told beside a link, in the nearest part of the page that tells one. */
function dayAround($: CheerioAPI, link: Selection): string | null {
  let part = link.parent();
  for (let levels = 0; levels < CARD_LEVELS && part.length > 0; levels++) {
    const links = part.find('a[href*="activiteit?id="], a[href*="/details?id="]').length;
    if (links > 1) return null;
    // Days within the words of the link are part of its title.
    const day = saidIn($, part)
      .filter(({ element }) => element.closest("a").length === 0)
      .map(({ text }) => longDate(text))
      .find((date) => date !== null);
    if (day !== undefined && day !== null) return day;
    part = part.parent();
  }
  return null;
}

const CARD_LEVELS = 4;

/** `Totaal: 149` */
function seatsIn(texts: readonly string[]): number | null {
  const total = texts
    .map((text) => /^totaal:\s*(\d{2,3})$/i.exec(text)?.[1])
    .find((found) => found !== undefined);
  return total === undefined ? null : Number(total);
}

/** A date by itself, or in words on votes or a meeting: other dates are of other things. */
function isAboutVotes(text: string): boolean {
  return /stemm|gestemd|vergadering/i.test(text) || /^(?:[a-z]+dag )?\d{1,2} [a-z]+ \d{4}$/i.test(text);
}

function methodIn(text: string): string | null {
  if (/hoofdelijk/i.test(text)) return "Hoofdelijk";
  return /handopsteken/i.test(text) ? "Met handopsteken" : null;
}

type Selection = ReturnType<CheerioAPI>;

/** The table with a column of parties: which column is which, its head tells. */
function rowsOf($: CheerioAPI, part: Selection): readonly VoteRow[] {
  const rows = new Map<string, VoteRow>();
  for (const table of part.find("table").toArray()) {
    // Its own rows and cells: of tables in tables each would be read as often as it is deep.
    const [head, ...lines] = $(table)
      .children()
      .toArray()
      .flatMap((part) => (part.name === "tr" ? [part] : $(part).children("tr").toArray()))
      .map((line) =>
        $(line)
          .children("th, td")
          .toArray()
          .map((cell) => tidy($(cell).text())),
      );
    const column = (pattern: RegExp) => head?.findIndex((name) => pattern.test(name)) ?? -1;
    const parties = column(/^fractie/i);
    if (parties < 0) continue;
    const places = {
      party: parties,
      seats: column(/^zetels/i),
      side: column(/^voor\s*\/\s*tegen|^stem/i),
      member: column(/^kamerl(?:id|eden)|^naam/i),
    };
    for (const line of lines) {
      const row = rowOf(line, places);
      if (row !== null) rows.set(`${row.party}|${row.member}`, row);
    }
  }
  return [...rows.values()];
}

function rowOf(
  line: readonly string[],
  places: Readonly<Record<"party" | "seats" | "side" | "member", number>>,
): VoteRow | null {
  const member = line[places.member] || null;
  // Who sits in no party stands by name.
  const party = line[places.party] || member;
  const side = sideOf(line[places.side] ?? "");
  if (party === null || side === null) return null;
  const seats = Number(/\d+/.exec(line[places.seats] ?? "")?.[0] ?? Number.NaN);
  return { party, seats: Number.isNaN(seats) ? null : seats, side, member };
}

function sideOf(text: string): VoteRow["side"] | null {
  if (/^voor\b/i.test(text)) return "Voor";
  if (/^tegen\b/i.test(text)) return "Tegen";
  return /^niet deelgenomen|^afwezig/i.test(text) ? "Niet deelgenomen" : null;
}

/**
 * A vote as the records of its decision and of who voted how. In: the id of the zaak's record, its vote, ms since 1970.
 * The final decision on a zaak has one id, so that a later telling corrects it.
 */
export function recordsOfVote(zaak: string, vote: Vote, position: number): readonly SourceRecord[] {
  const id = `besluit-${zaak}${isFinalResult(vote.result) ? "" : `-${vote.result}`}`;
  const record = (
    kind: string,
    key: string,
    fields: SourceRecord["fields"],
    refs: SourceRecord["refs"],
  ): SourceRecord => ({
    source: SOURCE_NAME,
    kind,
    id: key,
    position,
    deleted: false,
    updatedAt: null,
    publishedAt: null,
    fields,
    refs,
    file: null,
  });
  const decision = {
    besluitSoort: `Stemmen - ${vote.result}`,
    status: "Besluit",
    besluitTekst: vote.text,
    stemmingsSoort: vote.method,
    ...(vote.on === null ? {} : { datum: vote.on }),
    ...(vote.seats === null || vote.rows.length === 0 ? {} : { zetels: String(vote.seats) }),
  };
  return [
    record("besluit", id, decision, { zaak: [zaak] }),
    ...vote.rows.map((row) =>
      record(
        "stemming",
        `${id}/${row.member ?? row.party}`,
        {
          soort: row.side,
          actorFractie: row.party,
          actorNaam: row.member ?? row.party,
          fractieGrootte: row.seats === null ? null : String(row.seats),
        },
        { besluit: [id], ...(row.member === null ? {} : { persoon: [`${id}/${row.member}`] }) },
      ),
    ),
  ];
}
