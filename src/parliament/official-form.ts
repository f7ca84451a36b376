import { vergaderjaar } from "./calendar/sitting-year.ts";
import { type ParsedId, parseId } from "./ids.ts";

/**
 * How a stuk is cited in a footnote, `Kamerstukken II 2024/25, 36600-XX, nr. 29`, in the form of the Leidraad voor
 * juridische auteurs; what has no official number by its number at the Tweede Kamer. Null where it has neither.
 * @param ids its public ids, in any order: the most official of them is cited
 * @param date its civil date, which tells the sitting year where the id does not; null leaves the year out
 */
export function officialForm(ids: readonly string[], date: string | null): string | null {
  const parsed = ids.flatMap((id) => parseId(id) ?? []);
  for (const type of RANK) {
    const found = parsed.find((each) => each.type === type);
    if (found !== undefined) return formOf(found, date);
  }
  return null;
}

const RANK: readonly ParsedId["type"][] = [
  "kamerstuk",
  "aanhangsel",
  "handelingen",
  "staatsblad",
  "tractatenblad",
  "kamervragen",
  "toezegging",
  "unformatted",
  "document",
  "zaak",
  "activiteit",
  "dossier",
];

function formOf(id: ParsedId, date: string | null): string | null {
  switch (id.type) {
    case "kamerstuk":
      return kamerstuk(id, date);
    case "aanhangsel":
      return `Aanhangsel Handelingen ${chamberOf(id.chamber)} ${yearsOf(id.years)}, nr. ${id.number}`;
    case "handelingen":
      return `Handelingen ${chamberOf(id.chamber)} ${yearsOf(id.years)}, ${placeOf(id)}`;
    case "staatsblad":
      return `Stb. ${id.year}, ${id.number}`;
    case "tractatenblad":
      return `Trb. ${id.year}, ${id.number}`;
    case "kamervragen":
      return `Kamervragen ${id.zaak}`;
    case "toezegging":
      return `Toezegging ${id.number}`;
    case "unformatted":
      return `Kamerstuk ${id.number}`;
    case "document":
      return `Tweede Kamer, documentnummer ${id.number}`;
    case "zaak":
      return `Tweede Kamer, zaaknummer ${id.number}`;
    case "activiteit":
      return `Tweede Kamer, activiteitnummer ${id.number}`;
    case "dossier":
      return `Kamerstukdossier ${filed(id.dossier, id.suffix)}`;
    case "relative":
      return null;
  }
}

/** The stukken of the Eerste Kamer have letters, those of the Tweede Kamer numbers. */
function kamerstuk(
  { dossier, suffix, number }: Extract<ParsedId, { type: "kamerstuk" }>,
  date: string | null,
): string {
  const isOfSenate = /^[A-Z]+$/.test(number);
  const year = date === null ? "" : ` ${shortYears(vergaderjaar(date))}`;
  const numbered = isOfSenate ? number : `nr. ${number}`;
  return `Kamerstukken ${isOfSenate ? "I" : "II"}${year}, ${filed(dossier, suffix)}, ${numbered}`;
}

function filed(dossier: string, suffix: string | null): string {
  return suffix === null ? dossier : `${dossier}-${suffix}`;
}

/** Until 2010 the Handelingen were numbered by page, some of them by issue and page. */
function placeOf({ years, number, item }: Extract<ParsedId, { type: "handelingen" }>): string {
  if (number.length > 3) return `p. ${item === null ? number : `${number}-${item}`}`;
  if (item === null) return `nr. ${number}`;
  return years < "20102011" ? `nr. ${number}, p. ${item}` : `nr. ${number}, item ${item}`;
}

function chamberOf(chamber: "tk" | "ek"): string {
  return chamber === "ek" ? "I" : "II";
}

/** `20242025` */
function yearsOf(years: string): string {
  return shortYears(`${years.slice(0, 4)}-${years.slice(4)}`);
}

/** `2024-2025` is `2024/25`; the turn of the century stays whole, `1999/2000`. */
function shortYears(years: string): string {
  const [from = "", until = ""] = years.split("-");
  return from.slice(0, 2) === until.slice(0, 2) ? `${from}/${until.slice(2)}` : `${from}/${until}`;
}
