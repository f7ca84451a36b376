import type { Config } from "#config";
import { dossierId, fieldText, kindOf, recordKindOf, refOf, type SubjectKind, subjectId } from "#parliament";
import type { Transaction } from "#store";
import { targetsOf } from "#watch";

/** Why a zaak on an agenda concerns somebody. */
export interface Reason {
  /** `kst-36600-XX-29`, `dossier-36333` */
  readonly subject: string;
  readonly watch: string;
}

type Graph = Pick<Transaction, "graph">;

/** Tells of a zaak, by its key, which watches follow it: as a motion or questions, or by the dossier it is filed in. */
export function followedZaken(
  watches: Config["watches"],
  transaction: Pick<Transaction, "subject" | "subjectsWithId">,
): (zaak: string, transaction: Graph) => readonly Reason[] {
  const byZaak = new Map<string, Reason[]>();
  const byDossier = new Map<string, Reason[]>();
  for (const watch of watches) {
    for (const { kind, id } of targetsOf(watch)) {
      if (kind === "dossier") add(byDossier, id, { subject: id, watch: watch.id });
      if (!onZaak(kind)) continue;
      for (const subject of transaction.subjectsWithId(id)) {
        const snapshot = onZaak(kindOf(subject)) ? transaction.subject(subject)?.snapshot : undefined;
        if (snapshot !== undefined)
          add(byZaak, snapshot.key, { subject: snapshot.ids[0] ?? id, watch: watch.id });
      }
    }
  }
  return (zaak, { graph }) => {
    const own = byZaak.get(zaak) ?? [];
    const dossier = byDossier.size === 0 ? null : dossierOfZaak(zaak, graph);
    return dossier === null ? own : [...own, ...(byDossier.get(dossier) ?? [])];
  };
}

/** Whether a thing hangs on a zaak. */
function onZaak(kind: SubjectKind): boolean {
  return recordKindOf(subjectId(kind, "")) === "zaak";
}

function dossierOfZaak(key: string, graph: Graph["graph"]): string | null {
  const zaak = graph.get("zaak", key);
  const dossier = zaak === null ? null : graph.get("kamerstukdossier", refOf(zaak, "kamerstukdossier") ?? "");
  const number = dossier === null ? null : fieldText(dossier, "nummer");
  return dossier === null || number === null ? null : dossierId(number, fieldText(dossier, "toevoeging"));
}

function add(index: Map<string, Reason[]>, key: string, reason: Reason): void {
  index.set(key, [...(index.get(key) ?? []), reason]);
}
