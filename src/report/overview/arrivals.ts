import { subjectId } from "#parliament";
import type { Evidence, Watch } from "#watch";
import { named } from "../list/cells.ts";
import type { Arrival, Overview, Quoted } from "./overview.ts";
import { quoted } from "./place.ts";
import { sourceOfDocument } from "./source.ts";
import type { Making } from "./thing.ts";

/** More than this nobody reads in a letter. */
const ARRIVALS_MAX = 60;

/** The documents of a civil date or later that hit the watches, the newest first. */
export function arrivalsOf(from: string, making: Making): Pick<Overview, "arrivals" | "moreArrivals"> {
  const { watches, transaction } = making;
  const ids = watches.map(({ id }) => id);
  const hits = transaction.documentHits(ids, from);
  const byDocument = [...Map.groupBy(hits, ({ document }) => document)];
  const arrivals = byDocument.slice(0, ARRIVALS_MAX).flatMap(([document, own]) => {
    const evidence = own.flatMap((hit) => hit.evidence);
    return arrivalOf(document, namesOf(own, watches), evidence, making) ?? [];
  });
  return { arrivals, moreArrivals: Math.max(0, byDocument.length - ARRIVALS_MAX) };
}

function namesOf(hits: readonly { readonly watch: string }[], watches: readonly Watch[]): readonly string[] {
  const hit = new Set(hits.map(({ watch }) => watch));
  return [...new Set(watches.filter(({ id }) => hit.has(id)).map(({ name }) => name))];
}

function arrivalOf(
  document: string,
  watches: readonly string[],
  evidence: readonly Evidence[],
  making: Making,
): Arrival | null {
  const snapshot = making.transaction.subject(subjectId("document", document))?.snapshot;
  if (snapshot?.subject !== "document" || snapshot.withdrawn) return null;
  const source = sourceOfDocument(snapshot);
  const from = named(snapshot.actors, /ondertekenaar|indiener|afzender/i).slice(0, 3);
  return { source, from, watches, quote: quoteOf(document, source, evidence, making) };
}

/** The first sentence of the text that was hit. A title stands there already. */
function quoteOf(
  document: string,
  source: Arrival["source"],
  evidence: readonly Evidence[],
  { transaction }: Making,
): Quoted | null {
  const found = evidence.find(({ where, sentence }) => where === "text" && sentence !== "");
  return found === undefined ? null : quoted(found.sentence, source, transaction.text(document));
}
