import { parseId, type SourceRecord } from "#parliament";
import { recordsOfPiece } from "../piece.ts";
import { type Detail, readDetail } from "./detail.ts";
import { recordOfBill } from "./pieces.ts";
import { search } from "./search.ts";
import type { Site } from "./site.ts";
import { recordsOfVote } from "./vote.ts";

/** Of so many results that bear the number the page is read, until one is it. */
const RESULTS_MAX = 3;

/**
 * Everything that the website tells of what bears a public id: the page of a document or zaak by its number, of a
 * Kamerstuk by searching for its number, a dossier as a bill. None for other ids, and for what it does not have.
 * Throws SourceUnavailableError and UnexpectedShapeError.
 */
export async function lookUpNumber(
  site: Site,
  publicId: string,
  signal: AbortSignal,
): Promise<readonly SourceRecord[]> {
  const parsed = parseId(publicId);
  switch (parsed?.type) {
    case "document":
      return recordsOfPage(site, { document: parsed.number, zaak: null }, signal);
    case "zaak":
      return recordsOfPage(site, { document: null, zaak: parsed.number }, signal);
    case "kamervragen":
      return recordsOfPage(site, { document: null, zaak: parsed.zaak }, signal);
    case "kamerstuk":
      return /^\d+$/.test(parsed.number) ? recordsOfStuk(site, publicId, signal) : [];
    case "dossier":
      return recordsOfDossier(site, publicId, signal);
    default:
      return [];
  }
}

interface Asked {
  readonly document: string | null;
  readonly zaak: string | null;
}

async function recordsOfPage(
  site: Site,
  asked: Asked,
  signal: AbortSignal,
): Promise<readonly SourceRecord[]> {
  const detail = await detailAt(site, asked, signal);
  return detail === null ? [] : recordsOf(detail);
}

async function detailAt(site: Site, asked: Asked, signal: AbortSignal): Promise<Detail | null> {
  const url = new URL("/kamerstukken/detail", site.base);
  url.searchParams.set("id", asked.zaak ?? asked.document ?? "");
  if (asked.document !== null) url.searchParams.set("did", asked.document);
  const page = await site.readPage(url, signal);
  return typeof page === "string" ? null : readDetail(site, page, asked);
}

async function recordsOfStuk(site: Site, id: string, signal: AbortSignal): Promise<readonly SourceRecord[]> {
  const items = await search(site, "/zoeken", `"${id.slice("kst-".length)}"`, signal);
  const wanted = items.filter(({ stuk, document }) => document !== null && (stuk === null || stuk === id));
  const likely = wanted.toSorted((a, b) => Number(b.stuk === id) - Number(a.stuk === id));
  for (const { document, zaak } of likely.slice(0, RESULTS_MAX)) {
    const detail = await detailAt(site, { document, zaak }, signal);
    if (detail?.piece.ids.includes(id) === true) return recordsOf(detail);
  }
  return [];
}

async function recordsOfDossier(
  site: Site,
  id: string,
  signal: AbortSignal,
): Promise<readonly SourceRecord[]> {
  const items = await search(
    site,
    "/kamerstukken/wetsvoorstellen",
    `"${id.slice("dossier-".length)}"`,
    signal,
  );
  const records = items.map((item) => recordOfBill(site, item)).filter((record) => record !== null);
  return records.filter((record) => record.id === id).slice(0, 1);
}

/** What is looked up is not known yet: a vote without a day is then better than none. */
function recordsOf({ piece, vote }: Detail): readonly SourceRecord[] {
  const records = recordsOfPiece(piece);
  const zaak = records[0]?.refs.zaak?.[0];
  return vote === null || zaak === undefined
    ? records
    : [...records, ...recordsOfVote(zaak, vote, piece.position)];
}
