import type { SourceRecord } from "#parliament";
import { type Piece, recordsOfPiece } from "../../src/sources/piece.ts";

/** What a source other than the open data tells of one piece, with one line for each deviation from a plain letter. */
export function told(source: string, change: Partial<Piece> = {}): readonly SourceRecord[] {
  return recordsOfPiece({
    source,
    position: 1_732_000_000_000,
    ids: ["kst-19637-3282"],
    zaak: null,
    kind: "Brief regering",
    title: "Stand van zaken opvang",
    date: "2024-11-19",
    dossierTitle: null,
    proposers: [],
    url: `https://${source}.example/29`,
    file: null,
    ...change,
  });
}
