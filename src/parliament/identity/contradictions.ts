import { dossierOf } from "../assembly/parts.ts";
import { accountsOn } from "../assembly/votes.ts";
import type { RecordGraph } from "../record.ts";
import { isFinalResult } from "../result.ts";
import type { Snapshot } from "../subject.ts";

/** What two sources tell differently of one thing. The first is believed. */
export interface Contradiction {
  readonly about: "outcome" | "day" | "dossier";
  readonly said: readonly [Said, Said];
}

interface Said {
  readonly source: string;
  /** `aangenomen`, `2024-12-03`, `dossier-36600-XX` */
  readonly what: string;
}

/** What the sources of a subject contradict each other in: how and when was voted, and in which dossier it is. */
export function contradictionsIn(snapshot: Snapshot, graph: RecordGraph): readonly Contradiction[] {
  if (snapshot.subject === "motion") return aboutVotes(snapshot.key, graph);
  return snapshot.subject === "document" ? aboutDossier(snapshot.key, graph) : [];
}

function aboutVotes(zaak: string, graph: RecordGraph): readonly Contradiction[] {
  const [first, ...others] = accountsOn(zaak, graph).flatMap(({ source, outcome }) =>
    outcome === null || !isFinalResult(outcome.result) ? [] : [{ source, outcome }],
  );
  if (first === undefined) return [];
  return others.flatMap(({ source, outcome }): readonly Contradiction[] => {
    const said = (a: string, b: string): Contradiction["said"] => [
      { source: first.source, what: a },
      { source, what: b },
    ];
    const { result, on } = first.outcome;
    if (!isSameResult(result, outcome.result))
      return [{ about: "outcome", said: said(result, outcome.result) }];
    const isOtherDay = on !== null && outcome.on !== null && on !== outcome.on;
    return isOtherDay ? [{ about: "day", said: said(on, outcome.on) }] : [];
  });
}

function aboutDossier(document: string, graph: RecordGraph): readonly Contradiction[] {
  const tellings = graph.get("document", document)?.tellings ?? [];
  const [first, ...others] = tellings.flatMap((telling) => {
    const dossier = dossierOf(telling, graph);
    return dossier === null ? [] : [{ source: telling.source, what: dossier.id }];
  });
  if (first === undefined) return [];
  return others.flatMap((other) =>
    other.what === first.what ? [] : [{ about: "dossier", said: [first, other] }],
  );
}

/** One source says in other words what another says. */
function isSameResult(one: string, other: string): boolean {
  const rejected = ["verworpen", "niet aangenomen"];
  return one === other || (rejected.includes(one) && rejected.includes(other));
}
