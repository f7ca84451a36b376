import type { RecordGraph, Snapshot } from "#parliament";

/**
 * Documents that are likely to tell of a thing by their records alone: those that cite it in their titles, those of
 * zaken that are related to it or took its place, and the letters that are said to keep a pledge. By their keys.
 */
export function relatedDocuments(snapshot: Snapshot, graph: RecordGraph): readonly string[] {
  const citing = graph.citing(snapshot.ids).map(({ document }) => document);
  const zaken = snapshot.subject === "motion" || snapshot.subject === "question" ? [snapshot.key] : [];
  const related = zaken.flatMap((zaak) => [
    zaak,
    ...graph.referring("zaak", "gerelateerdVanuit", zaak).map(({ id }) => id),
    ...graph.referring("zaak", "vervangenVanuit", zaak).map(({ id }) => id),
    ...(graph.get("zaak", zaak)?.refs.gerelateerdVanuit ?? []),
  ]);
  const filed = related.flatMap((zaak) => graph.referring("document", "zaak", zaak).map(({ id }) => id));
  const letters = snapshot.subject === "promise" ? lettersOf(snapshot.letters, graph) : [];
  return [...new Set([...citing, ...filed, ...letters])];
}

function lettersOf(numbers: readonly string[], graph: RecordGraph): readonly string[] {
  return numbers.flatMap((number) => graph.get("document", number)?.id ?? []);
}
