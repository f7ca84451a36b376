import { dossierId, kamerstukId, parseId } from "../ids.ts";
import { cite } from "./cite.ts";
import { isBudget, readDossier } from "./dossier.ts";
import { DASH } from "./lexis.ts";

const LOOSE_STUK =
  /^(?:tk|ek|kst|kamerst(?:uk(?:ken)?|\.)|motie|amendement|stuk|dossier)?[\s:.-]*(.+?)[\s,;./-]*(?:nrs?|nummer|no)?[\s.:]*([1-9]\d{0,3}|[a-z]{1,2})$/i;
const LOOSE_DOSSIER =
  /^(?:tk|ek|kst|kamerst(?:uk(?:ken)?|\.)|kamerstukdossier|dossier|wetsvoorstel)?[\s:.-]*(.+)$/i;
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
  const parsed = parseId(id);
  return parsed === null || parsed.type === "relative" ? null : id;
}

function appendix(written: string): string | null {
  const found = APPENDIX.exec(written);
  if (found === null || Number(found[2]) !== Number(found[1]) + 1) return null;
  return `ah-tk-${found[1]}${found[2]}-${found[3]}`;
}

function dossier(written: string): string | null {
  const name = LOOSE_DOSSIER.exec(written)?.[1] ?? "";
  const found = readDossier(
    name.replace(/[xvi]+$/i, (roman) => roman.toUpperCase()),
    0,
  );
  if (found === null || found.end !== name.length) return null;
  return dossierId(found.number, found.suffix);
}

/** A dossier and a number, whatever stands between. */
function stuk(written: string): string | null {
  const [, name = "", number = ""] = LOOSE_STUK.exec(written) ?? [];
  const upper = name.toUpperCase();
  const found = readDossier(upper, 0);
  if (found === null) return null;
  const fund = /^\W?([A-HJ-M])$/.exec(upper.slice(found.end))?.[1];
  if (found.end !== upper.length && (fund === undefined || found.suffix !== null)) return null;
  return kamerstukId(found.number, found.suffix ?? fund ?? null, number);
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
