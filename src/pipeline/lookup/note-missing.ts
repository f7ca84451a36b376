import { identifiersOf, parseId, type SourceRecord } from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";

/** Where a relation leads, for those whose target must be known before anything can be said. */
const TARGETS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  stemming: { besluit: "besluit" },
  besluit: { zaak: "zaak", agendapunt: "agendapunt" },
  agendapunt: { activiteit: "activiteit" },
  document: { zaak: "zaak", kamerstukdossier: "kamerstukdossier" },
  zaak: { kamerstukdossier: "kamerstukdossier" },
  zaakActor: { zaak: "zaak" },
};

/** Notes what new records refer to and nobody has seen, in the caller's transaction. Returns what was not noted before. */
export function noteMissing(
  transaction: ArchiveTransaction,
  records: readonly SourceRecord[],
  source: string,
  now: Date,
): readonly string[] {
  const noted: string[] = [];
  for (const record of records) {
    for (const [via, kind] of Object.entries(TARGETS[record.kind] ?? {})) {
      for (const id of record.refs[via] ?? []) {
        if (isForeign(id)) continue;
        if (transaction.graph.get(kind, id) !== null) continue;
        if (transaction.want({ id, kind, position: 0 }, source, now.toISOString())) noted.push(id);
      }
    }
  }
  return noted;
}

/** The source that knows more of a stuk than its running number. */
const OFFICIAL = "officielebekendmakingen";

/**
 * Notes which stukken a feed names by a running number only, in the caller's transaction: where the official publications are read,
 * they are asked for its own number and its dossier.
 */
export function noteUnnumbered(
  transaction: ArchiveTransaction,
  records: readonly SourceRecord[],
  source: string,
  now: Date,
): void {
  if (!source.startsWith("feed:") || Object.keys(transaction.cursors(OFFICIAL)).length === 0) return;
  for (const { kind, id } of records) {
    const known = kind === "document" ? transaction.graph.get(kind, id) : null;
    const ids = known === null ? [] : identifiersOf(known);
    const [first] = ids;
    if (first === undefined || ids.some((each) => parseId(each)?.type !== "unformatted")) continue;
    transaction.want({ id: first, kind: "publication", position: 0 }, OFFICIAL, now.toISOString());
  }
}

/** A public id, or one made of it: whoever has the record gives it another id, by which it cannot be asked for. */
export function isForeign(id: string): boolean {
  return parseId(id) !== null || id.startsWith("zaak-of-");
}
