import { dossierId, kamerstukId, parseId } from "../ids.ts";
import { cite } from "./cite.ts";
import { readDossier, withFund } from "./dossier.ts";
import { DASH, ROMAN } from "./lexis.ts";
import { isBudget } from "./suffix.ts";

const LOOSE_STUK =
  /^(?:tk|ek|kst|kamerst(?:uk(?:ken)?|\.)|motie|amendement|stuk|dossier)?[\s:.-]*(.+?)[\s,;./-]*(?:nrs?|nummer|no)?[\s.:]*([1-9]\d{0,3}|[1-9]\d{0,2}[a-z]|[a-z]{1,2})$/i;
const LOOSE_DOSSIER =
  /^(?:tk|ek|kst|kamerst(?:uk(?:ken)?|\.)|(kamerstukdossier|dossier|wetsvoorstel|begroting))?[\s:.-]*(.+)$/i;
/** `36600-A`, `36600, nr. XX`: the chapter between a dossier and its number, in capitals. */
const CHAPTER = new RegExp(`^(?:\\W?|\\W*(?:NRS?|NUMMER|NO)\\W*)(${ROMAN}|[A-HJ-M])$`);
/** Since the first dossiers of 2004 the Eerste Kamer numbers with letters alone. */
const FIRST_WITH_LETTERS = 30_000;
const APPENDIX = /^(?:ah|aanhangsel)\D{0,40}((?:19|20)\d\d)\D{0,3}((?:19|20)\d\d)\D{1,8}([1-9]\d{0,3})$/i;
const DASHES = new RegExp(DASH, "g");
const LONGEST = 1000;
/** Spellings with words or signs of their own are short; longer is a link or a phrase. */
const LONGEST_NUMBER = 60;

/**
 * The canonical id for any spelling that people use in configuration or Slack: `36 600 XX, nr. 29`,
 * `kst-36600-XX-29`, `36333`, a pasted link, `2024Z18231`, `TZ202412-116`. Null where it names no thing, or several.
 * A final letter is a stuk of the Eerste Kamer (`36333-C`) unless a `dossier` is expected (`36600-A`: a fund).
 */
export function normaliseId(spelling: string, expected?: "dossier"): string | null {
  const written = spelling
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(DASHES, "-")
    .trim();
  if (written.length === 0 || written.length > LONGEST) return null;
  const short = written.length <= LONGEST_NUMBER;
  const numbered = short
    ? (canonical(written) ?? appendix(written) ?? dossier(written) ?? stuk(written))
    : null;
  const id = numbered ?? onlyCitation(written);
  return id !== null && expected === "dossier" ? asDossier(id) : id;
}

/** Already canonical, but for its case. */
function canonical(written: string): string | null {
  const upper = written.toUpperCase();
  const id = upper.replace(/^(?:KST|DOSSIER|AH-[TE]K|H-[TE]K|KV-TK|STB|TRB)-/, (prefix) =>
    prefix.toLowerCase(),
  );
  const stuk = /^(kst-.+-\d{1,3})([A-Z])$/.exec(id);
  return known(stuk === null ? id : `${stuk[1]}${stuk[2]?.toLowerCase()}`);
}

function known(id: string): string | null {
  const parsed = parseId(id);
  return parsed === null || parsed.type === "relative" ? null : id;
}

function appendix(written: string): string | null {
  const found = APPENDIX.exec(written);
  if (found === null || Number(found[2]) !== Number(found[1]) + 1) return null;
  return `ah-tk-${found[1]}${found[2]}-${found[3]}`;
}

function dossier(written: string): string | null {
  const [, word, name = ""] = LOOSE_DOSSIER.exec(written) ?? [];
  const upper = name.replace(/[a-z]{1,5}$/i, (chapter) => chapter.toUpperCase());
  const named = readDossier(upper, 0);
  const found = named === null || word === undefined ? named : withFund(upper, named);
  if (found === null || found.end !== name.length) return null;
  return dossierId(found.number, found.suffix);
}

/** A dossier and a number, whatever stands between. */
function stuk(written: string): string | null {
  const [, name = "", number = ""] = LOOSE_STUK.exec(written) ?? [];
  const upper = name.toUpperCase();
  const found = readDossier(upper, 0);
  if (found === null || (/\d[a-z]/i.test(number) && Number(found.number) >= FIRST_WITH_LETTERS)) return null;
  const chapter = CHAPTER.exec(upper.slice(found.end))?.[1];
  if (found.end !== upper.length && (chapter === undefined || found.suffix !== null)) return null;
  return kamerstukId(found.number, found.suffix ?? chapter ?? null, number);
}

/** A link or a phrase that names one thing. A link to a document gives its zaak first: that is what has a life. */
function onlyCitation(written: string): string | null {
  const found = cite(written).filter(({ id }) => !id.startsWith("rel:"));
  if (found.some(({ end }) => /^[-\d]/.test(written.slice(end)))) return null;
  const ids = [...new Set(found.map(({ id }) => id))];
  const link = /^<?(?:https?:\/\/|www\.)/i.test(written) || /^[\w.-]+\.nl\//.test(written);
  return ids.length === 1 || link ? (ids[0] ?? null) : null;
}

function asDossier(id: string): string {
  const parsed = parseId(id);
  if (parsed?.type !== "kamerstuk" || parsed.suffix !== null || !isBudget(parsed.dossier)) return id;
  return /^[A-HJ-M]$/.test(parsed.number) ? dossierId(parsed.dossier, parsed.number) : id;
}
