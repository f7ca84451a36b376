import type { Config } from "#config";
import { dossierId, fieldText, refOf } from "#parliament";
import type { Transaction } from "#store";

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
  for (const { id: watch, motion, question, dossier } of watches) {
    for (const target of [motion, question].filter((id) => id !== undefined)) {
      for (const found of transaction.subjectsWithId(target)) {
        const snapshot = found.startsWith("document:")
          ? null
          : (transaction.subject(found)?.snapshot ?? null);
        if (snapshot !== null) add(byZaak, snapshot.key, { subject: snapshot.ids[0] ?? target, watch });
      }
    }
    if (dossier !== undefined) add(byDossier, dossier, { subject: dossier, watch });
  }
  return (zaak, { graph }) => {
    const own = byZaak.get(zaak) ?? [];
    const dossier = byDossier.size === 0 ? null : dossierOfZaak(zaak, graph);
    return dossier === null ? own : [...own, ...(byDossier.get(dossier) ?? [])];
  };
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
