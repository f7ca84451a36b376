import type { Candidates, Sought, SourceRecord } from "#parliament";
import { type Piece, recordsOfPiece } from "../piece.ts";
import { pagesOfAll } from "./pages.ts";
import { pieceOf } from "./piece.ts";
import { dossierNumber, namingQuery, type Query } from "./query.ts";
import type { ReadPage } from "./sru.ts";

/** More than these are not looked at, the newest first: that many documents do not tell of one thing. */
const CANDIDATES_MAX = 300;

/**
 * The publications whose text or title has the number of a thing, in any of its spellings; where only the thing itself
 * has it, those of its dossier that name it. Throws SourceUnavailableError and UnexpectedShapeError.
 */
export async function searchNaming(
  readPage: ReadPage,
  sought: Sought,
  signal: AbortSignal,
): Promise<Candidates> {
  const { id, spellings, name, dossier, since } = sought;
  const byNumber = await find(readPage, namingQuery(spellings, null, since), signal);
  const isFound = byNumber.pieces.some(({ ids }) => !ids.includes(id));
  const number = dossier === null ? null : dossierNumber(dossier);
  if (isFound || name === null || number === null) return candidatesOf([byNumber]);
  return candidatesOf([byNumber, await find(readPage, namingQuery([name], number, since), signal)]);
}

interface Found {
  readonly pieces: readonly Piece[];
  readonly isCut: boolean;
}

async function find(readPage: ReadPage, query: Query, signal: AbortSignal): Promise<Found> {
  const pieces: Piece[] = [];
  let entries = 0;
  for await (const page of pagesOfAll(readPage, query, signal)) {
    pieces.push(...page.publications.map(pieceOf).filter((piece) => piece !== null));
    entries += page.entries;
    if (entries >= CANDIDATES_MAX) return { pieces, isCut: (page.total ?? entries + 1) > entries };
  }
  return { pieces, isCut: false };
}

function candidatesOf(found: readonly Found[]): Candidates {
  const pieces = found.flatMap((one) => one.pieces).toSorted((a, b) => a.position - b.position);
  const records: readonly SourceRecord[] = pieces.flatMap(recordsOfPiece);
  return { records, numbers: [], isCut: found.some(({ isCut }) => isCut) };
}
