import { OPEN_DATA, voiceOf } from "./identity/sources.ts";
import type { RecordGraph } from "./record.ts";
import type { Snapshot } from "./subject.ts";

/** What only some sources tell of a motion. */
export type Facet = "appreciation" | "vote";

/** The open data tells all of it, the website the votes; the official publications and feeds neither. */
const TELLERS: Readonly<Record<Facet, readonly string[]>> = {
  appreciation: [OPEN_DATA],
  vote: [OPEN_DATA, "tweedekamer"],
};

/**
 * What is not known of a motion or an amendment and no source that tells of it could tell: that it is not there would
 * be said of what nobody looked for. None for other things.
 */
export function untoldOf(snapshot: Snapshot, graph: Pick<RecordGraph, "get">): readonly Facet[] {
  if (snapshot.subject !== "motion") return [];
  const zaak = graph.get("zaak", snapshot.key);
  const voices = new Set(
    (zaak?.tellings ?? [zaak]).flatMap((each) => (each === null ? [] : voiceOf(each.source))),
  );
  const isKnown = { appreciation: snapshot.appreciation !== null, vote: snapshot.outcome !== null };
  return (["appreciation", "vote"] as const).filter(
    (facet) => !isKnown[facet] && !TELLERS[facet].some((source) => voices.has(source)),
  );
}
