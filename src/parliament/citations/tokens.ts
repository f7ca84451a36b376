import { dossierId, kamerstukId } from "../ids.ts";
import { DASH, isDash, isDigit, isSpaceUnit, isWordUnit, matchAt, ROMAN, testAt } from "./lexis.ts";
import type { Scan } from "./scan.ts";
import { isBudget } from "./suffix.ts";

const STUK = new RegExp(
  `(\\d{5})(?:-(\\d\\d|${ROMAN}|[A-M])(?=-(?:\\(?R\\d+\\)?-)?(?:[1-9]\\d{0,3}|[A-Z]{1,2})(?![A-Z0-9])))?(?:-\\(?R\\d{3,4}\\)?)?` +
    "(?:-([1-9]\\d{0,2}[A-Z]|[1-9]\\d{0,3}|[A-Z]{1,2})(?:-[nhb]\\d{1,2})?)?(?![A-Z0-9])",
  "iy",
);
const AFTER_STUK = new RegExp(`(?<=(?<![a-z])kst${DASH}\\s?)`, "iy");
const UNFORMATTED = /\d{6,8}(?![\dA-Za-z])/y;
const AFTER_PUBLICATION = new RegExp(`(?<=(?<![a-z])(ah|h)${DASH}([te]k)${DASH}\\s?)`, "iy");
const PUBLICATION = new RegExp(
  `(\\d{8})${DASH}\\s?([1-9]\\d{0,3})(?:${DASH}\\s?([1-9]\\d{0,3}))?(?!\\d)`,
  "y",
);
const AFTER_BULLETIN = new RegExp(`(?<=(?<![a-z])(stb|trb)${DASH}\\s?)`, "iy");
const BULLETIN = new RegExp(`((?:18|19|20)\\d\\d)${DASH}\\s?([1-9]\\d{0,3})(?![\\d])`, "y");
const CHAMBER_NUMBER = /(20\d\d)(?:([DZA])\s{0,3}|\s{1,3}([DZA])|([dza]))(\d{5})(?![\dA-Za-z])/y;
const AFTER_QUESTIONS = new RegExp(`(?<=(?<![a-z])kv${DASH}tk${DASH}\\s?)`, "iy");
const PLEDGE = new RegExp(`(\\d{6})\\s{0,2}${DASH}\\s{0,3}(\\d{3})(?!\\d)`, "y");
const AFTER_PLEDGE = /(?<=(?<![A-Za-z0-9])TZ\s{0,2})/iy;
const AFTER_SENATE_PLEDGE = /(?<=(?<![A-Za-z0-9])T)/y;
const WEB_DOSSIER =
  /(?<=(?<![a-z])(?:(?:behandeld)?dossiers?|wetsvoorstel(?:len)?|ksd)(?:\/|=|%3A|:)(?:kst-|wetsvoorstel(?:%3A|:))?)/iy;
