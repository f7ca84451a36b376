/** The parts of a canonical id. Numbers stay text: `02` is not `2`, and an Eerste Kamer number is a letter. */
export type ParsedId =
  | {
      readonly type: "kamerstuk";
      readonly dossier: string;
      readonly suffix: string | null;
      /** `29`; for a stuk of the Eerste Kamer a letter, `C`, before 2004 a number with one: `42e`. */
      readonly number: string;
    }
  | { readonly type: "dossier"; readonly dossier: string; readonly suffix: string | null }
  /** A stuk that is not formatted yet, under a running number that holds no dossier: `kst-1268678`. */
  | { readonly type: "unformatted"; readonly number: string }
  | {
      readonly type: "aanhangsel";
      readonly chamber: Chamber;
      readonly years: string;
      readonly number: string;
    }
  | {
      readonly type: "handelingen";
      readonly chamber: Chamber;
      readonly years: string;
      /** Until 2010 the first page, or the issue and in `item` its page; since then the issue. */
      readonly number: string;
      /** The item of the issue; until 2010 the last page, `4574` of `h-tk-20062007-4569-4574`. */
      readonly item: string | null;
    }
  | { readonly type: "kamervragen"; readonly zaak: string }
  | { readonly type: "staatsblad" | "tractatenblad"; readonly year: string; readonly number: string }
  | { readonly type: "document" | "zaak" | "activiteit" | "toezegging"; readonly number: string }
  /** A number whose dossier the surroundings must tell: `rel:916`. Only citations have it. */
  | { readonly type: "relative"; readonly number: string };

export type Chamber = "tk" | "ek";

const SUFFIX = "(?:I{1,3}|II[AB]|IV|IX[AB]?|VI{0,3}|X{1,2}(?:I{1,3}|IV|IX|VI{0,3})?|\\d{2}|[A-M])";
const KAMERSTUK = new RegExp(`^kst-(\\d{5})(?:-(${SUFFIX}))?-([1-9]\\d{0,3}|[1-9]\\d{0,2}[a-z]|[A-Z]{1,2})$`);
const DOSSIER = new RegExp(`^dossier-(\\d{5})(?:-(${SUFFIX}))?$`);
const UNFORMATTED = /^kst-(\d{6,8})$/;
const AANHANGSEL = /^ah-(tk|ek)-(\d{8})-(\d{1,4})$/;
const HANDELINGEN = /^h-(tk|ek)-(\d{8})-(\d{1,4})(?:-(\d{1,4}))?$/;
const KAMERVRAGEN = /^kv-tk-(20\d{2}Z\d{5})$/;
const BULLETIN = /^(stb|trb)-((?:18|19|20)\d{2})-(\d{1,4})$/;
const CHAMBER_NUMBER = /^20\d{2}([DZA])\d{5}$/;
const PLEDGE = /^(?:TZ\d{6}-\d{3}|T\d{5})$/;
const RELATIVE = /^rel:(\d{1,4}|[A-Z]{1,2})$/;

/** The parts of a canonical id; null for anything that is not one. */
export function parseId(id: string): ParsedId | null {
  return parseStuk(id) ?? parsePublication(id) ?? parseChamberNumber(id);
}

/** `kst-36600-XX-29`. The toevoeging of kingdom acts, `(R2096)`, is no part of an id and is dropped. */
export function kamerstukId(
  dossier: string | number,
  suffix: string | null,
  number: string | number,
): string {
  const written = typeof number === "string" && isDigits(number) ? number : numberKey(String(number).trim());
  return `kst-${dossierKey(dossier, suffix)}-${written}`;
}

/** `dossier-36600-XX`, `dossier-21501-02`. The toevoeging `(R2096)` is dropped. */
export function dossierId(dossier: string | number, suffix: string | null): string {
  return `dossier-${dossierKey(dossier, suffix)}`;
}

/** `181902411` (vergaderjaar 2018-2019, number 2411) is `ah-tk-20182019-2411`; null for another form. */
export function aanhangselId(aanhangselnummer: string): string | null {
  const parts = /^(\d{2})(\d{2})0*([1-9]\d{0,3})$/.exec(aanhangselnummer.trim());
  if (parts === null) return null;
  const [, from = "", until = "", number = ""] = parts;
  if (Number(until) !== (Number(from) + 1) % 100) return null;
  return `ah-tk-${century(from)}${from}${century(until)}${until}-${number}`;
}

