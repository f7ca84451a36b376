import { targetsOf } from "#watch";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import type { Source } from "../ports.ts";
import { lookUpMissing } from "./missing-records.ts";
import { isForeign } from "./note-missing.ts";

const AGAIN_MS = 24 * 60 * 60_000;
const DOSSIERS_MAX = 500;
/** A dossier tells which document is meant, and that which motion. */
const PASSES_MAX = 3;

/**
 * Looks up, by their own ids, the records without which what is followed cannot be known: history holds what refers to
 * them, and they themselves are older. A dossier gives what is filed in it its number; a document of a motion names its
 * zaak. Asked for once history is read, once a day while something stays unknown, and when something else is followed.
 * Returns how many were found.
 */
export async function lookUpForFollowed(
  source: Source,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<number> {
  if (source.lookUp === undefined || !isDue(source, context)) return 0;
  let total = 0;
  for (let pass = 0; pass < PASSES_MAX && !signal.aborted; pass += 1) {
    const wishes = context.archive.transaction((transaction) => wish(transaction, source.name, context));
    const found = wishes.size === 0 ? 0 : await lookUpMissing(source, context, signal, wishes);
    total += found;
    if (found === 0) break;
  }
  return total;
}

/** Whether history is read and something that is followed is unknown; that it is asked for is kept before it is asked. */
function isDue(source: Source, context: PipelineContext): boolean {
  return context.archive.transaction((transaction) => {
    if (transaction.stretch(source.name)?.done === false) return false;
    const unknown = unknownTargets(transaction, context);
    if (unknown.length === 0) return false;
    const name = `wanted-for-followed/${source.name}`;
    const [ids = "", until = ""] = transaction.note(name)?.split("|") ?? [];
    const now = context.clock();
    const next = new Date(now.getTime() + AGAIN_MS).toISOString();
    // One that lies further ahead is of before the clock was put back.
    if (ids === unknown.join() && until > now.toISOString() && until <= next) return false;
    transaction.setNote(name, `${unknown.join()}|${next}`);
    return true;
  });
}

/** What is followed and is known at most as a document. */
function unknownTargets(transaction: ArchiveTransaction, context: PipelineContext): readonly string[] {
  const targets = context
    .watching()
    .matcher.watches.flatMap(targetsOf)
    .filter(({ kind }) => kind !== "document");
  return [...new Set(targets.map(({ id }) => id))].filter((id) =>
    transaction.subjectsWithId(id).every((subject) => subject.startsWith("document:")),
  );
}

/** What is asked for by nothing else: what news asked for is news itself. */
function wish(transaction: ArchiveTransaction, source: string, context: PipelineContext): Set<string> {
  const at = context.clock().toISOString();
  const unknown = unknownTargets(transaction, context);
  if (unknown.length === 0) return new Set();
  const zaken = unknown
    .flatMap((id) => transaction.subjectsWithId(id))
    .flatMap(
      (subject) => transaction.graph.get("document", subject.slice("document:".length))?.refs.zaak ?? [],
    )
    .filter((id) => transaction.graph.get("zaak", id) === null)
    .map((id) => ({ id, kind: "zaak" }));
  const dossiers = transaction.unseenDossiers(DOSSIERS_MAX).map((id) => ({ id, kind: "kamerstukdossier" }));
  const missing = [...zaken, ...dossiers].filter(({ id }) => !isForeign(id));
  const wished = missing.filter((record) => transaction.want({ ...record, position: 0 }, source, at));
  return new Set(wished.map(({ id }) => id));
}