const WEB_SUFFIX = new RegExp(
  `(?:[-_](\\d\\d|${ROMAN}|[A-M])(?![a-z0-9])|&(?:amp;)?toevoeging=(${ROMAN}|[A-M])(?![a-z0-9]))`,
  "iy",
);
/** A link to a stuk on a site that mirrors the official ones: `openkamer.org/kamerstuk/36106/6`. */
const WEB_STUK_BEFORE = /(?<=\/kamerstuk(?:ken)?\/)/iy;
const WEB_STUK = new RegExp(
  `(\\d{5})(?:[-_/](\\d\\d|${ROMAN}|[A-M])(?=[/-](?:[1-9]|[A-Z]{1,2}(?![A-Z0-9]))))?(?:[/-]([1-9]\\d{0,3}|[A-Z]{1,2})(?![A-Z0-9]))?`,
  "iy",
);
const DEEPER = /[^\s<>"']{0,120}?kst-\d/iy;

/**
 * An id in the form of a computer: `kst-36600-XX-29`, `kst-1268678`, `ah-tk-20242025-512`, `h-tk-20242025-33-9`,
 * `stb-2024-15`, `kv-tk-2024Z18231`, `2024D43817`, `TZ202412-116`, `T02615`, `…/dossier/36600-XX`. `at` and `end` are those of
 * the run of digits in it. Adds what it finds and returns where to read on; null where there is nothing.
 */
export function readToken(scan: Scan, at: number, end: number): number | null {
  const length = end - at;
  if (length === 4)
    return readChamberNumber(scan, at) ?? (isJoined(scan.text, at) ? readBulletin(scan, at) : null);
  if (length === 5)
    return (
      readStuk(scan, at) ??
      readWebStuk(scan, at) ??
      readWebDossier(scan, at) ??
      readSenatePledge(scan, at, end)
    );
  if (length === 6) return readPledge(scan, at) ?? readUnformatted(scan, at);
  if (length === 7) return readUnformatted(scan, at);
  return length === 8 ? (readPublication(scan, at) ?? readUnformatted(scan, at)) : null;
}

/** Cheap: a dash before the digits, as in `stb-2024-15`, or one and a space. */
function isJoined(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  return isDash(isSpaceUnit(code) ? text.charCodeAt(at - 2) : code);
}

function readChamberNumber(scan: Scan, at: number): number | null {
  if (!mayBeLetter(scan.text.charCodeAt(at + 4))) return null;
  const found = matchAt(CHAMBER_NUMBER, scan.text, at);
  if (found === null) return null;
  const [whole, year = "", glued, spaced, small, serial = ""] = found;
  const before = at === 0 ? 32 : scan.text.charCodeAt(at - 1);
  if (isWordUnit(before)) return null;
  const id = `${year}${(glued ?? spaced ?? small ?? "").toUpperCase()}${serial}`;
  const questions = testAt(AFTER_QUESTIONS, scan.text, at);
  return add(scan, questions ? `kv-tk-${id}` : id, questions ? at - 6 : at, at + whole.length);
}

/** Cheap: the letter behind the year in the number of a document, zaak or activity, or space before it. */
function mayBeLetter(code: number): boolean {
  const small = code | 32;
  return small === 100 || small === 122 || small === 97 || isSpaceUnit(code);
}

function readStuk(scan: Scan, at: number): number | null {
  if (!testAt(AFTER_STUK, scan.text, at)) return null;
  const found = matchAt(STUK, scan.text, at);
  if (found === null) return null;
  const [whole, dossier = "", suffix, number] = found;
  const end = at + whole.length;
  if (number === undefined) return add(scan, dossierId(dossier, suffix ?? null), at - 4, end);
  if (suffix === undefined && isDossierOnly(dossier, number))
    return add(scan, dossierId(dossier, number), at - 4, end);
  return add(scan, kamerstukId(dossier, suffix ?? null, number), at - 4, end);
}

/** `kst-36600-XX`: a chapter of the budget, not a stuk of the Eerste Kamer. */
function isDossierOnly(dossier: string, letters: string): boolean {
  return isBudget(dossier) && letters.length > 1 && new RegExp(`^${ROMAN}$`, "i").test(letters);
}

function readUnformatted(scan: Scan, at: number): number | null {
  if (!testAt(AFTER_STUK, scan.text, at)) return null;
  const found = matchAt(UNFORMATTED, scan.text, at);
  return found === null ? null : add(scan, `kst-${found[0]}`, at - 4, at + found[0].length);
}

function readPublication(scan: Scan, at: number): number | null {
  const kind = matchAt(AFTER_PUBLICATION, scan.text, at);
  const found = kind === null ? null : matchAt(PUBLICATION, scan.text, at);
  if (kind === null || found === null) return null;
  const [, form = "", chamber = ""] = kind;
  const [whole, years, number, item] = found;
  const prefix = `${form}-${chamber}`.toLowerCase();
  const last = item === undefined || form.toLowerCase() === "ah" ? "" : `-${item}`;
  return add(scan, `${prefix}-${years}-${number}${last}`, at - prefix.length - 1, at + whole.length);
}

function readBulletin(scan: Scan, at: number): number | null {
  const paper = matchAt(AFTER_BULLETIN, scan.text, at)?.[1];
  const found = paper === undefined ? null : matchAt(BULLETIN, scan.text, at);
  if (paper === undefined || found === null) return null;
  return add(scan, `${paper.toLowerCase()}-${found[1]}-${found[2]}`, at - 4, at + found[0].length);
}

function readPledge(scan: Scan, at: number): number | null {
  const found = testAt(AFTER_PLEDGE, scan.text, at) ? matchAt(PLEDGE, scan.text, at) : null;
  return found === null ? null : add(scan, `TZ${found[1]}-${found[2]}`, at - 2, at + found[0].length);
}

/** Pledges to the Eerste Kamer: a T and five digits, the first a nought. */
function readSenatePledge(scan: Scan, at: number, end: number): number | null {
  const { text } = scan;
  if (text.charAt(at) !== "0" || !testAt(AFTER_SENATE_PLEDGE, text, at)) return null;
  const after = text.charCodeAt(end);
  if (isWordUnit(after) || isDigit(after)) return null;
  return add(scan, `T${text.slice(at, end)}`, at - 1, end);
}

function readWebStuk(scan: Scan, at: number): number | null {
  const found = testAt(WEB_STUK_BEFORE, scan.text, at) ? matchAt(WEB_STUK, scan.text, at) : null;
  if (found === null) return null;
  const [whole, dossier = "", suffix = null, number] = found;
  const id = number === undefined ? dossierId(dossier, suffix) : kamerstukId(dossier, suffix, number);
  return add(scan, id, at, at + whole.length);
}

/** A link to a dossier. Where it goes deeper, to a stuk, that is what it names. */
function readWebDossier(scan: Scan, at: number): number | null {
  const { text } = scan;
  if (!testAt(WEB_DOSSIER, text, at)) return null;
  const suffix = matchAt(WEB_SUFFIX, text, at + 5);
  const end = at + 5 + (suffix?.[0].length ?? 0);
  if (testAt(DEEPER, text, end)) return end;
  const id = dossierId(text.slice(at, at + 5), suffix?.[1] ?? suffix?.[2] ?? null);
  return add(scan, id, at, end);
}

function add(scan: Scan, id: string, start: number, end: number): number {
  scan.found.push({ id, start: Math.max(0, start), end });
  return end;
}