/** The id as people write it on a card: `36600-XX-29`, `36333`, `2024Z18231`; others as they are. */
export function displayId(id: string): string {
  const parsed = parseId(id);
  if (parsed?.type === "staatsblad") return `Stb. ${parsed.year}, ${parsed.number}`;
  if (parsed?.type === "tractatenblad") return `Trb. ${parsed.year}, ${parsed.number}`;
  if (parsed?.type === "relative") return `nr. ${parsed.number}`;
  return id.replace(/^(?:kst|dossier|kv-tk)-/, "");
}

function parseStuk(id: string): ParsedId | null {
  const dossier = DOSSIER.exec(id);
  if (dossier !== null) return { type: "dossier", dossier: dossier[1] ?? "", suffix: dossier[2] ?? null };
  const unformatted = UNFORMATTED.exec(id);
  if (unformatted !== null) return { type: "unformatted", number: unformatted[1] ?? "" };
  const stuk = KAMERSTUK.exec(id);
  if (stuk === null) return null;
  return { type: "kamerstuk", dossier: stuk[1] ?? "", suffix: stuk[2] ?? null, number: stuk[3] ?? "" };
}

function parsePublication(id: string): ParsedId | null {
  const aanhangsel = AANHANGSEL.exec(id);
  if (aanhangsel !== null) {
    const [, chamber, years = "", number = ""] = aanhangsel;
    return { type: "aanhangsel", chamber: chamber === "ek" ? "ek" : "tk", years, number };
  }
  const handelingen = HANDELINGEN.exec(id);
  if (handelingen !== null) {
    const [, chamber, years = "", number = "", item = null] = handelingen;
    return { type: "handelingen", chamber: chamber === "ek" ? "ek" : "tk", years, number, item };
  }
  const bulletin = BULLETIN.exec(id);
  if (bulletin === null) return null;
  const [, paper, year = "", number = ""] = bulletin;
  return { type: paper === "stb" ? "staatsblad" : "tractatenblad", year, number };
}

function parseChamberNumber(id: string): ParsedId | null {
  const letter = CHAMBER_NUMBER.exec(id)?.[1];
  if (letter === "D") return { type: "document", number: id };
  if (letter === "Z") return { type: "zaak", number: id };
  if (letter === "A") return { type: "activiteit", number: id };
  if (PLEDGE.test(id)) return { type: "toezegging", number: id };
  const zaak = KAMERVRAGEN.exec(id)?.[1];
  if (zaak !== undefined) return { type: "kamervragen", zaak };
  const relative = RELATIVE.exec(id)?.[1];
  return relative === undefined ? null : { type: "relative", number: relative };
}

function dossierKey(dossier: string | number, suffix: string | null): string {
  if (suffix === null && typeof dossier === "string" && isDigits(dossier)) return dossier;
  if (suffix !== null && typeof dossier === "string" && isDigits(dossier) && isClean(suffix))
    return `${dossier}-${suffix}`;
  const number = String(dossier).replace(/\D/g, "");
  const clean = (suffix ?? "")
    .replace(/\(?\s*R\s*\d+\s*\)?/i, "")
    .replace(/[^0-9a-z]/gi, "")
    .toUpperCase();
  return clean === "" ? number : `${number}-${clean}`;
}

/** A suffix as an id has it, of capitals and digits; one with an R may be the toevoeging of a kingdom act. */
function isClean(suffix: string): boolean {
  for (let at = 0; at < suffix.length; at += 1) {
    const code = suffix.charCodeAt(at);
    if ((code < 48 || code > 57) && (code < 65 || code > 90 || code === 82)) return false;
  }
  return suffix !== "";
}

function isDigits(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** Letters are capitals, but for the one behind a number: `42e`. */
function numberKey(number: string): string {
  if (isDigits(number)) return number;
  return /^\d+[a-z]$/i.test(number) ? number.toLowerCase() : number.toUpperCase();
}

function century(year: string): string {
  return Number(year) >= 50 ? "19" : "20";
}
