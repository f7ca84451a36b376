import { parseId, type SourceRecord } from "#parliament";
import { recordsOfPiece } from "../piece.ts";
import { pieceOf } from "./piece.ts";
import { dossierNumber, dossierQuery, identifierQuery, numberQuery, type Query } from "./query.ts";
import { FIRST, type ReadPage } from "./sru.ts";

/** A stuk has at most two records: before and after it is formatted. */
const RECORDS_MAX = 10;

/**
 * Everything that is published here about what bears a public id: a stuk under either of its identities, an answer or
 * question by its number or zaak, an item of the Handelingen, a Staatsblad, a dossier itself. None for other ids, and for what is not there.
 * Throws SourceUnavailableError and UnexpectedShapeError.
 */
export async function lookUpNumber(
  readPage: ReadPage,
  publicId: string,
  signal: AbortSignal,
): Promise<readonly SourceRecord[]> {
  const found: SourceRecord[] = [];
  for (const query of queriesFor(publicId)) {
    const page = await readPage(query, FIRST, RECORDS_MAX, signal);
    const pieces = page.publications.map(pieceOf).filter((piece) => piece !== null);
    for (const piece of pieces.sort((a, b) => a.position - b.position)) found.push(...recordsOfPiece(piece));
    if (found.length > 0) break;
  }
  if (dossierNumber(publicId) === null) return found;
  return found.filter(({ kind, id }) => kind === "kamerstukdossier" && id === publicId).slice(-1);
}

function queriesFor(publicId: string): readonly Query[] {
  const parsed = parseId(publicId);
  switch (parsed?.type) {
    case "kamerstuk": {
      const dossier = parsed.suffix === null ? parsed.dossier : `${parsed.dossier}-${parsed.suffix}`;
      return [identifierQuery(publicId), numberQuery(dossier, parsed.number)];
    }
    case "dossier":
      return [{ ...dossierQuery(publicId.slice("dossier-".length), null), newestFirst: true }];
    case "zaak":
      return [identifierQuery(`kv-tk-${publicId}`)];
    case "unformatted":
    case "aanhangsel":
    case "handelingen":
    case "kamervragen":
    case "staatsblad":
      return [identifierQuery(publicId)];
    default:
      return [];
  }
}
