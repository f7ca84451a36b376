import { fieldText, type RecordGraph, type SourceRecord } from "../record.ts";
import { isFinalResult } from "../result.ts";
import type { DocumentRef } from "../subject.ts";
import { civilDate } from "../time.ts";
import { byText, documentRef, dossierOf, stukId, volgnummerOf } from "./parts.ts";
import { votesOn } from "./votes.ts";

/** What is filed in a dossier, for its card; no part of its snapshot, which would change with each document. */
export interface DossierContents {
  /** The newest, the newest first. */
  readonly documents: readonly FiledDocument[];
  /** How many documents are filed in it, attachments not counted. */
  readonly total: number;
  /** Null where it holds no bill. */
  readonly bill: BillStage | null;
}

export interface FiledDocument extends DocumentRef {
  /** Its id in the dossier, `kst-36333-29`; absent where it has no number there, or none is known. */
  readonly stuk?: string;
}

/** How far a bill is in the Tweede Kamer, as far as the records tell. */
export interface BillStage {
  /** Tabled; with the committee's report; with the reply to that; on an agenda for votes; put to the vote. */
  readonly step: "tabled" | "report" | "reply" | "scheduled" | "voted";
  /** Civil date. */
  readonly on: string | null;
  /** The outcome of the vote, as published: `aangenomen`; null before it. */
  readonly result: string | null;
}

const DOCUMENTS_SHOWN = 10;

/** The contents of a dossier by the key of its record: the same for the same records, whatever their order of arrival. */
export function dossierContents(dossier: string, graph: RecordGraph): DossierContents {
  const documents = graph
    .referring("document", "kamerstukdossier", dossier)
    .filter((document) => (document.refs.bronDocument ?? []).length === 0)
    .sort(newestFirst);
  return {
    documents: documents.slice(0, DOCUMENTS_SHOWN).map((document) => filedDocument(document, graph)),
    total: documents.length,
    bill: billStage(documents, graph.referring("zaak", "kamerstukdossier", dossier), graph),
  };
}

function filedDocument(document: SourceRecord, graph: RecordGraph): FiledDocument {
  const [stuk] = stukId(dossierOf(document, graph), volgnummerOf(document));
  return { ...documentRef(document), ...(stuk === undefined ? {} : { stuk }) };
}

function newestFirst(a: SourceRecord, b: SourceRecord): number {
  return (
    byText(dayOf(b), dayOf(a)) ||
    (volgnummerOf(b) ?? 0) - (volgnummerOf(a) ?? 0) ||
    byText(fieldText(b, "documentNummer") ?? "", fieldText(a, "documentNummer") ?? "") ||
    byText(a.id, b.id)
  );
}

function dayOf(document: SourceRecord): string {
  return civilDate(fieldText(document, "datum")) ?? "";
}

/** The steps that a document shows, the furthest first. */
const SHOWN_BY: readonly (readonly [BillStage["step"], RegExp])[] = [
  ["reply", /^nota n\.?a\.?v\.? het (?:\(|.*verslag)|^nota naar aanleiding van het .*verslag/i],
  ["report", /^verslag \(initiatief\)wetsvoorstel|^(?:nader |voorlopig )?verslag$/i],
  ["tabled", /^voorstel van wet/i],
];

/** The furthest step: a vote, before that one on an agenda, before that what the newest kind of document shows. */
function billStage(
  documents: readonly SourceRecord[],
  zaken: readonly SourceRecord[],
  graph: RecordGraph,
): BillStage | null {
  const bills = zaken.filter((zaak) => /^(?:initiatief)?wetgeving$/i.test(fieldText(zaak, "soort") ?? ""));
  const voting = bills.map((zaak) => votesOn(zaak.id, graph));
  const voted = voting.map(({ outcome }) => outcome).find((one) => one !== null && isFinalResult(one.result));
  if (voted != null) return { step: "voted", on: voted.on, result: voted.result };
  const scheduled = voting.map(({ scheduledOn }) => scheduledOn).find((day) => day !== null);
  if (scheduled != null) return { step: "scheduled", on: scheduled, result: null };
  for (const [step, kind] of SHOWN_BY) {
    const document = documents.find((one) => kind.test(fieldText(one, "soort") ?? ""));
    if (document !== undefined && (bills.length > 0 || step === "tabled"))
      return { step, on: civilDate(fieldText(document, "datum")), result: null };
  }
  return bills.length === 0 ? null : { step: "tabled", on: startOf(bills), result: null };
}

function startOf(bills: readonly SourceRecord[]): string | null {
  return bills.map((zaak) => civilDate(fieldText(zaak, "gestartOp"))).find((day) => day !== null) ?? null;
}
